/// The adjacencies that a walk over some types in a direction goes through, in a fixed order.
struct AdjacencyChoice {
    struct Part {
        let rows: AdjacencyRows
        /// Whether loops are left out: they stand in the part before it already.
        let skipsLoops: Bool
    }

    let parts: [Part]

    init(_ types: TypeChoice, _ direction: RelationshipPattern.Direction, _ graph: PropertyGraph) {
        let ids: [Int32?] = types.ids(in: graph.types)?.map { $0 } ?? [nil]
        parts = ids.flatMap { type in
            switch direction {
            case .outgoing: [Part(rows: graph.adjacency(type, outgoing: true), skipsLoops: false)]
            case .incoming: [Part(rows: graph.adjacency(type, outgoing: false), skipsLoops: false)]
            case .either:
                [
                    Part(rows: graph.adjacency(type, outgoing: true), skipsLoops: false),
                    Part(rows: graph.adjacency(type, outgoing: false), skipsLoops: true),
                ]
            }
        }
    }

    /// How many relationships stand at a node, loops of both directions counted twice.
    func bound(at node: Int32) -> Int { parts.reduce(0) { $0 + $1.rows.range(of: node).count } }

    /// How many relationships stand at a node.
    func degree(of node: Int32) -> Int {
        var degree = 0
        for part in parts {
            let range = part.rows.range(of: node)
            degree += range.count
            if part.skipsLoops { for place in range where part.rows.neighbors[place] == node { degree -= 1 } }
        }
        return degree
    }
}

extension RelationshipPattern.Direction {
    var reversed: Self {
        switch self {
        case .incoming: .outgoing
        case .outgoing: .incoming
        case .either: .either
        }
    }
}
