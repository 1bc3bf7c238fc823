/// The ends of relationships that are known: in both orders where the pattern has no direction.
final class RelationshipEndsCursor: Cursor {
    private let input: any Cursor
    private let ends: RelationshipEnds
    private let carried: [Int]?
    private let context: ExecutionContext

    init(_ input: any Cursor, _ ends: RelationshipEnds, _ carried: [Int]?, _ context: ExecutionContext) {
        self.input = input
        self.ends = ends
        self.carried = carried
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        guard let batch = try input.next() else { return nil }
        let graph = context.graph
        let types = ends.types.ids(in: graph.types)
        let relationships = batch[ends.relationship].relationshipRows(batch.count)
        let froms = ends.from.isBound ? batch[ends.from.slot].nodeRows(batch.count) : nil
        let tos =
            ends.to.isBound && ends.to.slot != ends.from.slot
            ? batch[ends.to.slot].nodeRows(batch.count) : nil
        let excluded = ExcludedRelationships(ends.excluded, batch, context)
        var rows: [Int32] = []
        var found: (from: [Int32], to: [Int32]) = ([], [])
        for row in 0..<batch.count {
            let relationship = relationships[row]
            guard graph.isRelationship(relationship), !excluded.contains(relationship, at: row),
                types?.contains(graph.relationshipTypes[Int(relationship)]) != false
            else { continue }
            let (source, target) = (graph.sources[Int(relationship)], graph.targets[Int(relationship)])
            var pairs: [(Int32, Int32)] = []
            if ends.direction != .incoming { pairs.append((source, target)) }
            if ends.direction == .incoming || (ends.direction == .either && source != target) {
                pairs.append((target, source))
            }
            for (from, to) in pairs {
                if let froms, froms[row] != from { continue }
                if let tos, tos[row] != to { continue }
                if ends.from.slot == ends.to.slot, from != to { continue }
                rows.append(Int32(row))
                found.from.append(from)
                found.to.append(to)
            }
        }
        var result = batch.gathered(rows, slots: carried, graph.strings)
        if froms == nil { result[ends.from.slot] = .nodes(found.from) }
        if tos == nil { result[ends.to.slot] = .nodes(found.to) }
        return result
    }
}
