import Annals
import Graph
import Ontology

/// Statements as rows, with the names of their nodes.
struct StatementRows {
    private let graph: KnowledgeGraph

    init(_ graph: KnowledgeGraph) { self.graph = graph }

    func listing<Statements: RandomAccessCollection<Statement>>(of statements: Statements) -> Listing<
        Statements
    > {
        Listing(statements, columns: columns) { statement, json in statement.write(to: &json, in: graph) }
    }

    private var columns: [Column<Statement>] {
        [
            Column("id", onlyForPrograms: true) { .text($0.id) },
            Column("subject", onlyForPrograms: true) { .text($0.subject) },
            Column("subject_name") { .text(name($0.subject)) },
            Column("relation") { .text($0.relation.rawValue) },
            Column("object", onlyForPrograms: true) { .text($0.object) },
            Column("object_name") { .text(name($0.object)) },
            Column("qualifiers") { .list($0.qualifiers.map { "\($0.key)=\($0.value)" }) },
            Column("date") { .text($0.date?.phrase ?? "") },
            Column("certainty") { .text($0.certainty.rawValue) },
            Column("document") { .text($0.evidence.first?.document ?? "") },
            Column("start", numeric: true) { .number($0.evidence.first?.start ?? 0) },
            Column("end", numeric: true, onlyForPrograms: true) { .number($0.evidence.first?.end ?? 0) },
            Column("quote_zh", onlyForPrograms: true) { .text($0.quote(.chinese)) },
            Column("quote_en", onlyForPrograms: true) { .text($0.quote(.english)) },
        ]
    }

    private func name(_ id: String) -> String { graph.nodeIndex(id: id).map { graph[node: $0].name } ?? id }
}

extension Statement {
    /// The first quote of a language; empty where there is none.
    func quote(_ language: Language) -> String { evidence.first { $0.language == language }?.quote ?? "" }
}

extension DateRange {
    /// "as of 1957-12-11", "from 1957-12-01 to 1957-12-31", "until 1958-03-31", "by 1957-12-15".
    var phrase: String {
        let days = earliest == latest ? "\(earliest)" : "\(earliest) to \(latest)"
        switch role {
        case .asOf: return "as of \(days)"
        case .during: return earliest == latest ? "on \(days)" : "from \(days)"
        case .until: return "until \(days)"
        case .deadline: return "by \(days)"
        }
    }
}
