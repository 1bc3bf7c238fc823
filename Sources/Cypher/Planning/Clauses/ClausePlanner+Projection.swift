// WITH and RETURN: what goes on, grouped, in which order, how much of it.
extension ClausePlanner {
    /// Plans a projection; gives the names of its columns, which stand in the first slots.
    mutating func project(
        _ projection: Projection, where predicate: Expression?
    ) throws(CypherError) -> [String] {
        let items = columns(of: projection)
        var compiler = self.compiler
        let aggregates = Self.aggregates(in: items.map(\.expression) + projection.order.map(\.expression))
        if !aggregates.isEmpty {
            compiler = try aggregate(items.map(\.expression), aggregates)
        }
        let names = items.map(\.name)
        let terms = try compiler.terms(items.map(\.expression))
        let isSimple = projection.order.isEmpty && predicate == nil
        if isSimple || projection.isDistinct {
            add(.project(terms))
            scope = NameScope(names)
            compiler = self.compiler
            compiler.known = items.enumerated().map { ($1.expression, $0) }
            if projection.isDistinct { add(.distinct(width: names.count)) }
            try order(projection, compiler)
            if let predicate { add(.filter([try compiler.term(predicate)]), estimate: estimate / 2) }
        } else {
            try extend(items, terms, projection, predicate, compiler)
            scope = NameScope(names)
        }
        return names
    }

    /// Keeps what was there beside the columns, for an order and a condition that may read both.
    private mutating func extend(
        _ items: [(name: String, expression: Expression)], _ terms: [Term], _ projection: Projection,
        _ predicate: Expression?, _ compiler: TermCompiler
    ) throws(CypherError) {
        var compiler = compiler
        var slots: [Int] = []
        var extensions: [SlotTerm] = []
        for term in terms {
            if case .slot(let slot) = term {
                slots.append(slot)
            } else {
                let slot = compiler.scope.addSlot()
                slots.append(slot)
                extensions.append(SlotTerm(slot: slot, term: term))
            }
        }
        for (item, slot) in zip(items, slots) {
            compiler.known.append((item.expression, slot))
        }
        for (item, slot) in zip(items, slots) {
            // A column hides what had its name before.
            compiler.known.removeAll { $0.expression.kind == .variable(item.name) && $0.slot != slot }
            compiler.scope.name(item.name, slot)
        }
        if !extensions.isEmpty { add(.extend(extensions)) }
        try order(projection, compiler)
        if let predicate { add(.filter([try compiler.term(predicate)]), estimate: estimate / 2) }
        add(.project(slots.map(Term.slot)))
    }

    private mutating func order(_ projection: Projection, _ compiler: TermCompiler) throws(CypherError) {
        var keys: [SortTerm] = []
        for key in projection.order {
            keys.append(SortTerm(term: try compiler.term(key.expression), isDescending: key.isDescending))
        }
        let skip = try compiler.optional(projection.skip)
        let limit = try compiler.optional(projection.limit)
        if !keys.isEmpty {
            if let limit {
                add(.top(keys, limit: limit, skip: skip), estimate: min(estimate, 10))
            } else {
                add(.sort(keys))
            }
        }
        if let skip { add(.skip(skip)) }
        if let limit { add(.limit(limit), estimate: min(estimate, 10)) }
    }

    private func columns(of projection: Projection) -> [(name: String, expression: Expression)] {
        var columns: [(name: String, expression: Expression)] = []
        if projection.includesAll {
            for name in scope.visibleNames {
                columns.append((name, Expression(kind: .variable(name), range: SourceRange(0, 0))))
            }
        }
        for item in projection.items { columns.append((item.columnName, item.expression)) }
        return columns
    }

    /// Groups the rows; gives a compiler that finds keys and aggregates in their slots.
    private mutating func aggregate(
        _ items: [Expression], _ aggregates: [Expression]
    ) throws(CypherError) -> TermCompiler {
        let keys = items.filter { !$0.containsAggregate }
        let terms = try compiler.terms(keys)
        var states: [AggregateTerm] = []
        for aggregate in aggregates { states.append(try state(aggregate)) }
        add(.aggregate(keys: terms, states), estimate: keys.isEmpty ? 1 : max(1, estimate.squareRoot()))
        scope = NameScope()
        var known: [(expression: Expression, slot: Int)] = []
        for expression in keys + aggregates { known.append((expression, scope.addSlot())) }
        var compiler = self.compiler
        compiler.known = known
        return compiler
    }

    private func state(_ aggregate: Expression) throws(CypherError) -> AggregateTerm {
        guard case .function(let call) = aggregate.kind,
            case .aggregate(let function)? = planner.functions.function(named: call.name.text)?.implementation
        else { return AggregateTerm() }
        return AggregateTerm(
            function: function, isDistinct: call.isDistinct,
            argument: try compiler.optional(call.arguments.first),
            parameter: try compiler.optional(call.arguments.dropFirst().first))
    }

    /// The aggregating expressions in some expressions, each once.
    private static func aggregates(in expressions: [Expression]) -> [Expression] {
        var found: [Expression] = []
        func collect(_ expression: Expression) {
            if expression.isAggregate {
                if !found.contains(expression) { found.append(expression) }
            } else {
                for child in expression.children { collect(child) }
            }
        }
        for expression in expressions { collect(expression) }
        return found
    }
}
