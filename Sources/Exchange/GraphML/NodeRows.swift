import Graph

/// The `<node>` elements of a graph.
struct NodeRows {
    let columns: [GraphMLColumn]
    private let graph: KnowledgeGraph
    private let base: IRIBase
    private let properties: PropertyColumns
    private let cells: DataCells
    private let layout: NodeLayout
    private let measures: [NodeMeasures.Column]

    init(of graph: KnowledgeGraph, base: IRIBase, measures: NodeMeasures) {
        self.graph = graph
        self.base = base
        self.measures = measures.columns
        properties = PropertyColumns(
            graph.nodes.lazy.map(\.properties), side: .node, without: measures.names)
        columns = GraphMLColumn.node + measures.columns.map(\.measure.column) + properties.columns
        cells = DataCells(columns)
        layout = NodeLayout(of: graph)
    }

    /// The order of the cells is that of `GraphMLColumn.node`.
    func append(_ index: Int, to rows: inout [UInt8]) {
        let node = graph.nodes[index]
        let style = NodeStyle(of: node)
        rows.append("    <node id=\"n_")
        rows.append(utf8: XMLName.encoded(node.id))
        rows.append("\">\n")
        let name = node.name
        cells.append(0, name, to: &rows)
        cells.append(1, name, to: &rows)
        cells.append(2, node.nameZh, to: &rows)
        cells.append(3, node.nameEn, to: &rows)
        cells.append(4, node.type.rawValue, to: &rows)
        cells.append(5, hundredths: style.size, to: &rows)
        cells.append(6, decimal: Int(style.red), to: &rows)
        cells.append(7, decimal: Int(style.green), to: &rows)
        cells.append(8, decimal: Int(style.blue), to: &rows)
        cells.append(9, hundredths: layout.x[index], to: &rows)
        cells.append(10, hundredths: layout.y[index], to: &rows)
        cells.append(11, node.first, to: &rows)
        cells.append(12, node.last, to: &rows)
        cells.append(13, decimal: node.mentions, to: &rows)
        cells.append(14, base.node(node.id), to: &rows)
        cells.append(15, TextList.joined(node.aliases), to: &rows)
        var column = GraphMLColumn.node.count
        for measure in measures {
            let value = measure.values[index]
            cells.append(column, value.isEmpty ? "0" : value, to: &rows)
            column += 1
        }
        for value in properties.values(of: node.properties) {
            cells.append(column, value, to: &rows)
            column += 1
        }
        rows.append("    </node>\n")
    }
}
