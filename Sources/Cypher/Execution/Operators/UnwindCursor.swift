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
    private var elements: Unwound?

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
            var list = if let elements { elements } else { try self.list(batch) }
            let part = list.taken(upTo: Batch.size - taken.count)
            taken += part
            rows += repeatElement(Int32(row), count: part.count)
            elements = list.isEmpty ? nil : list
            if list.isEmpty { row += 1 }
        }
        if row >= batch.count { self.batch = nil }
        try context.budget.checkTime()
        var result = batch.gathered(rows, slots: carried, context.graph.strings)
        result[slot] = .values(taken)
        return result
    }

    private func list(_ batch: Batch) throws(CypherError) -> Unwound {
        var frame = Frame(context, batch, row: row)
        if case .function(let function, let arguments) = term, function.name == "range" {
            return .range(try IntegerRange(try Term.values(arguments, &frame)), next: 0)
        }
        switch try term.value(&frame) {
        case .null: return .elements([])
        case .list(let list): return .elements(list[...])
        case let single: return .elements([single])
        }
    }
}

/// What is left of a list that is being unwound.
private enum Unwound {
    case elements(ArraySlice<Value>)
    /// Never made into a list: it may be longer than a list can be.
    case range(IntegerRange, next: Int64)

    var isEmpty: Bool {
        switch self {
        case .elements(let elements): elements.isEmpty
        case .range(let range, let next): next >= range.count
        }
    }

    /// Takes away the first elements, at most `count`.
    mutating func taken(upTo count: Int) -> [Value] {
        switch self {
        case .elements(let elements):
            self = .elements(elements.dropFirst(count))
            return Array(elements.prefix(count))
        case .range(let range, let next):
            let end = min(range.count, next + Int64(count))
            self = .range(range, next: end)
            return (next..<end).map { .integer(range[$0]) }
        }
    }
}
