import Columns
import Graph
import Ontology

/// The `<edge>` elements of a graph: one a plain edge, or with `multi` one a statement.
///
/// Plain edges are written from the columns of the graph, without values made of them: there may be millions.
struct EdgeRows {
    let columns: [GraphMLColumn]
    /// How many there are.
    let count: Int
    private let graph: KnowledgeGraph
    private let source: GraphColumns
    private let base: IRIBase
    private let multi: Bool
    private let properties: EdgeProperties
    private let cells: DataCells
    private let fixedCount: Int
    /// The ids of the nodes as written.
    private let ends: [String]
    /// With `multi`: the statements in the order of the graph, each with an edge that has its ends, then edges without any.
    private let rows: [Row]
    /// By code of the relation: its label, twice, and its name, as cells.
    private let heads: [[UInt8]]

    private enum Row {
        case edge(Int32)
        case statement(Int32, of: Int32)
    }

    init(of graph: KnowledgeGraph, base: IRIBase, multi: Bool) {
        self.graph = graph
        self.base = base
        self.multi = multi
        source = graph.columns
        rows = multi ? Self.rows(of: graph) : []
        count = multi ? rows.count : graph.edges.count
        properties = EdgeProperties(of: source, multi: multi)
        let fixed = GraphMLColumn.edge + (multi ? GraphMLColumn.statement : [])
        fixedCount = fixed.count
        columns = fixed + properties.columns
        let cells = DataCells(columns)
        self.cells = cells
        ends = graph.nodes.indices.map { "n_" + XMLName.encoded(graph.nodes.id(at: $0)) }
        heads = Relation.codes.values.map { relation in
            var head: [UInt8] = []
            cells.append(0, relation.label, to: &head)
            cells.append(1, relation.label, to: &head)
            cells.append(2, relation.rawValue, to: &head)
            return head
        }
    }

    func append(_ index: Int, _ ids: inout EdgeIDs, to bytes: inout [UInt8]) {
        guard multi else { return append(edge: index, &ids, to: &bytes) }
        switch rows[index] {
        case .edge(let edge): append(edge: Int(edge), &ids, to: &bytes)
        case .statement(let statement, let edge):
            append(statement: Int(statement), of: Int(edge), &ids, to: &bytes)
        }
    }

    /// The order of the cells is that of `GraphMLColumn.edge`.
    private func append(edge row: Int, _ ids: inout EdgeIDs, to bytes: inout [UInt8]) {
        let hash = source.stableHash(ofEdge: row)
        bytes.append("    <edge id=\"")
        ids.append(ofHash: hash, to: &bytes)
        appendHead(of: row, weight: max(1, Int(source.edges.weight[row])), to: &bytes)
        cells.append(4, source.edges.start[row], of: source.strings, to: &bytes)
        cells.append(5, source.edges.end[row], of: source.strings, to: &bytes)
        cells.append(6, Certainty(code: source.edges.certainty[row]).rawValue, to: &bytes)
        cells.append(7, list: source.edges.articles[row], of: source.strings, to: &bytes)
        cells.append(8, source.edges.quoteZh[row], of: source.quotes, to: &bytes)
        cells.append(9, source.edges.quoteEn[row], of: source.quotes, to: &bytes)
        cells.append(10, to: &bytes) { base.appendEdge(hash, to: &$0) }
        if multi {
            for column in GraphMLColumn.edge.count..<fixedCount { cells.append(column, "", to: &bytes) }
        }
        properties.append(edge: row, fixedCount, cells, to: &bytes)
        bytes.append("    </edge>\n")
    }

    private func append(
        statement row: Int, of edge: Int, _ ids: inout EdgeIDs, to bytes: inout [UInt8]
    ) {
        let statement = graph.statements[row]
        let quotes = { (language: Language) in
            TextList.joined(statement.evidence.filter { $0.language == language }.map(\.quote))
        }
        var articles: [String] = []
        for evidence in statement.evidence where !articles.contains(evidence.article) {
            articles.append(evidence.article)
        }
        bytes.append("    <edge id=\"")
        ids.append(ofStatement: statement.id, to: &bytes)
        appendHead(of: edge, weight: 1, to: &bytes)
        cells.append(4, statement.date?.earliest.description ?? "", to: &bytes)
        cells.append(5, statement.date?.latest.description ?? "", to: &bytes)
        cells.append(6, statement.certainty.rawValue, to: &bytes)
        cells.append(7, TextList.joined(articles), to: &bytes)
        cells.append(8, quotes(.chinese), to: &bytes)
        cells.append(9, quotes(.english), to: &bytes)
        cells.append(10, base.statement(statement.id), to: &bytes)
        let first = GraphMLColumn.edge.count
        cells.append(first, statement.id, to: &bytes)
        cells.append(first + 1, statement.date?.role.rawValue ?? "", to: &bytes)
        cells.append(first + 2, TextList.joined(statement.evidence.map(EvidencePlace.cell)), to: &bytes)
        let rules = statement.evidence.map(\.rule)
        cells.append(first + 3, rules.allSatisfy(\.isEmpty) ? "" : TextList.joined(rules), to: &bytes)
        properties.append(statement: row, fixedCount, cells, to: &bytes)
        bytes.append("    </edge>\n")
    }

    /// From behind the id on to the weight.
    private func appendHead(of edge: Int, weight: Int, to bytes: inout [UInt8]) {
        bytes.append("\" source=\"")
        bytes.append(utf8: ends[Int(source.edges.source[edge])])
        bytes.append("\" target=\"")
        bytes.append(utf8: ends[Int(source.edges.target[edge])])
        bytes.append("\">\n")
        bytes.append(contentsOf: heads[Int(source.edges.relation[edge])])
        cells.append(3, hundredths: weight * 100, to: &bytes)
    }

    private static func rows(of graph: KnowledgeGraph) -> [Row] {
        var edgeOf = [Int32](repeating: -1, count: graph.statements.count)
        for edge in graph.edges.indices {
            for statement in graph.edges.statements(at: edge) { edgeOf[Int(statement)] = Int32(edge) }
        }
        let statements = edgeOf.enumerated().filter { $0.element >= 0 }
        return statements.map { .statement(Int32($0.offset), of: $0.element) }
            + graph.edges.indices.filter { graph.edges.statements(at: $0).isEmpty }.map { .edge(Int32($0)) }
    }
}
