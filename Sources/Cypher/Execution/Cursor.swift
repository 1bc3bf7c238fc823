/// An operator at work: gives rows batch by batch, and nil at the end. What it needs of its input it takes when asked.
protocol Cursor: AnyObject {
    func next() throws(CypherError) -> Batch?
}

/// The rows that a pipeline is given.
final class ArgumentCursor: Cursor {
    private var batch: Batch?

    init(_ batch: Batch) { self.batch = batch }

    func next() -> Batch? {
        defer { batch = nil }
        return batch
    }
}

extension Pipeline {
    /// The operators of this plan, reading `argument`.
    func cursor(_ argument: Batch, _ context: ExecutionContext) -> any Cursor {
        cursor(ArgumentCursor(argument), context)
    }

    func cursor(_ source: any Cursor, _ context: ExecutionContext) -> any Cursor {
        var cursor = source
        for (index, step) in steps.enumerated() {
            cursor = step.cursor(cursor, context)
            if let profile = context.profile, let id = profile.id(of: self, index) {
                cursor = ProfilingCursor(cursor, profile, id)
            }
        }
        return cursor
    }
}

extension PlannedStep {
    fileprivate func cursor(_ input: any Cursor, _ context: ExecutionContext) -> any Cursor {
        switch step {
        case .nodes(let scan): NodeScanCursor(input, scan, carried, context)
        case .relationships(let scan): RelationshipScanCursor(input, scan, carried, context)
        case .ends(let ends): RelationshipEndsCursor(input, ends, carried, context)
        case .expand(let expansion): ExpandCursor(input, expansion, carried, context)
        case .repeatedExpand(let expansion): RepeatedExpandCursor(input, expansion, carried, context)
        case .shortestPath(let search): ShortestPathCursor(input, search, carried, context)
        case .degree(let degree): DegreeCursor(input, degree, context)
        case .filter(let terms): FilterCursor(input, terms, carried, context)
        case .optional(let pipeline, let bound): OptionalCursor(input, pipeline, bound, context)
        case .unwind(let term, let slot): UnwindCursor(input, term, slot, carried, context)
        case .extend(let terms): ExtendCursor(input, terms, context)
        case .project(let terms): ProjectCursor(input, terms, context)
        case .aggregate(let keys, let aggregates): AggregateCursor(input, keys, aggregates, context)
        case .distinct(let width): DistinctCursor(input, width, context)
        case .sort(let terms): SortCursor(input, terms, context)
        case .top(let terms, let limit, let skip): TopCursor(input, terms, limit, skip, context)
        case .skip(let count): SkipCursor(input, count, context)
        case .limit(let count): LimitCursor(input, count, context)
        case .call(let call): CallCursor(input, call, carried, context)
        case .union(let pipelines): UnionCursor(input, pipelines, context)
        case .create(let patterns): CreateCursor(input, patterns, context)
        case .merge(let merge): MergeCursor(input, merge, context)
        case .set(let updates): SetCursor(input, updates, context)
        case .delete(let terms, let isDetaching): DeleteCursor(input, terms, isDetaching, context)
        case .discard: DiscardCursor(input)
        }
    }
}

extension Cursor {
    /// All rows in one batch.
    func all(_ context: ExecutionContext) throws(CypherError) -> Batch? {
        guard var result = try next() else { return nil }
        while let batch = try next() {
            try context.budget.keep(batch.count)
            result.append(batch, context.graph.strings)
            try context.budget.checkTime()
        }
        return result
    }
}
