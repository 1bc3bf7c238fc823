/// For each row, the shortest paths between two of its nodes, as lists of relationships.
final class ShortestPathCursor: Cursor {
    private let input: any Cursor
    private let step: ShortestPathStep
    private let carried: [Int]?
    private let context: ExecutionContext

    init(_ input: any Cursor, _ step: ShortestPathStep, _ carried: [Int]?, _ context: ExecutionContext) {
        self.input = input
        self.step = step
        self.carried = carried
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        guard let batch = try input.next() else { return nil }
        let ways = AdjacencyChoice(step.types, step.direction, context.graph)
        let back = AdjacencyChoice(step.types, step.direction.reversed, context.graph)
        let search = ShortestPathSearch(ways: ways, waysBack: back, upper: step.upper)
        let starts = batch[step.from].nodeRows(batch.count)
        let ends = batch[step.to].nodeRows(batch.count)
        var rows: [Int32] = []
        var lists: [Value] = []
        for row in 0..<batch.count where starts[row] >= 0 && ends[row] >= 0 {
            try context.budget.checkTime()
            for path in try paths(search, starts[row], ends[row]) {
                rows.append(Int32(row))
                lists.append(.list(path.map(Value.relationship)))
            }
        }
        var result = batch.gathered(rows, slots: carried, context.graph.strings)
        result[step.relationships] = .values(lists)
        return result
    }

    private func paths(
        _ search: ShortestPathSearch, _ start: Int32, _ end: Int32
    ) throws(CypherError) -> [[Int32]] {
        // A path with a length of its own to reach, or several of different lengths: walk by walk.
        if step.lower > 1 || (start == end && step.lower == 1) || isBeyondShortest {
            return try PathsByLength(search: search, lower: step.lower, wanted: step.selection)
                .paths(start, end, context)
        }
        let limit = if case .paths(let count) = step.selection { count } else { Int.max }
        var scratch = context.graph.derived.takeScratch()
        defer { context.graph.derived.giveBack(scratch) }
        guard
            let meeting = search.meeting(
                from: start, to: end, nodes: context.graph.nodeRows, one: limit == 1, &scratch)
        else { return [] }
        return try ShortestPathWalk(search: search, scratch: scratch, limit: limit).paths(meeting, context)
    }

    private var isBeyondShortest: Bool {
        if case .paths(let count) = step.selection { return count > 1 }
        return false
    }
}
