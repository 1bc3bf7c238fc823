import Graph
import Ontology

/// The `<node>` and `<edge>` elements of a GEXF file.
struct GEXFRows {
    let nodeColumns: [GraphMLColumn]
    let edgeColumns: [GraphMLColumn]
    private let graph: KnowledgeGraph
    private let base: IRIBase
    private let measures: NodeMeasures
    private let nodeProperties: PropertyColumns
    private let layout: NodeLayout
    private let columns: GraphColumns
    /// The ids of the nodes as written.
    private let ends: [String]

    private static let fixedNodeColumns: [GraphMLColumn] = [
        .init("type", .node), .init("label_zh", .node), .init("label_en", .node), .init("aliases", .node),
        .init("mentions", .int, .node), .init("uri", .node),
    ]
    private static let fixedEdgeColumns: [GraphMLColumn] = [
        .init("relation", .edge), .init("certainty", .edge), .init("articles", .edge),
        .init("quote_zh", .edge),
        .init("quote_en", .edge), .init("uri", .edge),
    ]

    init(of graph: KnowledgeGraph, _ options: GEXFWriter.Options) {
        self.graph = graph
        base = options.base
        measures = options.measures
        nodeProperties = PropertyColumns(
            graph.nodes.lazy.map(\.properties), side: .node, without: measures.names)
        nodeColumns =
            Self.fixedNodeColumns + measures.columns.map(\.measure.column) + nodeProperties.columns
        edgeColumns = Self.fixedEdgeColumns
        layout = NodeLayout(of: graph)
        columns = graph.columns
        ends = graph.nodes.indices.map { XMLName.encoded(graph.nodes.id(at: $0)) }
    }

    func append(node index: Int, to bytes: inout [UInt8]) {
        let node = graph.nodes[index]
        let style = NodeStyle(of: node)
        bytes.append("<node id=\"n_")
        bytes.append(utf8: ends[index])
        bytes.append("\" label=\"")
        XMLText.append(attribute: node.name, to: &bytes)
        bytes.append("\"")
        if LexicalForm.isDay(node.first), LexicalForm.isDay(node.last) {
            Self.append(Spell(start: node.first, end: node.last), to: &bytes)
        }
        bytes.append("><attvalues>")
        let values = [
            node.type.rawValue, node.nameZh, node.nameEn, TextList.joined(node.aliases),
            String(node.mentions),
            base.node(node.id),
        ]
        append(
            values + measures.columns.map { $0.values[index] } + nodeProperties.values(of: node.properties),
            nodeColumns, to: &bytes)
        bytes.append("</attvalues><viz:size value=\"")
        bytes.append(hundredths: style.size)
        bytes.append("\"/><viz:position x=\"")
        bytes.append(hundredths: layout.x[index])
        bytes.append("\" y=\"")
        bytes.append(hundredths: layout.y[index])
        bytes.append("\" z=\"0.0\"/><viz:color r=\"")
        bytes.append(decimal: Int(style.red))
        bytes.append("\" g=\"")
        bytes.append(decimal: Int(style.green))
        bytes.append("\" b=\"")
        bytes.append(decimal: Int(style.blue))
        bytes.append("\"/></node>\n")
    }

    func append(edge index: Int, _ ids: inout EdgeIDs, to bytes: inout [UInt8]) {
        let edge = graph.edges[index]
        let hash = columns.stableHash(ofEdge: index)
        bytes.append("<edge id=\"")
        ids.append(ofHash: hash, to: &bytes)
        bytes.append("\" source=\"n_")
        bytes.append(utf8: ends[Int(edge.source)])
        bytes.append("\" target=\"n_")
        bytes.append(utf8: ends[Int(edge.target)])
        bytes.append("\" label=\"")
        bytes.append(utf8: edge.relation.label)
        bytes.append("\" weight=\"")
        bytes.append(hundredths: max(1, edge.weight) * 100)
        bytes.append("\"")
        let spells = spells(of: edge)
        if spells.count == 1 { Self.append(spells[0], to: &bytes) }
        bytes.append("><attvalues>")
        append(
            [
                edge.relation.rawValue, edge.certainty.rawValue, TextList.joined(edge.articles), edge.quoteZh,
                edge.quoteEn, base.edge(hash),
            ], edgeColumns, to: &bytes)
        bytes.append("</attvalues>")
        if spells.count > 1 {
            bytes.append("<spells>")
            for spell in spells {
                bytes.append("<spell")
                Self.append(spell, to: &bytes)
                bytes.append("/>")
            }
            bytes.append("</spells>")
        }
        bytes.append("</edge>\n")
    }

    /// Days between which something is there, both included.
    private struct Spell: Hashable {
        var start: String
        var end: String
    }

    /// The different dates of the statements of an edge, in their order.
    private func spells(of edge: Edge) -> [Spell] {
        let dates =
            edge.statements.isEmpty
            ? [Spell(start: edge.start, end: edge.end)]
            : edge.statements.compactMap { columns.date(Int($0)) }
                .map { Spell(start: $0.earliest.description, end: $0.latest.description) }
        return Set(dates.filter { LexicalForm.isDay($0.start) && LexicalForm.isDay($0.end) })
            .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }

    private static func append(_ spell: Spell, to bytes: inout [UInt8]) {
        bytes.append(" start=\"")
        bytes.append(utf8: spell.start)
        bytes.append("\" end=\"")
        bytes.append(utf8: spell.end)
        bytes.append("\"")
    }

    /// The values that are there, under the names of their columns.
    private func append(_ values: [String], _ columns: [GraphMLColumn], to bytes: inout [UInt8]) {
        for (value, column) in zip(values, columns) where !value.isEmpty {
            bytes.append("<attvalue for=\"")
            bytes.append(utf8: column.name)
            bytes.append("\" value=\"")
            XMLText.append(attribute: value, to: &bytes)
            bytes.append("\"/>")
        }
    }
}
