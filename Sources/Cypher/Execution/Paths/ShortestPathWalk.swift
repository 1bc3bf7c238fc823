/// Lists the shortest paths after a search has found where they meet: from each node in the middle back to the start, and on
/// to the end, always to nodes that are one nearer.
struct ShortestPathWalk {
    var search: ShortestPathSearch
    let scratch: SearchScratch
    /// How many paths are wanted.
    let limit: Int

    mutating func paths(
        _ meeting: ShortestPathSearch.Meeting, _ context: ExecutionContext
    ) throws(CypherError) -> [[Int32]] {
        var paths: [[Int32]] = []
        for node in meeting.nodes {
            let firsts = try walks(from: node, meeting.depths.0, side: 0, context)
            let seconds = try walks(from: node, meeting.depths.1, side: 1, context)
            for first in firsts {
                for second in seconds {
                    guard paths.count < limit else { return paths }
                    paths.append(first.reversed() + second)
                }
                try context.budget.keep(seconds.count)
                try context.budget.checkTime()
            }
        }
        return paths
    }

    /// The walks of a length from a node in the middle to where a side of the search began.
    private mutating func walks(
        from node: Int32, _ length: Int, side: Int, _ context: ExecutionContext
    ) throws(CypherError) -> [[Int32]] {
        let ways = side == 0 ? search.waysBack : search.ways
        var found: [[Int32]] = []
        var levels = [WalkLevel(node)]
        var path: [Int32] = []
        while !levels.isEmpty, found.count < limit {
            let left = length - path.count
            if left == 0 {
                found.append(path)
                if found.count % 1024 == 0 { try context.budget.checkTime() }
            } else if let (next, relationship) = levels[levels.count - 1].next(ways) {
                guard scratch.distance(next, side: side) == left - 1,
                    try search.conditions.areMet(by: relationship)
                else { continue }
                levels.append(WalkLevel(next))
                path.append(relationship)
                continue
            }
            levels.removeLast()
            _ = path.popLast()
        }
        return found
    }
}
