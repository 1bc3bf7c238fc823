import Columns

/// Numbers rows by the values in several vectors: rows equivalent in all of them get the same number, in order of first
/// occurrence.
struct RowGrouping {
    private var encoders: [KeyEncoder]
    /// Pairs of the number so far and the next vector's code, one table for each vector but the first.
    private var pairs: [IntegerTable]
    private(set) var count = 0

    init(width: Int) {
        encoders = (0..<width).map { _ in KeyEncoder() }
        pairs = (0..<max(0, width - 1)).map { _ in IntegerTable() }
    }

    /// The group of each row of some vectors.
    mutating func groups(_ vectors: [Vector], count rows: Int, _ strings: StringPool) -> [Int32] {
        guard !vectors.isEmpty else {
            if rows > 0 { count = 1 }
            return Array(repeating: 0, count: rows)
        }
        var groups = encoders[0].codes(vectors[0], count: rows, strings)
        count = encoders[0].count
        for index in vectors.indices.dropFirst() {
            let codes = encoders[index].codes(vectors[index], count: rows, strings)
            for row in groups.indices {
                let pair =
                    UInt64(UInt32(bitPattern: groups[row])) << 32 | UInt64(UInt32(bitPattern: codes[row]))
                groups[row] = pairs[index - 1].index(of: pair)
            }
            count = pairs[index - 1].count
        }
        return groups
    }
}
