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
        let wanted = try wanted()
        let starts = batch[step.from].nodeRows(batch.count)
        let ends = batch[step.to].nodeRows(batch.count)
        var rows: [Int32] = []
        var lists: [Value] = []
        for row in 0..<batch.count where starts[row] >= 0 && ends[row] >= 0 {
            try context.budget.checkTime()
            let search = ShortestPathSearch(
                ways: ways, waysBack: back, upper: step.upper,
                conditions: RelationshipConditions(step.conditions, batch, row: row, context))
            for path in try paths(search, wanted, starts[row], ends[row]) {
                rows.append(Int32(row))
                lists.append(.list(path.map(Value.relationship)))
            }
        }
        var result = batch.gathered(rows, slots: carried, context.graph.strings)
        result[step.relationships] = .values(lists)
        return result
    }

    private func paths(
        _ search: ShortestPathSearch, _ wanted: PathsByLength.Wanted, _ start: Int32, _ end: Int32
    ) throws(CypherError) -> [[Int32]] {
        var limit: Int?
        switch wanted {
        case .paths(1): limit = 1
        case .lengths(1): limit = .max
        case .paths, .lengths: break
        }
        // Paths with a length of their own to reach, and those beyond the shortest, are found walk by walk.
        guard let limit, step.lower <= 1, start != end || step.lower == 0 else {
            var paths = PathsByLength(search: search, lower: step.lower, wanted: wanted)
            return try paths.paths(start, end, context)
        }
        var search = search
        var scratch = context.graph.derived.takeScratch()
        let nodes = context.graph.nodeRows
        let meeting = try search.meeting(from: start, to: end, nodes: nodes, one: limit == 1, &scratch)
        defer { context.graph.derived.giveBack(scratch) }
        guard let meeting else { return [] }
        var walk = ShortestPathWalk(search: search, scratch: scratch, limit: limit)
        return try walk.paths(meeting, context)
    }

    private func wanted() throws(CypherError) -> PathsByLength.Wanted {
        switch step.selection {
        case .paths(let count): .paths(try context.rowCount(count, "SHORTEST"))
        case .lengths(let count): .lengths(try context.rowCount(count, "SHORTEST"))
        }
    }
}
