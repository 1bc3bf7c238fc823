/// Something that goes over all columns of a value: what writes them somewhere, or fills them from there.
///
/// A value with columns names them to its visitor in a fixed order, each by a name that says what it holds.
public protocol ColumnVisitor {
    mutating func visit<Element: BitwiseCopyable>(_ name: String, _ column: inout [Element]) throws
}

extension ListColumn {
    public mutating func visit(_ name: String, with visitor: inout some ColumnVisitor) throws {
        try visitor.visit(name + ".starts", &starts)
        try visitor.visit(name + ".values", &values)
    }

    /// Whether the columns are those of `count` lists.
    public func isSound(count: Int) -> Bool { starts.areStarts(of: count, in: values.count) }
}

extension [Int32] {
    /// Whether these are the places where `count` lists begin, one after the other, in a column of `total` values, with its
    /// end after them.
    public func areStarts(of count: Int, in total: Int) -> Bool {
        self.count == count + 1 && self[0] == 0 && Int(self[count]) == total
            && (0..<count).allSatisfy { self[$0] <= self[$0 + 1] }
    }
}

extension StringPool {
    public mutating func visit(_ name: String, with visitor: inout some ColumnVisitor) throws {
        try visitor.visit(name + ".bytes", &bytes)
        try visitor.visit(name + ".starts", &starts)
        try visitor.visit(name + ".slots", &slots)
    }

    /// Whether the columns are those of a pool.
    public var isSound: Bool {
        starts.first == 0 && starts.last == bytes.count
            && (1..<max(1, starts.count)).allSatisfy { starts[$0 - 1] <= starts[$0] }
            && slots.count.nonzeroBitCount == 1 && slots.count > count
            && slots.allSatisfy { -1 <= $0 && Int($0) < count }
    }
}
