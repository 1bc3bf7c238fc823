extension Network {
    /// The connected component of each node, numbered from 1, the largest first. Directions do not matter.
    public func components() -> [Int] {
        var groups = [Int32](repeating: -1, count: count)
        for start in 0..<count where groups[start] < 0 {
            groups[start] = Int32(start)
            var open = [start]
            while let node = open.popLast() {
                for place in links.range(of: node) where groups[Int(links.neighbors[place])] < 0 {
                    groups[Int(links.neighbors[place])] = Int32(start)
                    open.append(Int(links.neighbors[place]))
                }
            }
        }
        return numbered(groups)
    }

    /// The community of each node, numbered from 1, the largest first: groups with many links inside and few between.
    ///
    /// Nodes are moved in their order while modularity grows, then each community becomes one node, and so on; a tie goes to
    /// the community with the smaller number, so that nothing is left to chance. Source: Blondel and others, Fast unfolding of
    /// communities in large networks (Louvain), 2008.
    public func communities() -> [Int] {
        var groups = (0..<Int32(count)).map { $0 }
        var level = links
        while true {
            let moved = CommunityMoves(level).groups()
            let number = Int(moved.max() ?? -1) + 1
            guard number < level.count else { return numbered(groups) }
            groups = groups.map { moved[Int($0)] }
            level = level.merged(by: moved, count: number)
        }
    }
}

/// One level of Louvain: nodes move to the neighbouring community where modularity gains the most.
private struct CommunityMoves {
    private let links: WeightedLinks
    private var community: [Int32]
    /// The weight at each node, and at the nodes of each community.
    private let strengths: [Double]
    private var totals: [Double]
    private let total: Double
    /// The weight from the node at hand to each community, and which communities that are.
    private var weights: [Double]
    private var touched: [Int32] = []

    init(_ links: WeightedLinks) {
        self.links = links
        community = (0..<Int32(links.count)).map { $0 }
        strengths = (0..<links.count).map { node in
            links.range(of: node).reduce(2 * links.loops[node]) { $0 + links.weights[$1] }
        }
        totals = strengths
        total = strengths.reduce(0, +)
        weights = Array(repeating: 0, count: links.count)
    }

    /// The group of each node, numbered from 0 in the order of their first nodes.
    func groups() -> [Int32] {
        var copy = self
        // Each pass raises modularity; the bound is for sums that rounding lets turn in a circle.
        for _ in 0..<100 where copy.total > 0 {
            if !copy.pass() { break }
        }
        var numbers: [Int32: Int32] = [:]
        return copy.community.map { group in
            let number = numbers[group] ?? Int32(numbers.count)
            numbers[group] = number
            return number
        }
    }

    private mutating func pass() -> Bool {
        var hasMoved = false
        for node in 0..<links.count where !links.range(of: node).isEmpty {
            let own = community[node]
            let best = bestCommunity(of: node)
            totals[Int(best)] += strengths[node]
            community[node] = best
            if best != own { hasMoved = true }
        }
        return hasMoved
    }

    /// Takes the node out of its community and finds the one that it fits best.
    private mutating func bestCommunity(of node: Int) -> Int32 {
        let own = community[node]
        totals[Int(own)] -= strengths[node]
        touched = [own]
        for place in links.range(of: node) {
            let group = community[Int(links.neighbors[place])]
            if weights[Int(group)] == 0, group != own { touched.append(group) }
            weights[Int(group)] += links.weights[place]
        }
        var best = own
        var bestGain = gain(node, own) + 1e-12
        for group in touched.sorted() where gain(node, group) > bestGain {
            (best, bestGain) = (group, gain(node, group))
        }
        for group in touched { weights[Int(group)] = 0 }
        return best
    }

    private func gain(_ node: Int, _ group: Int32) -> Double {
        weights[Int(group)] - totals[Int(group)] * strengths[node] / total
    }
}

extension WeightedLinks {
    /// One node a group, with the links between groups added up and those inside as loops.
    fileprivate func merged(by groups: [Int32], count: Int) -> WeightedLinks {
        var inside = [Double](repeating: 0, count: count)
        var between: [Link] = []
        for node in 0..<self.count {
            inside[Int(groups[node])] += loops[node]
            for place in range(of: node) where Int(neighbors[place]) > node {
                let (a, b) = (groups[node], groups[Int(neighbors[place])])
                if a == b {
                    inside[Int(a)] += weights[place]
                } else {
                    between.append(Link(a: a, b: b, weight: weights[place]))
                }
            }
        }
        return WeightedLinks(count: count, between, loops: inside)
    }
}
