/// Squares of the plane with the nodes in them, to find the near ones without looking at all.
struct LayoutGrid {
    private let columns: Int
    private let rows: Int
    private let cellOf: [Int32]
    /// The nodes, square by square; `starts[c]..<starts[c + 1]` are those of square c.
    private var members: [Int32]
    private var starts: [Int32]

    /// More in one square are left out of account: a heap of nodes pushes hard enough with these.
    private static let crowd = 24

    init(x: [Double], y: [Double], cell: Double) {
        let (left, right) = (x.min() ?? 0, x.max() ?? 0)
        let (bottom, top) = (y.min() ?? 0, y.max() ?? 0)
        // At most 1,024 squares a side: a stray node far out must not cost memory.
        let side = max(cell, max(right - left, top - bottom) / 1_024)
        let columns = Int((right - left) / side) + 1
        rows = Int((top - bottom) / side) + 1
        self.columns = columns
        let cellOf = x.indices.map {
            Int32(Int((y[$0] - bottom) / side) * columns + Int((x[$0] - left) / side))
        }
        var starts = [Int32](repeating: 0, count: columns * rows + 1)
        for cell in cellOf { starts[Int(cell) + 1] += 1 }
        for cell in 1..<starts.count { starts[cell] += starts[cell - 1] }
        var next = starts
        var members = [Int32](repeating: 0, count: x.count)
        for (node, cell) in cellOf.enumerated() {
            members[Int(next[Int(cell)])] = Int32(node)
            next[Int(cell)] += 1
        }
        self.cellOf = cellOf
        self.members = members
        self.starts = starts
    }

    /// Calls `body` with the nodes of the same square and of the eight around it, other than `node`.
    @inline(__always)
    func forEachNear(_ node: Int, _ body: (Int) -> Void) {
        let (row, column) = (Int(cellOf[node]) / columns, Int(cellOf[node]) % columns)
        for nearRow in max(0, row - 1)...min(rows - 1, row + 1) {
            for nearColumn in max(0, column - 1)...min(columns - 1, column + 1) {
                let cell = nearRow * columns + nearColumn
                let start = Int(starts[cell])
                for index in start..<min(Int(starts[cell + 1]), start + Self.crowd)
                where members[index] != node {
                    body(Int(members[index]))
                }
            }
        }
    }
}
