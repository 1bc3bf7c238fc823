import Annals
import ArgumentParser
import Graph
import Ontology

struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Tell a campaign by date, place and organ, with its figures.",
        discussion: """
            One line for each statement of the campaign: who took part, what was done, and the figures given of it, \
            each with its sentence. Lines without a date come last.

              annals timeline 整风运动
              annals timeline "Three-Anti Campaign" --format csv
            """
    )

    @Argument(help: "The name or id of a campaign.")
    var campaign: String

    @OptionGroup var source: GraphOptions
    @OptionGroup var output: FormatOptions

    func run() throws {
        let graph = try source.load()
        let (node, _) = try NameLookup(graph).find(campaign, type: .campaign)
        let lines = CampaignTimeline(graph).lines(of: node)
        guard !lines.isEmpty else {
            throw Failure(
                status: .noAnswer, message: "nothing is known of \(graph[node: node].name) but its name")
        }
        try Listing(lines, columns: Self.columns).print(as: output.format)
    }

    private static var columns: [Column<CampaignTimeline.Line>] {
        [
            Column("from") { .text($0.statement.date?.earliest.description ?? "") },
            Column("to") { .text($0.statement.date?.latest.description ?? "") },
            Column("date_role", onlyForPrograms: true) { .text($0.statement.date?.role.rawValue ?? "") },
            Column("place") { .text($0.place?.name ?? "") },
            Column("organ") { .text($0.organ?.name ?? "") },
            Column("subject_id", onlyForPrograms: true) { .text($0.subject.id) },
            Column("subject") { .text($0.subject.name) },
            Column("relation") { .text($0.statement.relation.rawValue) },
            Column("object_id", onlyForPrograms: true) { .text($0.object.id) },
            Column("object") { .text($0.object.name) },
            Column("value") { .text($0.object.type == .figure ? $0.object.property("value") : "") },
            Column("unit") { .text($0.object.type == .figure ? $0.object.property("unit") : "") },
            Column("qualifiers") { .list($0.statement.qualifiers.map { "\($0.key)=\($0.value)" }) },
            Column("certainty") { .text($0.statement.certainty.rawValue) },
            Column("statement", onlyForPrograms: true) { .text($0.statement.id) },
            Column("article") { .text($0.statement.evidence.first?.article ?? "") },
            Column("document", onlyForPrograms: true) { .text($0.statement.evidence.first?.document ?? "") },
            Column("start", numeric: true, onlyForPrograms: true) {
                .number($0.statement.evidence.first?.start ?? 0)
            },
            Column("end", numeric: true, onlyForPrograms: true) {
                .number($0.statement.evidence.first?.end ?? 0)
            },
            Column("quote_zh", onlyForPrograms: true) { .text($0.statement.quote(.chinese)) },
            Column("quote_en", onlyForPrograms: true) { .text($0.statement.quote(.english)) },
            Column("quote") { .text($0.statement.evidence.first?.quote ?? "") },
        ]
    }
}
