/// For each row of the input, all relationships of some types with their ends.
final class RelationshipScanCursor: Cursor {
    private let input: any Cursor
    private let scan: RelationshipScan
    private let carried: [Int]?
    private let context: ExecutionContext
    private var relationships: [Int32]?
    private var batch: Batch?
    private var excluded = ExcludedRelationships()
    private var row = 0
    private var place = 0

    init(_ input: any Cursor, _ scan: RelationshipScan, _ carried: [Int]?, _ context: ExecutionContext) {
        self.input = input
        self.scan = scan
        self.carried = carried
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        while true {
            if batch == nil {
                batch = try input.next()
                excluded = batch.map { ExcludedRelationships(scan.excluded, $0, context) } ?? excluded
                row = 0
                place = 0
            }
            guard let batch else { return nil }
            let all = relationships ?? chosen()
            relationships = all
            guard row < batch.count, !all.isEmpty else {
                self.batch = nil
                continue
            }
            let part = all[place..<min(place + Batch.size * 2, all.count)]
            place = part.endIndex
            let origin = Int32(row)
            if place == all.count {
                row += 1
                place = 0
            }
            try context.budget.checkTime()
            return result(part, batch, origin)
        }
    }

    private func chosen() -> [Int32] {
        let graph = context.graph
        guard let types = scan.types.ids(in: graph.types) else { return graph.relationships(type: nil) }
        let lists = types.map { graph.relationships(type: $0) }
        return lists.count == 1 ? lists[0] : lists.flatMap { $0 }.sorted()
    }

    private func result(_ part: ArraySlice<Int32>, _ batch: Batch, _ row: Int32) -> Batch {
        var rows = excluded.isEmpty ? Array(part) : part.filter { !excluded.contains($0, at: Int(row)) }
        var isForward: [Bool] = []
        let graph = context.graph
        if scan.direction == .either {
            let loops = rows.map { graph.sources[Int($0)] == graph.targets[Int($0)] }
            rows = zip(rows, loops).flatMap { $1 ? [$0] : [$0, $0] }
            isForward = loops.flatMap { $0 ? [true] : [true, false] }
        }
        var result: Batch
        if batch.columns.isEmpty {
            result = Batch(count: rows.count)
        } else {
            result = batch.gathered(
                Array(repeating: row, count: rows.count), slots: carried, context.graph.strings)
        }
        if let slot = scan.slot { result[slot] = .relationships(rows) }
        for (slot, isStart) in [
            (scan.from, scan.direction != .incoming), (scan.to, scan.direction == .incoming),
        ] {
            guard let slot else { continue }
            result[slot] = .nodes(ends(rows, isForward, atSource: isStart, graph))
        }
        return result
    }

    private func ends(_ rows: [Int32], _ isForward: [Bool], atSource: Bool, _ graph: PropertyGraph) -> [Int32]
    {
        if isForward.isEmpty {
            let ends = atSource ? graph.sources : graph.targets
            return rows.map { ends[Int($0)] }
        }
        return rows.indices.map {
            isForward[$0] == atSource ? graph.sources[Int(rows[$0])] : graph.targets[Int(rows[$0])]
        }
    }
}
