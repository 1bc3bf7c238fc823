/// For each row, the rows of a procedure.
final class CallCursor: Cursor {
    private let input: any Cursor
    private let call: ProcedureCall
    private let carried: [Int]?
    private let context: ExecutionContext

    init(_ input: any Cursor, _ call: ProcedureCall, _ carried: [Int]?, _ context: ExecutionContext) {
        self.input = input
        self.call = call
        self.carried = carried
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        guard let batch = try input.next() else { return nil }
        var rows: [Int32] = []
        var columns: [[Value]] = call.outputs.map { _ in [] }
        var frame = Frame(context, batch)
        for row in 0..<batch.count {
            frame.row = row
            let answer = try call.procedure.rows(try Term.values(call.arguments, &frame), context.graph)
            try context.budget.checkTime()
            if call.isVoid { continue }
            rows += repeatElement(Int32(row), count: answer.count)
            for (index, output) in call.outputs.enumerated() {
                columns[index] += answer.map { $0[output.output] }
            }
        }
        if call.isVoid { return batch }
        var result = batch.gathered(rows, slots: carried, context.graph.strings)
        for (index, output) in call.outputs.enumerated() { result[output.slot] = .values(columns[index]) }
        return result
    }
}
