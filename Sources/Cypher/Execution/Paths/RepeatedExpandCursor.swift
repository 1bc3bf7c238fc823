/// For each row, the walks of some lengths from one of its nodes that take no relationship twice, depth first.
final class RepeatedExpandCursor: Cursor {
    private let input: any Cursor
    private let step: RepeatedExpansion
    private let carried: [Int]?
    private let context: ExecutionContext
    private var ways: AdjacencyChoice?
    private var batch: Batch?
    private var row = -1
    private var origins: [Int32] = []
    private var targets: [Int32] = []
    private var excluded = ExcludedRelationships()
    private var conditions: RelationshipConditions?

    private var rows: [Int32] = []
    private var nodes: [Int32] = []
    private var lists: [Value] = []

    /// The walk being followed.
    private var levels: [WalkLevel] = []
    private var path: [Int32] = []

    init(_ input: any Cursor, _ step: RepeatedExpansion, _ carried: [Int]?, _ context: ExecutionContext) {
        self.input = input
        self.step = step
        self.carried = carried
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        while true {
            if batch == nil {
                guard let next = try input.next() else { return nil }
                start(next)
            }
            guard let batch else { return nil }
            (rows, nodes, lists) = ([], [], [])
            var turns = 0
            while rows.count < Batch.size {
                if levels.isEmpty {
                    guard startRow(batch) else { break }
                } else {
                    try advance()
                    turns += 1
                    if turns % 65_536 == 0 { try context.budget.checkTime() }
                }
            }
            if row >= batch.count { self.batch = nil }
            if rows.isEmpty { continue }
            try context.budget.checkTime()
            var result = batch.gathered(rows, slots: carried, context.graph.strings)
            if !step.expansion.to.isBound { result[step.expansion.to.slot] = .nodes(nodes) }
            if let slot = step.expansion.relationship { result[slot] = .values(lists) }
            return result
        }
    }

    private func start(_ batch: Batch) {
        self.batch = batch
        row = -1
        let expansion = step.expansion
        origins = batch[expansion.from].nodeRows(batch.count)
        if expansion.to.isBound { targets = batch[expansion.to.slot].nodeRows(batch.count) }
        excluded = ExcludedRelationships(expansion.excluded, batch, context)
        if ways == nil { ways = AdjacencyChoice(expansion.types, expansion.direction, context.graph) }
    }

    /// Begins with the next row; false where there is none.
    private func startRow(_ batch: Batch) -> Bool {
        row += 1
        guard row < batch.count else { return false }
        guard origins[row] >= 0 else { return true }
        conditions = RelationshipConditions(step.conditions, batch, row: row, context)
        levels = [WalkLevel(origins[row])]
        if step.lower == 0 { emit(origins[row]) }
        return true
    }

    /// Goes one relationship on, or one back where there is none left.
    private func advance() throws(CypherError) {
        let depth = levels.count - 1
        guard let ways, depth < step.upper, let (node, relationship) = levels[depth].next(ways) else {
            levels.removeLast()
            _ = path.popLast()
            return
        }
        if path.contains(relationship) || excluded.contains(relationship, at: row) { return }
        guard try conditions?.areMet(by: relationship) != false else { return }
        path.append(relationship)
        levels.append(WalkLevel(node))
        if path.count >= step.lower { emit(node) }
    }

    private func emit(_ node: Int32) {
        if step.expansion.to.isBound, targets[row] != node { return }
        rows.append(Int32(row))
        nodes.append(node)
        guard step.expansion.relationship != nil else { return }
        let list = path.map(Value.relationship)
        lists.append(.list(step.isReversed ? list.reversed() : list))
    }
}
