/// Lists the shortest paths after a search has found their length: walks from the start to the end along nodes that lie on
/// one.
struct ShortestPathWalk {
    let search: ShortestPathSearch
    let length: Int
    /// How many paths are wanted.
    let limit: Int

    func paths(from start: Int32, _ context: ExecutionContext) throws(CypherError) -> [[Int32]] {
        let scratch = context.scratch
        // How far each side of the search went: beyond, only the other side's distances are known.
        let reach = onShortest(scratch, start)
        var paths: [[Int32]] = []
        var path: [Int32] = []
        try walk(start, reach, &path, &paths, context)
        return paths
    }

    /// The nodes on shortest paths and how far each is from the end.
    private func onShortest(_ scratch: SearchScratch, _ start: Int32) -> [Int32: Int] {
        // Layer by layer from the start: a node of a layer counts while it is known to be as far from the start, or from
        // the end, as it must be.
        var layers: [[Int32]] = [[start]]
        for depth in 1...length {
            var layer: [Int32] = []
            var seen: Set<Int32> = []
            for node in layers[depth - 1] {
                for part in search.ways.parts {
                    for place in part.rows.range(of: node) {
                        let neighbor = part.rows.neighbors[place]
                        guard isPossible(neighbor, depth, scratch), seen.insert(neighbor).inserted else { continue }
                        layer.append(neighbor)
                    }
                }
            }
            layers.append(layer)
        }
        var kept: [Int32: Int] = [:]
        for node in layers[length] { kept[node] = 0 }
        for depth in stride(from: length - 1, through: 0, by: -1) {
            for node in layers[depth] where hasStep(node, to: length - depth - 1, kept) { kept[node] = length - depth }
        }
        return kept
    }

    private func isPossible(_ node: Int32, _ depth: Int, _ scratch: SearchScratch) -> Bool {
        let toEnd = length - depth
        if let distance = scratch.distance(node, side: 1) { return Int(distance) == toEnd }
        if let distance = scratch.distance(node, side: 0) { return Int(distance) == depth && toEnd > 0 }
        return false
    }

    private func hasStep(_ node: Int32, to distance: Int, _ kept: [Int32: Int]) -> Bool {
        search.ways.parts.contains { part in
            part.rows.range(of: node).contains { kept[part.rows.neighbors[$0]] == distance }
        }
    }

    private func walk(
        _ node: Int32, _ distances: [Int32: Int], _ path: inout [Int32], _ paths: inout [[Int32]],
        _ context: ExecutionContext
    ) throws(CypherError) {
        if path.count == length {
            paths.append(path)
            if paths.count % 1024 == 0 {
                try context.budget.keep(1024)
                try context.budget.checkTime()
            }
            return
        }
        let left = length - path.count - 1
        for part in search.ways.parts {
            for place in part.rows.range(of: node) {
                guard paths.count < limit else { return }
                let neighbor = part.rows.neighbors[place]
                if neighbor == node || distances[neighbor] != left { continue }
                path.append(part.rows.relationships[place])
                try walk(neighbor, distances, &path, &paths, context)
                path.removeLast()
            }
        }
    }
}
