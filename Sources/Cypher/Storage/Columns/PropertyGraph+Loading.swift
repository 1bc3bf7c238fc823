import Columns

// What fills a graph many rows at a time, for those who have their nodes and relationships at hand as columns.
extension PropertyGraph {
    /// A graph without nodes whose strings are those of `strings`, which is shared until one of both changes.
    public init(strings: StringPool) {
        self.init()
        self.strings = strings
    }

    /// Adds a node for each code, with one label: the one that stands at that place in `names`.
    public mutating func addNodes(labels names: [String], codes: [UInt8]) {
        var sets = [Int32](repeating: -1, count: names.count)
        nodeLabels.reserveCapacity(nodeLabels.count + codes.count)
        for code in codes {
            if sets[Int(code)] < 0 { sets[Int(code)] = labelSet([labels.insert(names[Int(code)])]) }
            nodeLabels.append(sets[Int(code)])
        }
        nodeCount += codes.count
        derived = DerivedIndexes()
    }

    /// Adds a relationship between nodes of the graph for each code, of the type that stands at that place in `names`.
    public mutating func addRelationships(
        types names: [String], codes: [UInt8], sources newSources: [Int32], targets newTargets: [Int32]
    ) {
        precondition(
            newSources.count == codes.count && newTargets.count == codes.count, "ends of each relationship")
        precondition(
            areNodes(newSources) && areNodes(newTargets), "a relationship joins two nodes of its graph")
        var ids = [Int32](repeating: -1, count: names.count)
        relationshipTypes.reserveCapacity(relationshipTypes.count + codes.count)
        for code in codes {
            if ids[Int(code)] < 0 { ids[Int(code)] = types.insert(names[Int(code)]) }
            relationshipTypes.append(ids[Int(code)])
        }
        // An empty graph shares the arrays.
        if sources.isEmpty {
            (sources, targets) = (newSources, newTargets)
        } else {
            sources += newSources
            targets += newTargets
        }
        relationshipCount += codes.count
        derived = DerivedIndexes()
    }

    private func areNodes(_ rows: [Int32]) -> Bool { rows.allSatisfy(isNode) }

    /// Shows what is kept elsewhere as a property of nodes, in place of all values of that property that the graph had.
    public mutating func setProperty(_ key: String, ofNodes column: SharedColumn) {
        nodeProperties.replace(keys.insert(key), by: .shared(column))
        derived = DerivedIndexes()
    }

    /// Shows what is kept elsewhere as a property of relationships, in place of all values that the graph had.
    public mutating func setProperty(_ key: String, ofRelationships column: SharedColumn) {
        relationshipProperties.replace(keys.insert(key), by: .shared(column))
        derived = DerivedIndexes()
    }
}
