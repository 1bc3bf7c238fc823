extension Network {
    /// On how many shortest ways between two others each node stands; of several ways each counts for its share.
    ///
    /// Directions do not matter. With more nodes than `sample`, ways are followed from that many of them, evenly spread,
    /// and the result is scaled up. Source: Brandes, A faster algorithm for betweenness centrality, 2001.
    /// Costs `sample` times the number of links.
    public func betweenness(sample: Int = 1_000) -> [Double] {
        var scores = [Double](repeating: 0, count: count)
        let starts = (0..<count).filter { !links.range(of: $0).isEmpty }
        guard !starts.isEmpty, sample > 0 else { return scores }
        let taken = min(sample, starts.count)
        var search = ShortestWays(count: count)
        for index in 0..<taken {
            search.add(from: starts[index * starts.count / taken], links, to: &scores)
        }
        // Each way is met from both its ends.
        let scale = Double(starts.count) / Double(taken) / 2
        return scores.map { $0 * scale }
    }
}

/// The shortest ways from one node to all others, and what each node between has of them.
private struct ShortestWays {
    private var distances: [Int32]
    private var ways: [Double]
    private var shares: [Double]
    private var order: [Int] = []

    init(count: Int) {
        distances = Array(repeating: -1, count: count)
        ways = Array(repeating: 0, count: count)
        shares = ways
    }

    mutating func add(from start: Int, _ links: WeightedLinks, to scores: inout [Double]) {
        spread(from: start, links)
        for node in order.reversed() {
            for place in links.range(of: node) {
                let before = Int(links.neighbors[place])
                guard distances[before] == distances[node] - 1 else { continue }
                shares[before] += ways[before] / ways[node] * (1 + shares[node])
            }
            if node != start { scores[node] += shares[node] }
        }
        for node in order { (distances[node], ways[node], shares[node]) = (-1, 0, 0) }
    }

    /// Breadth first, so that nodes stand in `order` by their distance.
    private mutating func spread(from start: Int, _ links: WeightedLinks) {
        order = [start]
        distances[start] = 0
        ways[start] = 1
        var next = 0
        while next < order.count {
            let node = order[next]
            next += 1
            for place in links.range(of: node) {
                let neighbor = Int(links.neighbors[place])
                if distances[neighbor] < 0 {
                    distances[neighbor] = distances[node] + 1
                    order.append(neighbor)
                }
                if distances[neighbor] == distances[node] + 1 { ways[neighbor] += ways[node] }
            }
        }
    }
}
