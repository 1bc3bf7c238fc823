// Ways into the graph, each worked out when first asked for and then kept until the graph changes.
extension PropertyGraph {
    /// The relationships of one type (nil: of all) at each node, outgoing or incoming.
    public func adjacency(_ type: Int32?, outgoing: Bool) -> AdjacencyRows {
        let key = DerivedIndexes.AdjacencyKey(type: type ?? -1, isOutgoing: outgoing)
        return derived.entry(\.adjacency, key) {
            let (own, other) = outgoing ? (sources, targets) : (targets, sources)
            let types = relationshipTypes
            return types.withUnsafeBufferPointer { types in
                if let type {
                    AdjacencyRows(nodes: nodeRows, own: own, other: other) { types[$0] == type }
                } else {
                    AdjacencyRows(nodes: nodeRows, own: own, other: other) { types[$0] >= 0 }
                }
            }
        }
    }

    /// Rows of the nodes with a label, or of all, ascending.
    public func nodes(label: Int32?) -> [Int32] {
        derived.entry(\.nodesByLabel, label ?? -1) {
            let taken = labelSets.map { label == nil || $0.contains(label ?? -1) }
            return nodeLabels.indices.lazy.filter { nodeLabels[$0] >= 0 && taken[Int(nodeLabels[$0])] }
                .map(Int32.init)
        }
    }

    /// Rows of the relationships of a type, or of all, ascending.
    public func relationships(type: Int32?) -> [Int32] {
        derived.entry(\.relationshipsByType, type ?? -1) {
            relationshipTypes.indices.lazy
                .filter { relationshipTypes[$0] >= 0 && (type == nil || relationshipTypes[$0] == type) }
                .map(Int32.init)
        }
    }

    /// The nodes with a label (nil: all) by the value of a property.
    public func index(label: Int32?, key: Int32) -> ValueIndex {
        derived.entry(\.values, DerivedIndexes.ValueKey(label: label ?? -1, key: key)) {
            ValueIndex(nodeColumn(key), rows: nodes(label: label))
        }
    }

    /// For each type, how many relationships it has and which labels all their ends have: what tells a planner how
    /// many rows a step gives, and which checks of labels need not be made.
    public var endStatistics: [EndStatistics] {
        derived.ends {
            var pairs = Array(
                repeating: (count: 0, sources: Set<Int32>(), targets: Set<Int32>()), count: types.count)
            for row in relationshipTypes.indices where relationshipTypes[row] >= 0 {
                let type = Int(relationshipTypes[row])
                pairs[type].count += 1
                pairs[type].sources.insert(nodeLabels[Int(sources[row])])
                pairs[type].targets.insert(nodeLabels[Int(targets[row])])
            }
            return pairs.map { pair in
                EndStatistics(
                    count: pair.count, sourceLabels: common(pair.sources), targetLabels: common(pair.targets))
            }
        }
    }

    /// Labels that are in all of the sets.
    private func common(_ sets: Set<Int32>) -> [Int32] {
        let all = sets.filter { $0 >= 0 }.map { labelSets[Int($0)] }
        guard let first = all.first else { return [] }
        return first.filter { label in all.allSatisfy { $0.contains(label) } }
    }
}
