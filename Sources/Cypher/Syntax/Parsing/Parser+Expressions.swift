extension Parser {
    /// A value: patterns are no values, so none may stand here.
    mutating func expression() throws(CypherError) -> Expression {
        try expression(in: ExpressionContext())
    }

    /// A condition, in which a pattern may stand.
    mutating func predicate(endsAtBar: Bool = false) throws(CypherError) -> Expression {
        try expression(in: ExpressionContext(allowsPatterns: true, endsAtBar: endsAtBar))
    }

    /// Reads one expression of its own; `height` is then the greatest of those read side by side.
    mutating func expression(in inner: ExpressionContext) throws(CypherError) -> Expression {
        let outer = context
        let before = height
        context = inner
        height = 0
        let expression = try operation(from: .or)
        context = outer
        height = max(before, height)
        return expression
    }

    /// Operands and the operators between them that bind at least as tightly as `minimum`.
    private mutating func operation(from minimum: BinaryPrecedence) throws(CypherError) -> Expression {
        var left = try prefixed(minimum)
        while let infix = InfixOperator(current.kind), infix.precedence >= minimum {
            if case .pattern = left.kind, infix.precedence > .not { throw unexpected() }
            left = try operation(infix, after: left)
        }
        note(.operator)
        return left
    }

    /// An operand with the NOT before it.
    private mutating func prefixed(_ minimum: BinaryPrecedence) throws(CypherError) -> Expression {
        guard minimum <= .not, isAt(.not) else { return try signed() }
        var starts: [Int] = []
        while isAt(.not) {
            starts.append(start)
            advance()
        }
        var operand = try operation(from: .comparison)
        for start in starts.reversed() {
            operand = try compose(.unary(.not, operand), from: start)
        }
        return operand
    }

    private mutating func operation(_ infix: InfixOperator, after left: Expression) throws(CypherError)
        -> Expression
    {
        let start = left.range.start
        let kind: Expression.Kind
        switch infix {
        case .and: kind = .and(try chain(of: .and, after: left, operands: .not))
        case .or: kind = .or(try chain(of: .or, after: left, operands: .xor))
        case .comparison: kind = .comparison(left, try comparisons())
        case .is: kind = try isTest(of: left)
        case .colon:
            advance()
            kind = .hasLabels(left, try labels(.ofPredicate))
        case .binary(let binary):
            advance()
            if binary == .startsWith || binary == .endsWith { try expect(.with) }
            kind = .binary(binary, left, try rightOperand(from: infix.precedence.tighter))
        }
        return try compose(kind, from: start)
    }

    private mutating func chain(
        of keyword: Keyword, after first: Expression, operands: BinaryPrecedence
    ) throws(CypherError) -> [Expression] {
        var parts = [first]
        while accept(keyword) { parts.append(try rightOperand(from: operands)) }
        return parts
    }

    private mutating func comparisons() throws(CypherError) -> [ComparisonPart] {
        var parts: [ComparisonPart] = []
        while case .comparison(let sign)? = InfixOperator(current.kind) {
            advance()
            parts.append(ComparisonPart(operator: sign, operand: try rightOperand(from: .predicate)))
        }
        return parts
    }

    private mutating func isTest(of operand: Expression) throws(CypherError) -> Expression.Kind {
        try expect(.is)
        let negated = isAt(.not) && isAt(.null, ahead: 1)
        if negated { advance() }
        if accept(.null) { return .isNull(operand, negated: negated) }
        note(.keyword(.not))
        return .hasLabels(operand, try labels(.ofPredicate))
    }

    /// The operand behind an operator. Patterns are operands of AND, OR, XOR and NOT alone.
    private mutating func rightOperand(from minimum: BinaryPrecedence) throws(CypherError) -> Expression {
        var inner = context
        inner.allowsPatterns = inner.allowsPatterns && minimum <= .not
        let outer = context
        let before = height
        context = inner
        height = 0
        let operand = try operation(from: minimum)
        context = outer
        height = max(before, height)
        return operand
    }

    /// An expression made of those just read, up to here.
    mutating func compose(_ kind: Expression.Kind, from start: Int) throws(CypherError) -> Expression {
        height += 1
        guard height <= SyntaxLimits.height else {
            throw violation(
                .nestingTooDeep, "more than \(SyntaxLimits.height) operations build on one another here",
                at: range(from: start))
        }
        return Expression(kind: kind, range: range(from: start))
    }
}
