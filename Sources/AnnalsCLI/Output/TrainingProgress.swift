import Annals
import Foundation
import Ontology

/// How far a training is, on standard error: a line an epoch, and on a terminal a line below that rewrites itself,
/// with the time left.
final class TrainingProgress {
    private let isTerminal = Terminal.error.isTerminal
    private let epochs: Int
    private let clock = ContinuousClock()
    private var epochStart: ContinuousClock.Instant
    /// When the first epoch began, and how many sentences there were to read.
    private var trainingStart: (instant: ContinuousClock.Instant, sentences: Int)?
    private var lastLater = 0
    private var lastShown: ContinuousClock.Instant?

    init(epochs: Int) {
        self.epochs = epochs
        epochStart = clock.now
    }

    func report(_ event: TrainingRun.Event) throws {
        switch event {
        case .readingText(let done, let total): show("reading text: \(done) of \(total) files")
        case .clustering: show("learning clusters of words", always: true)
        case .preparing: show("reading sentences", always: true)
        case .rejected(let error): say("\(error)")
        case .labelling(let done, let total): show("labelling articles: \(done) of \(total) files")
        case .resumed(let epoch): say("going on after epoch \(epoch) of \(epochs)")
        case .noCheckpoint(let path): say("no checkpoint \(path): training from the start")
        case .missingTypes(let types):
            let names = types.map(\.rawValue).joined(separator: ", ")
            say("warning: the data has no name of type \(names); the model will never find one")
        case .training(let epoch, let done, let total, let later): showTraining(epoch, done, total, later)
        case .epoch(let report): sayEpoch(report)
        }
    }

    /// Clears the line that rewrites itself.
    func end() {
        if isTerminal, lastShown != nil { write("\r\u{1B}[K") }
        lastShown = nil
    }

    private func showTraining(_ epoch: Int, _ done: Int, _ total: Int, _ later: Int) {
        if done == 0 { epochStart = clock.now }
        // A second training begins with its own first epoch.
        if trainingStart == nil || later >= lastLater && done == 0 {
            trainingStart = (clock.now, total + later)
        }
        lastLater = later
        guard let start = trainingStart else { return }
        let rest = total - done + later
        let read = start.sentences - rest
        let left =
            read > 0
            ? ", \(Self.time(Self.seconds(clock.now - start.instant) * Double(rest) / Double(read))) left"
            : ""
        show("epoch \(epoch) of \(epochs): \(100 * done / max(1, total)) %\(left)", always: done == 0)
    }

    private func sayEpoch(_ report: TrainingRun.EpochReport) {
        let figures = report.rows.map { row in
            let values = [row.precision, row.recall, row.f1].map { Self.fixed(100 * $0, 1) }
            return "\(row.type) \(values.joined(separator: "/"))"
        }
        let seconds = Self.fixed(Self.seconds(clock.now - epochStart), 1)
        let parts =
            ["epoch \(report.epoch) of \(epochs)", "loss \(Self.fixed(report.meanLoss, 3))"] + figures
        say((parts + ["\(seconds) s"]).joined(separator: "  "))
    }

    private func say(_ text: String) {
        end()
        write(text + "\n")
    }

    /// At most ten times a second.
    private func show(_ text: String, always: Bool = false) {
        let now = clock.now
        if !always, let lastShown, now - lastShown < .milliseconds(100) { return }
        guard isTerminal else { return }
        lastShown = now
        write("\r\u{1B}[K" + text)
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

    private static func seconds(_ duration: Duration) -> Double { duration / .seconds(1) }

    private static func time(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        return whole < 100 ? "\(whole) s" : "\((whole + 59) / 60) min"
    }

    private static func fixed(_ value: Double, _ digits: Int) -> String {
        String(format: "%.\(digits)f", value)
    }
}
