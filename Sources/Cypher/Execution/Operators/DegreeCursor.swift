/// Weighs each row by the number of relationships at a node; rows without any are left out.
final class DegreeCursor: Cursor {
    private let input: any Cursor
    private let degree: DegreeCount
    private let context: ExecutionContext
    private var ways: AdjacencyChoice?

    init(_ input: any Cursor, _ degree: DegreeCount, _ context: ExecutionContext) {
        self.input = input
        self.degree = degree
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        guard var batch = try input.next() else { return nil }
        let ways = ways ?? AdjacencyChoice(degree.types, degree.direction, context.graph)
        self.ways = ways
        let nodes = batch[degree.node].nodeRows(batch.count)
        let weights = nodes.map { $0 < 0 ? 0 : Int64(ways.degree(of: $0)) }
        batch.weights = weights
        guard weights.contains(0) else { return batch }
        let rows = weights.indices.filter { weights[$0] != 0 }.map(Int32.init)
        return batch.gathered(rows, context.graph.strings)
    }
}
