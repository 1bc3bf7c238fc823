/// Makes terms of expressions: names become places, functions what they do.
struct TermCompiler {
    let planner: QueryPlanner
    var scope: NameScope
    /// Expressions whose values stand in slots already: keys of a grouping, aggregates, columns.
    var known: [(expression: Expression, slot: Int)] = []

    func term(_ expression: Expression) throws(CypherError) -> Term {
        for (other, slot) in known where other == expression { return .slot(slot) }
        switch expression.kind {
        case .literal(let literal): return .constant(literal.value)
        case .parameter(let name): return .parameter(name)
        case .variable(let name): return try place(name, expression.range)
        case .property(let base, let key): return .property(try term(base), key.text)
        case .index(let base, let key): return .element(try term(base), try term(key))
        case .slice(let base, let from, let to):
            return .slice(try term(base), from: try optional(from), to: try optional(to))
        case .list(let elements): return folded(.list(try terms(elements)))
        case .map(let entries): return folded(.map(try self.entries(entries)))
        case .mapProjection(let projection): return try self.projection(projection)
        case .unary(let operation, let operand): return .unary(operation, try term(operand))
        case .binary(let operation, let left, let right):
            return .binary(operation, try term(left), try term(right))
        case .and(let parts): return .and(try terms(parts))
        case .or(let parts): return .or(try terms(parts))
        case .comparison(let first, let rest): return try comparison(first, rest)
        case .isNull(let operand, let negated): return .isNull(try term(operand), negated: negated)
        case .hasLabels(let operand, let labels): return .hasLabels(try term(operand), labels)
        case .function(let call): return try function(call, expression.range)
        case .case(let choice): return try self.choice(choice)
        case .listComprehension, .quantifier, .reduce: return try loop(expression)
        case .pattern, .patternComprehension, .shortestPath, .subquery:
            return .subquery(try SubplanBuilder(compiler: self).subplan(expression))
        case .countAll:
            throw CypherError(
                .syntax, .invalidAggregation, "`count(*)` cannot be used here", at: expression.range,
                phase: .compileTime)
        }
    }

    func terms(_ expressions: [Expression]) throws(CypherError) -> [Term] {
        var terms: [Term] = []
        for expression in expressions { terms.append(try term(expression)) }
        return terms
    }

    func optional(_ expression: Expression?) throws(CypherError) -> Term? {
        guard let expression else { return nil }
        return try term(expression)
    }

    func entries(_ entries: [MapEntry]) throws(CypherError) -> [MapTerm] {
        var terms: [MapTerm] = []
        for entry in entries { terms.append(MapTerm(key: entry.key.text, value: try term(entry.value))) }
        return terms
    }

    private func place(_ name: String, _ range: SourceRange) throws(CypherError) -> Term {
        guard let place = scope[name] else {
            throw CypherError(.syntax, .undefinedVariable, "variable `\(name)` is not defined", at: range)
        }
        return place.term
    }

    /// A list or map of constants is a constant.
    private func folded(_ term: Term) -> Term {
        switch term {
        case .list(let terms):
            var values: [Value] = []
            for case .constant(let value) in terms { values.append(value) }
            if values.count == terms.count, let list = try? Value.nestedList(values) {
                return .constant(list)
            }
        case .map(let entries):
            var pairs: [(String, Value)] = []
            for entry in entries {
                if case .constant(let value) = entry.value { pairs.append((entry.key, value)) }
            }
            if pairs.count == entries.count, let map = try? Value.nestedMap(ValueMap(pairs)) {
                return .constant(map)
            }
        default: break
        }
        return term
    }

    private func comparison(_ first: Expression, _ rest: [ComparisonPart]) throws(CypherError) -> Term {
        var parts: [Term] = []
        var left = try term(first)
        for part in rest {
            let right = try term(part.operand)
            parts.append(.comparison(part.operator, left, right))
            left = right
        }
        return parts.count == 1 ? parts[0] : .and(parts)
    }

    private func function(_ call: FunctionCall, _ range: SourceRange) throws(CypherError) -> Term {
        // A pattern as an argument is the question whether it is there.
        if call.name.text.lowercased() == "exists", case .pattern? = call.arguments.first?.kind {
            return try term(call.arguments[0])
        }
        guard let function = planner.functions.function(named: call.name.text) else {
            throw CypherError(
                .syntax, .unknownFunction, "there is no function `\(call.name.text)`", at: call.name.range)
        }
        guard function.argumentCount.contains(call.arguments.count) else {
            throw CypherError(
                .syntax, .invalidNumberOfArguments,
                "`\(function.name)` cannot take \(call.arguments.count) arguments", at: range)
        }
        return .function(function, try terms(call.arguments))
    }

    private func choice(_ choice: CaseExpression) throws(CypherError) -> Term {
        var branches: [ChoiceBranch] = []
        for branch in choice.branches {
            branches.append(
                ChoiceBranch(conditions: try terms(branch.conditions), result: try term(branch.result)))
        }
        return .choice(
            operand: try optional(choice.operand), branches, otherwise: try optional(choice.otherwise))
    }

    private func projection(_ projection: MapProjection) throws(CypherError) -> Term {
        let base = try place(projection.variable.text, projection.variable.range)
        var elements: [MapProjectionTerm] = []
        for element in projection.elements {
            switch element {
            case .entry(let entry):
                elements.append(.entry(MapTerm(key: entry.key.text, value: try term(entry.value))))
            case .property(let key): elements.append(.property(key.text))
            case .variable(let name):
                elements.append(.entry(MapTerm(key: name.text, value: try place(name.text, name.range))))
            case .allProperties: elements.append(.allProperties)
            }
        }
        return .mapProjection(base, elements)
    }

    private func loop(_ expression: Expression) throws(CypherError) -> Term {
        switch expression.kind {
        case .listComprehension(let list):
            var inner = self
            let local = inner.bind(list.variable.text)
            return .comprehension(
                ListLoop(list: try term(list.list), local: local),
                predicate: try inner.optional(list.predicate), projection: try inner.optional(list.projection)
            )
        case .quantifier(let quantifier):
            var inner = self
            let local = inner.bind(quantifier.variable.text)
            return .quantifier(
                quantifier.quantifier, ListLoop(list: try term(quantifier.list), local: local),
                predicate: try inner.term(quantifier.predicate))
        case .reduce(let reduce):
            var inner = self
            let accumulator = inner.bind(reduce.accumulator.text)
            let local = inner.bind(reduce.variable.text)
            // The list may hold loops of its own: they keep their elements behind the accumulator.
            var outer = self
            _ = outer.scope.addLocal(" accumulator")
            return .reduction(
                ListLoop(list: try outer.term(reduce.list), local: local), accumulator: accumulator,
                initial: try term(reduce.initial), step: try inner.term(reduce.step))
        default: return try term(expression)
        }
    }

    /// A name for what a loop runs over. What was known of another thing of this name is not known of this one.
    private mutating func bind(_ name: String) -> Int {
        known.removeAll { $0.expression.mentionedNames.contains(name) }
        return scope.addLocal(name)
    }
}

extension Literal {
    var value: Value {
        switch self {
        case .null: .null
        case .boolean(let truth): .boolean(truth)
        case .integer(let number): .integer(number)
        case .float(let number): .float(number)
        case .string(let text): .string(text)
        }
    }
}
