import Annals
import ArgumentParser
import Graph
import Ontology

struct OfficesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "offices",
        abstract: "List the offices of a person, or the office holders of an organ or place, over time.",
        discussion: """
            Each row is a day on which an article says that somebody holds an office, with its sentence. Rows \
            marked `inferred` are spans: the same holder, body and title from the first such day to the last, with \
            nobody else in between where only one can hold it; no article says them. --said leaves them out.

              annals offices 陶鲁笳
              annals offices 中共山西省委 --format csv
            """
    )

    @Argument(help: "The name or id of a person, organ or place.")
    var name: String

    @Flag(help: "Only what articles say, without the spans inferred from it.")
    var said = false

    @OptionGroup var source: GraphOptions
    @OptionGroup var output: FormatOptions

    func run() throws {
        let graph = try source.load()
        let (node, _) = try NameLookup(graph).find(name)
        let history = try OfficeHistory(graph, sharedTitles: source.ontology.sharedTitles())
        let points = history.points(of: node).map(OfficeRow.init)
        guard !points.isEmpty else {
            throw Failure(status: .noAnswer, message: "no office is known of \(graph[node: node].name)")
        }
        let spans = said ? [] : history.spans(of: node).map(OfficeRow.init)
        try Listing(points + spans, columns: OfficeRow.columns).print(as: output.format)
    }
}

extension OntologyOptions {
    /// Titles that several hold at once.
    fileprivate func sharedTitles() throws -> Set<String> {
        Set(
            try lexicon().lists["shared-title"].map {
                String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init)))
            })
    }
}

/// A point or a span of an office as a row.
private struct OfficeRow {
    var from: String
    var to: String
    var role: String
    var person: Node
    var title: String
    var titleEn: String
    var body: Node
    var status: String
    var certainty: String
    var isInferred: Bool
    var articles: [String]
    var statements: [String]
    var evidence: Evidence?

    init(_ point: OfficePoint) {
        from = point.date?.earliest.description ?? ""
        to = point.date?.latest.description ?? ""
        role = point.date?.role.rawValue ?? ""
        person = point.person
        title = point.title
        titleEn = point.statement.qualifier("office_en")
        body = point.body
        status = point.status
        certainty = point.statement.certainty.rawValue
        isInferred = false
        articles = point.articles
        statements = [point.statement.id]
        evidence = point.statement.evidence.first
    }

    init(_ span: OfficeSpan) {
        from = span.from?.description ?? ""
        to = span.to.description
        role = DateRange.Role.during.rawValue
        person = span.person
        title = span.title
        titleEn = span.points.lazy.map { $0.statement.qualifier("office_en") }.first { !$0.isEmpty } ?? ""
        body = span.body
        status = span.endedBefore ? "ended before" : ""
        certainty = ""
        isInferred = true
        articles = Set(span.points.flatMap(\.articles)).sorted()
        statements = span.points.map(\.statement.id)
        evidence = nil
    }

    static var columns: [Column<OfficeRow>] {
        [
            Column("from") { .text($0.from) },
            Column("to") { .text($0.to) },
            Column("date_role", onlyForPrograms: true) { .text($0.role) },
            Column("person_id", onlyForPrograms: true) { .text($0.person.id) },
            Column("person") { .text($0.person.name) },
            Column("title") { .text($0.title) },
            Column("title_en", onlyForPrograms: true) { .text($0.titleEn) },
            Column("body_id", onlyForPrograms: true) { .text($0.body.id) },
            Column("body") { .text($0.body.name) },
            Column("status") { .text($0.status) },
            Column("certainty") { .text($0.certainty) },
            Column("inferred") { .text($0.isInferred ? "yes" : "no") },
            Column("articles") { .list($0.articles) },
            Column("statements", onlyForPrograms: true) { .list($0.statements) },
            Column("document", onlyForPrograms: true) { .text($0.evidence?.document ?? "") },
            Column("start", numeric: true, onlyForPrograms: true) {
                .text($0.evidence.map { String($0.start) } ?? "")
            },
            Column("end", numeric: true, onlyForPrograms: true) {
                .text($0.evidence.map { String($0.end) } ?? "")
            },
            Column("quote") { .text($0.evidence?.quote ?? "") },
        ]
    }
}
