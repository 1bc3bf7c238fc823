extension Subplan {
    /// Runs the plan for one row.
    func value(_ frame: inout Frame) throws(CypherError) -> Value {
        let context = frame.context
        var argument = Batch(count: 1)
        for (slot, term) in imports.enumerated() { argument[slot] = .values([try term.value(&frame)]) }
        let rows = pipeline.cursor(argument, context)
        switch kind {
        case .exists:
            while let batch = try rows.next() { if batch.count > 0 { return .boolean(true) } }
            return .boolean(false)
        case .count:
            var count: Int64 = 0
            while let batch = try rows.next() { count += Int64(batch.count) }
            return .integer(count)
        case .first(let slot):
            while let batch = try rows.next() {
                if batch.count > 0 { return batch[slot].value(at: 0, context.graph.strings) }
            }
            return .null
        case .collect(let slot):
            var values: [Value] = []
            while let batch = try rows.next() {
                values += batch[slot].allValues(batch.count, context.graph.strings)
                try context.budget.checkTime()
            }
            return try .nestedList(values)
        }
    }
}
