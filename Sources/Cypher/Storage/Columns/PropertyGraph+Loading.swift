import Columns

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
    fileprivate init?(_ given: RowValues, _ strings: inout StringPool) {
        let column: Column? =
            switch given.values.first {
            case .integer:
                given.entries(filler: 0) { if case .integer(let number) = $0 { number } else { nil } }
                    .map(Column.integers)
            case .float:
                given.entries(filler: 0) { if case .float(let number) = $0 { number } else { nil } }
                    .map(Column.floats)
            case .boolean:
                given.entries(filler: false) { if case .boolean(let truth) = $0 { truth } else { nil } }
                    .map(Column.booleans)
            case .string: given.ids(&strings).map(Column.strings)
            default: nil
            }
        if let column {
            self = column
        } else if let last = given.rows.max() {
            var values = [Value](repeating: .null, count: Int(last) + 1)
            for (row, value) in zip(given.rows, given.values) { values[Int(row)] = value }
            self = .values(values)
        } else {
            return nil
        }
    }
}

extension RowValues {
    /// The values by row; nil where one of them is of another type.
    fileprivate func entries<Element>(
        filler: Element, _ element: (Value) -> Element?
    ) -> Column.Entries<Element>? {
        var entries = Column.Entries<Element>()
        for (row, value) in zip(rows, values) {
            guard let element = element(value) else { return nil }
            entries.set(Int(row), to: element, filler: filler)
        }
        return entries
    }

    /// The ids of the values by row, -1 where there is none; nil where one of them is no string.
    fileprivate func ids(_ strings: inout StringPool) -> [Int32]? {
        var ids = [Int32](repeating: -1, count: Int(rows.max() ?? -1) + 1)
        for (row, value) in zip(rows, values) {
            guard case .string(let text) = value else { return nil }
            ids[Int(row)] = strings.insert(text)
        }
        return ids
    }
}
