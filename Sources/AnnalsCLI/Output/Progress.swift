import ArgumentParser
import Foundation
import Synchronization

/// How progress is told on standard error.
enum LogFormat: String, CaseIterable, ExpressibleByArgument {
    /// One line that rewrites itself; nothing where standard error is no terminal.
    case text
    /// A line of JSON now and then, and one at the end.
    case json
}

/// How far a command is, for people or for programs.
///
///     let progress = Progress(.text, every: .seconds(60))
///     progress.update(done: 0, total: 9093)
///     progress.update(done: 120, total: 9093)   // reading 120 of 9093 articles, 310 a second, 29 s left, 212 MB
///     progress.end()
///
/// Any thread may tell it.
final class Progress: Sendable {
    private struct State {
        var done = 0
        var total = 0
        /// What was done when it was first told.
        var known: Int?
        var shown: ContinuousClock.Instant?
        var lines: Task<Void, Never>?
    }

    private let format: LogFormat
    private let isShown: Bool
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    /// `pause` lies between lines of JSON.
    init(_ format: LogFormat, every pause: Duration) {
        self.format = format
        isShown = format == .text && Terminal.error.isTerminal
        guard format == .json else { return }
        let lines = Task { [weak self] in
            while (try? await Task.sleep(for: pause)) != nil, let self { self.log("reading") }
        }
        state.withLock { $0.lines = lines }
    }

    func update(done: Int, total: Int) {
        state.withLock { state in
            guard done > state.done || state.total != total else { return }
            (state.done, state.total) = (done, total)
            let known = state.known ?? done
            state.known = known
            let now = ContinuousClock.now
            guard isShown, done > known, state.shown.map({ $0.duration(to: now) > Self.pause }) ?? true else {
                return
            }
            state.shown = now
            write("\r\u{1B}[K" + report(state).line)
        }
    }

    /// The last word: the line goes, or the last line of JSON is written.
    func end() {
        state.withLock { state in
            state.lines?.cancel()
            if isShown, state.shown != nil { write("\r\u{1B}[K") }
        }
        if format == .json { log("done") }
    }

    /// A line that changes faster cannot be read.
    private static let pause = Duration.milliseconds(100)

    private func log(_ step: String) {
        state.withLock { state in
            write(report(state).json(step: step, time: Date().ISO8601Format()))
        }
    }

    private func report(_ state: State) -> ProgressReport {
        ProgressReport(
            done: state.done, known: state.known ?? 0, total: state.total, elapsed: start.duration(to: .now),
            memory: ProcessMemory.resident)
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
