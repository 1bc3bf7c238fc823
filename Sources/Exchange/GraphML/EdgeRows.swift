import Graph
import Ontology

/// The `<edge>` elements of a graph: one a plain edge, or with `multi` one a statement.
struct EdgeRows {
    let columns: [GraphMLColumn]
    private let graph: KnowledgeGraph
    private let base: IRIBase
    private let multi: Bool
    private let properties: PropertyColumns
    private let cells: DataCells
    private let fixedCount: Int
    /// The ids of the nodes as written.
    private let ends: [String]
    private let rows: [Row]
    /// By row. Made beforehand: a set that grows within this large value would be copied with it at every row.
    private let ids: [String]

    private enum Row {
        case edge(Int)
        case statement(Int, of: Int)
    }

    init(of graph: KnowledgeGraph, base: IRIBase, multi: Bool) {
        self.graph = graph
        self.base = base
        self.multi = multi
        rows = multi ? Self.statementRows(of: graph) : graph.edges.indices.map(Row.edge)
        let fixed = GraphMLColumn.edge + (multi ? GraphMLColumn.statement : [])
        fixedCount = fixed.count
        properties = PropertyColumns(
            multi
                ? graph.statements.map(\.qualifiers)
                    + graph.edges.lazy.filter(\.statements.isEmpty).map(\.properties)
                : graph.edges.map { Self.gatheredProperties(of: $0, in: graph) },
            side: .edge
        )
        columns = fixed + properties.columns
        cells = DataCells(columns)
        ends = graph.nodes.indices.map { "n_" + XMLName.encoded(graph.nodes.id(at: $0)) }
        var names = EdgeIDs()
        ids = rows.map { row in
            switch row {
            case .edge(let edge): names.id(ofHash: graph.edges[edge].stableHash(in: graph))
            case .statement(let statement, _): names.id(ofStatement: graph.statements.id(at: statement))
            }
        }
    }

    var count: Int { rows.count }

    func append(_ index: Int, to bytes: inout [UInt8]) {
        switch rows[index] {
        case .edge(let edge): append(edge: graph.edges[edge], ids[index], to: &bytes)
        case .statement(let statement, let edge):
            append(statement: graph.statements[statement], of: graph.edges[edge], ids[index], to: &bytes)
        }
    }

    private func append(edge: Edge, _ id: String, to bytes: inout [UInt8]) {
        let hash = edge.stableHash(in: graph)
        open(id, edge, to: &bytes)
        appendFixed(
            edge,
            weight: max(1, edge.weight),
            start: edge.start,
            end: edge.end,
            certainty: edge.certainty,
            articles: edge.articles,
            quoteZh: edge.quoteZh,
            quoteEn: edge.quoteEn,
            uri: base.edge(hash),
            to: &bytes
        )
        if multi {
            for column in 0..<GraphMLColumn.statement.count {
                cells.append(GraphMLColumn.edge.count + column, "", to: &bytes)
            }
        }
        close(properties: Self.gatheredProperties(of: edge, in: graph), to: &bytes)
    }

    private func append(statement: Statement, of edge: Edge, _ id: String, to bytes: inout [UInt8]) {
        open(id, edge, to: &bytes)
        let quotes = { (language: Language) in
            TextList.joined(statement.evidence.filter { $0.language == language }.map(\.quote))
        }
        var articles: [String] = []
        for evidence in statement.evidence where !articles.contains(evidence.article) {
            articles.append(evidence.article)
        }
        appendFixed(
            edge,
            weight: 1,
            start: statement.date?.earliest.description ?? "",
            end: statement.date?.latest.description ?? "",
            certainty: statement.certainty,
            articles: articles,
            quoteZh: quotes(.chinese),
            quoteEn: quotes(.english),
            uri: base.statement(statement.id),
            to: &bytes
        )
        let first = GraphMLColumn.edge.count
        cells.append(first, statement.id, to: &bytes)
        cells.append(first + 1, statement.date?.role.rawValue ?? "", to: &bytes)
        cells.append(first + 2, TextList.joined(statement.evidence.map(EvidencePlace.cell)), to: &bytes)
        let rules = statement.evidence.map(\.rule)
        cells.append(first + 3, rules.allSatisfy(\.isEmpty) ? "" : TextList.joined(rules), to: &bytes)
        close(properties: statement.qualifiers, to: &bytes)
    }

    private func open(_ id: String, _ edge: Edge, to bytes: inout [UInt8]) {
        bytes.append("    <edge id=\"")
        bytes.append(utf8: id)
        bytes.append("\" source=\"")
        bytes.append(utf8: ends[Int(edge.source)])
        bytes.append("\" target=\"")
        bytes.append(utf8: ends[Int(edge.target)])
        bytes.append("\">\n")
    }

    /// The order of the cells is that of `GraphMLColumn.edge`.
    private func appendFixed(
        _ edge: Edge,
        weight: Int,
        start: String,
        end: String,
        certainty: Certainty,
        articles: [String],
        quoteZh: String,
        quoteEn: String,
        uri: String,
        to bytes: inout [UInt8]
    ) {
        let label = edge.relation.label
        cells.append(0, label, to: &bytes)
        cells.append(1, label, to: &bytes)
        cells.append(2, edge.relation.rawValue, to: &bytes)
        cells.append(3, hundredths: weight * 100, to: &bytes)
        cells.append(4, start, to: &bytes)
        cells.append(5, end, to: &bytes)
        cells.append(6, certainty.rawValue, to: &bytes)
        cells.append(7, TextList.joined(articles), to: &bytes)
        cells.append(8, quoteZh, to: &bytes)
        cells.append(9, quoteEn, to: &bytes)
        cells.append(10, uri, to: &bytes)
    }

    private func close(properties list: [Property], to bytes: inout [UInt8]) {
        for (place, value) in properties.values(of: list).enumerated() {
            cells.append(fixedCount + place, value, to: &bytes)
        }
        bytes.append("    </edge>\n")
    }

    /// The statements in the order of the graph, each with an edge that has its ends, then edges without any.
    private static func statementRows(of graph: KnowledgeGraph) -> [Row] {
        var edgeOf = [Int](repeating: -1, count: graph.statements.count)
        for edge in graph.edges.indices {
            for statement in graph.edges.statements(at: edge) { edgeOf[Int(statement)] = edge }
        }
        return edgeOf.enumerated().filter { $0.element >= 0 }.map { .statement($0.offset, of: $0.element) }
            + graph.edges.indices.filter { graph.edges.statements(at: $0).isEmpty }.map(Row.edge)
    }

    /// The edge's own properties, and the values of its statements' qualifiers, each value once.
    private static func gatheredProperties(of edge: Edge, in graph: KnowledgeGraph) -> [Property] {
        if edge.statements.isEmpty { return edge.properties }
        var values: [(key: String, values: [String])] = []
        for statement in edge.statements {
            for qualifier in graph.statements[Int(statement)].qualifiers where !qualifier.value.isEmpty {
                guard let place = values.firstIndex(where: { $0.key == qualifier.key }) else {
                    values.append((qualifier.key, [qualifier.value]))
                    continue
                }
                if !values[place].values.contains(qualifier.value) {
                    values[place].values.append(qualifier.value)
                }
            }
        }
        return edge.properties + values.map { Property($0.key, TextList.joined($0.values)) }
    }
}
