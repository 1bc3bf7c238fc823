import Columns

/// All rows in order; rows that compare the same stay as they came.
final class SortCursor: Cursor {
    private let input: any Cursor
    private let terms: [SortTerm]
    private let context: ExecutionContext
    private var isDone = false

    init(_ input: any Cursor, _ terms: [SortTerm], _ context: ExecutionContext) {
        self.input = input
        self.terms = terms
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        if isDone { return nil }
        isDone = true
        guard let batch = try input.all(context) else { return nil }
        let order = try RowOrder(terms, batch, context)
        var rows = (0..<Int32(batch.count)).map { $0 }
        rows.sort { order.precedes($0, $1) }
        return batch.gathered(rows, context.graph.strings)
    }
}

/// The first rows of an order, kept while the rest goes by.
final class TopCursor: Cursor {
    private let input: any Cursor
    private let terms: [SortTerm]
    private let limit: Term
    private let skip: Term?
    private let context: ExecutionContext
    private var isDone = false

    init(
        _ input: any Cursor, _ terms: [SortTerm], _ limit: Term, _ skip: Term?, _ context: ExecutionContext
    ) {
        self.input = input
        self.terms = terms
        self.limit = limit
        self.skip = skip
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        if isDone { return nil }
        isDone = true
        let skipped = try skip.map { term throws(CypherError) in try context.rowCount(term, "SKIP") } ?? 0
        let (sum, overflow) = try context.rowCount(limit, "LIMIT").addingReportingOverflow(skipped)
        let count = overflow ? Int.max : sum
        guard var kept = try input.next() else { return nil }
        kept = try first(count, of: kept)
        while let batch = try input.next() {
            kept.append(batch, context.graph.strings)
            if kept.count > count / 2 + Batch.size { kept = try first(count, of: kept) }
            try context.budget.checkTime()
        }
        return try first(count, of: kept)
    }

    private func first(_ count: Int, of batch: Batch) throws(CypherError) -> Batch {
        let order = try RowOrder(terms, batch, context)
        return batch.gathered(order.first(count, of: batch.count), context.graph.strings)
    }
}

/// The order of the rows of one batch by some terms; of rows that compare the same, by their places.
struct RowOrder {
    private let vectors: [(vector: Vector, isDescending: Bool)]
    private let strings: StringPool

    init(_ terms: [SortTerm], _ batch: Batch, _ context: ExecutionContext) throws(CypherError) {
        var vectors: [(vector: Vector, isDescending: Bool)] = []
        for term in terms { vectors.append((try term.term.vector(batch, context), term.isDescending)) }
        self.vectors = vectors
        strings = context.graph.strings
    }

    func precedes(_ left: Int32, _ right: Int32) -> Bool {
        for (vector, isDescending) in vectors {
            let order = vector.order(Int(left), Int(right), strings)
            if order != .same { return (order == .less) != isDescending }
        }
        return left < right
    }

    /// The first rows of all in order, by a heap of those found so far with the last of them on top.
    func first(_ count: Int, of rows: Int) -> [Int32] {
        if count == 0 { return [] }
        if count >= rows / 2 {
            return Array((0..<Int32(rows)).sorted { precedes($0, $1) }.prefix(count))
        }
        var heap: [Int32] = []
        for row in 0..<Int32(rows) {
            if heap.count < count {
                heap.append(row)
                var place = heap.count - 1
                while place > 0, precedes(heap[(place - 1) / 2], heap[place]) {
                    heap.swapAt(place, (place - 1) / 2)
                    place = (place - 1) / 2
                }
            } else if precedes(row, heap[0]) {
                heap[0] = row
                sink(&heap)
            }
        }
        return heap.sorted { precedes($0, $1) }
    }

    private func sink(_ heap: inout [Int32]) {
        var place = 0
        while true {
            var last = place
            for child in [2 * place + 1, 2 * place + 2]
            where child < heap.count && precedes(heap[last], heap[child]) {
                last = child
            }
            if last == place { return }
            heap.swapAt(place, last)
            place = last
        }
    }
}

extension Vector {
    /// The order of two rows' values as ORDER BY has it.
    func order(_ left: Int, _ right: Int, _ strings: StringPool) -> Ordering {
        switch self {
        case .integers(let numbers): return Ordering(numbers[left], numbers[right])
        case .nodes(let rows) where rows[left] >= 0 && rows[right] >= 0:
            return Ordering(rows[left], rows[right])
        case .strings(let ids) where ids[left] >= 0 && ids[right] >= 0:
            if ids[left] == ids[right] { return .same }
            return strings.precedes(ids[left], ids[right]) ? .less : .greater
        default: return value(at: left, strings).order(to: value(at: right, strings))
        }
    }
}
