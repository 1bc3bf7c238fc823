/// Whose labels are asked for.
enum LabelUse {
    case ofNode
    case ofRelationship
    /// `n:Person` as a condition.
    case ofPredicate
}

extension Parser {
    /// `:expression` or `IS expression`; nil where neither stands here.
    mutating func optionalLabels(_ use: LabelUse) throws(CypherError) -> LabelExpression? {
        guard accept(.colon) || accept(.is) else { return nil }
        let outer = context
        context = ExpressionContext()
        let labels = try labels(use)
        context = outer
        return labels
    }

    /// Terms with `|` between. Before a type the bar may have a colon behind it, as it had in older queries.
    mutating func labels(_ use: LabelUse) throws(CypherError) -> LabelExpression {
        var terms = [try labelTerm(use)]
        while !context.endsAtBar, accept(.bar) {
            if use == .ofRelationship { _ = accept(.colon) }
            terms.append(try labelTerm(use))
        }
        return terms.count == 1 ? terms[0] : .either(terms)
    }

    /// Factors with `&` between or, of a node, `:`.
    private mutating func labelTerm(_ use: LabelUse) throws(CypherError) -> LabelExpression {
        var factors = [try labelFactor(use)]
        while accept(.ampersand) || (use != .ofRelationship && accept(.colon)) {
            factors.append(try labelFactor(use))
        }
        return factors.count == 1 ? factors[0] : .all(factors)
    }

    private mutating func labelFactor(_ use: LabelUse) throws(CypherError) -> LabelExpression {
        if accept(.exclamation) { return .not(try labelPrimary(use)) }
        return try labelPrimary(use)
    }

    private mutating func labelPrimary(_ use: LabelUse) throws(CypherError) -> LabelExpression {
        if accept(.percent) { return .any }
        guard accept(.leftParenthesis) else {
            return .name(try name(use == .ofRelationship ? .relationshipType : .label))
        }
        try descend()
        defer { nesting -= 1 }
        let outer = context
        context = ExpressionContext()
        let inner = try labels(use)
        context = outer
        try expect(.rightParenthesis)
        return inner
    }
}
