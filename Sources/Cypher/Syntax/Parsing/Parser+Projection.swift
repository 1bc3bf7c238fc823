extension Parser {
    mutating func with() throws(CypherError) -> WithClause {
        let start = self.start
        try expect(.with)
        let projection = try projection()
        return WithClause(projection: projection, predicate: try whereClause(), range: range(from: start))
    }

    mutating func returning() throws(CypherError) -> ReturnClause {
        let start = self.start
        try expect(.return)
        let projection = try projection()
        return ReturnClause(projection: projection, range: range(from: start))
    }

    private mutating func projection() throws(CypherError) -> Projection {
        let isDistinct = distinct()
        let includesAll = accept(.asterisk)
        var items: [ProjectionItem] = []
        if !includesAll || accept(.comma) {
            repeat { items.append(try projectionItem()) } while accept(.comma)
        }
        let order = try sortKeys()
        let skip = accept(.skip) || accept(.offset) ? try expression() : nil
        let limit = accept(.limit) ? try expression() : nil
        return Projection(
            isDistinct: isDistinct, includesAll: includesAll, items: items, order: order, skip: skip,
            limit: limit)
    }

    /// Takes DISTINCT, or ALL, which says nothing; whether it was DISTINCT.
    mutating func distinct() -> Bool {
        if isAt(.all), startsOperand(token(ahead: 1)) {
            advance()
            return false
        }
        return accept(.distinct)
    }

    /// Whether this token starts an operand and cannot stand behind one.
    private func startsOperand(_ token: Token) -> Bool {
        switch token.kind {
        case .word(_, let keyword?): !keyword.startsNoExpression
        case .word, .quotedWord, .parameter, .string, .integer, .float: true
        case .symbol, .fault, .end: false
        }
    }

    private mutating func projectionItem() throws(CypherError) -> ProjectionItem {
        let start = self.start
        let expression = try expression()
        let text = String(decoding: bytes[start..<previousEnd], as: UTF8.self)
        let alias = accept(.as) ? try newVariable() : nil
        return ProjectionItem(expression: expression, alias: alias, text: text, range: range(from: start))
    }

    private mutating func sortKeys() throws(CypherError) -> [SortKey] {
        guard accept(.order) else { return [] }
        try expect(.by)
        var keys: [SortKey] = []
        repeat { keys.append(try sortKey()) } while accept(.comma)
        return keys
    }

    private mutating func sortKey() throws(CypherError) -> SortKey {
        let start = self.start
        let expression = try expression()
        let isDescending = accept(.desc) || accept(.descending)
        if !isDescending { _ = accept(.asc) || accept(.ascending) }
        return SortKey(expression: expression, isDescending: isDescending, range: range(from: start))
    }
}
