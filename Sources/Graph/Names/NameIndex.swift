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
/// sorted in one array of bytes, with a column of `Int32` for their starts and one for their nodes; a name is
/// found by binary search. Building costs a sort of all names.
public struct NameIndex: Sendable {
    private let graph: KnowledgeGraph
    /// The keys one after another, in byte order.
    private let bytes: [UInt8]
    /// Where each key starts in `bytes`; one more at the end.
    private let starts: [Int32]
    /// The node of each key.
    private let owners: [Int32]

    public init(_ graph: KnowledgeGraph) {
        self.graph = graph
        var entries: [(key: [UInt8], owner: Int32)] = []
        for (index, node) in graph.nodes.enumerated() {
            let keys = Set(node.searchableNames.map { NameKey($0).utf8 })
            for key in keys where !key.isEmpty { entries.append((key, Int32(index))) }
        }
        entries.sort { left, right in
            left.key == right.key ? left.owner < right.owner : left.key.lexicographicallyPrecedes(right.key)
        }
        bytes = entries.flatMap(\.key)
        var end: Int32 = 0
        starts =
            [0]
            + entries.map { entry in
                end += Int32(entry.key.count)
                return end
            }
        owners = entries.map(\.owner)
    }

    /// The node that a name means, among those of `type` where one is given.
    ///
    /// What is written exactly so comes before what only sounds alike, a node's own name before an alias, and an
    /// id before all: 济南 is found as "Jinan" although an article calls 晋南 so too, which then is `alsoNamed`.
    public func find(_ name: String, type: EntityType? = nil) -> NameMatch {
        let found = nodes(named: name).filter { type == nil || graph[node: $0].type == type }
        let ranked = found.map { (rank: graph[node: $0].rank(of: name), node: $0) }
        guard let best = ranked.map(\.rank).min() else {
            return .missing(suggestions: suggestions(for: name, type: type))
        }
        let winners = ranked.filter { $0.rank == best }.map(\.node)
        guard winners.count == 1 else { return .ambiguous(winners) }
        return .found(winners[0], alsoNamed: ranked.filter { $0.rank != best }.map(\.node))
    }

    /// All nodes that have this name in one form or another, in the order of the graph.
    private func nodes(named name: String) -> [Int32] {
        let key = NameKey(name).utf8
        guard !key.isEmpty else { return [] }
        var low = 0
        var high = owners.count
        while low < high {
            let middle = (low + high) / 2
            if self.key(middle).lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
        }
        var result: [Int32] = []
        while low < owners.count, self.key(low).elementsEqual(key) {
            result.append(owners[low])
            low += 1
        }
        return result
    }

    private func key(_ entry: Int) -> ArraySlice<UInt8> {
        bytes[Int(starts[entry])..<Int(starts[entry + 1])]
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
    /// The nodes, at most five, whose names are near to `name`: first by edit distance, then those that begin
    /// with it, then those that contain it. The more often mentioned goes first. Articles are suggested only when
    /// articles are asked for.
    private func suggestions(for name: String, type: EntityType?) -> [Int32] {
        let wanted = NameKey(name)
        guard !wanted.isEmpty else { return [] }
        let limit = wanted.scalars.count <= 3 ? 1 : wanted.scalars.count <= 8 ? 2 : 3
        let distance = EditDistance(limit: limit)
        var best: [Int32: Int] = [:]
        for entry in owners.indices {
            let node = graph[node: owners[entry]]
            guard type.map({ $0 == node.type }) ?? (node.type != .article) else { continue }
            let candidate = NameKey(String(decoding: key(entry), as: UTF8.self))
            let score: Int
            if let edits = distance.between(wanted, candidate) {
                score = edits
            } else if candidate.scalars.starts(with: wanted.scalars) {
                score = limit + 1
            } else if candidate.contains(wanted) {
                score = limit + 2
            } else {
                continue
            }
            best[owners[entry]] = min(score, best[owners[entry]] ?? .max)
        }
        return best.sorted { left, right in
            (left.value, -graph[node: left.key].mentions, left.key)
                < (right.value, -graph[node: right.key].mentions, right.key)
        }
        .prefix(5).map(\.key)
    }
}

extension NameKey {
    /// True when the scalars of `other` stand somewhere in this key.
    func contains(_ other: NameKey) -> Bool {
        let room = scalars.count - other.scalars.count
        guard room >= 0 else { return false }
        return (0...room).contains { scalars[$0...].starts(with: other.scalars) }
    }
}

extension Node {
    /// Everything the node is found by.
    fileprivate var searchableNames: [String] { [id] + ownNames + aliases }

    /// The names that are the node's own, not another's mistake or short form for it.
    private var ownNames: [String] {
        [nameZh, nameEn] + properties.filter { $0.key == "pinyin" }.map(\.value)
    }

    /// How well a name that has the key of one of this node's names fits it: 0 is best.
    fileprivate func rank(of name: String) -> Int {
        if id == name { return 0 }
        if ownNames.contains(name) { return 1 }
        let key = NameKey(name)
        if ownNames.contains(where: { NameKey($0) == key }) { return 2 }
        return aliases.contains(name) ? 3 : 4
    }
}
