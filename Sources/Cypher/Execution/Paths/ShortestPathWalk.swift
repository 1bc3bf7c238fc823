/// Lists the shortest paths after a search has found where they meet: from each node in the middle back to the start, and on
/// to the end, always to nodes that are one nearer.
struct ShortestPathWalk {
    let search: ShortestPathSearch
    let scratch: SearchScratch
    /// How many paths are wanted.
    let limit: Int

    func paths(_ meeting: ShortestPathSearch.Meeting, _ context: ExecutionContext) throws(CypherError) -> [[Int32]] {
        var paths: [[Int32]] = []
        for node in meeting.nodes {
            var path: [Int32] = []
            var firsts: [[Int32]] = []
            try walk(node, meeting.depths.0, side: 0, &path, &firsts, context)
            var seconds: [[Int32]] = []
            try walk(node, meeting.depths.1, side: 1, &path, &seconds, context)
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

    private func walk(
        _ node: Int32, _ distance: Int, side: Int, _ path: inout [Int32], _ paths: inout [[Int32]],
        _ context: ExecutionContext
    ) throws(CypherError) {
        if distance == 0 {
            paths.append(path)
            if paths.count % 1024 == 0 { try context.budget.checkTime() }
            return
        }
        for part in (side == 0 ? search.waysBack : search.ways).parts {
            for place in part.rows.range(of: node) {
                guard paths.count < limit else { return }
                let neighbor = part.rows.neighbors[place]
                guard scratch.distance(neighbor, side: side) == distance - 1 else { continue }
                path.append(part.rows.relationships[place])
                try walk(neighbor, distance - 1, side: side, &path, &paths, context)
                path.removeLast()
            }
        }
    }
}
