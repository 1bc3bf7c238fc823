import Graph
import Ontology

/// Reads GraphML: that of `GraphMLWriter` so that writing again gives the same bytes, that of others as far as it goes.
///
///     let reading = try GraphMLReader().read(bytes, file: "annals.graphml")
///
/// Elements are known by their names whatever their namespace (Cytoscape writes none); keys for all, defaults, nested
/// graphs and edges before their nodes are taken. A type or relation that Annals does not know becomes that of
/// `unknownType` and `unknownRelation`, with its own name kept as the property `original_type` or
/// `original_relation` and a finding. A damaged file, an id that stands twice and an edge to nowhere are errors with
/// their line. Linear, some 60 MB a second.
public struct GraphMLReader: Sendable {
    public var unknownType: EntityType
    public var unknownRelation: Relation

    public init(unknownType: EntityType = .organ, unknownRelation: Relation = .partOf) {
        self.unknownType = unknownType
        self.unknownRelation = unknownRelation
    }

    public func read(_ bytes: [UInt8], file: String) throws(ExchangeError) -> GraphReading {
        let handler = GraphMLHandler(file: file)
        try XMLEventReader.read(bytes, file: file, handler: handler)
        guard handler.hasRoot else {
            throw .content(file: file, line: 1, found: "no element 'graphml'", expected: "a GraphML file")
        }
        var assembly = GraphMLAssembly(reader: self, file: file, keys: handler.keys)
        for element in handler.nodes { try assembly.addNode(element) }
        for element in handler.edges { try assembly.addEdge(element) }
        return try assembly.reading(notes: handler.findings)
    }
}
