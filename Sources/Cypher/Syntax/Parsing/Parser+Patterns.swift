extension Parser {
    /// One or more paths with commas between.
    mutating func patterns(of use: PatternUse) throws(CypherError) -> [PathPattern] {
        var patterns: [PathPattern] = []
        repeat { patterns.append(try pathPattern(of: use)) } while accept(.comma)
        return patterns
    }

    mutating func pathPattern(of use: PatternUse) throws(CypherError) -> PathPattern {
        let start = self.start
        var variable: Name?
        if isAtName(), isAt(.equals, ahead: 1) {
            variable = try newVariable()
            try expect(.equals)
        }
        if !use.isUpdating, isAt(.shortestPath) || isAt(.allShortestPaths) {
            return try legacyShortestPath(variable: variable, from: start, use: use)
        }
        let selection = use == .match ? try pathSelection() : .all
        let (first, steps) = try elements(of: use)
        return PathPattern(
            variable: variable, selection: selection, start: first, steps: steps, range: range(from: start))
    }

    /// A node, and relationships and nodes after it.
    private mutating func elements(of use: PatternUse) throws(CypherError) -> (NodePattern, [PatternStep]) {
        let first = try node(of: use)
        var steps: [PatternStep] = []
        while isAt(.minus) || isAt(.less) {
            let relationship = try relationship(of: use)
            steps.append(PatternStep(relationship: relationship, node: try node(of: use)))
        }
        note(.symbol(.minus))
        note(.symbol(.less))
        return (first, steps)
    }

    /// `shortestPath((a)-[*]-(b))`
    private mutating func legacyShortestPath(
        variable: Name?, from start: Int, use: PatternUse
    ) throws(CypherError) -> PathPattern {
        let selection: PathSelection = isAt(.shortestPath) ? .shortest(count: .literal(1)) : .allShortest
        advance()
        try expect(.leftParenthesis)
        let inner = self.start
        let (first, steps) = try elements(of: use)
        guard steps.count == 1 else {
            throw violation(
                .unexpectedSyntax, "a shortest path is asked for with one relationship between two nodes",
                at: range(from: inner), hint: "For example shortestPath((a)-[:KNOWS*]-(b)).")
        }
        try expect(.rightParenthesis)
        return PathPattern(
            variable: variable, selection: selection, start: first, steps: steps, range: range(from: start))
    }

    private mutating func node(of use: PatternUse) throws(CypherError) -> NodePattern {
        let start = self.start
        guard isAt(.leftParenthesis) else {
            note(.pattern)
            throw unexpected()
        }
        advance()
        try descend()
        defer { nesting -= 1 }
        guard !isAt(.leftParenthesis), !(isAtName() && isAt(.equals, ahead: 1)) else {
            throw violation(
                .unsupported, "patterns in parentheses are not supported", at: range(from: start))
        }
        let variable = try elementVariable()
        let labels = try optionalLabels(.ofNode)
        let properties = try properties(of: use)
        let predicate = use.isUpdating ? nil : try elementPredicate()
        try expect(.rightParenthesis)
        let node = NodePattern(
            variable: variable, labels: labels, properties: properties, predicate: predicate,
            range: range(from: start))
        try checkLabels(of: node, use: use)
        return node
    }

    /// The variable of a node or relationship; nil where something else stands here.
    mutating func elementVariable() throws(CypherError) -> Name? {
        guard isAtName(), !isElementKeyword() else {
            note(.variable)
            return nil
        }
        return try newVariable()
    }

    /// Whether WHERE or IS stands there with something behind it, and is so no variable.
    func isElementKeyword(ahead offset: Int = 0) -> Bool {
        guard isAt(.where, ahead: offset) || isAt(.is, ahead: offset) else { return false }
        switch token(ahead: offset + 1).kind {
        case .symbol(.leftBrace):
            let brace = token(ahead: offset + 1)
            guard brace.partner >= 0 else { return false }
            let next = brace.partner + 1 - index
            return
                !(isAt(.rightParenthesis, ahead: next) || isAt(.rightBracket, ahead: next)
                || isAt(.where, ahead: next))
        case .word, .quotedWord, .parameter, .string, .integer, .float, .symbol(.leftParenthesis),
            .symbol(.leftBracket), .symbol(.exclamation), .symbol(.percent), .symbol(.minus), .symbol(.plus):
            return true
        case .symbol, .fault, .end: return false
        }
    }

    /// `{key: value}` or, where something is created, a parameter.
    mutating func properties(of use: PatternUse) throws(CypherError) -> Expression? {
        if case .parameter(let name) = current.kind {
            guard use == .create else {
                throw violation(
                    .invalidParameterUse, "a parameter cannot stand for all properties here",
                    at: current.range,
                    hint: "Name them: {key: $\(name).key}.")
            }
            defer { advance() }
            return Expression(kind: .parameter(name), range: current.range)
        }
        guard isAt(.leftBrace) else {
            note(.symbol(.leftBrace))
            return nil
        }
        let start = self.start
        let before = height
        height = 0
        let properties = try compose(.map(try mapEntries()), from: start)
        height = max(before, height)
        return properties
    }

    mutating func elementPredicate() throws(CypherError) -> Expression? {
        accept(.where) ? try predicate() : nil
    }

    private func checkLabels(of node: NodePattern, use: PatternUse) throws(CypherError) {
        guard use.isUpdating, let labels = node.labels, labels.conjunction == nil else { return }
        throw violation(
            .unexpectedSyntax, "a new node's labels are written :A:B, without alternatives", at: node.range)
    }
}
