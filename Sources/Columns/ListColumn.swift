/// Lists of numbers, one a row, one after the other in one array.
///
///     var aliases = ListColumn()
///     aliases.append([3, 7])
///     aliases[0]  // 3, 7
///
/// A row costs four bytes and its numbers four bytes each.
public struct ListColumn: Sendable {
    /// Where each list starts in `values`, and where the last one ends.
    public internal(set) var starts: [Int32] = [0]
    public internal(set) var values: [Int32] = []

    public init() {}

    public var count: Int { starts.count - 1 }

    @inlinable public mutating func append(_ list: some Sequence<Int32>) {
        for value in list { add(value) }
        endList()
    }

    @usableFromInline mutating func add(_ value: Int32) { values.append(value) }
    @usableFromInline mutating func endList() { starts.append(Int32(values.count)) }

    @inlinable public func range(_ row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }
    @inlinable public subscript(row: Int) -> ArraySlice<Int32> { values[range(row)] }
}
