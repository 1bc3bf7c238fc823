/// A row for each element of a list; none for an empty list or null.
final class UnwindCursor: Cursor {
    private let input: any Cursor
    private let term: Term
    private let slot: Int
    private let carried: [Int]?
    private let context: ExecutionContext

    init(_ input: any Cursor, _ term: Term, _ slot: Int, _ carried: [Int]?, _ context: ExecutionContext) {
        self.input = input
        self.term = term
        self.slot = slot
        self.carried = carried
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        guard let batch = try input.next() else { return nil }
        var rows: [Int32] = []
        var elements: [Value] = []
        var frame = Frame(context, batch)
        for row in 0..<batch.count {
            frame.row = row
            switch try term.value(&frame) {
            case .null: continue
            case .list(let list):
                elements += list
                rows += repeatElement(Int32(row), count: list.count)
            case let single:
                elements.append(single)
                rows.append(Int32(row))
            }
        }
        var result = batch.gathered(rows, slots: carried, context.graph.strings)
        result[slot] = .values(elements)
        return result
    }
}
