extension Parser {
    /// What starts with a word that the grammar knows, if it is not simply a variable or function of that name.
    mutating func keywordOperand(_ keyword: Keyword) throws(CypherError) -> Expression.Kind {
        switch keyword {
        case .null: return literal(.null)
        case .true: return literal(.boolean(true))
        case .false: return literal(.boolean(false))
        case .inf, .infinity, .nan:
            guard isAtFunction || variables.contains(keyword) else {
                return literal(.float(keyword == .nan ? .nan : .infinity))
            }
        case .case:
            guard variables.contains(keyword) else { return .case(try caseExpression()) }
        case .exists where isAt(.leftBrace, ahead: 1): return .subquery(try subquery(.exists))
        case .count where isAt(.leftBrace, ahead: 1): return .subquery(try subquery(.count))
        case .collect where isAt(.leftBrace, ahead: 1): return .subquery(try subquery(.collect))
        case .count where isAt(.leftParenthesis, ahead: 1) && isAt(.asterisk, ahead: 2):
            return try countAll()
        case .all where isAtIteration: return .quantifier(try quantifier(.all))
        case .any where isAtIteration: return .quantifier(try quantifier(.any))
        case .none where isAtIteration: return .quantifier(try quantifier(.none))
        case .single where isAtIteration: return .quantifier(try quantifier(.single))
        case .reduce where isAt(.leftParenthesis, ahead: 1): return .reduce(try reduce())
        case .shortestPath where isAt(.leftParenthesis, ahead: 1),
            .allShortestPaths where isAt(.leftParenthesis, ahead: 1):
            return .shortestPath(try pathPattern(of: .expression))
        default: break
        }
        guard !keyword.startsNoExpression || variables.contains(keyword) else {
            note(.expression)
            throw unexpected()
        }
        return try nameOperand()
    }

    /// A variable, a function's call or a projection of a map.
    mutating func nameOperand() throws(CypherError) -> Expression.Kind {
        if isAtFunction { return .function(try functionCall()) }
        let variable = try name(.variable)
        guard isAt(.leftBrace) else { return .variable(variable.text) }
        return .mapProjection(MapProjection(variable: variable, elements: try mapProjectionElements()))
    }

    private mutating func literal(_ literal: Literal) -> Expression.Kind {
        advance()
        return .literal(literal)
    }

    /// Whether names joined by points and a parenthesis stand here.
    private var isAtFunction: Bool {
        var offset = 1
        while isAt(.period, ahead: offset), isAtName(ahead: offset + 1) { offset += 2 }
        return isAt(.leftParenthesis, ahead: offset)
    }

    /// Whether `word(name IN` stands here.
    private var isAtIteration: Bool {
        isAt(.leftParenthesis, ahead: 1) && isAtName(ahead: 2) && isAt(.in, ahead: 3)
    }

    private mutating func countAll() throws(CypherError) -> Expression.Kind {
        advance()
        advance()
        advance()
        try expect(.rightParenthesis)
        return .countAll
    }

    private mutating func functionCall() throws(CypherError) -> FunctionCall {
        let name = try qualifiedName(.expression)
        guard name.text.lowercased() != "exists" else {
            return FunctionCall(name: name, isDistinct: false, arguments: [try existsArgument()])
        }
        try expect(.leftParenthesis)
        let isDistinct = distinct()
        let arguments = try argumentsBeforeParenthesis()
        return FunctionCall(name: name, isDistinct: isDistinct, arguments: arguments)
    }

    /// The argument of the function `exists`, the only one that takes a pattern.
    private mutating func existsArgument() throws(CypherError) -> Expression {
        try expect(.leftParenthesis)
        let argument = try predicate()
        try expect(.rightParenthesis)
        return argument
    }

    private mutating func mapProjectionElements() throws(CypherError) -> [MapProjection.Element] {
        try expect(.leftBrace)
        if accept(.rightBrace) { return [] }
        var elements: [MapProjection.Element] = []
        repeat { elements.append(try mapProjectionElement()) } while accept(.comma)
        try expect(.rightBrace)
        return elements
    }

    private mutating func mapProjectionElement() throws(CypherError) -> MapProjection.Element {
        if accept(.period) {
            return accept(.asterisk) ? .allProperties : .property(try name(.key))
        }
        if isAt(.colon, ahead: 1) { return .entry(try mapEntry()) }
        return .variable(try name(.variable))
    }
}
