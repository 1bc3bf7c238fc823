// Clauses that change the graph.
extension QueryChecker {
    func check(_ create: CreateClause, _ scope: inout Scope) throws(CypherError) {
        for pattern in create.patterns { try PatternChecker(checker: self).create(pattern, &scope) }
    }

    func check(_ merge: MergeClause, _ scope: inout Scope) throws(CypherError) {
        try PatternChecker(checker: self).create(merge.pattern, &scope)
        try check(merge.onCreate, scope)
        try check(merge.onMatch, scope)
    }

    func check(_ items: [SetItem], _ scope: Scope) throws(CypherError) {
        for item in items {
            switch item {
            case .property(let entity, _, let value):
                _ = try plainType(of: entity, scope)
                _ = try plainType(of: value, scope)
            case .dynamicProperty(let entity, let key, let value):
                for part in [entity, key, value] { _ = try plainType(of: part, scope) }
            case .replaceProperties(let name, let value), .addProperties(let name, let value):
                try checkIsDefined(name, scope)
                _ = try plainType(of: value, scope)
            case .labels(let name, _): try checkIsDefined(name, scope)
            }
        }
    }

    func check(_ remove: RemoveClause, _ scope: Scope) throws(CypherError) {
        for item in remove.items {
            switch item {
            case .property(let entity, _): _ = try plainType(of: entity, scope)
            case .dynamicProperty(let entity, let key):
                for part in [entity, key] { _ = try plainType(of: part, scope) }
            case .labels(let name, _): try checkIsDefined(name, scope)
            }
        }
    }

    func check(_ delete: DeleteClause, _ scope: Scope) throws(CypherError) {
        for expression in delete.expressions {
            if case .hasLabels = expression.kind {
                throw CypherError(
                    .syntax, .invalidDelete,
                    "DELETE takes nodes, relationships and paths; REMOVE takes labels",
                    at: expression.range)
            }
            let type = try plainType(of: expression, scope)
            guard type.mayBe(oneOf: [.node, .relationship, .path]) else {
                throw CypherError(
                    .syntax, .invalidArgumentType,
                    "DELETE takes nodes, relationships and paths; this is \(type.description)",
                    at: expression.range)
            }
        }
    }

    func checkIsDefined(_ name: Name, _ scope: Scope) throws(CypherError) {
        guard scope[name.text] != nil else { throw Self.undefined(name.text, scope, at: name.range) }
    }

    /// The error for a variable that is not there.
    static func undefined(_ name: String, _ scope: Scope, at range: SourceRange) -> CypherError {
        let known = scope.names.filter { !$0.isEmpty }
        let hint = known.isEmpty ? nil : "defined here: " + known.joined(separator: ", ")
        return CypherError(
            .syntax, .undefinedVariable, "variable `\(name)` is not defined", at: range, hint: hint)
    }
}
