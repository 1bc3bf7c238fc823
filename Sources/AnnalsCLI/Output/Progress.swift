import Foundation
import Synchronization

/// How far a build is, on one line of standard error that rewrites itself; silent where that is no terminal.
final class Progress: Sendable {
    private let isShown = Terminal.error.isTerminal
    /// Per mille last shown; also keeps lines of two threads apart.
    private let shown = Mutex(-1)

    func update(done: Int, total: Int) {
        guard isShown, total > 0 else { return }
        shown.withLock { last in
            let now = done * 1000 / total
            guard now > last else { return }
            last = now
            write("\r\u{1B}[Kreading \(done) of \(total) articles")
        }
    }

    func end() {
        guard isShown else { return }
        shown.withLock { last in
            if last >= 0 { write("\r\u{1B}[K") }
        }
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
