import Foundation

/// What the program tells the shell when it ends; DESIGN.md, Commands.
enum Status: Int32, Error {
    case success = 0
    /// The question has no answer: no such name, no path.
    case noAnswer = 1
    case usage = 64
    /// Some input was rejected; everything good was still built and written.
    case rejectedInput = 65
    case missingInput = 66
    /// A fault of the program.
    case fault = 70
    /// A write failed; the old file is still whole.
    case writeFailed = 74
    /// Stopped by Ctrl-C, as shells tell it.
    case interrupted = 130

    func end() -> Never { exit(rawValue) }
}

/// Why a command stops: what to say and what to tell the shell.
struct Failure: Error {
    var status: Status
    var message: String
}
