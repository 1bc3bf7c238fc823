import Columns

/// Keys that rows have texts for: lists of keys and values in turn, as a graph keeps its properties.
extension ListColumn {
    /// The text that a row has for a key, the last where there are several; nil where it has none.
    func text(of key: Int32, at row: Int) -> Int32? {
        var place = Int(starts[row + 1]) - 2
        while place >= Int(starts[row]) {
            if values[place] == key { return values[place + 1] }
            place -= 2
        }
        return nil
    }

    /// Adds to `keys` those that the rows have and that are not among them, in the order in which they come up.
    func gatherKeys(_ keys: inout KnownKeys) {
        var place = 0
        while place < values.count {
            keys.insert(values[place])
            place += 2
        }
    }
}

/// Keys in the order in which they come up, each once.
struct KnownKeys {
    private(set) var keys: [Int32] = []
    private var isKnown: [Bool]

    /// For keys of a pool of `count` strings.
    init(count: Int) { isKnown = Array(repeating: false, count: count) }

    mutating func insert(_ key: Int32) {
        if isKnown[Int(key)] { return }
        isKnown[Int(key)] = true
        keys.append(key)
    }
}
