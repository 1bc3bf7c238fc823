/// `WITH projection [WHERE predicate]`
struct WithClause: Sendable, Hashable {
    var projection: Projection
    var predicate: Expression?
    var range: SourceRange
}

/// `RETURN projection`
struct ReturnClause: Sendable, Hashable {
    var projection: Projection
    var range: SourceRange
}

/// `DISTINCT *, items ORDER BY keys SKIP n LIMIT n`
struct Projection: Sendable, Hashable {
    var isDistinct: Bool
    /// Whether `*` stands first: all variables in scope, then the items.
    var includesAll: Bool
    var items: [ProjectionItem]
    var order: [SortKey]
    var skip: Expression?
    var limit: Expression?
}

/// `expression AS alias`
struct ProjectionItem: Sendable, Hashable {
    var expression: Expression
    var alias: Name?
    /// The expression as it is written, blanks and all.
    var text: String
    var range: SourceRange

    /// The name of the column: the alias, or the text of the expression, or a variable's name without its backticks.
    var columnName: String {
        if let alias { return alias.text }
        if case .variable(let name) = expression.kind, text.hasPrefix("`") { return name }
        return text
    }

    /// Like a range, the text takes no part in comparisons.
    static func == (left: ProjectionItem, right: ProjectionItem) -> Bool {
        left.expression == right.expression && left.alias == right.alias
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(expression)
        hasher.combine(alias)
    }
}

/// `expression DESC`
struct SortKey: Sendable, Hashable {
    var expression: Expression
    var isDescending: Bool
    var range: SourceRange
}
