/// Checks patterns and defines their variables.
struct PatternChecker {
    let checker: QueryChecker

    /// The patterns of one MATCH: variables may be known already, if as the same kind of thing.
    func define(_ patterns: [PathPattern], _ scope: inout Scope) throws(CypherError) {
        var relationships: Set<String> = []
        for pattern in patterns {
            try define(pattern.start, &scope)
            for step in pattern.steps {
                try define(step.relationship, &scope, &relationships)
                try define(step.node, &scope)
            }
            if let variable = pattern.variable {
                try checker.checkIsNew(variable, scope)
                scope.define(variable.text, .path)
            }
        }
        for pattern in patterns { try checkExpressions(of: pattern, scope) }
    }

    private func define(_ node: NodePattern, _ scope: inout Scope) throws(CypherError) {
        guard let name = node.variable else { return }
        if let known = scope[name.text], !known.mayBe(.node) { throw conflict(name, known, "a node") }
        scope.define(name.text, .node)
    }

    private func define(
        _ relationship: RelationshipPattern, _ scope: inout Scope, _ seen: inout Set<String>
    ) throws(CypherError) {
        guard let name = relationship.variable else { return }
        let isList = relationship.length != nil
        if !seen.insert(name.text).inserted {
            throw CypherError(
                .syntax, .relationshipUniquenessViolation,
                "relationship `\(name.text)` stands twice in one pattern", at: name.range)
        }
        if let known = scope[name.text] {
            let fits =
                isList ? known.mayBe(.list) && known.element.mayBe(.relationship) : known.mayBe(.relationship)
            guard fits else {
                throw conflict(name, known, isList ? "a list of relationships" : "a relationship")
            }
        }
        scope.define(name.text, isList ? .list(.relationship) : .relationship)
    }

    private func conflict(_ name: Name, _ known: StaticType, _ wanted: String) -> CypherError {
        CypherError(
            .syntax, .variableTypeConflict,
            "variable `\(name.text)` is \(known.description) and cannot be \(wanted) too", at: name.range)
    }

    private func checkExpressions(of pattern: PathPattern, _ scope: Scope) throws(CypherError) {
        for expression in pattern.expressions { _ = try checker.plainType(of: expression, scope) }
    }

    // MARK: New paths

    /// A path of CREATE or MERGE: known nodes may be joined, but nothing more may be said of them.
    func create(_ pattern: PathPattern, _ scope: inout Scope) throws(CypherError) {
        let isAlone = pattern.steps.isEmpty
        try create(pattern.start, isAlone: isAlone, &scope)
        for step in pattern.steps {
            if let name = step.relationship.variable {
                try checker.checkIsNew(name, scope)
                guard step.relationship.types != nil else { throw .noSingleType(of: step.relationship) }
                scope.define(name.text, .relationship)
            }
            guard step.relationship.types != nil else {
                throw CypherError(
                    .syntax, .noSingleRelationshipType, "a new relationship needs one type",
                    at: step.relationship.range)
            }
            try create(step.node, isAlone: false, &scope)
        }
        if let variable = pattern.variable {
            try checker.checkIsNew(variable, scope)
            scope.define(variable.text, .path)
        }
        try checkExpressions(of: pattern, scope)
    }

    private func create(_ node: NodePattern, isAlone: Bool, _ scope: inout Scope) throws(CypherError) {
        guard let name = node.variable else { return }
        if let known = scope[name.text] {
            guard known.mayBe(.node) else { throw conflict(name, known, "a node") }
            guard !isAlone, node.labels == nil, node.properties == nil else {
                throw CypherError(
                    .syntax, .variableAlreadyBound,
                    "node `\(name.text)` is already there and cannot be made again",
                    at: name.range)
            }
        }
        scope.define(name.text, .node)
    }

    // MARK: Patterns in expressions

    /// A pattern as a predicate: it names nothing new.
    func checkPredicate(_ pattern: PathPattern, _ scope: Scope) throws(CypherError) {
        for name in pattern.variables { try checker.checkIsDefined(name, scope) }
        var scope = scope
        try define([pattern], &scope)
    }

    /// The scope inside a pattern comprehension or a shortest path, whose pattern may name new things.
    func inner(_ pattern: PathPattern, _ scope: Scope) throws(CypherError) -> Scope {
        var scope = scope
        try define([pattern], &scope)
        return scope
    }
}

extension PathPattern {
    /// Variables of nodes, relationships and the path.
    var variables: [Name] {
        let inside = [start.variable] + steps.flatMap { [$0.relationship.variable, $0.node.variable] }
        return (inside + [variable]).compactMap { $0 }
    }

    /// Properties and conditions of nodes and relationships.
    var expressions: [Expression] {
        let nodes = [start] + steps.map(\.node)
        let relationships = steps.map(\.relationship)
        return nodes.flatMap { [$0.properties, $0.predicate].compactMap { $0 } }
            + relationships.flatMap { [$0.properties, $0.predicate].compactMap { $0 } }
    }
}
