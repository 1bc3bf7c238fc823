import Annals
import ArgumentParser
import Tagging

struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure found mentions and statements, or a sequence model, against gold.",
        discussion: """
            Prints precision, recall and F1 with 95 % confidence intervals (bootstrap over documents or sentences).

            Gold in JSON lines: names by language and type, B-cubed of linking, and with --relations statements. What \
            is measured is made from articles given after the gold, or read with --system.

              annals evaluate gold.jsonl seeds
              annals evaluate gold.jsonl --relations relations.jsonl seeds --verbose
              annals evaluate gold.jsonl --system mentions.jsonl --compare-with other.jsonl
              annals evaluate gold.jsonl seeds --model new.tagger --compare-with old.tagger

            Gold in BIO (a character, a TAB, a label a line): the sequence model alone, or another tool's labels.

              annals evaluate dev.bio --errors
              annals evaluate dev.bio --model new.tagger --compare-with old.tagger
              annals evaluate dev.bio --system other-tool.bio --format json
            """
    )

    @Argument(
        help: ArgumentHelp("The names that people annotated, as JSON lines or BIO.", valueName: "gold"),
        completion: .file()
    )
    var gold: String

    @Argument(help: ArgumentHelp("Articles to extract from.", valueName: "path"), completion: .file())
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "What to measure: mentions, as `annals extract` prints them; for BIO, a BIO file.",
            valueName: "file"
        ),
        completion: .file()
    )
    var system: String?

    @Option(
        help: ArgumentHelp("The relations that people annotated, as JSON lines.", valueName: "file"),
        completion: .file()
    )
    var relations: String?

    @Option(
        help: ArgumentHelp(
            "Statements to measure, as `annals statements` prints them; goes with --system.",
            valueName: "file"
        ),
        completion: .file()
    )
    var statements: String?

    @Option(
        help: ArgumentHelp(
            "A second system, measured on the same resamples: a model; or mentions, for BIO a file named .bio.",
            valueName: "file"
        ),
        completion: .file()
    )
    var compareWith: String?

    @Flag(help: "Count the kinds of mistakes in names and show each in its context.")
    var errors = false

    @Flag(name: [.short, .long], help: "Name every mistake: + found wrongly, - missed.")
    var verbose = false

    @Option(help: ArgumentHelp("How many resamples the intervals are taken from.", valueName: "n"))
    var resamples = Resampling().count

    @OptionGroup var output: FormatOptions
    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        guard (100...1_000_000).contains(resamples) else {
            throw ValidationError("--resamples must be 100 to 1000000")
        }
        if let kind = GoldKind(path: gold) { try validate(for: kind) }
    }

    private func validate(for kind: GoldKind) throws {
        switch kind {
        case .labels: try validateForLabels()
        case .mentions: try validateForMentions()
        }
    }

    private func validateForLabels() throws {
        guard paths.isEmpty, relations == nil, statements == nil else {
            throw ValidationError(
                "with gold in BIO, give --system or --model, and neither articles nor relations")
        }
        guard system == nil || reading.tagging.model == nil else {
            throw ValidationError(
                "give either --system or --model; the other system goes with --compare-with")
        }
        guard !reading.tagging.noTagger else { throw ValidationError("--no-tagger goes with articles") }
    }

    private func validateForMentions() throws {
        guard (system == nil) != paths.isEmpty else {
            throw ValidationError("give either the articles to extract from, or --system with mentions")
        }
        guard system == nil || reading.tagging.model == nil && !reading.tagging.noTagger else {
            throw ValidationError("--model and --no-tagger go with articles, not with --system")
        }
        guard system != nil || statements == nil else {
            throw ValidationError("--statements goes with --system")
        }
        if system != nil, (relations == nil) != (statements == nil) {
            throw ValidationError("with --system, --relations and --statements go together")
        }
    }

    func run() async throws {
        let bytes = try InputFile(path: gold).bytes()
        let kind = GoldKind(path: gold, startingWith: bytes)
        try validate(for: kind)
        switch kind {
        case .labels: try evaluateLabels(bytes)
        case .mentions: try await evaluateMentions(bytes)
        }
    }

    private func evaluateLabels(_ bytes: [UInt8]) throws {
        try LabelEvaluation(
            gold: BIOReader(file: gold).document(bytes),
            system: system,
            model: reading.tagging.model,
            second: compareWith,
            ontology: reading.ontology,
            resampling: Resampling(count: resamples),
            showsMistakes: verbose,
            showsErrors: errors
        ).report().print(as: output.format)
    }

    private func evaluateMentions(_ bytes: [UInt8]) async throws {
        let evaluation = MentionEvaluation(
            gold: try GoldFile(path: gold, bytes: bytes).values(),
            relations: try relations.map { try GoldFile(path: $0).values() },
            resampling: Resampling(count: resamples),
            showsMistakes: verbose
        )
        let second = try await secondMentions()
        let (found, status) = try await measured()
        let texts = { (mistakes: [MentionMistake]) in
            DocumentTexts(paths: paths, encoding: reading.encoding, for: mistakes)
        }
        try evaluation.report(found, comparedWith: second, texts: errors ? texts : nil)
            .print(as: output.format)
        status.end()
    }

    private func measured() async throws -> (MentionEvaluation.Found, Status) {
        if let system {
            let statements = try statements.map { try GoldFile(path: $0).values(of: ScoredStatement.self) }
            let mentions: [ScoredMention] = try GoldFile(path: system).values()
            return (MentionEvaluation.Found(mentions: mentions, statements: statements ?? []), .success)
        }
        let result = try await reading.build(paths)
        let found = MentionEvaluation.Found(
            mentions: try result.scoredMentions(),
            statements: result.scoredStatements
        )
        return (found, Status(ofRejected: result.rejected))
    }

    /// The mentions of the second system: those in its file, or what extraction finds with that model.
    private func secondMentions() async throws -> [ScoredMention]? {
        guard let compareWith else { return nil }
        let bytes = try InputFile(path: compareWith).bytes()
        guard TaggerModel.isModel(startingWith: bytes) else {
            return try GoldFile(path: compareWith, bytes: bytes).values()
        }
        guard system == nil, !paths.contains("-") else {
            throw ValidationError(
                "a model to compare with reads the articles again: give them as files, without --system")
        }
        return try await reading.mentions(paths, model: compareWith).map(ScoredMention.init)
    }
}
