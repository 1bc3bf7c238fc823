extension Parser {
    /// A whole query, with a semicolon behind it or not.
    mutating func statement() throws(CypherError) -> Statement {
        let start = self.start
        let mode = self.mode()
        let body = try self.body()
        let range = range(from: start)
        let isClosed = accept(.semicolon)
        guard current.kind == .end else {
            note(.endOfQuery)
            throw unexpected(hint: isClosed ? "One query at a time." : nil)
        }
        return Statement(mode: mode, body: body, range: range)
    }

    private mutating func mode() -> Statement.Mode {
        if accept(.explain) { return .explain }
        return accept(.profile) ? .profile : .run
    }

    private mutating func body() throws(CypherError) -> Statement.Body {
        guard isAt(.call) else { return .query(try query()) }
        let call = try call()
        if isAtEndOfStatement { return .standaloneCall(call) }
        return .query(try query(after: .call(try inQuery(call))))
    }

    private var isAtEndOfStatement: Bool {
        current.kind == .end || (isAt(.semicolon) && token(ahead: 1).kind == .end)
    }

    /// Single queries with UNION between them.
    ///
    /// - Parameter first: The first clause, where it has been read already.
    mutating func query(after first: Clause? = nil) throws(CypherError) -> Query {
        let start = first?.range.start ?? self.start
        var parts = [try singleQuery(after: first)]
        var union: Query.Union?
        while isAt(.union) {
            let keyword = current.range
            advance()
            let next: Query.Union = accept(.all) ? .all : .distinct
            if next == .distinct { _ = accept(.distinct) }
            guard union == nil || union == next else {
                throw violation(
                    .invalidClauseComposition, "UNION and UNION ALL stand in one query",
                    at: range(from: keyword.start))
            }
            union = next
            parts.append(try singleQuery(after: nil))
        }
        note(.keyword(.union))
        return Query(parts: parts, union: union ?? .distinct, range: range(from: start))
    }

    private mutating func singleQuery(after first: Clause?) throws(CypherError) -> SingleQuery {
        let start = first?.range.start ?? self.start
        var clauses: [Clause] = []
        if let first { clauses.append(first) }
        while let clause = try nextClause() {
            clauses.append(clause)
            if case .return = clause { break }
        }
        guard !clauses.isEmpty else { throw unexpected() }
        return SingleQuery(clauses: clauses, range: range(from: start))
    }

    /// The clause here; nil where none starts.
    private mutating func nextClause() throws(CypherError) -> Clause? {
        let start = self.start
        guard case .word(_, let keyword?) = current.kind else {
            note(.clause)
            return nil
        }
        switch keyword {
        case .match, .optional: return .match(try match())
        case .unwind: return .unwind(try unwind())
        case .with: return .with(try with())
        case .return: return .return(try returning())
        case .call: return .call(try inQuery(call()))
        case .create, .merge, .set, .remove, .delete, .detach:
            let clause = try updating(keyword)
            guard !isInSubquery else {
                throw violation(
                    .invalidClauseComposition, "a subquery cannot change the graph", at: range(from: start))
            }
            return clause
        default:
            note(.clause)
            return nil
        }
    }

    private mutating func updating(_ keyword: Keyword) throws(CypherError) -> Clause {
        switch keyword {
        case .create: .create(try create())
        case .merge: .merge(try merge())
        case .set: .set(try set())
        case .remove: .remove(try remove())
        default: .delete(try delete())
        }
    }
}
