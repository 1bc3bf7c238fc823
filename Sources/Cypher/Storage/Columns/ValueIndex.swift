/// The nodes that have each value of one property: by string id, or by number.
///
/// Changes are noted beside what was sorted at first: once there are any, the rows of a value may be of nodes that have it no
/// more, or have lost the label, and whoever asks must look.
public struct ValueIndex: Sendable {
    /// Rows sorted by value, then row; those of one value stand together.
    private let rows: [Int32]
    /// Where the rows of each value begin: by string id, or by bit pattern of the number.
    private let strings: [Int32: Range<Int32>]
    private let integers: [Int64: Range<Int32>]
    /// Whether the column holds plain strings or whole numbers alone, so that what is not found is not there.
    public let isComplete: Bool
    /// Whether rows have to be looked at, since nodes have changed.
    public private(set) var isChanged = false
    /// The rows that have got a value since, by string id or bit pattern of the number.
    private var laterStrings: [Int32: [Int32]] = [:]
    private var laterIntegers: [Int64: [Int32]] = [:]

    init(_ column: Column?, rows taken: [Int32]) {
        var strings: [Int32: Range<Int32>] = [:]
        var integers: [Int64: Range<Int32>] = [:]
        var sorted: [Int32] = []
        var isComplete = true
        switch column {
        case .strings(let ids):
            sorted = taken.filter { Int($0) < ids.count && ids[Int($0)] >= 0 }
            sorted.sort { (ids[Int($0)], $0) < (ids[Int($1)], $1) }
            Self.forEachRun(of: sorted, by: { ids[Int($0)] }) { strings[$0] = $1 }
        case .integers(let entries):
            sorted = taken.filter { entries[Int($0)] != nil }
            sorted.sort { (entries.elements[Int($0)], $0) < (entries.elements[Int($1)], $1) }
            Self.forEachRun(of: sorted, by: { entries.elements[Int($0)] }) { integers[$0] = $1 }
        case nil: break
        case .floats, .booleans, .values: isComplete = false
        }
        rows = sorted
        self.strings = strings
        self.integers = integers
        self.isComplete = isComplete
    }

    /// Rows of the nodes whose value is this string, ascending.
    public func rows(string id: Int32) -> ArraySlice<Int32> { slice(strings[id], laterStrings[id]) }
    public func rows(integer: Int64) -> ArraySlice<Int32> {
        slice(integers[integer], laterIntegers[integer])
    }

    private func slice(_ range: Range<Int32>?, _ later: [Int32]?) -> ArraySlice<Int32> {
        let first = range.map { rows[Int($0.lowerBound)..<Int($0.upperBound)] } ?? []
        guard let later else { return first }
        return Set(first + later).sorted()[...]
    }

    /// Notes the value that a row has in its column now; false where the index cannot hold it.
    mutating func note(_ row: Int32, in column: Column?) -> Bool {
        isChanged = true
        if !isComplete { return true }
        switch column {
        case nil: return true
        case .strings(let ids):
            guard integers.isEmpty, laterIntegers.isEmpty else { return false }
            if Int(row) < ids.count, ids[Int(row)] >= 0 {
                laterStrings[ids[Int(row)], default: []].append(row)
            }
            return true
        case .integers(let entries):
            guard strings.isEmpty, laterStrings.isEmpty else { return false }
            if let number = entries[Int(row)] { laterIntegers[number, default: []].append(row) }
            return true
        case .floats, .booleans, .values: return false
        }
    }

    /// Notes that a node has gone.
    mutating func noteRemoval() { isChanged = true }

    private static func forEachRun<Key: Equatable>(
        of rows: [Int32], by key: (Int32) -> Key, _ body: (Key, Range<Int32>) -> Void
    ) {
        var start = 0
        while start < rows.count {
            var end = start + 1
            let value = key(rows[start])
            while end < rows.count, key(rows[end]) == value { end += 1 }
            body(value, Int32(start)..<Int32(end))
            start = end
        }
    }
}
