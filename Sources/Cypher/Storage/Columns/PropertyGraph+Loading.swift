// What fills a graph many rows at a time: for those who have their nodes and relationships at hand, property by property.
extension PropertyGraph {
    /// Adds nodes with one label each. Gives the row of the first; the others follow.
    @discardableResult
    public mutating func addNodes(labels names: some Sequence<String>) -> Int32 {
        let first = Int32(nodeLabels.count)
        var sets: [String: Int32] = [:]
        for name in names {
            let set = sets[name] ?? labelSet([labels.insert(name)])
            sets[name] = set
            nodeLabels.append(set)
        }
        nodeCount += nodeLabels.count - Int(first)
        derived = DerivedIndexes()
        return first
    }

    /// Adds relationships between nodes of the graph. Gives the row of the first; the others follow.
    @discardableResult
    public mutating func addRelationships(
        _ relationships: some Sequence<(source: Int32, type: String, target: Int32)>
    ) -> Int32 {
        let first = Int32(relationshipTypes.count)
        for (source, type, target) in relationships {
            precondition(isNode(source) && isNode(target), "a relationship joins two nodes of its graph")
            relationshipTypes.append(types.insert(type))
            sources.append(source)
            targets.append(target)
        }
        relationshipCount += relationshipTypes.count - Int(first)
        derived = DerivedIndexes()
        return first
    }

    /// Gives nodes a property, in place of all values of that property that the graph had.
    public mutating func setProperty(_ key: String, ofNodes values: RowValues) {
        guard let column = Column(values, &strings) else { return }
        nodeProperties.replace(keys.insert(key), by: column)
        derived = DerivedIndexes()
    }

    /// Gives relationships a property, in place of all values of that property that the graph had.
    public mutating func setProperty(_ key: String, ofRelationships values: RowValues) {
        guard let column = Column(values, &strings) else { return }
        relationshipProperties.replace(keys.insert(key), by: column)
        derived = DerivedIndexes()
    }
}

/// The values of one property while they are gathered: the rows that have one, with it.
public struct RowValues: Sendable {
    fileprivate var rows: [Int32] = []
    fileprivate var values: [Value] = []

    public init() {}

    /// Adds the value of a row; `null` is no value.
    public mutating func append(_ value: Value, at row: Int32) {
        guard !value.isNull else { return }
        rows.append(row)
        values.append(value)
    }
}

extension Column {
    /// The narrowest column that holds the values; nil where there are none.
    fileprivate init?(_ entries: RowValues, _ strings: inout StringPool) {
        guard let first = entries.values.first else { return nil }
        self.init(for: first)
        for (row, value) in zip(entries.rows, entries.values) { set(Int(row), to: value, &strings) }
    }
}
