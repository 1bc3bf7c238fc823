/// For each row, what a pattern matches; where it matches nothing, what is created for it. Rows see what was created for those
/// before them.
final class MergeCursor: Cursor {
    private let input: any Cursor
    private let merge: MergeStep
    private let context: ExecutionContext

    init(_ input: any Cursor, _ merge: MergeStep, _ context: ExecutionContext) {
        self.input = input
        self.merge = merge
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        guard let all = try input.all(context) else { return nil }
        var result = Batch(count: 0)
        for index in 0..<Int32(all.count) {
            try context.budget.checkTime()
            result.append(try rows(all.gathered([index], context.graph.strings)), context.graph.strings)
        }
        return result
    }

    private func rows(_ row: Batch) throws(CypherError) -> Batch {
        try checkProperties(row)
        if let found = try merge.matching.cursor(row, context).all(context), found.count > 0 {
            for update in merge.onMatch { try update.apply(to: found, context) }
            return found
        }
        var created = row
        try merge.pattern.create(&created, context)
        for update in merge.onCreate { try update.apply(to: created, context) }
        return created
    }

    /// A pattern with a null in it would match nothing, and what is created would not match it either.
    private func checkProperties(_ row: Batch) throws(CypherError) {
        var frame = Frame(context, row)
        for term in merge.pattern.nodes.map(\.properties) + merge.pattern.relationships.map(\.properties) {
            guard let term, case .map(let map) = try term.value(&frame) else { continue }
            guard let key = zip(map.keys, map.values).first(where: { $0.1.isNull })?.0 else { continue }
            throw CypherError(
                .semantic, .mergeReadOwnWrites,
                "MERGE cannot be given null, as it is for the property `\(key)`")
        }
    }
}
