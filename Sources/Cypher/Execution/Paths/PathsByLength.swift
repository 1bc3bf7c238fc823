/// Paths between two nodes in the order of their lengths, none with a relationship twice: what SHORTEST k and shortest paths
/// of a least length ask for. Walks of each length are tried in turn, those that cannot reach the end in time left out.
struct PathsByLength {
    var search: ShortestPathSearch
    let lower: Int
    /// How many paths, or how many different lengths, are wanted.
    let wanted: Wanted

    enum Wanted {
        case paths(Int), lengths(Int)
    }

    mutating func paths(_ start: Int32, _ end: Int32, _ context: ExecutionContext) throws(CypherError)
        -> [[Int32]]
    {
        let distances = try distances(to: end)
        guard let least = distances[start] else { return [] }
        let longest = min(search.upper, context.graph.relationshipCount)
        var found: [[Int32]] = []
        var lengths = 0
        var length = max(lower, least)
        while length <= longest {
            let known = found.count
            let mayGoOn = try walk(start, end, length, distances, &found, context)
            if found.count > known { lengths += 1 }
            switch wanted {
            case .lengths(let count): if lengths >= count { return found }
            case .paths(let count): if found.count >= count { return Array(found.prefix(count)) }
            }
            if !mayGoOn { break }
            length += 1
        }
        return found
    }

    /// How far nodes are from the end.
    private mutating func distances(to end: Int32) throws(CypherError) -> [Int32: Int] {
        var distances = [end: 0]
        var front = [end]
        var depth = 0
        while !front.isEmpty {
            depth += 1
            var next: [Int32] = []
            for node in front {
                for part in search.waysBack.parts {
                    for place in part.rows.range(of: node) where distances[part.rows.neighbors[place]] == nil
                    {
                        guard try search.conditions.areMet(by: part.rows.relationships[place]) else {
                            continue
                        }
                        distances[part.rows.neighbors[place]] = depth
                        next.append(part.rows.neighbors[place])
                    }
                }
            }
            front = next
        }
        return distances
    }

    /// Adds the walks of exactly one length; says whether there may be longer ones.
    private mutating func walk(
        _ start: Int32, _ end: Int32, _ length: Int, _ distances: [Int32: Int], _ found: inout [[Int32]],
        _ context: ExecutionContext
    ) throws(CypherError) -> Bool {
        var levels = [WalkLevel(start)]
        var path: [Int32] = []
        var mayGoOn = false
        var turns = 0
        while !levels.isEmpty {
            turns += 1
            if turns % 4096 == 0 { try context.budget.checkTime() }
            if path.count == length {
                if levels[levels.count - 1].node == end {
                    found.append(path)
                    try context.budget.keep(1)
                }
                mayGoOn = true
            } else if let (next, relationship) = levels[levels.count - 1].next(search.ways) {
                guard let distance = distances[next], !path.contains(relationship) else { continue }
                if path.count + 1 + distance > length {
                    mayGoOn = true
                } else if try search.conditions.areMet(by: relationship) {
                    levels.append(WalkLevel(next))
                    path.append(relationship)
                }
                continue
            }
            levels.removeLast()
            _ = path.popLast()
        }
        return mayGoOn
    }
}
