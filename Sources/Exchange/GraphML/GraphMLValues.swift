import Graph

/// The values of one element by the names of its columns, for reading.
struct GraphMLValues {
    private let names: [String: String]
    private let side: GraphMLColumn.Side
    private let defaults: [(name: String, value: String)]
    private var values: [String: String] = [:]

    init(keys: [GraphMLKey], side: GraphMLColumn.Side) {
        self.side = side
        let own = keys.filter { $0.belongs(to: side) }
        names = Dictionary(own.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        defaults = own.compactMap { key in key.defaultValue.map { (key.name, $0) } }
    }

    mutating func load(_ element: GraphMLElement) {
        values.removeAll(keepingCapacity: true)
        for (name, value) in defaults { values[name] = value }
        for (key, value) in element.data { values[names[key] ?? key] = value }
    }

    /// The value of a column, taken out; "" where the element has none.
    mutating func take(_ name: String) -> String { values.removeValue(forKey: name) ?? "" }

    /// What has not been taken, as properties in the order of their keys.
    func properties() -> [Property] {
        values.filter { !$0.value.isEmpty }
            .map { column, value in
                let (key, occurrence) = PropertyColumns.key(ofColumn: column)
                return (key: key, occurrence: occurrence, column: column, value: value)
            }
            .sorted { left, right in
                if left.key != right.key { return left.key.utf8.lexicographicallyPrecedes(right.key.utf8) }
                return (left.occurrence, left.column) < (right.occurrence, right.column)
            }
            .map { Property($0.key, $0.value) }
    }
}
