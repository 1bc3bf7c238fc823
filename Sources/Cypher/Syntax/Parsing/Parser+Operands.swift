extension Parser {
    /// An operand with its sign. The sign of a number belongs to the number: the least integer has no positive twin.
    mutating func signed() throws(CypherError) -> Expression {
        guard isAt(.minus) || isAt(.plus) else { return try postfixExpression() }
        var signs: [(UnaryOperator, Int)] = []
        while isAt(.minus) || isAt(.plus) {
            signs.append((isAt(.minus) ? .minus : .plus, start))
            advance()
        }
        var operand: Expression
        if let (last, start) = signs.last, last == .minus, let negative = try negativeNumber(from: start) {
            signs.removeLast()
            operand = try postfix(of: negative)
        } else {
            operand = try postfixExpression()
        }
        for (sign, start) in signs.reversed() { operand = try compose(.unary(sign, operand), from: start) }
        return operand
    }

    /// The number here with a minus sign before it; nil where no number stands here.
    private mutating func negativeNumber(from start: Int) throws(CypherError) -> Expression? {
        let literal: Literal
        switch current.kind {
        case .float(let value):
            literal = .float(-value)
        case .integer(let magnitude):
            guard magnitude <= Int64.min.magnitude else { throw integerOverflow() }
            literal = .integer(Int64(truncatingIfNeeded: 0 &- magnitude))
        case .word, .quotedWord, .parameter, .string, .symbol, .fault, .end: return nil
        }
        advance()
        return try compose(.literal(literal), from: start)
    }

    /// An operand with what is behind it: keys, indexes, slices.
    mutating func postfixExpression() throws(CypherError) -> Expression {
        try postfix(of: try operand())
    }

    private mutating func postfix(of base: Expression) throws(CypherError) -> Expression {
        var base = base
        if case .pattern = base.kind { return base }
        while true {
            if isAt(.period) {
                advance()
                base = try compose(.property(base, key: try name(.key)), from: base.range.start)
            } else if isAt(.leftBracket) {
                base = try compose(try subscripted(base), from: base.range.start)
            } else {
                return base
            }
        }
    }

    /// `[index]`, `[from..to]`
    private mutating func subscripted(_ base: Expression) throws(CypherError) -> Expression.Kind {
        try descend()
        defer { nesting -= 1 }
        try expect(.leftBracket)
        if accept(.doublePeriod) {
            let end = isAt(.rightBracket) ? nil : try expression()
            try expect(.rightBracket)
            return .slice(base, from: nil, to: end)
        }
        let first = try expression()
        guard accept(.doublePeriod) else {
            try expect(.rightBracket)
            return .index(base, first)
        }
        let end = isAt(.rightBracket) ? nil : try expression()
        try expect(.rightBracket)
        return .slice(base, from: first, to: end)
    }

    private mutating func operand() throws(CypherError) -> Expression {
        try descend()
        defer { nesting -= 1 }
        let start = self.start
        let kind: Expression.Kind
        switch current.kind {
        case .word(_, let keyword?): kind = try keywordOperand(keyword)
        case .word, .quotedWord: kind = try nameOperand()
        case .symbol(.leftParenthesis): return try parenthesized()
        case .symbol(.leftBracket): kind = try bracketed()
        case .symbol(.leftBrace): kind = .map(try mapEntries())
        case .fault:
            if let fault { throw fault }
            throw unexpected()
        case .string, .integer, .float, .parameter:
            kind = try simpleOperand()
        case .symbol, .end:
            note(.expression)
            throw unexpected()
        }
        return try compose(kind, from: start)
    }

    private mutating func simpleOperand() throws(CypherError) -> Expression.Kind {
        let kind: Expression.Kind
        switch current.kind {
        case .string(let text): kind = .literal(.string(text))
        case .float(let value): kind = .literal(.float(value))
        case .parameter(let name): kind = .parameter(name)
        case .integer(let magnitude):
            guard let value = Int64(exactly: magnitude) else { throw integerOverflow() }
            kind = .literal(.integer(value))
        case .word, .quotedWord, .symbol, .fault, .end: throw unexpected()
        }
        advance()
        return kind
    }

    private func integerOverflow() -> CypherError {
        violation(.integerOverflow, "this integer needs more than 64 bits", at: current.range)
    }

    /// A pattern, or an expression in parentheses; the range of the latter includes them.
    private mutating func parenthesized() throws(CypherError) -> Expression {
        let start = self.start
        if isAtPattern() {
            guard context.allowsPatterns else { throw patternAsValue() }
            return try compose(.pattern(try pathPattern(of: .expression)), from: start)
        }
        advance()
        let allowsPatterns = context.allowsPatterns
        var inner = try expression(in: ExpressionContext(allowsPatterns: allowsPatterns))
        try expect(.rightParenthesis)
        inner.range = range(from: start)
        return inner
    }

    private func patternAsValue() -> CypherError {
        violation(
            .unexpectedSyntax, "a pattern is no value", at: current.range,
            hint: "It can stand in WHERE, in exists( ) and in a comprehension [(a)-->(b) | b].")
    }

    mutating func mapEntries() throws(CypherError) -> [MapEntry] {
        try expect(.leftBrace)
        if accept(.rightBrace) { return [] }
        var entries: [MapEntry] = []
        repeat { entries.append(try mapEntry()) } while accept(.comma)
        try expect(.rightBrace)
        return entries
    }

    mutating func mapEntry() throws(CypherError) -> MapEntry {
        let key = try name(.key)
        try expect(.colon)
        return MapEntry(key: key, value: try expression())
    }
}
