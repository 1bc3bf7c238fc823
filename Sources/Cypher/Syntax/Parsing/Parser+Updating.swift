extension Parser {
    mutating func create() throws(CypherError) -> CreateClause {
        let start = self.start
        try expect(.create)
        let patterns = try patterns(of: .create)
        return CreateClause(patterns: patterns, range: range(from: start))
    }

    mutating func merge() throws(CypherError) -> MergeClause {
        let start = self.start
        try expect(.merge)
        let pattern = try pathPattern(of: .merge)
        var onCreate: [SetItem] = []
        var onMatch: [SetItem] = []
        while accept(.on) {
            let isMatch = accept(.match)
            if !isMatch { try expect(.create) }
            try expect(.set)
            let items = try setItems()
            if isMatch { onMatch += items } else { onCreate += items }
        }
        return MergeClause(pattern: pattern, onCreate: onCreate, onMatch: onMatch, range: range(from: start))
    }

    mutating func set() throws(CypherError) -> SetClause {
        let start = self.start
        try expect(.set)
        let items = try setItems()
        return SetClause(items: items, range: range(from: start))
    }

    mutating func remove() throws(CypherError) -> RemoveClause {
        let start = self.start
        try expect(.remove)
        var items: [RemoveItem] = []
        repeat { items.append(try removeItem()) } while accept(.comma)
        return RemoveClause(items: items, range: range(from: start))
    }

    mutating func delete() throws(CypherError) -> DeleteClause {
        let start = self.start
        let isDetaching = accept(.detach)
        try expect(.delete)
        var expressions: [Expression] = []
        repeat { expressions.append(try expression()) } while accept(.comma)
        return DeleteClause(isDetaching: isDetaching, expressions: expressions, range: range(from: start))
    }

    private mutating func setItems() throws(CypherError) -> [SetItem] {
        var items: [SetItem] = []
        repeat { items.append(try setItem()) } while accept(.comma)
        return items
    }

    private mutating func setItem() throws(CypherError) -> SetItem {
        let target = try target()
        if case .variable(let text) = target.kind {
            let name = Name(text: text, range: target.range)
            if isAt(.colon) { return .labels(of: name, try labelSet()) }
            note(.symbol(.colon))
            if accept(.plusEquals) { return .addProperties(of: name, value: try expression()) }
        }
        try expect(.equals)
        let value = try expression()
        switch target.kind {
        case .variable(let text):
            return .replaceProperties(of: Name(text: text, range: target.range), value: value)
        case .property(let base, let key): return .property(of: base, key: key, value: value)
        case .index(let base, let key): return .dynamicProperty(of: base, key: key, value: value)
        default: throw noTarget(target)
        }
    }

    private mutating func removeItem() throws(CypherError) -> RemoveItem {
        let target = try target()
        switch target.kind {
        case .variable(let text):
            if isAt(.colon) { return .labels(of: Name(text: text, range: target.range), try labelSet()) }
            note(.symbol(.colon))
            throw unexpected()
        case .property(let base, let key): return .property(of: base, key: key)
        case .index(let base, let key): return .dynamicProperty(of: base, key: key)
        default: throw noTarget(target)
        }
    }

    /// What SET or REMOVE changes: an expression without operators, parentheses aside.
    private mutating func target() throws(CypherError) -> Expression {
        height = 0
        context = ExpressionContext()
        return try postfixExpression()
    }

    private func noTarget(_ expression: Expression) -> CypherError {
        violation(
            .unexpectedSyntax, "this is neither a variable nor a property, so it cannot be changed",
            at: expression.range)
    }

    /// `:A:B`
    private mutating func labelSet() throws(CypherError) -> [Name] {
        var labels: [Name] = []
        while accept(.colon) { labels.append(try name(.label)) }
        return labels
    }
}
