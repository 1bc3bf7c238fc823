/// The shortest paths between two nodes, by searching breadth first from both ends, the cheaper side first.
///
/// Linear in the relationships within half the distance of either end.
struct ShortestPathSearch {
    let ways: AdjacencyChoice
    let waysBack: AdjacencyChoice
    let upper: Int
    var conditions: RelationshipConditions

    /// Where the two sides met.
    struct Meeting {
        /// How far from the start, and how far from the end, each of the nodes is.
        var depths: (Int, Int)
        /// The nodes in the middle of the shortest paths: all of them, or the first where one path is wanted.
        var nodes: [Int32]
    }

    /// nil where there is no path of at most `upper` relationships. Leaves in `scratch` how far each node met is from the
    /// start (side 0) and from the end (side 1).
    mutating func meeting(
        from start: Int32, to end: Int32, nodes: Int, one: Bool, _ scratch: inout SearchScratch
    ) throws(CypherError) -> Meeting? {
        scratch.begin(nodes)
        scratch.reach(start, side: 0, at: 0)
        scratch.reach(end, side: 1, at: 0)
        if start == end { return Meeting(depths: (0, 0), nodes: [start]) }
        var fronts = [[start], [end]]
        var depths = [0, 0]
        while !fronts[0].isEmpty, !fronts[1].isEmpty, depths[0] + depths[1] < upper {
            let side = cost(fronts[0], ways) <= cost(fronts[1], waysBack) ? 0 : 1
            depths[side] += 1
            var next: [Int32] = []
            var met: [Int32] = []
            try advance(fronts[side], side, depths[side], one, &next, &met, &scratch)
            if !met.isEmpty { return Meeting(depths: (depths[0], depths[1]), nodes: met) }
            fronts[side] = next
        }
        return nil
    }

    private func cost(_ front: [Int32], _ ways: AdjacencyChoice) -> Int {
        var cost = 0
        for node in front { cost += ways.bound(at: node) }
        return cost
    }

    /// Goes one relationship further on a side. Every node that both sides reach is met at once: the other side stands still
    /// at its last depth, and what it reached before that would have been met before.
    private mutating func advance(
        _ front: [Int32], _ side: Int, _ depth: Int, _ one: Bool, _ next: inout [Int32], _ met: inout [Int32],
        _ scratch: inout SearchScratch
    ) throws(CypherError) {
        for part in (side == 0 ? ways : waysBack).parts {
            for node in front {
                for place in part.rows.range(of: node) {
                    let neighbor = part.rows.neighbors[place]
                    if scratch.distance(neighbor, side: side) != nil { continue }
                    guard try conditions.areMet(by: part.rows.relationships[place]) else { continue }
                    scratch.reach(neighbor, side: side, at: depth)
                    next.append(neighbor)
                    if scratch.distance(neighbor, side: 1 - side) != nil {
                        met.append(neighbor)
                        if one { return }
                    }
                }
            }
        }
    }
}
