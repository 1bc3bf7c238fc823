/// Plans the clauses of one query, one after another: the steps so far, and what names mean behind them.
struct ClausePlanner {
    let planner: QueryPlanner
    var scope: NameScope
    private(set) var pipeline = Pipeline()

    init(_ planner: QueryPlanner, _ scope: NameScope) {
        self.planner = planner
        self.scope = scope
    }

    var compiler: TermCompiler { TermCompiler(planner: planner, scope: scope) }

    var estimate: Double { pipeline.estimate }

    mutating func add(_ step: Step, estimate: Double? = nil) {
        pipeline.steps.append(PlannedStep(step: step, estimate: estimate ?? self.estimate))
    }

    /// The plan, given what is read of its rows.
    func finished(reading slots: [Int]) -> Pipeline {
        Liveness.pruned(pipeline, reading: SlotSet(slots))
    }

    mutating func add(_ clause: Clause, followedBy rest: ArraySlice<Clause>) throws(CypherError) {
        switch clause {
        case .match(let match):
            let needed = Self.needed(by: rest, scope, match)
            if match.isOptional {
                try optionalMatch(match, needed)
            } else {
                try self.match(match.patterns, match.predicate, needed: needed)
            }
        case .unwind(let unwind):
            let list = try compiler.term(unwind.list)
            let slot = scope.addSlot(unwind.variable.text)
            add(.unwind(list, slot: slot), estimate: estimate * 10)
        case .with(let with): _ = try project(with.projection, where: with.predicate)
        case .return(let end): _ = try project(end.projection, where: nil)
        case .call(let call): try self.call(call)
        case .create(let create): try self.create(create)
        case .merge(let merge): try self.merge(merge)
        case .set(let set): add(.set(try updates(set.items)))
        case .remove(let remove): add(.set(try removals(remove.items)))
        case .delete(let delete):
            add(.delete(try compiler.terms(delete.expressions), isDetaching: delete.isDetaching))
        }
    }

    /// The names that later clauses may read.
    private static func needed(
        by rest: ArraySlice<Clause>, _ scope: NameScope, _ match: MatchClause
    ) -> Set<String> {
        var names: Set<String> = []
        for clause in rest {
            clause.mention(&names)
            var projection: Projection?
            if case .with(let with) = clause { projection = with.projection }
            if case .return(let end) = clause { projection = end.projection }
            if let projection {
                if projection.includesAll { for pattern in match.patterns { pattern.mention(&names) } }
                return names
            }
        }
        return names
    }

    private mutating func optionalMatch(_ match: MatchClause, _ needed: Set<String>) throws(CypherError) {
        var inner = ClausePlanner(planner, scope)
        try inner.match(match.patterns, match.predicate, needed: needed)
        let numbers = inner.scope.addSlot()
        let bound = Array(scope.width...numbers)
        let plan = inner.pipeline
        let estimate = self.estimate * max(1, plan.estimate)
        scope = inner.scope
        add(.optional(plan, bound: bound), estimate: estimate)
    }
}
