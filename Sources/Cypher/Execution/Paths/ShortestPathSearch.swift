/// The shortest paths between two nodes, by searching breadth first from both ends, the cheaper side first.
///
/// Linear in the relationships within half the distance of either end.
struct ShortestPathSearch {
    let ways: AdjacencyChoice
    let waysBack: AdjacencyChoice
    let upper: Int

    /// The length of the shortest path; nil where there is none of at most `upper` relationships. Leaves in `scratch` how far
    /// each node met is from the start (side 0) and from the end (side 1).
    func length(
        from start: Int32, to end: Int32, nodes: Int, _ scratch: inout SearchScratch
    ) -> Int? {
        scratch.begin(nodes)
        scratch.reach(start, side: 0, at: 0)
        scratch.reach(end, side: 1, at: 0)
        if start == end { return 0 }
        var fronts = [[start], [end]]
        var depths = [0, 0]
        while !fronts[0].isEmpty, !fronts[1].isEmpty, depths[0] + depths[1] < upper {
            let side = cost(fronts[0], ways) <= cost(fronts[1], waysBack) ? 0 : 1
            depths[side] += 1
            var next: [Int32] = []
            let isMet = advance(fronts[side], side, Int32(depths[side]), &next, &scratch)
            if isMet { return depths[0] + depths[1] }
            fronts[side] = next
        }
        return nil
    }

    private func cost(_ front: [Int32], _ ways: AdjacencyChoice) -> Int {
        var cost = 0
        for node in front { cost += ways.bound(at: node) }
        return cost
    }

    /// Goes one relationship further on a side; whether it met the other one.
    private func advance(
        _ front: [Int32], _ side: Int, _ depth: Int32, _ next: inout [Int32], _ scratch: inout SearchScratch
    ) -> Bool {
        var isMet = false
        for part in (side == 0 ? ways : waysBack).parts {
            part.rows.neighbors.withUnsafeBufferPointer { neighbors in
                for node in front {
                    for place in part.rows.range(of: node) {
                        let neighbor = neighbors[place]
                        if scratch.distance(neighbor, side: side) != nil { continue }
                        scratch.reach(neighbor, side: side, at: depth)
                        if scratch.distance(neighbor, side: 1 - side) != nil { isMet = true }
                        next.append(neighbor)
                    }
                }
            }
        }
        return isMet
    }
}
