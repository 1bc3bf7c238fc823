/// Finds what is wrong with a query before it runs: variables that are not defined or defined twice, aggregation where
/// none may be, operands of the wrong type.
///
///     try QueryChecker(procedures: [:]).check(statement, parameters: ["name"])
///
/// The rules are those of openCypher 9 as its TCK has them. Syntax is the parser's matter; what depends on values is found
/// when the query runs.
struct QueryChecker {
    /// By name.
    let procedures: [String: ProcedureSignature]

    func check(_ statement: Statement, parameters: Set<String>) throws(CypherError) {
        switch statement.body {
        case .query(let query): _ = try columns(of: query, Scope())
        case .standaloneCall(let call): try checkStandalone(call, parameters)
        }
    }

    /// The columns of a query whose clauses see `scope`; nil where it gives none.
    @discardableResult
    func columns(of query: Query, _ scope: Scope) throws(CypherError) -> [String]? {
        var columns: [[String]?] = []
        for part in query.parts { columns.append(try self.columns(of: part, scope)) }
        guard let first = columns.first else { return nil }
        if columns.contains(where: { $0 != first }) {
            throw CypherError(
                .syntax, .differentColumnsInUnion, "the parts of a UNION must have the same columns",
                at: query.range)
        }
        return first
    }

    private func columns(of query: SingleQuery, _ outer: Scope) throws(CypherError) -> [String]? {
        var scope = outer
        for clause in query.clauses {
            switch clause {
            case .match(let match): try check(match, &scope)
            case .unwind(let unwind): try check(unwind, &scope)
            case .with(let with): try check(with, &scope)
            case .return(let end):
                return try ProjectionChecker(checker: self, projection: end.projection, isWith: false)
                    .check(scope).names
            case .call(let call): try check(call, &scope)
            case .create(let create): try check(create, &scope)
            case .merge(let merge): try check(merge, &scope)
            case .set(let set): try check(set.items, scope)
            case .remove(let remove): try check(remove, scope)
            case .delete(let delete): try check(delete, scope)
            }
        }
        return nil
    }

    private func check(_ match: MatchClause, _ scope: inout Scope) throws(CypherError) {
        try PatternChecker(checker: self).define(match.patterns, &scope)
        if let predicate = match.predicate { try checkPredicate(predicate, scope) }
    }

    private func check(_ unwind: UnwindClause, _ scope: inout Scope) throws(CypherError) {
        let type = try plainType(of: unwind.list, scope)
        try checkIsNew(unwind.variable, scope)
        scope.define(unwind.variable.text, type.element)
    }

    private func check(_ with: WithClause, _ scope: inout Scope) throws(CypherError) {
        scope = try ProjectionChecker(checker: self, projection: with.projection, isWith: true)
            .check(scope, where: with.predicate).scope
    }

    /// A condition: of type boolean, without aggregation.
    func checkPredicate(_ predicate: Expression, _ scope: Scope) throws(CypherError) {
        let type = try plainType(of: predicate, scope)
        guard type.mayBe(.boolean) else {
            throw CypherError(
                .syntax, .invalidArgumentType, "a condition must be a boolean, this is \(type.description)",
                at: predicate.range)
        }
    }

    /// The type of an expression in a place where nothing is aggregated.
    func plainType(of expression: Expression, _ scope: Scope) throws(CypherError) -> StaticType {
        try ExpressionChecker(checker: self, aggregation: .forbidden).type(of: expression, scope)
    }

    func checkIsNew(_ name: Name, _ scope: Scope) throws(CypherError) {
        guard scope[name.text] == nil else {
            throw CypherError(
                .syntax, .variableAlreadyBound, "variable `\(name.text)` is already defined", at: name.range)
        }
    }
}
