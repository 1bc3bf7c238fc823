/// One row a group: its keys and the aggregates over it. Without keys there is one group, even of no rows.
final class AggregateCursor: Cursor {
    private let input: any Cursor
    private let keys: [Term]
    private let aggregates: [AggregateTerm]
    private let context: ExecutionContext
    private var isDone = false

    init(_ input: any Cursor, _ keys: [Term], _ aggregates: [AggregateTerm], _ context: ExecutionContext) {
        self.input = input
        self.keys = keys
        self.aggregates = aggregates
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        if isDone { return nil }
        isDone = true
        var grouping = RowGrouping(width: keys.count)
        var states = aggregates.map(AggregateState.init)
        // The keys of each group, from its first row.
        var firsts = Batch(count: 0)
        while let batch = try input.next() {
            if batch.count == 0 { continue }
            try context.budget.checkTime()
            var vectors: [Vector] = []
            for key in keys { vectors.append(try key.vector(batch, context)) }
            let known = grouping.count
            let groups = grouping.groups(vectors, count: batch.count, context.graph.strings)
            if grouping.count > known, !keys.isEmpty {
                try context.budget.keep(grouping.count - known)
                let rows = Self.firstRows(groups, from: known, to: grouping.count)
                let found = Batch(count: batch.count, columns: vectors).gathered(rows, context.graph.strings)
                firsts.append(found, context.graph.strings)
            }
            for index in states.indices {
                try states[index].add(batch, groups, groupCount: grouping.count, context)
            }
        }
        let count = keys.isEmpty ? 1 : grouping.count
        var result = Batch(count: count, columns: firsts.columns)
        for (index, state) in states.enumerated() { result[keys.count + index] = try state.results(count) }
        return count == 0 ? nil : result
    }

    /// The first row of each new group; groups are numbered in the order of these rows.
    private static func firstRows(_ groups: [Int32], from known: Int, to count: Int) -> [Int32] {
        var rows: [Int32] = []
        rows.reserveCapacity(count - known)
        var next = Int32(known)
        for row in groups.indices where groups[row] == next {
            rows.append(Int32(row))
            next += 1
        }
        return rows
    }
}

/// Each row once, the first of those equivalent in their first slots.
final class DistinctCursor: Cursor {
    private let input: any Cursor
    private let width: Int
    private let context: ExecutionContext
    private var grouping: RowGrouping

    init(_ input: any Cursor, _ width: Int, _ context: ExecutionContext) {
        self.input = input
        self.width = width
        self.context = context
        grouping = RowGrouping(width: width)
    }

    func next() throws(CypherError) -> Batch? {
        while let batch = try input.next() {
            try context.budget.checkTime()
            let known = grouping.count
            let groups = grouping.groups(
                (0..<width).map { batch[$0] }, count: batch.count, context.graph.strings)
            guard grouping.count > known else { continue }
            try context.budget.keep(grouping.count - known)
            var rows: [Int32] = []
            var next = Int32(known)
            for row in groups.indices where groups[row] == next {
                rows.append(Int32(row))
                next += 1
            }
            return rows.count == batch.count ? batch : batch.gathered(rows, context.graph.strings)
        }
        return nil
    }
}
