import Annals
import ArgumentParser

struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure found mentions and statements against gold.",
        discussion: """
            Prints precision, recall and F1 of names by language and type, B-cubed of linking, and with --relations \
            of statements too. What is measured is read from files, or made from articles given after the gold.

              annals evaluate gold.jsonl seeds
              annals evaluate gold.jsonl --relations relations.jsonl seeds --verbose
              annals evaluate gold.jsonl --system mentions.jsonl
            """
    )

    @Argument(
        help: ArgumentHelp("The mentions that people annotated, as JSON lines.", valueName: "gold"),
        completion: .file()
    )
    var gold: String

    @Argument(help: ArgumentHelp("Articles to extract from.", valueName: "path"), completion: .file())
    var paths: [String] = []

    @Option(
        help: ArgumentHelp("Mentions to measure, as `annals extract` prints them.", valueName: "file"),
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

    @Flag(name: [.short, .long], help: "Name every mistake: + found wrongly, - missed.")
    var verbose = false

    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        guard (system == nil) != paths.isEmpty else {
            throw ValidationError("give either the articles to extract from, or --system with mentions")
        }
        guard system != nil || statements == nil else {
            throw ValidationError("--statements goes with --system")
        }
        if system != nil, (relations == nil) != (statements == nil) {
            throw ValidationError("with --system, --relations and --statements go together")
        }
    }

    func run() async throws {
        let gold: [GoldMention] = try GoldFile(path: gold).values()
        let relations: [GoldRelation]? = try relations.map { try GoldFile(path: $0).values() }
        let found = try await measured()
        var lines = report(MentionScores(gold: gold, system: found.mentions))
        if let relations {
            lines += report(
                StatementScores(
                    gold: gold,
                    relations: relations,
                    mentions: found.mentions,
                    statements: found.statements
                )
            )
        }
        try StandardOutput.print(lines.map { DisplayWidth.printable($0) + "\n" }.joined())
        found.status.end()
    }

    private func measured() async throws -> (
        mentions: [ScoredMention], statements: [ScoredStatement], status: Status
    ) {
        if let system {
            let statements = try statements.map { try GoldFile(path: $0).values(of: ScoredStatement.self) }
            return (try GoldFile(path: system).values(), statements ?? [], .success)
        }
        let result = try await reading.build(paths)
        return (result.scoredMentions, result.scoredStatements, Status(ofRejected: result.rejected))
    }

    private func report(_ scores: MentionScores) -> [String] {
        ScoreReport.lines(scores)
            + (verbose ? scores.mistakes : []).map { mistake in
                "\(mistake.isMissed ? "-" : "+") \(mistake.document) \(mistake.language) \(mistake.type) "
                    + "\(mistake.text) \(mistake.start)"
            }
    }

    private func report(_ scores: StatementScores) -> [String] {
        ScoreReport.lines(scores)
            + (verbose ? scores.mistakes : []).map { mistake in
                "\(mistake.isMissed ? "-" : "+") \(mistake.document) \(mistake.relation) \(mistake.subject) → "
                    + "\(mistake.object): \(mistake.quote.prefix(60))"
            }
    }
}
