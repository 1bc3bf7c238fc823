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
    private var conditions: [(key: Int32?, value: Value)] = []
    private var walk = Walk()

    private var rows: [Int32] = []
    private var nodes: [Int32] = []
    private var lists: [Value] = []

    /// The walk being followed: at each depth the node, and how far its relationships have been tried.
    private struct Walk {
        struct Level {
            var node: Int32
            var part = 0
            var place = -1
        }

        var levels: [Level] = []
        var relationships: [Int32] = []
    }

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
                if walk.levels.isEmpty {
                    guard try startRow(batch) else { break }
                } else {
                    advance()
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
    private func startRow(_ batch: Batch) throws(CypherError) -> Bool {
        row += 1
        guard row < batch.count else { return false }
        guard origins[row] >= 0 else { return true }
        if !step.properties.isEmpty {
            var frame = Frame(context, batch, row: row)
            conditions = []
            for entry in step.properties {
                conditions.append((context.graph.keys.id(of: entry.key), try entry.value.value(&frame)))
            }
        }
        walk.levels = [Walk.Level(node: origins[row])]
        if step.lower == 0 { emit(origins[row]) }
        return true
    }

    /// Goes one relationship on, or one back where there is none left.
    private func advance() {
        let depth = walk.levels.count - 1
        guard let ways, depth < step.upper, let (node, relationship) = following(&walk.levels[depth], ways) else {
            walk.levels.removeLast()
            if !walk.relationships.isEmpty { walk.relationships.removeLast() }
            return
        }
        guard isTaken(relationship) else { return }
        walk.relationships.append(relationship)
        walk.levels.append(Walk.Level(node: node))
        if walk.relationships.count >= step.lower { emit(node) }
    }

    private func following(_ level: inout Walk.Level, _ ways: AdjacencyChoice) -> (Int32, Int32)? {
        while level.part < ways.parts.count {
            let part = ways.parts[level.part]
            let range = part.rows.range(of: level.node)
            if level.place < 0 { level.place = range.lowerBound }
            while level.place < range.upperBound {
                let place = level.place
                level.place += 1
                if part.skipsLoops, part.rows.neighbors[place] == level.node { continue }
                return (part.rows.neighbors[place], part.rows.relationships[place])
            }
            level.part += 1
            level.place = -1
        }
        return nil
    }

    private func isTaken(_ relationship: Int32) -> Bool {
        if walk.relationships.contains(relationship) || excluded.contains(relationship, at: row) { return false }
        return conditions.allSatisfy { condition in
            guard let key = condition.key else { return false }
            return context.graph.value(key, ofRelationship: relationship).isEqual(to: condition.value) == true
        }
    }

    private func emit(_ node: Int32) {
        if step.expansion.to.isBound, targets[row] != node { return }
        rows.append(Int32(row))
        nodes.append(node)
        guard step.expansion.relationship != nil else { return }
        let list = walk.relationships.map(Value.relationship)
        lists.append(.list(step.isReversed ? list.reversed() : list))
    }
}
