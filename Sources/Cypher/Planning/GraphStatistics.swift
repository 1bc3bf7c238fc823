/// What the planner knows of a graph.
struct GraphStatistics: Sendable {
    private let graph: PropertyGraph
    /// Whether the query leaves the graph as it is, so that what all ends of a type have in common stays so.
    private let isStable: Bool

    init(_ graph: PropertyGraph, isStable: Bool) {
        self.graph = graph
        self.isStable = isStable
    }

    var nodeCount: Double { Double(graph.nodeCount) }

    func nodeCount(label: String?) -> Double {
        guard let label else { return nodeCount }
        guard let id = graph.labels.id(of: label) else { return 0 }
        return Double(graph.nodes(label: id).count)
    }

    func relationshipCount(_ types: TypeChoice) -> Double {
        guard let ids = types.ids(in: graph.types) else { return Double(graph.relationshipCount) }
        let statistics = graph.endStatistics
        return ids.reduce(0) { $0 + Double(statistics[Int($1)].count) }
    }

    /// How many relationships a node has on average at the end of a walk's step.
    func degree(_ types: TypeChoice, _ direction: RelationshipPattern.Direction) -> Double {
        let ids = types.ids(in: graph.types) ?? graph.types.names.indices.map(Int32.init)
        let statistics = graph.endStatistics
        var degree = 0.0
        for id in ids {
            let type = statistics[Int(id)]
            if direction != .incoming { degree += Double(type.count) / ends(type.sourceLabels) }
            if direction != .outgoing { degree += Double(type.count) / ends(type.targetLabels) }
        }
        return degree
    }

    /// How many nodes may be an end of a type whose ends all have these labels.
    private func ends(_ labels: [Int32]) -> Double {
        max(1, labels.map { Double(graph.nodes(label: $0).count) }.min() ?? nodeCount)
    }

    /// Whether every node that a step arrives at has a label.
    func isProven(_ label: String, at types: TypeChoice, _ direction: RelationshipPattern.Direction) -> Bool {
        guard isStable, let label = graph.labels.id(of: label) else { return false }
        let ids = types.ids(in: graph.types) ?? graph.types.names.indices.map(Int32.init)
        let statistics = graph.endStatistics
        return ids.allSatisfy { id in
            let type = statistics[Int(id)]
            return (direction == .incoming || type.targetLabels.contains(label))
                && (direction == .outgoing || type.sourceLabels.contains(label))
        }
    }

    /// How many nodes with a label have a value of a property; of a value not yet known, about how many.
    func count(label: String?, _ key: String, equal value: Value?) -> Double {
        guard let value else { return max(1, nodeCount(label: label).squareRoot() / 10) }
        return Double(graph.nodes(label: label, key, equal: value).count)
    }
}
