import Ontology

/// Finds nodes by what people call them: id, Chinese or English name, pinyin, alias.
///
///     switch NameIndex(graph).find("tao lujia") {
///     case .found(let node, let alsoNamed): ...
///     case .ambiguous(let nodes): ...
///     case .missing(let suggestions): ...
///     }
///
/// Names are compared by their `NameKey`, so case, tones, blanks and punctuation do not matter. All keys stand
/// sorted in one array of scalars, with a column of `Int32` for their starts and one for their nodes; a name is
/// found by binary search. Building costs a sort of all names: 50 ms for 26,000 nodes.
public struct NameIndex: Sendable {
    private let graph: KnowledgeGraph
    private let keys: SortedKeys

    public init(_ graph: KnowledgeGraph) {
        self.graph = graph
        var builder = SortedKeys.Builder()
        for (index, node) in graph.nodes.enumerated() {
            for name in node.searchableNames { builder.add(NameKey(name), owner: Int32(index)) }
        }
        keys = builder.sorted()
    }

    /// The node that a name means, among those of `type` where one is given.
    ///
    /// What is written exactly so comes before what only sounds alike, a node's own name before an alias, and an
    /// id before all: 济南 is found as "Jinan" although an article calls 晋南 so too, which then is `alsoNamed`.
    public func find(_ name: String, type: EntityType? = nil) -> NameMatch {
        let found = keys.owners(of: NameKey(name)).filter { type == nil || graph[node: $0].type == type }
        let ranked = found.map { (rank: graph[node: $0].rank(of: name), node: $0) }
        guard let best = ranked.map(\.rank).min() else {
            return .missing(suggestions: suggestions(for: name, type: type))
        }
        let winners = ranked.filter { $0.rank == best }.map(\.node)
        guard winners.count == 1 else { return .ambiguous(winners) }
        return .found(winners[0], alsoNamed: ranked.filter { $0.rank != best }.map(\.node))
    }
}

/// What a name means in a graph. All nodes are indexes into `KnowledgeGraph.nodes`.
public enum NameMatch: Sendable, Hashable {
    /// One node; and those which the name fits less well.
    case found(Int32, alsoNamed: [Int32])
    /// Several that it fits equally well, in the order of the graph.
    case ambiguous([Int32])
    /// None; and those whose names look most like it, best first.
    case missing(suggestions: [Int32])
}

extension NameIndex {
    /// The nodes, at most five, whose names are near to `name`: one edit away, then those that begin with it, then
    /// more edits away, then those that contain it. The more often mentioned goes first. Articles are suggested only
    /// when articles are asked for.
    private func suggestions(for name: String, type: EntityType?) -> [Int32] {
        let wanted = NameKey(name)
        guard !wanted.isEmpty else { return [] }
        var best: [Int32: Nearness] = [:]
        for entry in 0..<keys.count {
            let (candidate, owner) = (keys.key(entry), keys.owner(entry))
            let node = graph[node: owner]
            guard type.map({ $0 == node.type }) ?? (node.type != .article) else { continue }
            guard let nearness = Nearness(of: candidate, to: wanted) else { continue }
            best[owner] = min(nearness, best[owner] ?? nearness)
        }
        return best.sorted { left, right in
            (left.value.rawValue, -graph[node: left.key].mentions, left.key)
                < (right.value.rawValue, -graph[node: right.key].mentions, right.key)
        }
        .prefix(5).map(\.key)
    }
}
