/// A row for each element of a list; none for an empty list or null.
final class UnwindCursor: Cursor {
    private let input: any Cursor
    private let term: Term
    private let slot: Int
    private let carried: [Int]?
    private let context: ExecutionContext

    private var batch: Batch?
    private var row = 0
    /// What is left of the current row's list.
    private var elements: ArraySlice<Value>?

    init(_ input: any Cursor, _ term: Term, _ slot: Int, _ carried: [Int]?, _ context: ExecutionContext) {
        self.input = input
        self.term = term
        self.slot = slot
        self.carried = carried
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        if batch == nil {
            batch = try input.next()
            row = 0
        }
        guard let batch else { return nil }
        var rows: [Int32] = []
        var taken: [Value] = []
        while row < batch.count, taken.count < Batch.size {
            if elements == nil { elements = try list(batch) }
            let part = elements?.prefix(Batch.size - taken.count) ?? []
            elements = elements?.dropFirst(part.count)
            taken += part
            rows += repeatElement(Int32(row), count: part.count)
            if elements?.isEmpty != false {
                elements = nil
                row += 1
            }
        }
        if row >= batch.count { self.batch = nil }
        try context.budget.checkTime()
        var result = batch.gathered(rows, slots: carried, context.graph.strings)
        result[slot] = .values(taken)
        return result
    }

    private func list(_ batch: Batch) throws(CypherError) -> ArraySlice<Value> {
        var frame = Frame(context, batch, row: row)
        switch try term.value(&frame) {
        case .null: return []
        case .list(let list): return list[...]
        case let single: return [single]
        }
    }
}
