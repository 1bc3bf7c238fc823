import Cypher
import Exchange
import Graph

/// A knowledge graph that Cypher can ask: each node is a node, each statement a relationship.
///
///     let graph = QueryGraph(knowledge, vocabulary: try Vocabulary(directory: "ontology"))
///     let query = try CypherQuery("MATCH (p:Person)-[h:HOLDS_OFFICE]->(o) RETURN p.name, h.office_zh, o.name")
///     let result = try query.run(on: graph.properties)
///
/// A node has its type as label, and the properties `id`, `name` (what a reader sees), `name_zh`, `name_en`, `aliases`,
/// `mentions`, `first`, `last`, and all others that it has. A relationship has `id`, the qualifiers of its statement,
/// `date` (the earliest day that is meant), `date_latest`, `date_role`, `certainty`, `quote_zh`, `quote_en`, `document`
/// and `articles`. What a property holds, the vocabulary says: whole days are dates, counts are numbers.
///
/// The properties stay in the columns of the graph and are read there; what is made costs a few numbers a node and a
/// statement.
public struct QueryGraph: Sendable {
    public let knowledge: KnowledgeGraph
    /// The same graph for the engine. The row of a node is its place in `knowledge.nodes`; the rows of relationships
    /// are those of `knowledge.statements`, and after them the edges that have no statement.
    public let properties: PropertyGraph
    /// The edges that a file gave without their statements.
    let bareEdges: [Int32]

    public init(_ knowledge: KnowledgeGraph, vocabulary: Vocabulary) {
        self.knowledge = knowledge
        let columns = knowledge.columns
        bareEdges = columns.edges.source.indices.filter { columns.edges.statements.range($0).isEmpty }
            .map(Int32.init)
        let reader = PropertyReader(vocabulary, columns.strings)
        var graph = PropertyGraph(strings: columns.strings)
        graph.addNodes(columns, reader)
        graph.addRelationships(columns, bareEdges: bareEdges, reader)
        properties = graph
    }

    /// What a relationship says: its statement, or nothing for an edge without one.
    public func statement(ofRelationship row: Int32) -> Statement? {
        knowledge.statements.indices.contains(Int(row)) ? knowledge[statement: row] : nil
    }

    /// The edge of a relationship whose edge has no statements.
    func bareEdge(ofRelationship row: Int32) -> Int32? {
        let place = Int(row) - knowledge.statements.count
        return bareEdges.indices.contains(place) ? bareEdges[place] : nil
    }
}
