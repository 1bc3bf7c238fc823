/// Paths between two nodes in the order of their lengths, none with a relationship twice: what SHORTEST k and shortest paths
/// of a least length ask for. Walks of each length are tried in turn, those that cannot reach the end in time left out.
struct PathsByLength {
    let search: ShortestPathSearch
    let lower: Int
    let wanted: ShortestPathStep.Selection

    func paths(_ start: Int32, _ end: Int32, _ context: ExecutionContext) throws(CypherError) -> [[Int32]] {
        let distances = distancesToEnd(end)
        var found: [[Int32]] = []
        guard let least = distances[start] ?? (start == end ? 0 : nil) else { return [] }
        let longest = min(search.upper, context.graph.relationshipCount)
        var length = max(lower, least)
        while length <= longest {
            var path: [Int32] = []
            var isCut = false
            try walk(start, end, length, distances, &path, &found, &isCut, context)
            switch wanted {
            case .all: if !found.isEmpty { return found }
            case .paths(let count): if found.count >= count { return Array(found.prefix(count)) }
            }
            // Nothing was left out for being too long: there are no longer walks.
            if !isCut { break }
            length += 1
        }
        return found
    }

    private func distancesToEnd(_ end: Int32) -> [Int32: Int] {
        var distances = [end: 0]
        var front = [end]
        var depth = 0
        while !front.isEmpty {
            depth += 1
            var next: [Int32] = []
            for node in front {
                for part in search.waysBack.parts {
                    for place in part.rows.range(of: node) where distances[part.rows.neighbors[place]] == nil {
                        distances[part.rows.neighbors[place]] = depth
                        next.append(part.rows.neighbors[place])
                    }
                }
            }
            front = next
        }
        return distances
    }

    private func walk(
        _ node: Int32, _ end: Int32, _ length: Int, _ distances: [Int32: Int], _ path: inout [Int32],
        _ found: inout [[Int32]], _ isCut: inout Bool, _ context: ExecutionContext
    ) throws(CypherError) {
        if path.count == length {
            if node == end { found.append(path) }
            isCut = true
            if found.count % 256 == 0 { try context.budget.checkTime() }
            return
        }
        for part in search.ways.parts {
            for place in part.rows.range(of: node) {
                let neighbor = part.rows.neighbors[place]
                if part.skipsLoops, neighbor == node { continue }
                guard let distance = distances[neighbor] else { continue }
                if path.count + 1 + distance > length {
                    isCut = true
                    continue
                }
                let relationship = part.rows.relationships[place]
                if path.contains(relationship) { continue }
                path.append(relationship)
                try walk(neighbor, end, length, distances, &path, &found, &isCut, context)
                path.removeLast()
            }
        }
    }
}
