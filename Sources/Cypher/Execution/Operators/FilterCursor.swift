/// The rows for which all conditions are true, tried one after another.
final class FilterCursor: Cursor {
    private let input: any Cursor
    private let conditions: [Term]
    private let carried: [Int]?
    private let context: ExecutionContext

    init(_ input: any Cursor, _ conditions: [Term], _ carried: [Int]?, _ context: ExecutionContext) {
        self.input = input
        self.conditions = conditions
        self.carried = carried
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        while var batch = try input.next() {
            for (index, condition) in conditions.enumerated() where batch.count > 0 {
                let truths = try condition.truths(batch, context)
                let rows = truths.indices.filter { truths[$0] == .isTrue }.map(Int32.init)
                if rows.count == batch.count { continue }
                let isLast = index == conditions.count - 1
                batch = batch.gathered(rows, slots: isLast ? carried : nil, context.graph.strings)
            }
            try context.budget.checkTime()
            if batch.count > 0 { return batch }
        }
        return nil
    }
}
