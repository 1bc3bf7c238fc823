extension Network {
    /// The share of a random walk that each node gets, which follows links and starts anew at any node with a probability of
    /// 15 %. The shares add up to 1.
    ///
    /// Power iteration until nothing moves by more than 1e-10, at most 200 times. Source: Brin and Page, The anatomy of a
    /// large-scale hypertextual web search engine, 1998.
    public func pageRank(damping: Double = 0.85) -> [Double] {
        guard count > 0 else { return [] }
        let outgoing = degrees().outgoing
        var ranks = [Double](repeating: 1 / Double(count), count: count)
        for _ in 0..<200 {
            // What stands at nodes without links goes to all.
            let idle = ranks.indices.reduce(0) { outgoing[$1] == 0 ? $0 + ranks[$1] : $0 }
            let base = (1 - damping + damping * idle) / Double(count)
            var next = [Double](repeating: base, count: count)
            for (source, target) in zip(sources, targets) {
                next[Int(target)] += damping * ranks[Int(source)] / Double(outgoing[Int(source)])
            }
            let change = zip(ranks, next).reduce(0) { max($0, abs($1.0 - $1.1)) }
            ranks = next
            if change < 1e-10 { break }
        }
        return ranks
    }
}
