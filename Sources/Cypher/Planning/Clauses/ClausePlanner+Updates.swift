extension ClausePlanner {
    mutating func create(_ clause: CreateClause) throws(CypherError) {
        var patterns: [CreatedPattern] = []
        for pattern in clause.patterns { patterns.append(try created(pattern)) }
        add(.create(patterns))
    }

    mutating func merge(_ clause: MergeClause) throws(CypherError) {
        var inner = ClausePlanner(planner, scope)
        try inner.match([clause.pattern], nil, needed: Set(clause.pattern.variables.map(\.text)))
        let pattern = try created(clause.pattern)
        // Both ways must leave the same names in the same slots.
        let matching = try Self.aligned(inner, with: scope)
        let step = MergeStep(
            matching: matching, pattern: pattern, onMatch: try updates(clause.onMatch),
            onCreate: try updates(clause.onCreate))
        add(.merge(step))
    }

    /// The plan of a match, its names moved to the slots that they have in `scope`.
    private static func aligned(_ inner: ClausePlanner, with scope: NameScope) throws(CypherError) -> Pipeline
    {
        var inner = inner
        var terms = (0..<scope.width).map { _ in Term.constant(.null) }
        for name in scope.names {
            guard let target = scope.slot(name), let source = inner.scope.slot(name) else { continue }
            terms[target] = .slot(source)
        }
        inner.add(.project(terms))
        return inner.finished(reading: Array(terms.indices))
    }

    /// What CREATE makes of a pattern; names that are new get slots.
    private mutating func created(_ path: PathPattern) throws(CypherError) -> CreatedPattern {
        let before = scope
        var nodes = [try createdNode(path.start, before)]
        var relationships: [CreatedPattern.Relationship] = []
        for step in path.steps {
            let relationship = step.relationship
            let properties = try compiler.optional(relationship.properties)
            let slot = relationship.variable.map { scope.addSlot($0.text) } ?? scope.addSlot()
            relationships.append(
                CreatedPattern.Relationship(
                    slot: slot, type: relationship.types?.disjunction?.first?.text ?? "",
                    isReversed: relationship.direction == .incoming, properties: properties))
            nodes.append(try createdNode(step.node, before))
        }
        var pattern = CreatedPattern(nodes: nodes, relationships: relationships)
        if let name = path.variable {
            let steps = relationships.map { PathStepTerm(relationship: .slot($0.slot), isList: false) }
            pattern.path = SlotTerm(
                slot: scope.addSlot(name.text), term: .path(start: .slot(nodes[0].slot), steps: steps))
        }
        return pattern
    }

    private mutating func createdNode(
        _ node: NodePattern, _ before: NameScope
    ) throws(CypherError) -> CreatedPattern.Node {
        let properties = try compiler.optional(node.properties)
        let labels = node.labels?.conjunction?.map(\.text) ?? []
        if let name = node.variable, let slot = scope.slot(name.text) {
            return CreatedPattern.Node(slot: slot, isBound: true, labels: labels, properties: properties)
        }
        let slot = node.variable.map { scope.addSlot($0.text) } ?? scope.addSlot()
        return CreatedPattern.Node(slot: slot, isBound: false, labels: labels, properties: properties)
    }

    func updates(_ items: [SetItem]) throws(CypherError) -> [UpdateTerm] {
        var updates: [UpdateTerm] = []
        for item in items {
            switch item {
            case .property(let entity, let key, let value):
                updates.append(
                    .property(
                        of: try compiler.term(entity), key: .constant(.string(key.text)),
                        value: try compiler.term(value)))
            case .dynamicProperty(let entity, let key, let value):
                updates.append(
                    .property(
                        of: try compiler.term(entity), key: try compiler.term(key),
                        value: try compiler.term(value)))
            case .replaceProperties(let name, let value):
                updates.append(
                    .properties(of: try variable(name), value: try compiler.term(value), replacing: true))
            case .addProperties(let name, let value):
                updates.append(
                    .properties(of: try variable(name), value: try compiler.term(value), replacing: false))
            case .labels(let name, let labels):
                updates.append(.addLabels(of: try variable(name), labels.map(\.text)))
            }
        }
        return updates
    }

    func removals(_ items: [RemoveItem]) throws(CypherError) -> [UpdateTerm] {
        var updates: [UpdateTerm] = []
        for item in items {
            switch item {
            case .property(let entity, let key):
                updates.append(
                    .property(
                        of: try compiler.term(entity), key: .constant(.string(key.text)),
                        value: .constant(.null))
                )
            case .dynamicProperty(let entity, let key):
                updates.append(
                    .property(
                        of: try compiler.term(entity), key: try compiler.term(key), value: .constant(.null)))
            case .labels(let name, let labels):
                updates.append(.removeLabels(of: try variable(name), labels.map(\.text)))
            }
        }
        return updates
    }

    private func variable(_ name: Name) throws(CypherError) -> Term {
        try compiler.term(Expression(kind: .variable(name.text), range: name.range))
    }
}
