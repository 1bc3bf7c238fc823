/// Makes the plans of patterns and subqueries that stand in expressions.
struct SubplanBuilder {
    let compiler: TermCompiler

    func subplan(_ expression: Expression) throws(CypherError) -> Subplan {
        switch expression.kind {
        case .pattern(let path): return try patterns([path], nil, .exists)
        case .patternComprehension(let paths): return try comprehension(paths)
        case .shortestPath(let path): return try shortest(path)
        case .subquery(let subquery): return try self.subquery(subquery)
        default:
            throw CypherError(.semantic, .unsupported, "this is not a subquery", at: expression.range)
        }
    }

    /// A planner that knows those of `names` that mean something around the expression, and what they mean.
    private func inner(_ names: Set<String>) -> (planner: ClausePlanner, imports: [Term]) {
        let imported = names.filter { compiler.scope[$0] != nil }.sorted()
        let imports = imported.compactMap { name in
            compiler.known.first { $0.expression.kind == .variable(name) }.map { Term.slot($0.slot) }
                ?? compiler.scope[name]?.term
        }
        return (ClausePlanner(compiler.planner, NameScope(imported)), imports)
    }

    private func patterns(
        _ patterns: [PathPattern], _ predicate: Expression?, _ kind: Subplan.Kind
    ) throws(CypherError) -> Subplan {
        var names: Set<String> = []
        for pattern in patterns { pattern.mention(&names) }
        predicate?.mention(&names)
        var (planner, imports) = inner(names)
        try planner.match(patterns, predicate, needed: [])
        return Subplan(kind: kind, imports: imports, pipeline: planner.finished(reading: []))
    }

    private func comprehension(_ paths: PatternComprehension) throws(CypherError) -> Subplan {
        var names = paths.projection.mentionedNames
        paths.pattern.mention(&names)
        paths.predicate?.mention(&names)
        var (planner, imports) = inner(names)
        try planner.match([paths.pattern], paths.predicate, needed: paths.projection.mentionedNames)
        let slot = planner.scope.addSlot()
        let term = try planner.compiler.term(paths.projection)
        planner.add(.extend([SlotTerm(slot: slot, term: term)]))
        return Subplan(
            kind: .collect(slot: slot), imports: imports, pipeline: planner.finished(reading: [slot]))
    }

    /// A path, or null, for one shortest path; a list of paths for all of them.
    private func shortest(_ path: PathPattern) throws(CypherError) -> Subplan {
        var names: Set<String> = []
        path.mention(&names)
        var path = path
        let name = path.variable?.text ?? " path"
        path.variable = Name(text: name, range: path.range)
        names.remove(name)
        var (planner, imports) = inner(names)
        try planner.match([path], nil, needed: [name])
        let slot = planner.scope.slot(name) ?? 0
        let isOne = if case .shortest(count: .literal(1)) = path.selection { true } else { false }
        return Subplan(
            kind: isOne ? .first(slot: slot) : .collect(slot: slot), imports: imports,
            pipeline: planner.finished(reading: [slot]))
    }

    private func subquery(_ subquery: SubqueryExpression) throws(CypherError) -> Subplan {
        switch subquery.body {
        case .pattern(let patterns, let predicate):
            return try self.patterns(patterns, predicate, subquery.kind == .count ? .count : .exists)
        case .query(let query):
            var names: Set<String> = []
            subquery.body.mention(&names)
            // A `*` in it stands for every variable around it.
            if query.includesAll { names.formUnion(compiler.scope.visibleNames) }
            let (planner, imports) = inner(names)
            let plan = try compiler.planner.query(query, planner.scope)
            let kind: Subplan.Kind =
                switch subquery.kind {
                case .exists: .exists
                case .count: .count
                case .collect: .collect(slot: 0)
                }
            return Subplan(kind: kind, imports: imports, pipeline: plan.pipeline)
        }
    }
}

extension Query {
    fileprivate var includesAll: Bool {
        parts.contains { part in
            part.clauses.contains { clause in
                switch clause {
                case .with(let with): with.projection.includesAll
                case .return(let end): end.projection.includesAll
                default: false
                }
            }
        }
    }
}
