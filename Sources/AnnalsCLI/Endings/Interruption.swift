import Foundation
import Synchronization

/// Ctrl-C, for work that can stop where nothing is lost. A second one ends the program at once.
enum Interruption {
    static func watch() {
        came.store(false, ordering: .relaxed)
        signal(SIGINT) { _ in
            Interruption.came.store(true, ordering: .relaxed)
            signal(SIGINT, SIG_DFL)
        }
    }

    /// Back to what Ctrl-C does elsewhere.
    static func end() { signal(SIGINT, SIG_DFL) }

    static var hasCome: Bool { came.load(ordering: .relaxed) }

    // The one thing that a signal may set is a word of the process.
    private static let came = Atomic(false)
}
