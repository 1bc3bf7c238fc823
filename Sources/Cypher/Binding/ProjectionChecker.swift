/// Checks what WITH or RETURN hands on: columns, their order, how many.
struct ProjectionChecker {
    let checker: QueryChecker
    let projection: Projection
    let isWith: Bool

    struct Result {
        /// The columns, in order.
        var names: [String]
        /// What the next clause sees.
        var scope: Scope
    }

    /// `predicate` is the WHERE of a WITH.
    func check(_ scope: Scope, where predicate: Expression? = nil) throws(CypherError) -> Result {
        let columns = try columns(scope)
        let names = columns.map(\.name)
        let projected = Scope(columns)
        try checkGrouping(scope)
        let isAggregating = projection.items.contains { $0.expression.containsAggregate }
        if isAggregating || projection.isDistinct {
            for key in projection.order { try checkRestricted(key, projected, isAggregating) }
            if let predicate { try checkRestricted(predicate, projected, hasAggregate: false) }
        } else {
            var visible = scope
            for (name, type) in columns { visible.define(name, type) }
            for key in projection.order { _ = try checker.plainType(of: key.expression, visible) }
            if let predicate { try checker.checkPredicate(predicate, visible) }
        }
        try checkCount(projection.skip, "SKIP")
        try checkCount(projection.limit, "LIMIT")
        try checkNames()
        return Result(names: names, scope: projected)
    }

    private func columns(_ scope: Scope) throws(CypherError) -> [(name: String, type: StaticType)] {
        var columns: [(name: String, type: StaticType)] = []
        var seen: Set<String> = []
        if projection.includesAll {
            guard isWith || !scope.isEmpty else {
                throw CypherError(.syntax, .noVariablesInScope, "RETURN * needs a variable to return")
            }
            // As a table shows them: in the order of their names.
            for name in scope.names.sorted() {
                columns.append((name, scope[name] ?? .any))
                seen.insert(name)
            }
        }
        let items = ExpressionChecker(checker: checker, aggregation: .allowed)
        for item in projection.items {
            let type = try items.type(of: item.expression, scope)
            guard seen.insert(item.columnName).inserted else {
                throw CypherError(
                    .syntax, .columnNameConflict, "two columns have the name `\(item.columnName)`",
                    at: item.range)
            }
            columns.append((item.columnName, type))
        }
        return columns
    }

    /// WITH hands on names alone.
    private func checkNames() throws(CypherError) {
        for item in projection.items where isWith && item.alias == nil {
            if case .variable = item.expression.kind { continue }
            throw CypherError(
                .syntax, .noExpressionAlias, "an expression in WITH needs a name", at: item.range,
                hint: "write \(item.text) AS name")
        }
    }

    // MARK: Grouping

    /// What stands beside an aggregation in one expression must be a column of its own: a variable or a property.
    private func checkGrouping(_ scope: Scope) throws(CypherError) {
        let keys = Set(projection.items.map(\.expression).filter { $0.isSimpleKey })
        let variables = Set(projection.includesAll ? scope.names : [])
        for item in projection.items where item.expression.containsAggregate {
            guard isGrouped(item.expression, keys, variables) else { throw ambiguous(item.expression) }
        }
    }

    private func ambiguous(_ expression: Expression) -> CypherError {
        CypherError(
            .syntax, .ambiguousAggregationExpression,
            "what stands beside an aggregation must be a constant or a column of its own",
            at: expression.range,
            hint: "name it in a WITH before")
    }

    private func isGrouped(_ expression: Expression, _ keys: Set<Expression>, _ variables: Set<String>)
        -> Bool
    {
        if expression.isAggregate || keys.contains(expression) { return true }
        if case .variable(let name) = expression.kind { return variables.contains(name) }
        let known = variables.union(expression.boundVariables)
        return expression.children.allSatisfy { isGrouped($0, keys, known) }
    }

    // MARK: Order and count

    /// A sort key where rows were joined: it sees the columns, by name or by what they are.
    private func checkRestricted(_ key: SortKey, _ projected: Scope, _ isAggregating: Bool)
        throws(CypherError)
    {
        let hasAggregate = key.expression.containsAggregate
        if hasAggregate, !isAggregating {
            _ = try checker.plainType(of: key.expression, projected)
        }
        try checkRestricted(key.expression, projected, hasAggregate: hasAggregate)
    }

    private func checkRestricted(_ expression: Expression, _ scope: Scope, hasAggregate: Bool)
        throws(CypherError)
    {
        if projection.items.contains(where: { $0.expression == expression }) {
            guard !hasAggregate || expression.containsAggregate || expression.isSimpleKey else {
                throw ambiguous(expression)
            }
            return
        }
        if case .variable(let name) = expression.kind, scope[name] == nil {
            throw QueryChecker.undefined(name, scope, at: expression.range)
        }
        var inner = scope
        for name in expression.boundVariables { inner.define(name, .any) }
        for child in expression.children {
            try checkRestricted(child, inner, hasAggregate: hasAggregate)
        }
    }

    /// SKIP and LIMIT take an integer from 0 on that is the same for all rows.
    private func checkCount(_ expression: Expression?, _ clause: String) throws(CypherError) {
        guard let expression else { return }
        if let name = freeVariable(expression) {
            throw CypherError(
                .syntax, .nonConstantExpression, "\(clause) cannot depend on the variable `\(name)`",
                at: expression.range)
        }
        let type = try checker.plainType(of: expression, Scope())
        guard type == .integer || type == .any else {
            throw CypherError(
                .syntax, .invalidArgumentType, "\(clause) takes an integer, this is \(type.description)",
                at: expression.range)
        }
        if case .literal(.integer(let count)) = expression.kind, count < 0 {
            throw CypherError(
                .syntax, .negativeIntegerArgument, "\(clause) takes an integer from 0 on",
                at: expression.range)
        }
    }

    private func freeVariable(_ expression: Expression, _ bound: Set<String> = []) -> String? {
        if case .variable(let name) = expression.kind { return bound.contains(name) ? nil : name }
        let bound = bound.union(expression.boundVariables)
        return expression.children.lazy.compactMap { freeVariable($0, bound) }.first
    }
}
