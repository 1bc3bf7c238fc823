/// Creates patterns for all rows before the first goes on.
final class CreateCursor: Cursor {
    private let input: any Cursor
    private let patterns: [CreatedPattern]
    private let context: ExecutionContext

    init(_ input: any Cursor, _ patterns: [CreatedPattern], _ context: ExecutionContext) {
        self.input = input
        self.patterns = patterns
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        guard let all = try input.all(context) else { return nil }
        return try context.mapRows(all) { (row) throws(CypherError) in
            for pattern in patterns { try pattern.create(&row, context) }
        }
    }
}

extension ExecutionContext {
    /// The rows of a batch one by one, each changed by `body`, together again.
    func mapRows(
        _ batch: Batch, _ body: (inout Batch) throws(CypherError) -> Void
    ) throws(CypherError) -> Batch {
        var result = Batch(count: 0)
        for index in 0..<Int32(batch.count) {
            var row = batch.gathered([index], graph.strings)
            try body(&row)
            result.append(row, graph.strings)
            if index % 1024 == 0 { try budget.checkTime() }
        }
        return result
    }
}
