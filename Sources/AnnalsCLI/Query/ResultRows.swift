import Annals
import Cypher
import Graph
import GraphQuery
import Ontology

/// The rows of a result, printable in every `Format`.
struct ResultRows {
    private let graph: QueryGraph
    private let properties: PropertyGraph
    /// Whether the quotes behind the relationships of each row stand in columns of their own.
    var showsEvidence = false

    /// `properties` is the graph that the query saw.
    init(_ graph: QueryGraph, properties: PropertyGraph) {
        self.graph = graph
        self.properties = properties
    }

    func listing(of result: QueryResult) -> Listing<[[Value]]> {
        let evidence = showsEvidence ? evidenceColumns(beside: result.columns) : []
        var listing = Listing(result.rows, columns: columns(of: result) + evidence) { row, json in
            json.object { object in
                for (index, name) in result.columns.enumerated() {
                    object.field(name, row[index], in: properties)
                }
                for column in evidence {
                    if case .list(let texts) = column.cell(row) { object.field(column.title, texts) }
                }
            }
        }
        listing.keepsTitles = true
        return listing
    }

    private func columns(of result: QueryResult) -> [Column<[Value]>] {
        let text = ValueText(graph: properties)
        return result.columns.enumerated().map { index, name in
            let isNumeric = result.rows.allSatisfy { $0[index].isNumber || $0[index].isNull }
            return Column(name, numeric: isNumeric) { .text(text.text($0[index])) }
        }
    }

    /// A column that the query itself has under the same name stays the only one.
    private func evidenceColumns(beside names: [String]) -> [Column<[Value]>] {
        let columns = [
            Column<[Value]>("quote_zh") { .list(quotes(.chinese, of: $0)) },
            Column("quote_en") { .list(quotes(.english, of: $0)) },
            Column("document") { .list(unique(evidence(of: $0).map(\.document))) },
        ]
        return columns.filter { !names.contains($0.title) }
    }

    private func quotes(_ language: Language, of row: [Value]) -> [String] {
        unique(evidence(of: row).filter { $0.language == language }.map(\.quote))
    }

    private func evidence(of row: [Value]) -> [Evidence] {
        ResultEntities(row).relationships.flatMap { graph.statement(ofRelationship: $0)?.evidence ?? [] }
    }

    private func unique(_ texts: [String]) -> [String] {
        var known: Set<String> = []
        return texts.filter { !$0.isEmpty && known.insert($0).inserted }
    }
}
