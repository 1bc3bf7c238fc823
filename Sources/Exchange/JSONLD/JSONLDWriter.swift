import Dispatch
import Graph
import Ontology
import Synchronization

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
        /// How many threads make the text; it is the same.
        public var threads: Int

        public init(
            base: IRIBase = .default, contextURL: String? = nil, measures: NodeMeasures = .none,
            threads: Int = 1
        ) {
            self.base = base
            self.contextURL = contextURL
            self.measures = measures
            self.threads = threads
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
        try json.bytes.withUnsafeBytes { try sink.write($0) }
        try write(items, to: &sink)
        json.bytes = []
        json.bytes.append("\n]\n}\n")
        try json.bytes.withUnsafeBytes { try sink.write($0) }
    }

    /// Each thread makes the text of a stretch, and all are written in order.
    private func write(_ items: JSONLDItems, to sink: inout some ByteSink) throws {
        let wave = max(1, options.threads)
        let stretches = stride(from: 0, to: items.order.count, by: Self.stretch).map {
            $0..<min($0 + Self.stretch, items.order.count)
        }
        for first in stride(from: 0, to: stretches.count, by: wave) {
            let together = stretches[first..<min(first + wave, stretches.count)]
            let texts = Mutex([[UInt8]](repeating: [], count: together.count))
            DispatchQueue.concurrentPerform(iterations: together.count) { number in
                let text = items.text(of: together[first + number])
                texts.withLock { $0[number] = text }
            }
            for text in texts.withLock({ $0 }) { try text.withUnsafeBytes { try sink.write($0) } }
        }
    }

    public func bytes(of graph: KnowledgeGraph) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try write(graph, to: &bytes)
        return bytes
    }

    /// Some 128 KB of text.
    private static let stretch = 256
}
