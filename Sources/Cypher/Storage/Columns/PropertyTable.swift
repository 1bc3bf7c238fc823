import Columns

/// The properties of all nodes, or of all relationships: a column a key.
struct PropertyTable: Sendable {
    enum Entry: Sendable {
        case own(Column)
        /// Becomes the graph's own when it changes.
        case shared(SharedColumn)

        /// All values; nil for those that are never gathered.
        var gathered: Column? {
            switch self {
            case .own(let column): column
            case .shared(let column): column.gathered
            }
        }
    }

    /// By key id; nil for a key that no row of this table has had.
    private(set) var entries: [Entry?] = []

    func entry(_ key: Int32) -> Entry? { Int(key) < entries.count ? entries[Int(key)] : nil }

    /// The column of a property; nil where no row has it. Copies what is shared.
    func column(_ key: Int32) -> Column? {
        switch entry(key) {
        case .own(let column): column
        case .shared(let column): column.gathered ?? .values(column.values)
        case nil: nil
        }
    }

    func value(_ key: Int32, at row: Int32, _ strings: StringPool) -> Value {
        switch entry(key) {
        case .own(let column): column.value(at: Int(row), strings)
        case .shared(let column): column.value(at: Int(row))
        case nil: .null
        }
    }

    /// Sets a value, or takes it away where it is `null`.
    mutating func set(_ key: Int32, at row: Int32, to value: Value, _ strings: inout StringPool) {
        // What is shared is not copied to take nothing away.
        if value.isNull, self.value(key, at: row, strings).isNull { return }
        guard var column = takeColumn(key) ?? (value.isNull ? nil : Column(for: value)) else { return }
        column.set(Int(row), to: value, &strings)
        replace(key, by: .own(column))
    }

    /// Puts a column that was made elsewhere in place.
    mutating func replace(_ key: Int32, by entry: Entry) {
        while entries.count <= Int(key) { entries.append(nil) }
        entries[Int(key)] = entry
    }

    /// Takes away all values of a row.
    mutating func clear(_ row: Int32, _ strings: inout StringPool) {
        for key in entries.indices.map(Int32.init) { set(key, at: row, to: .null, &strings) }
    }

    /// Ids of the keys that a row has a value of, ascending.
    func keys(at row: Int32, _ strings: StringPool) -> [Int32] {
        entries.indices.map(Int32.init).filter { !value($0, at: row, strings).isNull }
    }

    /// The column of a key, which the table gives up: with two owners it would be copied when it is changed.
    private mutating func takeColumn(_ key: Int32) -> Column? {
        guard let column = column(key) else { return nil }
        entries[Int(key)] = nil
        return column
    }
}
