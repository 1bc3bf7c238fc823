/// Something in a file that others' readers trip over.
///
///     annals.graphml:12: error dangling-edge: target 'n9' is no node; add the node or drop the edge
public struct Finding: Sendable, Hashable, CustomStringConvertible {
    public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
        /// Some reader refuses the file or loses things.
        case error
        /// Some reader shows it wrong.
        case warning
        /// It could be better.
        case advice

        public static func < (left: Severity, right: Severity) -> Bool {
            allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
        }
    }

    public var file: String
    /// From 1.
    public var line: Int
    public var severity: Severity
    /// A name to look up, such as `dangling-edge`.
    public var code: String
    /// What is there, and who trips over it.
    public var message: String
    /// What to do.
    public var fix: String

    public init(file: String, line: Int, severity: Severity, code: String, message: String, fix: String) {
        self.file = file
        self.line = line
        self.severity = severity
        self.code = code
        self.message = message
        self.fix = fix
    }

    public var description: String { "\(file):\(line): \(severity.rawValue) \(code): \(message); \(fix)" }
}
