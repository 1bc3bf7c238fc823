/// Leaves out the first rows.
final class SkipCursor: Cursor {
    private let input: any Cursor
    private let term: Term
    private let context: ExecutionContext
    private var left: Int?

    init(_ input: any Cursor, _ term: Term, _ context: ExecutionContext) {
        self.input = input
        self.term = term
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        if left == nil { left = try context.rowCount(term, "SKIP") }
        var count = left ?? 0
        while let batch = try input.next() {
            if count >= batch.count {
                count -= batch.count
                continue
            }
            left = 0
            return count == 0
                ? batch
                : batch.gathered((Int32(count)..<Int32(batch.count)).map { $0 }, context.graph.strings)
        }
        return nil
    }
}

/// The first rows and no more. The input is asked once even for none at all: it may be there for what it changes.
final class LimitCursor: Cursor {
    private let input: any Cursor
    private let term: Term
    private let context: ExecutionContext
    private var left: Int?

    init(_ input: any Cursor, _ term: Term, _ context: ExecutionContext) {
        self.input = input
        self.term = term
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        if left == 0 { return nil }
        if left == nil { left = try context.rowCount(term, "LIMIT") }
        let count = left ?? 0
        guard let batch = try input.next() else { return nil }
        left = count - min(count, batch.count)
        return batch.count <= count
            ? batch : batch.gathered((0..<Int32(count)).map { $0 }, context.graph.strings)
    }
}

extension ExecutionContext {
    /// The number that SKIP or LIMIT says.
    func rowCount(_ term: Term, _ clause: String) throws(CypherError) -> Int {
        var frame = Frame(self, Batch(count: 1))
        let value = try term.value(&frame)
        guard case .integer(let count) = value else {
            throw CypherError(
                .syntax, .invalidArgumentType, "\(clause) needs an Integer, found a \(value.typeName)",
                phase: .runtime)
        }
        guard count >= 0 else {
            throw CypherError(
                .syntax, .negativeIntegerArgument,
                "\(clause) needs a number that is not negative, found \(count)",
                phase: .runtime)
        }
        return Int(count)
    }
}
