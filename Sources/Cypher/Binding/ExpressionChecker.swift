/// Checks an expression and tells its static type.
struct ExpressionChecker {
    /// Whether aggregating functions may stand at a place.
    enum Aggregation {
        case allowed
        /// Conditions, comprehensions, arguments of procedures.
        case forbidden
        /// Below an aggregating function.
        case inside
    }

    let checker: QueryChecker
    let aggregation: Aggregation

    private var plain: ExpressionChecker {
        ExpressionChecker(checker: checker, aggregation: aggregation == .inside ? .inside : .forbidden)
    }

    func type(of expression: Expression, _ scope: Scope) throws(CypherError) -> StaticType {
        switch expression.kind {
        case .literal(let literal): return literal.type
        case .parameter: return .any
        case .variable(let name):
            guard let type = scope[name] else {
                throw QueryChecker.undefined(name, scope, at: expression.range)
            }
            return type
        case .property(let base, _): return try property(of: base, scope)
        case .index(let base, let index):
            _ = try type(of: index, scope)
            return try type(of: base, scope).element
        case .slice(let base, let from, let to):
            for bound in [from, to].compactMap({ $0 }) { _ = try type(of: bound, scope) }
            return try type(of: base, scope)
        case .list(let elements): return .list(try joined(elements, scope))
        case .map, .mapProjection: return try map(expression, scope)
        case .unary(let sign, let operand): return try unary(sign, operand, scope)
        case .binary(let sign, let left, let right): return try binary(sign, left, right, scope)
        case .and(let parts), .or(let parts):
            for part in parts { try require(part, [.boolean], "AND and OR join booleans", scope) }
            return .boolean
        case .comparison, .isNull:
            for child in expression.children { _ = try type(of: child, scope) }
            return .boolean
        case .hasLabels(let operand, _):
            try require(operand, [.node, .relationship], "only nodes and relationships have labels", scope)
            return .boolean
        case .countAll: return try countAll(expression)
        case .function(let call): return try function(call, expression.range, scope)
        case .case(let choice): return try choose(choice, expression.children, scope)
        default: return try scoped(expression, scope)
        }
    }

    // MARK: Operators

    private func property(of base: Expression, _ scope: Scope) throws(CypherError) -> StaticType {
        let type = try type(of: base, scope)
        if type.mayBe(oneOf: [.map, .node, .relationship, .temporal]) { return .any }
        throw CypherError(
            type == .path ? .syntax : .type, .invalidArgumentType,
            "\(type.description) has no properties", at: base.range, phase: .compileTime)
    }

    private func map(_ expression: Expression, _ scope: Scope) throws(CypherError) -> StaticType {
        if case .mapProjection(let projection) = expression.kind {
            try checker.checkIsDefined(projection.variable, scope)
            for case .variable(let name) in projection.elements { try checker.checkIsDefined(name, scope) }
        }
        for child in expression.children { _ = try type(of: child, scope) }
        return .map
    }

    private func unary(_ sign: UnaryOperator, _ operand: Expression, _ scope: Scope)
        throws(CypherError) -> StaticType
    {
        if sign == .not {
            try require(operand, [.boolean], "NOT turns a boolean", scope)
            return .boolean
        }
        return try require(operand, [.number, .temporal], "a sign stands before a number", scope)
    }

    private func binary(_ sign: BinaryOperator, _ left: Expression, _ right: Expression, _ scope: Scope)
        throws(CypherError) -> StaticType
    {
        switch sign {
        case .xor:
            for operand in [left, right] { try require(operand, [.boolean], "XOR joins booleans", scope) }
            return .boolean
        case .in:
            _ = try type(of: left, scope)
            try require(right, [.list], "IN looks into a list", scope)
            return .boolean
        case .startsWith, .endsWith, .contains, .matches:
            for operand in [left, right] { _ = try type(of: operand, scope) }
            return .boolean
        case .add: return try sum(type(of: left, scope), type(of: right, scope))
        case .subtract, .multiply, .divide, .modulo, .power:
            let kinds: Set<StaticType.Kind> = [.number, .temporal]
            let types = (
                try require(left, kinds, "arithmetic takes numbers", scope),
                try require(right, kinds, "arithmetic takes numbers", scope)
            )
            if sign == .power { return .float }
            return types.0 == .temporal || types.1 == .temporal ? .temporal : number(types.0, types.1)
        }
    }

    /// What `+` gives: numbers are added, strings and lists joined.
    private func sum(_ left: StaticType, _ right: StaticType) -> StaticType {
        if case .list(let element) = left {
            if case .list(let other) = right { return .list(element.joined(other)) }
            return .list(element.joined(right))
        }
        if case .list(let element) = right { return .list(element.joined(left)) }
        if left == .string && right == .string { return .string }
        return number(left, right)
    }

    private func number(_ left: StaticType, _ right: StaticType) -> StaticType {
        guard left.isNumber, right.isNumber else { return .any }
        return left == .integer && right == .integer ? .integer : .float
    }

    @discardableResult
    private func require(
        _ operand: Expression, _ kinds: Set<StaticType.Kind>, _ rule: String, _ scope: Scope
    ) throws(CypherError) -> StaticType {
        let type = try type(of: operand, scope)
        guard type.mayBe(oneOf: kinds) else {
            throw CypherError(
                .syntax, .invalidArgumentType, "\(rule), this is \(type.description)", at: operand.range)
        }
        return type
    }

    private func joined(_ elements: [Expression], _ scope: Scope) throws(CypherError) -> StaticType {
        var joined: StaticType?
        for element in elements {
            let type = try type(of: element, scope)
            joined = joined?.joined(type) ?? type
        }
        return joined ?? .any
    }

    private func choose(_ choice: CaseExpression, _ children: [Expression], _ scope: Scope)
        throws(CypherError) -> StaticType
    {
        for child in children { _ = try type(of: child, scope) }
        return try joined(choice.branches.map(\.result) + [choice.otherwise].compactMap { $0 }, scope)
    }

    // MARK: Functions

    private func countAll(_ expression: Expression) throws(CypherError) -> StaticType {
        try checkAggregation("count(*)", expression.range)
        return .integer
    }

    private func checkAggregation(_ name: String, _ range: SourceRange) throws(CypherError) {
        switch aggregation {
        case .allowed: break
        case .inside:
            throw CypherError(
                .syntax, .nestedAggregation, "`\(name)` stands inside another aggregation", at: range)
        case .forbidden:
            throw CypherError(
                .syntax, .invalidAggregation, "nothing can be aggregated here, as `\(name)` does", at: range,
                hint: "aggregate in a WITH before")
        }
    }

    private func function(_ call: FunctionCall, _ range: SourceRange, _ scope: Scope)
        throws(CypherError) -> StaticType
    {
        let name = call.name.text
        guard let function = FunctionType.named(name) else {
            throw CypherError(
                .syntax, .unknownFunction, "there is no function `\(name)`", at: call.name.range)
        }
        if function.isAggregate { try checkAggregation(name, range) }
        if aggregation == .inside, !function.isDeterministic {
            throw CypherError(
                .syntax, .nonConstantExpression,
                "`\(name)` gives something else each time and cannot be aggregated",
                at: range)
        }
        guard function.arguments.contains(call.arguments.count) else {
            throw CypherError(
                .syntax, .invalidNumberOfArguments,
                "`\(name)` does not take \(call.arguments.count) arguments",
                at: range)
        }
        let below =
            function.isAggregate ? ExpressionChecker(checker: checker, aggregation: .inside) : self
        for (index, argument) in call.arguments.enumerated() {
            let type = try below.type(of: argument, scope)
            if index < function.kinds.count, let kinds = function.kinds[index], !type.mayBe(oneOf: kinds) {
                throw CypherError(
                    .syntax, .invalidArgumentType, "`\(name)` does not take \(type.description)",
                    at: argument.range)
            }
        }
        return function.result
    }

    // MARK: Expressions with variables of their own

    private func scoped(_ expression: Expression, _ scope: Scope) throws(CypherError) -> StaticType {
        switch expression.kind {
        case .listComprehension(let list):
            let element = try type(of: list.list, scope).element
            let inner = scope.with(list.variable.text, element)
            if let predicate = list.predicate { try checkPredicate(predicate, inner) }
            guard let projection = list.projection else { return .list(element) }
            return .list(try plain.type(of: projection, inner))
        case .quantifier(let quantifier):
            let element = try require(quantifier.list, [.list], "a quantifier runs over a list", scope)
                .element
            let inner = scope.with(quantifier.variable.text, element)
            try checkPredicate(quantifier.predicate, inner)
            return .boolean
        case .reduce(let reduce):
            let element = try type(of: reduce.list, scope).element
            let initial = try type(of: reduce.initial, scope)
            let inner = scope.with(reduce.accumulator.text, .any).with(reduce.variable.text, element)
            return initial.joined(try plain.type(of: reduce.step, inner))
        case .patternComprehension(let paths):
            let inner = try PatternChecker(checker: checker).inner(paths.pattern, scope)
            if let predicate = paths.predicate { try checkPredicate(predicate, inner) }
            return .list(try plain.type(of: paths.projection, inner))
        case .pattern(let path):
            try PatternChecker(checker: checker).checkPredicate(path, scope)
            return .boolean
        case .shortestPath(let path):
            _ = try PatternChecker(checker: checker).inner(path, scope)
            return path.selection == .allShortest ? .list(.path) : .path
        case .subquery(let subquery): return try self.subquery(subquery, scope)
        default: return .any
        }
    }

    private func checkPredicate(_ predicate: Expression, _ scope: Scope) throws(CypherError) {
        let type = try plain.type(of: predicate, scope)
        guard type.mayBe(.boolean) else {
            throw CypherError(
                .syntax, .invalidArgumentType, "a condition must be a boolean, this is \(type.description)",
                at: predicate.range)
        }
    }

    private func subquery(_ subquery: SubqueryExpression, _ scope: Scope) throws(CypherError) -> StaticType {
        switch subquery.body {
        case .pattern(let patterns, let predicate):
            var inner = scope
            try PatternChecker(checker: checker).define(patterns, &inner)
            if let predicate { try checkPredicate(predicate, inner) }
        case .query(let query): try checker.columns(of: query, scope)
        }
        switch subquery.kind {
        case .exists: return .boolean
        case .count: return .integer
        case .collect: return .list(.any)
        }
    }
}

extension Literal {
    fileprivate var type: StaticType {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .integer: .integer
        case .float: .float
        case .string: .string
        }
    }
}
