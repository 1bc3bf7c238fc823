/// A walk through the graph: n + 1 nodes and the n relationships between them, each in the order walked.
public struct PathValue: Sendable, Hashable {
    /// Rows of the nodes; the first is the start. Never empty.
    public let nodes: [Int32]
    /// Rows of the relationships; the i-th joins the i-th node and the next, in either direction.
    public let relationships: [Int32]

    /// `nodes` must hold exactly one element more than `relationships`.
    public init(nodes: [Int32], relationships: [Int32]) {
        precondition(nodes.count == relationships.count + 1, "a path of n relationships has n + 1 nodes")
        self.nodes = nodes
        self.relationships = relationships
    }

    /// The number of relationships.
    public var length: Int { relationships.count }
}
