import Cypher

/// The properties of many rows, gathered row by row and kept by key.
struct GatheredProperties {
    /// By key, in the order in which keys came up first.
    private(set) var columns: [(key: String, values: RowValues)] = []
    private var places: [String: Int] = [:]

    /// `keys` are known beforehand and can be given by their places.
    init(_ keys: [String]) {
        for key in keys { _ = place(of: key) }
    }

    mutating func append(_ value: Value, at row: Int32, place: Int) {
        columns[place].values.append(value, at: row)
    }

    /// Adds a value under a key that came with the data; one of the keys known beforehand is not overwritten.
    mutating func append(_ value: Value, at row: Int32, key: String, after known: Int) {
        let place = place(of: key)
        if place >= known { columns[place].values.append(value, at: row) }
    }

    private mutating func place(of key: String) -> Int {
        if let place = places[key] { return place }
        places[key] = columns.count
        columns.append((key, RowValues()))
        return columns.count - 1
    }
}
