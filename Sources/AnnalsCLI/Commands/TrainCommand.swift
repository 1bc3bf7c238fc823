import Annals
import Archive
import ArgumentParser
import Foundation
import Tagging

struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Train the sequence model that finds names which no list has.",
        discussion: """
            Reads BIO files (a character, a TAB, a label such as B-PER, I-LOC or O a line, a blank line after each \
            sentence; ? is a label that nobody knows) and annals' own gold, and writes one model file. The same input \
            and seed give the same bytes. A run that was stopped goes on with --resume.

              annals train train.bio -o names.tagger --hold-out 10
              annals train train.bio -o names.tagger --dev dev.bio --raw ~/renmin-ribao --card MODEL-CARD.md
              annals train --gold gold.jsonl --articles seeds -o names.tagger --epochs 10
              annals evaluate dev.bio --model names.tagger
            """
    )

    @Argument(
        help: ArgumentHelp("Labelled sentences in BIO form.", valueName: "file.bio"),
        completion: .file(extensions: ["bio"])
    )
    var corpora: [String] = []

    @Option(
        name: [.short, .long], help: ArgumentHelp("The model to write.", valueName: "file"),
        completion: .file())
    var output: String

    @OptionGroup(title: "Data") var data: TrainingDataOptions
    @OptionGroup(title: "Training") var training: TrainingMethodOptions
    @OptionGroup(title: "What is told of the model") var telling: TrainingNoteOptions
    @OptionGroup var ontology: OntologyOptions

    @Flag(help: "Go on from the checkpoint beside the output, where there is one.")
    var resume = false

    func validate() throws {
        guard !corpora.isEmpty || !data.gold.isEmpty else {
            throw ValidationError("give BIO files, or --gold with --articles")
        }
        guard corpora.isEmpty ? data.holdOut == nil : true else {
            throw ValidationError(
                "--hold-out takes sentences from BIO files; give one, or measure with --dev")
        }
    }

    func run() throws {
        let file = OutputFile(path: output)
        try file.check()
        try telling.card.map { try OutputFile(path: $0).check() }
        let run = TrainingRun(plan, lexicon: try ontology.lexicon(), output: output)
        let result = try train(run)
        try file.write { sink in try result.model.withUnsafeBytes { try sink.write($0) } }
        if let card = telling.card {
            let text = Array(ModelCard(result).markdown.utf8)
            try OutputFile(path: card).write { sink in try text.withUnsafeBytes { try sink.write($0) } }
        }
        run.finish()
        try printSummary(result)
    }

    private func train(_ run: TrainingRun) throws -> TrainingRun.Result {
        let progress = TrainingProgress(epochs: training.options.epochs)
        defer { progress.end() }
        Interruption.watch()
        defer { Interruption.end() }
        return try run.train(resuming: resume) { event in
            if Interruption.hasCome {
                throw Failure(status: .interrupted, message: "stopped; --resume goes on after the last epoch")
            }
            try progress.report(event)
        }
    }

    private var plan: TrainingPlan {
        var plan = TrainingPlan(corpora: corpora)
        data.fill(&plan)
        plan.options = training.options
        plan.note = telling.note
        plan.date = telling.date
        return plan
    }

    private func printSummary(_ result: TrainingRun.Result) throws {
        let scores = result.rows.isEmpty ? [] : ScoreReport.lines(result.rows)
        let written =
            ["wrote \(output), \(result.model.count) bytes"] + (telling.card.map { ["wrote \($0)"] } ?? [])
        try StandardOutput.print((scores + written).map { DisplayWidth.printable($0) + "\n" }.joined())
    }
}
