// All names that a piece of a query says, those that it binds itself too: what is not among them it does not read.
extension Expression {
    func mention(_ names: inout Set<String>) {
        switch kind {
        case .variable(let name): names.insert(name)
        case .mapProjection(let projection):
            names.insert(projection.variable.text)
            for case .variable(let name) in projection.elements { names.insert(name.text) }
        case .subquery(let subquery): subquery.body.mention(&names)
        case .patternComprehension(let paths): paths.pattern.mention(&names)
        case .pattern(let path), .shortestPath(let path): path.mention(&names)
        default: break
        }
        for child in children { child.mention(&names) }
    }

    var mentionedNames: Set<String> {
        var names: Set<String> = []
        mention(&names)
        return names
    }
}

extension PathPattern {
    func mention(_ names: inout Set<String>) {
        for variable in variables { names.insert(variable.text) }
        for expression in expressions { expression.mention(&names) }
    }
}

extension SubqueryExpression.Body {
    func mention(_ names: inout Set<String>) {
        switch self {
        case .pattern(let patterns, let predicate):
            for pattern in patterns { pattern.mention(&names) }
            predicate?.mention(&names)
        case .query(let query):
            for part in query.parts { for clause in part.clauses { clause.mention(&names) } }
        }
    }
}

extension Clause {
    func mention(_ names: inout Set<String>) {
        switch self {
        case .match(let clause):
            for pattern in clause.patterns { pattern.mention(&names) }
            clause.predicate?.mention(&names)
        case .unwind(let clause): clause.list.mention(&names)
        case .with(let clause):
            clause.projection.mention(&names)
            clause.predicate?.mention(&names)
        case .return(let clause): clause.projection.mention(&names)
        case .call(let clause):
            for argument in clause.arguments ?? [] { argument.mention(&names) }
            clause.predicate?.mention(&names)
        case .create(let clause): for pattern in clause.patterns { pattern.mention(&names) }
        case .merge(let clause):
            clause.pattern.mention(&names)
            for item in clause.onCreate + clause.onMatch { item.mention(&names) }
        case .set(let clause): for item in clause.items { item.mention(&names) }
        case .remove(let clause): for item in clause.items { item.mention(&names) }
        case .delete(let clause): for expression in clause.expressions { expression.mention(&names) }
        }
    }
}

extension Projection {
    func mention(_ names: inout Set<String>) {
        for item in items { item.expression.mention(&names) }
        for key in order { key.expression.mention(&names) }
    }
}

extension SetItem {
    fileprivate func mention(_ names: inout Set<String>) {
        switch self {
        case .property(let entity, _, let value):
            entity.mention(&names)
            value.mention(&names)
        case .dynamicProperty(let entity, let key, let value):
            entity.mention(&names)
            key.mention(&names)
            value.mention(&names)
        case .replaceProperties(let name, let value), .addProperties(let name, let value):
            names.insert(name.text)
            value.mention(&names)
        case .labels(let name, _): names.insert(name.text)
        }
    }
}

extension RemoveItem {
    fileprivate func mention(_ names: inout Set<String>) {
        switch self {
        case .property(let entity, _): entity.mention(&names)
        case .dynamicProperty(let entity, let key):
            entity.mention(&names)
            key.mention(&names)
        case .labels(let name, _): names.insert(name.text)
        }
    }
}
