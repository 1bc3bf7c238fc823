/// Puts the values of terms into slots.
final class ExtendCursor: Cursor {
    private let input: any Cursor
    private let terms: [SlotTerm]
    private let context: ExecutionContext

    init(_ input: any Cursor, _ terms: [SlotTerm], _ context: ExecutionContext) {
        self.input = input
        self.terms = terms
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        guard var batch = try input.next() else { return nil }
        for term in terms { batch[term.slot] = try term.term.vector(batch, context) }
        return batch
    }
}

/// Rows of the values of terms.
final class ProjectCursor: Cursor {
    private let input: any Cursor
    private let terms: [Term]
    private let context: ExecutionContext

    init(_ input: any Cursor, _ terms: [Term], _ context: ExecutionContext) {
        self.input = input
        self.terms = terms
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        guard let batch = try input.next() else { return nil }
        var columns: [Vector] = []
        for term in terms { columns.append(try term.vector(batch, context)) }
        var result = Batch(count: batch.count, columns: columns)
        result.weights = batch.weights
        return result
    }
}
