import Foundation

/// What stands at the other end of a stream.
struct Terminal {
    /// True for a terminal, false for a file or a pipe.
    let isTerminal: Bool
    /// Whether colours are welcome: on a terminal, unless NO_COLOR says otherwise (no-color.org).
    let hasColour: Bool
    /// Columns of the terminal; nil elsewhere, where nothing is cut.
    let width: Int?

    static var output: Terminal { Terminal(descriptor: STDOUT_FILENO) }
    static var error: Terminal { Terminal(descriptor: STDERR_FILENO) }

    private init(descriptor: Int32) {
        let environment = ProcessInfo.processInfo.environment
        isTerminal = isatty(descriptor) == 1
        hasColour = isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        var size = winsize()
        let isKnown = isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        width = isKnown ? Int(size.ws_col) : nil
    }

    /// One line on standard error, with the name of the program in front.
    static func say(_ message: String) {
        FileHandle.standardError.write(Data("annals: \(message)\n".utf8))
    }
}

/// Text in colours, or plain where colours are not welcome.
struct Style {
    var hasColour: Bool

    func bold(_ text: String) -> String { wrap(text, "1") }
    func faint(_ text: String) -> String { wrap(text, "2") }
    func green(_ text: String) -> String { wrap(text, "32") }
    func cyan(_ text: String) -> String { wrap(text, "36") }

    private func wrap(_ text: String, _ code: String) -> String {
        hasColour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
