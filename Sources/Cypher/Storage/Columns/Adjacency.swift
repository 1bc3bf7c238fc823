/// The relationships at each node in one direction, as compressed sparse rows: those of node n stand in
/// `starts[n]..<starts[n + 1]`, in order of their own rows.
///
/// Made by counting: linear in nodes and relationships.
public struct AdjacencyRows: Sendable {
    public let starts: [Int32]
    /// The node at the other end of each.
    public let neighbors: [Int32]
    /// The row of each relationship.
    public let relationships: [Int32]

    /// `own` and `other` are the ends of each relationship; `taken` says which relationships count.
    init(nodes: Int, own: [Int32], other: [Int32], where taken: (Int) -> Bool) {
        var counts = [Int32](repeating: 0, count: nodes + 1)
        for index in own.indices where taken(index) { counts[Int(own[index]) + 1] += 1 }
        for node in 0..<nodes { counts[node + 1] += counts[node] }
        let total = Int(counts[nodes])
        var next = counts
        var neighbors = [Int32](repeating: 0, count: total)
        var relationships = [Int32](repeating: 0, count: total)
        for index in own.indices where taken(index) {
            let place = Int(next[Int(own[index])])
            next[Int(own[index])] += 1
            neighbors[place] = other[index]
            relationships[place] = Int32(index)
        }
        starts = counts
        self.neighbors = neighbors
        self.relationships = relationships
    }

    /// Where the relationships of a node stand.
    public func range(of node: Int32) -> Range<Int> {
        Int(node) + 1 < starts.count ? Int(starts[Int(node)])..<Int(starts[Int(node) + 1]) : 0..<0
    }
}
