extension Parser {
    mutating func caseExpression() throws(CypherError) -> CaseExpression {
        try expect(.case)
        let operand = isAt(.when) ? nil : try expression()
        var branches: [CaseExpression.Branch] = []
        repeat {
            try expect(.when)
            branches.append(try branch(hasOperand: operand != nil))
        } while isAt(.when)
        note(.keyword(.when))
        let otherwise = accept(.else) ? try expression() : nil
        try expect(.end)
        return CaseExpression(operand: operand, branches: branches, otherwise: otherwise)
    }

    private mutating func branch(hasOperand: Bool) throws(CypherError) -> CaseExpression.Branch {
        var conditions = [hasOperand ? try expression() : try predicate()]
        while hasOperand, accept(.comma) { conditions.append(try expression()) }
        try expect(.then)
        return CaseExpression.Branch(conditions: conditions, result: try expression())
    }

    /// What starts with `[`: a list, or a comprehension over a list or a pattern.
    mutating func bracketed() throws(CypherError) -> Expression.Kind {
        try expect(.leftBracket)
        if accept(.rightBracket) { return .list([]) }
        let kind: Expression.Kind
        if isAtName(), isAt(.in, ahead: 1) {
            kind = .listComprehension(try listComprehension())
        } else if isAtPattern() || (isAtName() && isAt(.equals, ahead: 1) && isAtPattern(ahead: 2)) {
            kind = .patternComprehension(try patternComprehension())
        } else {
            var elements: [Expression] = []
            repeat { elements.append(try expression()) } while accept(.comma)
            kind = .list(elements)
        }
        try expect(.rightBracket)
        return kind
    }

    private mutating func listComprehension() throws(CypherError) -> ListComprehension {
        let variable = try newVariable()
        try expect(.in)
        let list = try expression(in: ExpressionContext(endsAtBar: true))
        let predicate = accept(.where) ? try self.predicate(endsAtBar: true) : nil
        let projection = accept(.bar) ? try expression() : nil
        return ListComprehension(variable: variable, list: list, predicate: predicate, projection: projection)
    }

    private mutating func patternComprehension() throws(CypherError) -> PatternComprehension {
        let pattern = try pathPattern(of: .expression)
        let predicate = accept(.where) ? try self.predicate(endsAtBar: true) : nil
        try expect(.bar)
        return PatternComprehension(pattern: pattern, predicate: predicate, projection: try expression())
    }

    mutating func quantifier(
        _ quantifier: QuantifierExpression.Quantifier
    ) throws(CypherError) -> QuantifierExpression {
        advance()
        try expect(.leftParenthesis)
        let variable = try newVariable()
        try expect(.in)
        let list = try expression()
        try expect(.where)
        let predicate = try self.predicate()
        try expect(.rightParenthesis)
        return QuantifierExpression(
            quantifier: quantifier, variable: variable, list: list, predicate: predicate)
    }

    mutating func reduce() throws(CypherError) -> ReduceExpression {
        try expect(.reduce)
        try expect(.leftParenthesis)
        let accumulator = try newVariable()
        try expect(.equals)
        let initial = try expression()
        try expect(.comma)
        let variable = try newVariable()
        try expect(.in)
        let list = try expression(in: ExpressionContext(endsAtBar: true))
        try expect(.bar)
        let step = try expression()
        try expect(.rightParenthesis)
        return ReduceExpression(
            accumulator: accumulator, initial: initial, variable: variable, list: list, step: step)
    }

    /// `{ MATCH ... }` or `{ (a)-->(b) WHERE ... }`, behind EXISTS, COUNT or COLLECT.
    mutating func subquery(_ kind: SubqueryExpression.Kind) throws(CypherError) -> SubqueryExpression {
        advance()
        try expect(.leftBrace)
        let wasInSubquery = isInSubquery
        isInSubquery = true
        defer { isInSubquery = wasInSubquery }
        let body: SubqueryExpression.Body
        if kind != .collect, isAtPatternList {
            let patterns = try patterns(of: .match)
            body = .pattern(patterns, predicate: try whereClause())
        } else {
            body = .query(try query())
        }
        try expect(.rightBrace)
        return SubqueryExpression(kind: kind, body: body)
    }

    /// Whether a pattern stands here rather than a clause.
    private var isAtPatternList: Bool {
        isAt(.leftParenthesis) || (isAtName() && isAt(.equals, ahead: 1)) || isAt(.shortestPath)
            || isAt(.allShortestPaths) || isAt(.shortest) || isAt(.any) || isAt(.all)
    }
}
