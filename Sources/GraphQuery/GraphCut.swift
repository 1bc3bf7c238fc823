import Cypher
import Exchange
import Graph
import Ontology

/// What part of a graph is wanted: by types, by days, by a condition of Cypher.
///
///     var cut = GraphCut()
///     cut.types = [.person, .organ]
///     cut.since = CalendarDate(iso: "1957-01-01")
///     cut.condition = "n.mentions > 10"
///     let part = try cut.applied(to: graph, vocabulary: vocabulary)
///
/// Nodes are kept that fit the types and the condition; statements between them that fit the relations and the days. Where
/// relations or days are asked for, nodes without any such statement go too.
public struct GraphCut: Sendable {
    /// None for all.
    public var types: Set<EntityType> = []
    public var relations: Set<Relation> = []
    /// The first and the last day: what a statement says must touch the days between, both included. A statement without a date
    /// has that of its article; one without either is left out.
    public var since: CalendarDate?
    public var until: CalendarDate?
    /// A predicate over the node `n`.
    public var condition: String?

    public init() {}

    public var isWhole: Bool { types.isEmpty && condition == nil && !cutsEdges }

    private var cutsEdges: Bool { !relations.isEmpty || since != nil || until != nil }

    /// Throws `CypherError` where the condition is none, or fails.
    public func applied(to graph: KnowledgeGraph, vocabulary: Vocabulary) throws -> KnowledgeGraph {
        if isWhole { return graph }
        var takesNode = try nodes(of: graph, vocabulary)
        let days = ArticleDays(graph)
        var takesStatement = [Bool](repeating: false, count: graph.statements.count)
        var isConnected = [Bool](repeating: false, count: graph.nodes.count)
        let takesEdge = graph.edges.map { edge -> Bool in
            guard takesNode[Int(edge.source)], takesNode[Int(edge.target)],
                relations.isEmpty || relations.contains(edge.relation)
            else { return false }
            var isTaken = edge.statements.isEmpty && touches(days.range(of: edge))
            for index in edge.statements where touches(days.range(of: graph[statement: index])) {
                takesStatement[Int(index)] = true
                isTaken = true
            }
            guard isTaken else { return false }
            isConnected[Int(edge.source)] = true
            isConnected[Int(edge.target)] = true
            return true
        }
        if cutsEdges { for node in takesNode.indices where !isConnected[node] { takesNode[node] = false } }
        return graph.part(nodes: takesNode, edges: takesEdge, statements: takesStatement)
    }

    private func nodes(of graph: KnowledgeGraph, _ vocabulary: Vocabulary) throws -> [Bool] {
        var taken = graph.nodes.map { types.isEmpty || types.contains($0.type) }
        guard let condition else { return taken }
        let query = try CypherQuery("MATCH (n) WHERE \(condition) RETURN n", procedures: [])
        let result = try query.run(on: QueryGraph(graph, vocabulary: vocabulary).properties)
        var isMet = [Bool](repeating: false, count: taken.count)
        for row in ResultEntities(result.rows.lazy.joined()).nodes { isMet[Int(row)] = true }
        for index in taken.indices where !isMet[index] { taken[index] = false }
        return taken
    }

    private func touches(_ days: (first: String, last: String)) -> Bool {
        if since == nil, until == nil { return true }
        guard !days.first.isEmpty, !days.last.isEmpty else { return false }
        // ISO days stand in their order as texts.
        if let since, days.last < since.description { return false }
        if let until, days.first > until.description { return false }
        return true
    }
}

/// When the articles of a graph were printed.
private struct ArticleDays {
    private var dates: [String: String] = [:]

    init(_ graph: KnowledgeGraph) {
        for node in graph.nodes where node.type == .article {
            let date = node.property("date")
            dates[node.id] = date.isEmpty ? node.first : date
        }
    }

    func range(of statement: Statement) -> (first: String, last: String) {
        if let date = statement.date { return (date.earliest.description, date.latest.description) }
        return range(of: statement.evidence.map(\.article))
    }

    func range(of edge: Edge) -> (first: String, last: String) {
        edge.start.isEmpty ? range(of: edge.articles) : (edge.start, edge.end)
    }

    private func range(of articles: [String]) -> (first: String, last: String) {
        let days = articles.compactMap { dates[$0] }.filter { !$0.isEmpty }
        return (days.min() ?? "", days.max() ?? "")
    }
}
