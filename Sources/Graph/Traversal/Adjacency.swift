import Columns

/// Which edges leave and which enter each node, in columns of `Int32`.
///
///     let adjacency = Adjacency(graph)
///     for edge in adjacency.outgoing(node) { print(graph[edge: edge].relation) }
///
/// Compressed sparse rows, once for each direction: eight bytes a node and eight an edge. The edges of a node keep the
/// order of the graph.
public struct Adjacency: Sendable {
    private let outgoingRows: RowGroups
    private let incomingRows: RowGroups

    public init(_ graph: KnowledgeGraph) {
        outgoingRows = RowGroups(keys: graph.edges.sources, count: graph.nodes.count)
        incomingRows = RowGroups(keys: graph.edges.targets, count: graph.nodes.count)
    }

    /// Indexes of the edges whose source is `node`.
    public func outgoing(_ node: Int32) -> ArraySlice<Int32> { outgoingRows[node] }

    /// Indexes of the edges whose target is `node`.
    public func incoming(_ node: Int32) -> ArraySlice<Int32> { incomingRows[node] }
}
