// The steps that choices become.
extension PatternPlanner {
    mutating func add(_ choice: Choice) throws(CypherError) {
        switch choice {
        case .scan(let node, let source, let condition):
            let slot = clauses.scope.addSlot(graph.nodes[node].name)
            clauses.add(.nodes(NodeScan(slot: slot, source: source)), estimate: rows)
            if let condition { openConditions.remove(condition) }
            bind(node)
            try addLabels(of: node) { source.proves($0) }
        case .relationships(let index):
            let excluded = self.excluded(by: index)
            let edge = take(index)
            let slots = (clauses.scope.addSlot(edge.name), slot(of: edge.from), slot(of: edge.to))
            let scan = RelationshipScan(
                slot: slots.0, from: slots.1, to: slots.2, types: edge.types,
                direction: edge.pattern.direction,
                excluded: excluded)
            clauses.add(.relationships(scan), estimate: rows)
            try arrive(at: edge.from, edge.types, edge.pattern.direction.reversed)
            try arrive(at: edge.to, edge.types, edge.pattern.direction)
        case .ends(let index):
            let excluded = self.excluded(by: index)
            let edge = take(index)
            let step = RelationshipEnds(
                relationship: clauses.scope.slot(edge.name) ?? 0, from: end(edge.from), to: end(edge.to),
                types: edge.types, direction: edge.pattern.direction, excluded: excluded)
            clauses.add(.ends(step), estimate: rows)
            try arrive(at: edge.from, edge.types, edge.pattern.direction.reversed)
            try arrive(at: edge.to, edge.types, edge.pattern.direction)
        case .expand(let index, let isReversed): try expand(index, isReversed)
        }
    }

    mutating func expand(_ index: Int, _ isReversed: Bool) throws(CypherError) {
        let excluded = self.excluded(by: index)
        let edge = take(index)
        let (start, target) = isReversed ? (edge.to, edge.from) : (edge.from, edge.to)
        let direction = isReversed ? edge.pattern.direction.reversed : edge.pattern.direction
        let from = slot(of: start)
        let to = end(target)
        let relationship = clauses.scope.addSlot(edge.name)
        let expansion = Expansion(
            from: from, to: to, relationship: relationship, types: edge.types, direction: direction,
            excluded: excluded)
        let length = edge.pattern.length
        let lower = Int(length?.lower ?? 1)
        let upper = length == nil ? 1 : length?.upper.map { Int($0) } ?? Int.max
        let conditions = try conditions(of: edge.pattern)
        if edge.selection != .all {
            let search = ShortestPathStep(
                from: from, to: to.slot, relationships: relationship, types: edge.types, direction: direction,
                lower: lower, upper: upper, conditions: conditions,
                selection: ShortestPathStep.Selection(edge.selection))
            clauses.add(.shortestPath(search), estimate: rows)
        } else if length != nil {
            clauses.add(
                .repeatedExpand(
                    RepeatedExpansion(
                        expansion: expansion, lower: lower, upper: upper, conditions: conditions,
                        isReversed: isReversed)), estimate: rows)
        } else {
            clauses.add(.expand(expansion), estimate: rows)
        }
        let reached = length?.lower == 0 ? TypeChoice.names([]) : edge.types
        try arrive(at: target, reached, direction, mayStay: length?.lower == 0)
    }

    /// What each relationship of a repeated one must meet: its properties and its WHERE.
    func conditions(of relationship: RelationshipPattern) throws(CypherError) -> WalkConditions {
        var compiler = clauses.compiler
        let variable = relationship.variable?.text ?? " each"
        let local = compiler.scope.addLocal(variable)
        let each = Expression(kind: .variable(variable), range: relationship.range)
        let expressions =
            PatternGraph.equalities(each, relationship.properties) + (relationship.predicate?.conjuncts ?? [])
        return WalkConditions(terms: try compiler.terms(expressions), local: local)
    }

    /// The slots of relationships of this MATCH which a further one must differ from.
    func excluded(by index: Int) -> [Int] {
        graph.edges.indices.compactMap { other in
            guard other != index, !openEdges.contains(other), graph.edges[other].selection == .all,
                graph.edges[index].selection == .all,
                !graph.edges[other].types.isDisjoint(with: graph.edges[index].types)
            else { return nil }
            return clauses.scope.slot(graph.edges[other].name)
        }
    }

    mutating func take(_ index: Int) -> PatternGraph.Edge {
        openEdges.remove(index)
        boundNames.insert(graph.edges[index].name)
        return graph.edges[index]
    }

    mutating func slot(of node: Int) -> Int {
        let name = graph.nodes[node].name
        return clauses.scope.slot(name) ?? clauses.scope.addSlot(name)
    }

    mutating func end(_ node: Int) -> PatternEnd {
        let isBound = clauses.scope.slot(graph.nodes[node].name) != nil
        return PatternEnd(slot: slot(of: node), isBound: isBound)
    }

    mutating func bind(_ node: Int) {
        boundNodes.insert(node)
        boundNames.insert(graph.nodes[node].name)
    }

    /// A node is reached by a step: what its labels must be is checked unless all ends of the types have them.
    mutating func arrive(
        at node: Int, _ types: TypeChoice, _ direction: RelationshipPattern.Direction, mayStay: Bool = false
    ) throws(CypherError) {
        guard !boundNodes.contains(node) else { return }
        bind(node)
        let statistics = self.statistics
        try addLabels(of: node) { !mayStay && statistics.isProven($0, at: types, direction) }
    }
}

extension PathCount {
    var term: Term {
        switch self {
        case .literal(let number): .constant(.integer(number))
        case .parameter(let name): .parameter(name.text)
        }
    }
}

extension ShortestPathStep.Selection {
    init(_ selection: PathSelection) {
        switch selection {
        case .all, .allShortest: self = .lengths(.constant(.integer(1)))
        case .shortestGroups(let count): self = .lengths(count.term)
        case .any(let count), .shortest(let count): self = .paths(count.term)
        }
    }
}
