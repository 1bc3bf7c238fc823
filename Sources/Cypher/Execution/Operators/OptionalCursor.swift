/// The rows of an inner plan for each row; where there are none, the row itself.
///
/// The inner plan runs once for a whole batch, whose rows are numbered in a slot behind all others: rows come out in the
/// order in which they went in, so that gaps in the numbers are the rows without a match.
final class OptionalCursor: Cursor {
    private let input: any Cursor
    private let pipeline: Pipeline
    private let bound: [Int]
    private let context: ExecutionContext

    init(_ input: any Cursor, _ pipeline: Pipeline, _ bound: [Int], _ context: ExecutionContext) {
        self.input = input
        self.pipeline = pipeline
        self.bound = bound
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        guard let batch = try input.next() else { return nil }
        // The first slot beyond those of the outer row, which the plan has set aside for the numbers.
        let numbers = bound[bound.count - 1]
        var argument = batch
        argument[numbers] = .integers((0..<Int64(batch.count)).map { $0 })
        let rows = pipeline.cursor(argument, context)
        var all = try rows.all(context) ?? Batch(count: 0)
        var origins: [Int64] = []
        if case .integers(let found) = all[numbers] { origins = found }
        var isMatched = [Bool](repeating: false, count: batch.count)
        for origin in origins { isMatched[Int(origin)] = true }
        guard isMatched.contains(false) else { return all }
        var missing = batch.gathered(
            isMatched.indices.filter { !isMatched[$0] }.map(Int32.init), context.graph.strings)
        for slot in bound { missing[slot] = .values(Array(repeating: .null, count: missing.count)) }
        let order = merged(origins, isMatched)
        if all.count == 0 { return missing }
        all.append(missing, context.graph.strings)
        return all.gathered(order, context.graph.strings)
    }

    /// Where the rows of the result stand: matched ones first, then those without a match, in the order of their origins.
    private func merged(_ origins: [Int64], _ isMatched: [Bool]) -> [Int32] {
        var order: [Int32] = []
        var place = 0
        var unmatched = origins.count
        for row in isMatched.indices {
            if isMatched[row] {
                while place < origins.count, origins[place] == row {
                    order.append(Int32(place))
                    place += 1
                }
            } else {
                order.append(Int32(unmatched))
                unmatched += 1
            }
        }
        return order
    }
}
