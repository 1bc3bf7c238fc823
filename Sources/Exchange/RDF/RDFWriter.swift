import Graph

/// Writes a graph as N-Triples, N-Quads or Turtle: the triples of the JSON-LD file, for stores that load these faster.
///
///     let writer = RDFWriter(vocabulary: vocabulary, options: .init(syntax: .nquads, namesGraphs: true))
///     try writer.write(graph, to: &sink)
///
/// The same graph gives the same bytes, in batches; things stand in the order of the JSON-LD. Errors: what the sink throws.
public struct RDFWriter: Sendable {
    public enum Syntax: String, Sendable, CaseIterable {
        case ntriples, nquads, turtle
    }

    public struct Options: Sendable {
        public var syntax: Syntax
        /// Below which all IRIs lie.
        public var base: IRIBase
        /// N-Quads: what an article says stands in the graph that has the article's IRI, its statements and evidence; the
        /// things themselves, with their plain relations, in the default graph.
        public var namesGraphs: Bool
        /// Written with the nodes that have a value.
        public var measures: NodeMeasures

        public init(
            syntax: Syntax, base: IRIBase = .default, namesGraphs: Bool = false,
            measures: NodeMeasures = .none
        ) {
            self.syntax = syntax
            self.base = base
            self.namesGraphs = namesGraphs
            self.measures = measures
        }
    }

    public var vocabulary: Vocabulary
    public var options: Options

    public init(vocabulary: Vocabulary, options: Options) {
        self.vocabulary = vocabulary
        self.options = options
    }

    public func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws {
        let items = JSONLDItems(
            of: graph, vocabulary: vocabulary, base: options.base, measures: options.measures)
        let expansion = RDFExpansion(vocabulary)
        var json = JSONWriter()
        var quads = NQuadsText()
        var turtle = TurtleText(base: options.base)
        for item in items.order {
            json.bytes.append("[")
            items.append(item, to: &json)
            json.bytes.append("]")
            for object in try Self.objects(in: json.bytes) {
                let (subject, statements) = expansion.statements(of: object)
                if options.syntax == .turtle {
                    turtle.append(subject, statements)
                } else {
                    let name = options.namesGraphs ? items.article(of: item, object) : nil
                    for statement in statements { quads.append(subject, statement, graph: name) }
                }
            }
            json.bytes.removeAll(keepingCapacity: true)
            try Self.drain(&quads.bytes, above: Self.batch, to: &sink)
            if options.syntax == .turtle { try Self.drain(&turtle.bytes, above: Self.batch, to: &sink) }
        }
        try Self.drain(&quads.bytes, above: 0, to: &sink)
        if options.syntax == .turtle { try Self.drain(&turtle.bytes, above: 0, to: &sink) }
    }

    public func bytes(of graph: KnowledgeGraph) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try write(graph, to: &bytes)
        return bytes
    }

    private static func objects(in bytes: [UInt8]) throws -> [JSONObject] {
        try bytes.withUnsafeBufferPointer { buffer in
            var scanner = JSONScanner(buffer, file: "")
            return try scanner.value().items.compactMap(\.object)
        }
    }

    private static func drain(_ bytes: inout [UInt8], above minimum: Int, to sink: inout some ByteSink) throws
    {
        guard bytes.count > minimum else { return }
        try bytes.withUnsafeBytes { try sink.write($0) }
        bytes.removeAll(keepingCapacity: true)
    }

    private static let batch = 128 << 10
}

extension JSONLDItems {
    /// The IRI of the article that an object of an item comes from; nil for things, which come from many.
    fileprivate func article(of item: Item, _ object: JSONObject) -> String? {
        guard case .statement = item else { return nil }
        // A statement's own object names those of all its evidence, a piece of evidence the one.
        return object["article"]?.string ?? object["derived_from"]?.items.first?.string
    }
}
