import Graph
import Ontology

/// Writes a graph as GraphML that opens in Gephi, Cytoscape, yEd, Tulip, NetworkX, igraph and graph-tool.
///
///     try GraphMLWriter().write(graph, to: &sink)
///     try GraphMLWriter(options: .init(multi: true)).write(graph, to: &sink)   // one edge a statement
///
/// Keys first, then nodes, then edges; each value is written, no defaults; ids are NMTOKENs made from the node's id
/// and unique for edges. The frame goes through libxml2's text writer, the rows in batches of 128 KB: some 150 MB a
/// second, the layout included. The same graph gives the same bytes. Errors: what the sink throws, and `ExchangeError.outOfMemory`.
public struct GraphMLWriter: Sendable {
    public struct Options: Sendable {
        /// Below which the `uri` of nodes and edges lies.
        public var base: IRIBase
        /// One edge a statement, with its evidence, in place of one edge for all statements of a pair.
        public var multi: Bool
        /// Written with the nodes; a node without a value has 0.
        public var measures: NodeMeasures

        public init(base: IRIBase = .default, multi: Bool = false, measures: NodeMeasures = .none) {
            self.base = base
            self.multi = multi
            self.measures = measures
        }
    }

    public var options: Options

    public init(options: Options = Options()) { self.options = options }

    public func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws {
        let nodes = NodeRows(of: graph, base: options.base, measures: options.measures)
        let edges = EdgeRows(of: graph, base: options.base, multi: options.multi)
        let frame = try XMLFrame()
        try frame.open(columns: nodes.columns + edges.columns)
        try frame.drain(to: &sink)

        var rows: [UInt8] = []
        func handOver(_ minimum: Int) throws {
            guard rows.count > minimum else { return }
            try frame.raw(rows)
            rows.removeAll(keepingCapacity: true)
            try frame.drain(to: &sink)
        }
        for index in graph.nodes.indices {
            nodes.append(index, to: &rows)
            try handOver(Self.batch)
        }
        var ids = EdgeIDs()
        for index in 0..<edges.count {
            edges.append(index, &ids, to: &rows)
            try handOver(Self.batch)
        }
        try handOver(0)
        try frame.close()
        try frame.drain(to: &sink)
    }

    public func bytes(of graph: KnowledgeGraph) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try write(graph, to: &bytes)
        return bytes
    }

    private static let batch = 128 << 10
}

extension XMLFrame {
    /// Everything before the first node.
    func open(columns: [GraphMLColumn]) throws(ExchangeError) {
        try startDocument()
        try start("graphml", [("xmlns", "http://graphml.graphdrawing.org/xmlns")])
        for column in columns {
            try raw(Array("\n  ".utf8))
            try start(
                "key",
                [
                    ("id", column.id), ("for", column.side.rawValue), ("attr.name", column.name),
                    ("attr.type", column.type.rawValue),
                ]
            )
            try end()
        }
        try raw(Array("\n  ".utf8))
        try start("graph", [("id", "annals"), ("edgedefault", "directed")])
        try raw(Array("\n".utf8))
    }

    /// Everything after the last edge.
    func close() throws(ExchangeError) {
        try raw(Array("  ".utf8))
        try end()
        try raw(Array("\n".utf8))
        try end()
        try endDocument()
    }
}
