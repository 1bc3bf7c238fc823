/// Which edges leave and which enter each node, in columns of `Int32`.
///
///     let adjacency = Adjacency(graph)
///     for edge in adjacency.outgoing(node) { print(graph[edge: edge].relation) }
///
/// Compressed sparse rows: the edges of node `n` are the stretch `starts[n]..<starts[n + 1]` of one array, once
/// for each direction. Eight bytes a node and eight an edge; built by a counting sort in linear time. The edges
/// of a node keep the order of the graph.
public struct Adjacency: Sendable {
    private let outgoingRows: Rows
    private let incomingRows: Rows

    public init(_ graph: KnowledgeGraph) {
        outgoingRows = Rows(keys: graph.edges.sources, count: graph.nodes.count)
        incomingRows = Rows(keys: graph.edges.targets, count: graph.nodes.count)
    }

    /// Indexes of the edges whose source is `node`.
    public func outgoing(_ node: Int32) -> ArraySlice<Int32> { outgoingRows[node] }

    /// Indexes of the edges whose target is `node`.
    public func incoming(_ node: Int32) -> ArraySlice<Int32> { incomingRows[node] }
}

/// The numbers 0, 1, 2... grouped by their keys.
private struct Rows: Sendable {
    private let starts: [Int32]
    private let members: [Int32]

    init(keys: [Int32], count: Int) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for key in keys { starts[Int(key) + 1] += 1 }
        for row in 0..<count { starts[row + 1] += starts[row] }
        var next = starts
        var members = [Int32](repeating: 0, count: keys.count)
        for (member, key) in keys.enumerated() {
            members[Int(next[Int(key)])] = Int32(member)
            next[Int(key)] += 1
        }
        self.starts = starts
        self.members = members
    }

    subscript(row: Int32) -> ArraySlice<Int32> {
        members[Int(starts[Int(row)])..<Int(starts[Int(row) + 1])]
    }
}
