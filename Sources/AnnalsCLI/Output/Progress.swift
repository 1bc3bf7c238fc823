import ArgumentParser
import Foundation
import Synchronization

/// How progress is told on standard error.
enum LogFormat: String, CaseIterable, ExpressibleByArgument {
    /// One line that rewrites itself; nothing where standard error is no terminal.
    case text
    /// A line of JSON a minute, and one at the end.
    case json
}

/// How far a command is, for people or for programs.
///
///     let progress = Progress(.text)
///     progress.update(done: 120, total: 9093)   // reading 120 of 9093 articles, 310 a second, 29 s left, 212 MB
///     progress.end()
///
/// Any thread may tell it.
final class Progress: Sendable {
    private struct State {
        var done = 0
        var total = 0
        var shown: ContinuousClock.Instant?
        var minutes: Task<Void, Never>?
    }

    private let format: LogFormat
    private let isShown: Bool
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    init(_ format: LogFormat) {
        self.format = format
        isShown = format == .text && Terminal.error.isTerminal
        guard format == .json else { return }
        let minutes = Task { [weak self] in
            while (try? await Task.sleep(for: .seconds(60))) != nil, let self { self.log("reading") }
        }
        state.withLock { $0.minutes = minutes }
    }

    func update(done: Int, total: Int) {
        state.withLock { state in
            guard done > state.done || state.total != total else { return }
            (state.done, state.total) = (done, total)
            let now = ContinuousClock.now
            guard isShown, state.shown.map({ $0.duration(to: now) > Self.pause }) ?? true else { return }
            state.shown = now
            write("\r\u{1B}[K" + report(state).line)
        }
    }

    /// The last word: the line goes, or the last line of JSON is written.
    func end() {
        state.withLock { state in
            state.minutes?.cancel()
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
            done: state.done, total: state.total, elapsed: start.duration(to: .now),
            memory: ProcessMemory.resident)
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
