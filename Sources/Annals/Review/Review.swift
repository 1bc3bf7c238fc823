import Graph
import Ontology
import Store

/// What of a graph is most worth a look, the most doubtful and most far-reaching first.
///
///     let items = Review(graph, mentions: mentions, corrected: corrections.targets).items()
///
/// Nothing is said to be wrong: each item tells why it may be, with the sentences. What a ledger has a correction or a
/// confirmation for is left out. One pass over nodes, edges, statements and mentions.
public struct Review {
    private let graph: KnowledgeGraph
    private let mentions: [MentionRecord]
    private let corrected: Set<String>

    /// `corrected`: the ids of nodes and statements that were looked at already.
    public init(_ graph: KnowledgeGraph, mentions: [MentionRecord], corrected: Set<String>) {
        self.graph = graph
        self.mentions = mentions
        self.corrected = corrected
    }

    /// By rank, then kind and id, so that the same graph gives the same list.
    public func items(kinds: Set<ReviewItem.Kind> = Set(ReviewItem.Kind.allCases)) -> [ReviewItem] {
        let adjacency = Adjacency(graph)
        let quotes = FirstQuotes(graph, adjacency)
        var items: [ReviewItem] = []
        if kinds.contains(.clashingOffices) { items += OfficeClashes(graph, adjacency).items() }
        if kinds.contains(.sharedName) { items += SharedNames(graph, quotes).items() }
        if kinds.contains(.unsureName) { items += UnsureNames(graph, mentions, quotes).items() }
        if kinds.contains(.weakStatement) { items += WeakStatements(graph).items() }
        return items.filter { !corrected.contains($0.id) }.sorted { left, right in
            left.rank != right.rank
                ? left.rank > right.rank : (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id)
        }
    }
}

/// The sentences in which nodes are named first.
struct FirstQuotes {
    private let graph: KnowledgeGraph
    private let adjacency: Adjacency

    init(_ graph: KnowledgeGraph, _ adjacency: Adjacency) {
        self.graph = graph
        self.adjacency = adjacency
    }

    /// The sentence of the first article that mentions the node; nil where a file has none.
    func quote(of node: Int32) -> Evidence? {
        let edge = adjacency.outgoing(node).first { graph.edges.relation(at: Int($0)) == .mentionedIn }
        guard let edge, let statement = graph.edges.statements(at: Int(edge)).first else { return nil }
        return graph[statement: statement].evidence.first
    }
}
