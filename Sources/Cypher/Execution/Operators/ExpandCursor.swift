/// For each row, the relationships at one of its nodes, and the nodes at their other ends.
final class ExpandCursor: Cursor {
    private let input: any Cursor
    private let expansion: Expansion
    private let carried: [Int]?
    private let context: ExecutionContext
    private var ways: AdjacencyChoice?
    /// The same seen from the other end.
    private var waysBack: AdjacencyChoice?
    private var batch: Batch?
    private var origins: [Int32] = []
    private var targets: [Int32] = []
    private var excluded = ExcludedRelationships()
    private var row = 0
    private var found = Found()

    private struct Found {
        var rows: [Int32] = []
        var nodes: [Int32] = []
        var relationships: [Int32] = []
    }

    init(_ input: any Cursor, _ expansion: Expansion, _ carried: [Int]?, _ context: ExecutionContext) {
        self.input = input
        self.expansion = expansion
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
            found = Found()
            while row < batch.count, found.rows.count < Batch.size {
                expand(origins[row])
                row += 1
            }
            if row >= batch.count { self.batch = nil }
            if found.rows.isEmpty { continue }
            try context.budget.checkTime()
            var result = batch.gathered(found.rows, slots: carried, context.graph.strings)
            if !expansion.to.isBound { result[expansion.to.slot] = .nodes(found.nodes) }
            if let slot = expansion.relationship { result[slot] = .relationships(found.relationships) }
            return result
        }
    }

    private func start(_ batch: Batch) {
        self.batch = batch
        row = 0
        origins = batch[expansion.from].nodeRows(batch.count)
        excluded = ExcludedRelationships(expansion.excluded, batch, context)
        if ways == nil { ways = AdjacencyChoice(expansion.types, expansion.direction, context.graph) }
        if expansion.to.isBound {
            targets = batch[expansion.to.slot].nodeRows(batch.count)
            if waysBack == nil {
                waysBack = AdjacencyChoice(expansion.types, expansion.direction.reversed, context.graph)
            }
        }
    }

    private func expand(_ origin: Int32) {
        guard origin >= 0, let ways else { return }
        if expansion.to.isBound {
            let target = targets[row]
            guard target >= 0, let waysBack else { return }
            if ways.bound(at: origin) <= waysBack.bound(at: target) {
                walk(ways, from: origin, to: target)
            } else {
                walk(waysBack, from: target, to: origin)
            }
        } else {
            walk(ways, from: origin)
        }
    }

    private func walk(_ ways: AdjacencyChoice, from origin: Int32) {
        for part in ways.parts {
            let range = part.rows.range(of: origin)
            if range.isEmpty { continue }
            if excluded.isEmpty, !part.skipsLoops {
                found.rows += repeatElement(Int32(row), count: range.count)
                found.nodes += part.rows.neighbors[range]
                found.relationships += part.rows.relationships[range]
                continue
            }
            for place in range {
                let node = part.rows.neighbors[place]
                if part.skipsLoops, node == origin { continue }
                take(part.rows.relationships[place], node)
            }
        }
    }

    private func walk(_ ways: AdjacencyChoice, from origin: Int32, to target: Int32) {
        for part in ways.parts {
            part.rows.neighbors.withUnsafeBufferPointer { neighbors in
                for place in part.rows.range(of: origin) where neighbors[place] == target {
                    if part.skipsLoops, target == origin { continue }
                    take(part.rows.relationships[place], target)
                }
            }
        }
    }

    private func take(_ relationship: Int32, _ node: Int32) {
        if excluded.contains(relationship, at: row) { return }
        found.rows.append(Int32(row))
        found.nodes.append(node)
        found.relationships.append(relationship)
    }
}

/// The relationships that stand in some slots of a batch, one or lists of them.
struct ExcludedRelationships {
    private var single: [[Int32]] = []
    private var lists: [[[Int32]]] = []

    init() {}

    init(_ slots: [Int], _ batch: Batch, _ context: ExecutionContext) {
        for slot in slots {
            if case .relationships(let rows) = batch[slot] {
                single.append(rows)
            } else {
                lists.append(
                    (0..<batch.count).map {
                        Term.relationshipRows(of: batch[slot].value(at: $0, context.graph.strings)) ?? []
                    })
            }
        }
    }

    var isEmpty: Bool { single.isEmpty && lists.isEmpty }

    func contains(_ relationship: Int32, at row: Int) -> Bool {
        for rows in single where rows[row] == relationship { return true }
        for rows in lists where rows[row].contains(relationship) { return true }
        return false
    }
}
