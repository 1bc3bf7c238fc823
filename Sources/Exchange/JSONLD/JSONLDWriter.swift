import Graph
import Ontology

/// Writes a graph as JSON-LD 1.1: what rdflib, Oxigraph, Jena, GraphDB and Wikibase load, without loss.
///
///     let writer = JSONLDWriter(vocabulary: try Vocabulary(directory: "ontology"))
///     try writer.write(graph, to: &sink)
///
/// One flattened `@graph` in the order of its IRIs, one node a line, no blank nodes: the nodes with a plain triple a
/// relation, each statement as `rdf:Statement` (office-holding as `org:Membership` too) and its evidence as
/// `nif:Phrase` behind it. The same graph gives the same bytes, in batches. Errors: what the sink throws.
public struct JSONLDWriter: Sendable {
    public struct Options: Sendable {
        /// Below which all IRIs lie.
        public var base: IRIBase
        /// Where readers fetch the context; nil for a context in the file itself.
        public var contextURL: String?
        /// Written with the nodes that have a value.
        public var measures: NodeMeasures

        public init(
            base: IRIBase = .default, contextURL: String? = nil, measures: NodeMeasures = .none
        ) {
            self.base = base
            self.contextURL = contextURL
            self.measures = measures
        }
    }

    public var vocabulary: Vocabulary
    public var options: Options

    public init(vocabulary: Vocabulary, options: Options = Options()) {
        self.vocabulary = vocabulary
        self.options = options
    }

    public func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws {
        let items = JSONLDItems(
            of: graph, vocabulary: vocabulary, base: options.base, measures: options.measures)
        var json = JSONWriter()
        json.bytes.append("{\n\"@context\": ")
        if let url = options.contextURL {
            JSONText.append(url, to: &json.bytes)
        } else {
            JSONLDContext.append(vocabulary, to: &json.bytes)
        }
        json.bytes.append(",\n\"@graph\": [")
        for (place, item) in items.order.enumerated() {
            json.bytes.append(place == 0 ? "\n" : ",\n")
            items.append(item, to: &json)
            if json.bytes.count > Self.batch {
                try json.bytes.withUnsafeBytes { try sink.write($0) }
                json.bytes.removeAll(keepingCapacity: true)
            }
        }
        json.bytes.append("\n]\n}\n")
        try json.bytes.withUnsafeBytes { try sink.write($0) }
    }

    public func bytes(of graph: KnowledgeGraph) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try write(graph, to: &bytes)
        return bytes
    }

    private static let batch = 128 << 10
}
