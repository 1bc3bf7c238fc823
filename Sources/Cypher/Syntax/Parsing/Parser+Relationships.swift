extension Parser {
    /// `<-[...]-`, `-[...]->`, `-[...]-`, `<-[...]->`, the brackets and all in them optional.
    mutating func relationship(of use: PatternUse) throws(CypherError) -> RelationshipPattern {
        let start = self.start
        let pointsLeft = accept(.less)
        try expect(.minus)
        var relationship = RelationshipPattern(direction: .either, range: range(from: start))
        if isAt(.leftBracket) { try fill(&relationship, use: use) } else { note(.symbol(.leftBracket)) }
        try expect(.minus)
        let pointsRight = accept(.greater)
        if pointsLeft != pointsRight { relationship.direction = pointsLeft ? .incoming : .outgoing }
        relationship.range = range(from: start)
        if use == .match, let length = try quantifier() {
            guard relationship.length == nil else {
                throw violation(
                    .invalidRelationshipPattern, "the relationship has two lengths", at: length.range)
            }
            relationship.length = length
        }
        try check(relationship, use: use)
        return relationship
    }

    /// `[variable:types*1..3 {key: value} WHERE predicate]`
    private mutating func fill(_ relationship: inout RelationshipPattern, use: PatternUse) throws(CypherError)
    {
        try expect(.leftBracket)
        try descend()
        defer { nesting -= 1 }
        relationship.variable = try elementVariable()
        relationship.types = try optionalLabels(.ofRelationship)
        relationship.length = try pathLength()
        relationship.properties = try properties(of: use)
        relationship.predicate = use.isUpdating ? nil : try elementPredicate()
        try expect(.rightBracket)
    }

    /// `*`, `*2`, `*1..`, `*..3`, `*1..3`; nil where no asterisk stands here.
    private mutating func pathLength() throws(CypherError) -> PathLength? {
        let start = self.start
        guard !isAt(.doublePeriod) else {
            throw violation(
                .invalidRelationshipPattern, "a range of lengths needs an asterisk before it",
                at: current.range,
                hint: "For example [:KNOWS*1..3].")
        }
        guard accept(.asterisk) else { return nil }
        let lower = try bound()
        guard accept(.doublePeriod) else {
            return PathLength(lower: lower, upper: lower, range: range(from: start))
        }
        let upper = try bound()
        return PathLength(lower: lower, upper: upper, range: range(from: start))
    }

    /// The number here; nil where another thing stands that may follow a length.
    private mutating func bound() throws(CypherError) -> Int64? {
        switch current.kind {
        case .integer(let magnitude):
            guard let value = Int64(exactly: magnitude) else {
                throw violation(.integerOverflow, "this integer needs more than 64 bits", at: current.range)
            }
            advance()
            return value
        case .symbol(.minus), .symbol(.plus), .float, .parameter:
            throw violation(
                .invalidRelationshipPattern, "the bounds of a length are integers from 0 on",
                at: current.range)
        case .word, .quotedWord, .string, .symbol, .fault, .end:
            note(.integer)
            return nil
        }
    }

    /// `+`, `*`, `{2}`, `{1,3}` behind a relationship, which means the same as a length in it.
    private mutating func quantifier() throws(CypherError) -> PathLength? {
        let start = self.start
        if isAt(.plus) || isAt(.asterisk) {
            let lower: Int64 = isAt(.plus) ? 1 : 0
            advance()
            return PathLength(lower: lower, upper: nil, range: range(from: start))
        }
        guard isAt(.leftBrace) else { return nil }
        advance()
        let lower = try bound()
        var upper = lower
        if accept(.comma) { upper = try bound() } else if lower == nil { throw unexpected() }
        try expect(.rightBrace)
        return PathLength(lower: lower ?? 0, upper: upper, range: range(from: start))
    }

    /// A relationship that is to be made has one type, one direction and no length.
    private func check(_ relationship: RelationshipPattern, use: PatternUse) throws(CypherError) {
        guard use.isUpdating else { return }
        guard relationship.length == nil else {
            throw violation(
                .creatingVarLength, "a relationship of variable length cannot be created",
                at: relationship.range)
        }
        // A variable without a type may be bound already, which is another error and the binder's to find.
        let mayBeBound = relationship.variable != nil && relationship.types == nil
        guard mayBeBound || relationship.types?.conjunction?.count == 1 else {
            throw .noSingleType(of: relationship)
        }
        guard use == .merge || relationship.direction != .either else {
            throw violation(
                .requiresDirectedRelationship, "a new relationship needs one direction",
                at: relationship.range,
                hint: "Write -[...]-> or <-[...]-.")
        }
    }
}

extension CypherError {
    /// The error that a relationship is to be made and has no type or several.
    static func noSingleType(of relationship: RelationshipPattern) -> CypherError {
        CypherError(
            .syntax, .noSingleRelationshipType, "a new relationship needs one type", at: relationship.range,
            hint: "For example -[:KNOWS]->.")
    }
}
