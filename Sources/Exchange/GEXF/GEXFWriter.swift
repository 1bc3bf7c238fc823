import Graph

/// Writes a graph as GEXF 1.3 with time, for Gephi's timeline: nodes are there from the first article that mentions them to the
/// last, edges on the days that their statements speak of.
///
///     try GEXFWriter().write(graph, to: &sink)
///
/// One edge for all statements of a pair and relation, with a spell for each of their dates; an edge without any date is always
/// there. The frame goes through libxml2's text writer, the rows in batches. The same graph gives the same bytes. Errors: what
/// the sink throws, and `ExchangeError.outOfMemory`.
public struct GEXFWriter: Sendable {
    public struct Options: Sendable {
        /// Below which the `uri` of nodes and edges lies.
        public var base: IRIBase
        /// Written with the nodes that have a value.
        public var measures: NodeMeasures

        public init(base: IRIBase = .default, measures: NodeMeasures = .none) {
            self.base = base
            self.measures = measures
        }
    }

    public var options: Options

    public init(options: Options = Options()) { self.options = options }

    public func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws {
        let rows = GEXFRows(of: graph, options)
        let frame = try XMLFrame()
        try frame.startDocument()
        try frame.start(
            "gexf",
            [("xmlns", "http://gexf.net/1.3"), ("xmlns:viz", "http://gexf.net/1.3/viz"), ("version", "1.3")])
        try frame.raw(Array("\n".utf8))
        try frame.start(
            "graph",
            [
                ("defaultedgetype", "directed"), ("mode", "dynamic"), ("timeformat", "date"),
                ("timerepresentation", "interval"),
            ])
        try frame.raw(Array("\n".utf8))
        try frame.attributes(rows.nodeColumns, of: .node)
        try frame.attributes(rows.edgeColumns, of: .edge)
        try write("nodes", graph.nodes.count, frame, to: &sink) { rows.append(node: $0, to: &$1) }
        var ids = EdgeIDs()
        try write("edges", graph.edges.count, frame, to: &sink) { rows.append(edge: $0, &ids, to: &$1) }
        try frame.end()
        try frame.raw(Array("\n".utf8))
        try frame.end()
        try frame.endDocument()
        try frame.drain(to: &sink)
    }

    public func bytes(of graph: KnowledgeGraph) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try write(graph, to: &bytes)
        return bytes
    }

    /// An element with a row for each of `count` things.
    private func write(
        _ name: String, _ count: Int, _ frame: XMLFrame, to sink: inout some ByteSink,
        _ append: (Int, inout [UInt8]) -> Void
    ) throws {
        try frame.start(name, [])
        var bytes: [UInt8] = Array("\n".utf8)
        for index in 0..<count {
            append(index, &bytes)
            guard bytes.count > 128 << 10 || index == count - 1 else { continue }
            try frame.raw(bytes)
            bytes.removeAll(keepingCapacity: true)
            try frame.drain(to: &sink)
        }
        try frame.raw(bytes)
        try frame.end()
        try frame.raw(Array("\n".utf8))
    }
}

extension XMLFrame {
    /// What nodes, or edges, have beside what GEXF knows of itself.
    fileprivate func attributes(_ columns: [GraphMLColumn], of side: GraphMLColumn.Side) throws(ExchangeError)
    {
        try start("attributes", [("class", side.rawValue), ("mode", "static")])
        for column in columns {
            let type = column.type == .int ? "integer" : column.type.rawValue
            try raw(Array("\n".utf8))
            try start("attribute", [("id", column.name), ("title", column.name), ("type", type)])
            try end()
        }
        try raw(Array("\n".utf8))
        try end()
        try raw(Array("\n".utf8))
    }
}
