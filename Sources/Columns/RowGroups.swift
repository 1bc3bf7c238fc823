/// The rows 0, 1, 2... grouped by their keys.
///
///     let groups = RowGroups(keys: [2, 0, 2], count: 3)
///     groups[2]  // 0, 2
///
/// Compressed sparse rows, made by a counting sort in linear time: four bytes a row and four a key. The rows of a key keep
/// their order.
public struct RowGroups: Sendable {
    private let starts: [Int32]
    private let rows: [Int32]

    /// The key of each row, from 0 up to `count`, which is not among them.
    public init(keys: [Int32], count: Int) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for key in keys { starts[Int(key) + 1] += 1 }
        for key in 0..<count { starts[key + 1] += starts[key] }
        var next = starts
        var rows = [Int32](repeating: 0, count: keys.count)
        for (row, key) in keys.enumerated() {
            rows[Int(next[Int(key)])] = Int32(row)
            next[Int(key)] += 1
        }
        self.starts = starts
        self.rows = rows
    }

    public subscript(key: Int32) -> ArraySlice<Int32> {
        rows[Int(starts[Int(key)])..<Int(starts[Int(key) + 1])]
    }
}
