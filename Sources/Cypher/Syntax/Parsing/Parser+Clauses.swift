extension Parser {
    mutating func match() throws(CypherError) -> MatchClause {
        let start = self.start
        let isOptional = accept(.optional)
        try expect(.match)
        let patterns = try patterns(of: .match)
        return MatchClause(
            isOptional: isOptional, patterns: patterns, predicate: try whereClause(),
            range: range(from: start))
    }

    mutating func unwind() throws(CypherError) -> UnwindClause {
        let start = self.start
        try expect(.unwind)
        let list = try expression()
        try expect(.as)
        let variable = try newVariable()
        return UnwindClause(list: list, variable: variable, range: range(from: start))
    }

    /// The condition behind WHERE; nil where there is no WHERE.
    mutating func whereClause() throws(CypherError) -> Expression? {
        accept(.where) ? try predicate() : nil
    }

    mutating func call() throws(CypherError) -> CallClause {
        let start = self.start
        try expect(.call)
        if isAt(.leftBrace) {
            throw violation(.unsupported, "CALL { ... } is not supported", at: current.range)
        }
        let procedure = try qualifiedName(.procedure)
        let arguments = isAt(.leftParenthesis) ? try arguments() : nil
        note(.symbol(.leftParenthesis))
        let yield = try yield()
        let predicate: Expression? = if case .items = yield { try whereClause() } else { nil }
        return CallClause(
            procedure: procedure, arguments: arguments, yield: yield, predicate: predicate,
            range: range(from: start))
    }

    /// `(a, b)` behind the name of a procedure.
    private mutating func arguments() throws(CypherError) -> [Expression] {
        try expect(.leftParenthesis)
        return try argumentsBeforeParenthesis()
    }

    /// `a, b)` behind the name of a procedure or function and the parenthesis.
    mutating func argumentsBeforeParenthesis() throws(CypherError) -> [Expression] {
        if accept(.rightParenthesis) { return [] }
        var arguments: [Expression] = []
        repeat { arguments.append(try expression()) } while accept(.comma)
        try expect(.rightParenthesis)
        return arguments
    }

    private mutating func yield() throws(CypherError) -> CallClause.Yield {
        guard accept(.yield) else { return .none }
        if accept(.asterisk) { return .all }
        var items: [CallClause.Item] = []
        repeat { items.append(try yieldItem()) } while accept(.comma)
        return .items(items)
    }

    private mutating func yieldItem() throws(CypherError) -> CallClause.Item {
        if isAt(.as, ahead: 1) {
            let field = try name(.field)
            try expect(.as)
            return CallClause.Item(field: field, alias: try newVariable())
        }
        note(.field)
        return CallClause.Item(field: try newVariable(), alias: nil)
    }

    /// The call, which must say in a query with other clauses what it takes and gives.
    func inQuery(_ call: CallClause) throws(CypherError) -> CallClause {
        guard call.arguments != nil else {
            throw violation(
                .invalidArgumentPassingMode, "a call among other clauses needs its arguments in parentheses",
                at: call.procedure.range)
        }
        guard call.yield != .all else {
            throw violation(
                .unexpectedSyntax, "YIELD * stands only in a call without other clauses", at: call.range,
                hint: "Name the fields that you want.")
        }
        return call
    }
}
