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
            // What is never gathered in a column has no index.
            ValueIndex(
                nodeProperties.entry(key).map { $0.gathered ?? .values([]) }, rows: nodes(label: label))
        }
    }

    /// For each type, how many relationships it has and which labels all their ends have: what tells a planner how
    /// many rows a step gives, and which checks of labels need not be made.
    public var endStatistics: [EndStatistics] {
        derived.ends {
            var counts = [Int](repeating: 0, count: types.count)
            // By type and label set: whether any end has it.
            var isSource = [Bool](repeating: false, count: types.count * labelSets.count)
            var isTarget = isSource
            for row in relationshipTypes.indices where relationshipTypes[row] >= 0 {
                let type = Int(relationshipTypes[row])
                counts[type] += 1
                isSource[type * labelSets.count + Int(nodeLabels[Int(sources[row])])] = true
                isTarget[type * labelSets.count + Int(nodeLabels[Int(targets[row])])] = true
            }
            return counts.indices.map { type in
                let sets = type * labelSets.count..<(type + 1) * labelSets.count
                return EndStatistics(
                    count: counts[type], sourceLabels: common(isSource[sets]),
                    targetLabels: common(isTarget[sets]))
            }
        }
    }

    /// Labels that are in all of the sets that are marked.
    private func common(_ isMarked: ArraySlice<Bool>) -> [Int32] {
        let all = zip(labelSets, isMarked).filter(\.1).map(\.0)
        guard let first = all.first else { return [] }
        return first.filter { label in all.allSatisfy { $0.contains(label) } }
    }
}
