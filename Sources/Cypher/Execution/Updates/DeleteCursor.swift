/// Deletes nodes, relationships and all of paths, for all rows at once, before the first goes on.
final class DeleteCursor: Cursor {
    private let input: any Cursor
    private let terms: [Term]
    private let isDetaching: Bool
    private let context: ExecutionContext

    init(_ input: any Cursor, _ terms: [Term], _ isDetaching: Bool, _ context: ExecutionContext) {
        self.input = input
        self.terms = terms
        self.isDetaching = isDetaching
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        guard let all = try input.all(context) else { return nil }
        var nodes: Set<Int32> = []
        var relationships: Set<Int32> = []
        var frame = Frame(context, all)
        for row in 0..<all.count {
            frame.row = row
            for term in terms { try Self.collect(try term.value(&frame), &nodes, &relationships) }
        }
        nodes = nodes.filter { context.graph.isNode($0) }
        try takeRelationships(of: nodes, &relationships)
        for row in relationships.sorted() { context.graph.deleteRelationship(row) }
        for row in nodes.sorted() { context.graph.deleteNode(row) }
        return all
    }

    private static func collect(
        _ value: Value, _ nodes: inout Set<Int32>, _ relationships: inout Set<Int32>
    ) throws(CypherError) {
        switch value {
        case .null: break
        case .node(let row): nodes.insert(row)
        case .relationship(let row): relationships.insert(row)
        case .path(let path):
            nodes.formUnion(path.nodes)
            relationships.formUnion(path.relationships)
        default:
            throw CypherError(.type, .invalidArgumentType, "a \(value.typeName) cannot be deleted")
        }
    }

    /// The relationships at nodes to be deleted go with them, or stand in the way.
    private func takeRelationships(
        of nodes: Set<Int32>, _ relationships: inout Set<Int32>
    ) throws(CypherError) {
        if nodes.isEmpty { return }
        for outgoing in [true, false] {
            let adjacency = context.graph.adjacency(nil, outgoing: outgoing)
            for node in nodes.sorted() {
                for place in adjacency.range(of: node) {
                    let relationship = adjacency.relationships[place]
                    guard isDetaching || relationships.contains(relationship) else {
                        throw CypherError(
                            .constraintVerificationFailed, .deleteConnectedNode,
                            "a node that still has relationships cannot be deleted",
                            hint: "DETACH DELETE deletes them too")
                    }
                    relationships.insert(relationship)
                }
            }
        }
    }
}
