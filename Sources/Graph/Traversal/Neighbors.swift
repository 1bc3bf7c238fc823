import Ontology

/// A step over one edge: which edge, whether along its arrow or against it, and where it leads.
public struct Step: Sendable, Hashable {
    public var edge: Int32
    /// True when the step goes from the edge's source to its target.
    public var forward: Bool
    /// The node at the far end.
    public var node: Int32
}

extension Set where Element == Relation {
    /// The relations that say something about the world, not about where a name was read: the default of walks.
    ///
    /// Over `MENTIONED_IN` and `REPORTED_BY` everything in one article, and everything that a news agency ever
    /// reported, would be two steps apart.
    public static let worldly = Set(Relation.allCases).subtracting([.mentionedIn, .reportedBy])
}

extension Adjacency {
    /// The steps from a node over edges of the given relations, against the arrow as well as along it.
    ///
    /// In order: along before against, then relation, then the heavier edge, then the order of the graph. An
    /// edge from a node to itself is one step, along.
    public func neighbors(
        of node: Int32,
        in graph: KnowledgeGraph,
        over relations: Set<Relation> = .worldly
    ) -> [Step] {
        steps(from: node, in: graph, over: relations).sorted { left, right in
            let (first, second) = (graph[edge: left.edge], graph[edge: right.edge])
            if left.forward != right.forward { return left.forward }
            return (first.relation, -first.weight, left.edge) < (second.relation, -second.weight, right.edge)
        }
    }

    /// The same steps in the order of the graph.
    func steps(from node: Int32, in graph: KnowledgeGraph, over relations: Set<Relation>) -> [Step] {
        var steps: [Step] = []
        for edge in outgoing(node) where relations.contains(graph[edge: edge].relation) {
            steps.append(Step(edge: edge, forward: true, node: graph[edge: edge].target))
        }
        for edge in incoming(node) where relations.contains(graph[edge: edge].relation) {
            let source = graph[edge: edge].source
            if source != node { steps.append(Step(edge: edge, forward: false, node: source)) }
        }
        return steps
    }
}
