import Columns

/// The properties of all nodes, or of all relationships: a column a key.
struct PropertyTable: Sendable {
    /// By key id; nil for a key that no row of this table has had.
    private(set) var columns: [Column?] = []

    func column(_ key: Int32) -> Column? { Int(key) < columns.count ? columns[Int(key)] : nil }

    func value(_ key: Int32, at row: Int32, _ strings: StringPool) -> Value {
        column(key)?.value(at: Int(row), strings) ?? .null
    }

    /// Sets a value, or takes it away where it is `null`.
    mutating func set(_ key: Int32, at row: Int32, to value: Value, _ strings: inout StringPool) {
        while columns.count <= Int(key) { columns.append(nil) }
        if columns[Int(key)] == nil {
            if value.isNull { return }
            columns[Int(key)] = Column(for: value)
        }
        columns[Int(key)]?.set(Int(row), to: value, &strings)
    }

    /// Puts a column that was made elsewhere in place.
    mutating func replace(_ key: Int32, by column: Column) {
        while columns.count <= Int(key) { columns.append(nil) }
        columns[Int(key)] = column
    }

    /// Takes away all values of a row.
    mutating func clear(_ row: Int32, _ strings: inout StringPool) {
        for key in columns.indices { columns[key]?.set(Int(row), to: .null, &strings) }
    }

    /// Ids of the keys that a row has a value of, ascending.
    func keys(at row: Int32, _ strings: StringPool) -> [Int32] {
        columns.indices.map(Int32.init).filter { !value($0, at: row, strings).isNull }
    }
}
