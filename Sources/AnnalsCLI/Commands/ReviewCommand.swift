import Annals
import ArgumentParser
import Corrections
import Graph
import Ontology

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Show what of a graph is most worth a look, with the sentences.",
        discussion: """
            The most doubtful and most far-reaching first: people with offices in two provinces at one time, names of many \
            bearers, names that no rule is sure of (from annals.sqlite alone), statements that one weak rule alone makes. \
            Nothing is said to be wrong. What `annals correct` has corrected or confirmed is not shown again.

              annals review
              annals review --kind clashing-offices --kind shared-name --limit 20
              annals review --limit 0 --format tsv > review.tsv
            """
    )

    @Option(help: ArgumentHelp("Only this kind: \(Self.kinds). May be given again.", valueName: "kind"))
    var kind: [ReviewItem.Kind] = []

    @Option(help: ArgumentHelp("How many to show; 0 for all.", valueName: "n"))
    var limit = 50

    @Option(
        help: ArgumentHelp(
            "The ledger (default: corrections.tsv beside the graph's folder).", valueName: "file"),
        completion: .file())
    var ledger: String?

    @OptionGroup var source: GraphOptions
    @OptionGroup var output: FormatOptions

    func validate() throws {
        if limit < 0 { throw ValidationError("--limit must be 0 or more") }
    }

    func run() throws {
        let graph = try source.load()
        let file = ledger.map(LedgerFile.init) ?? .ofGraph(source.graph)
        let corrections = Corrections(try file.ledger())
        let kinds = kind.isEmpty ? Set(ReviewItem.Kind.allCases) : Set(kind)
        let mentions = kinds.contains(.unsureName) ? try source.mentions() : []
        let items = Review(graph, mentions: mentions, corrected: corrections.targets).items(kinds: kinds)
        try Listing(limit == 0 ? items[...] : items.prefix(limit), columns: Self.columns).print(
            as: output.format)
    }

    private static let kinds = ReviewItem.Kind.allCases.map(\.rawValue).joined(separator: ", ")

    private static var columns: [Column<ReviewItem>] {
        [
            Column("kind") { .text($0.kind.rawValue) },
            Column("name") { .text($0.name) },
            Column("id") { .text($0.id) },
            Column("why") { .text($0.reason) },
            Column("doubt", numeric: true) { .decimal(($0.doubt * 100).rounded() / 100) },
            Column("reach", numeric: true, onlyForPrograms: true) { .number($0.reach) },
            Column("documents", onlyForPrograms: true) { .list($0.evidence.map(\.document)) },
            Column("quotes") { .list($0.evidence.map(\.quote)) },
        ]
    }
}

extension ReviewItem.Kind: ExpressibleByArgument {}
