/// Decides in which order a pattern is matched: always what is thought to leave the fewest rows.
///
/// A step whose rows nobody reads is left to the end, where it can be counted instead of walked.
struct PatternPlanner {
    var clauses: ClausePlanner
    let graph: PatternGraph
    /// Names that are read after this MATCH.
    let needed: Set<String>
    private var boundNodes: Set<Int>
    private var boundNames: Set<String> = []
    private var openEdges: [Int]
    private var openConditions: [Int]
    private var rows: Double

    /// What may be done next.
    private enum Choice {
        case scan(node: Int, NodeScan.Source, condition: Int?)
        case relationships(edge: Int)
        case ends(edge: Int)
        case expand(edge: Int, isReversed: Bool)
    }

    init(_ clauses: ClausePlanner, _ graph: PatternGraph, needed: Set<String>) {
        self.clauses = clauses
        self.graph = graph
        self.needed = needed
        boundNodes = Set(graph.nodes.indices.filter { graph.nodes[$0].isBound })
        openEdges = Array(graph.edges.indices)
        openConditions = Array(graph.conditions.indices)
        rows = clauses.estimate
    }

    private var statistics: GraphStatistics { clauses.planner.statistics }

    mutating func plan() throws(CypherError) {
        for node in boundNodes.sorted() { try addLabels(of: node, isProven: { _ in false }) }
        try addConditions()
        while let (choice, rows) = try best() {
            self.rows = rows
            try add(choice)
            try addConditions()
        }
        for path in graph.paths { try add(path) }
        try addConditions()
    }

    private func best() throws(CypherError) -> (Choice, Double)? {
        var best: (choice: Choice, rows: Double, cost: Double)?
        // Steps whose rows nobody reads come last, and nodes at their ends are not begun at.
        var last: (Choice, Double)?
        var silentNodes: Set<Int> = []
        func offer(_ choice: Choice, _ rows: Double, cost: Double) {
            if best.map({ cost < $0.cost }) ?? true { best = (choice, rows, cost) }
        }
        for edge in openEdges {
            let pattern = graph.edges[edge]
            let (isFromBound, isToBound) = (boundNodes.contains(pattern.from), boundNodes.contains(pattern.to))
            if pattern.isBound {
                offer(.ends(edge: edge), rows, cost: rows)
            } else if pattern.selection != .all {
                // Both ends first, however many there are.
                if isFromBound, isToBound { offer(.expand(edge: edge, isReversed: false), rows, cost: rows) }
            } else if isFromBound || isToBound {
                let isReversed = !isFromBound
                let found = rows * growth(pattern, isReversed: isReversed, isInto: isFromBound && isToBound)
                let choice = Choice.expand(edge: edge, isReversed: isReversed)
                if isSilent(edge) {
                    silentNodes.insert(isReversed ? pattern.from : pattern.to)
                    last = last ?? (choice, found)
                } else {
                    offer(choice, found, cost: found)
                }
            }
        }
        for node in graph.nodes.indices where !boundNodes.contains(node) && !silentNodes.contains(node) {
            let (source, condition, count) = try scan(node)
            offer(.scan(node: node, source, condition: condition), rows * count, cost: startCost(node, count))
        }
        for edge in openEdges {
            let pattern = graph.edges[edge]
            guard !pattern.isBound, pattern.selection == .all, pattern.pattern.length == nil,
                !isSilent(edge), pattern.from != pattern.to, !boundNodes.contains(pattern.from),
                !boundNodes.contains(pattern.to)
            else { continue }
            let count = statistics.relationshipCount(pattern.types) * (pattern.pattern.direction == .either ? 2 : 1)
            offer(.relationships(edge: edge), rows * count, cost: rows * count)
        }
        return best.map { ($0.choice, $0.rows) } ?? last
    }

    /// What it costs to begin at a node: its rows and those of the cheapest step from it.
    private func startCost(_ node: Int, _ count: Double) -> Double {
        var steps: Double?
        for edge in openEdges where graph.edges[edge].from == node || graph.edges[edge].to == node {
            let pattern = graph.edges[edge]
            if boundNodes.contains(pattern.from) || boundNodes.contains(pattern.to) || pattern.selection != .all {
                continue
            }
            let isReversed = pattern.to == node
            let cost = isSilent(edge) ? 0 : growth(pattern, isReversed: isReversed, isInto: false)
            steps = min(steps ?? cost, cost)
        }
        return rows * count * (1 + (steps ?? 0))
    }

    /// Whether nobody reads the relationship or the node at its open end, which has no other relationship.
    private func isSilent(_ edge: Int) -> Bool {
        let pattern = graph.edges[edge]
        guard pattern.pattern.length == nil, isUnread(pattern.name) else { return false }
        return [pattern.from, pattern.to].contains { node in
            !boundNodes.contains(node) && isUnread(graph.nodes[node].name)
                && graph.edges.indices.allSatisfy {
                    $0 == edge || (graph.edges[$0].from != node && graph.edges[$0].to != node)
                }
        }
    }

    private func isUnread(_ name: String) -> Bool {
        !needed.contains(name) && !graph.conditions.contains { $0.names.contains(name) }
            && !graph.paths.contains { path in path.start == name || path.steps.contains { $0.name == name } }
    }

    /// How many rows a step makes of one.
    private func growth(_ edge: PatternGraph.Edge, isReversed: Bool, isInto: Bool) -> Double {
        let direction = isReversed ? edge.pattern.direction.reversed : edge.pattern.direction
        var growth = statistics.degree(edge.types, direction)
        if let length = edge.pattern.length {
            let steps = Double(min(length.upper ?? 5, 5))
            var total = 0.0
            var power = 1.0
            for _ in 0..<Int(max(1, steps)) {
                power *= max(growth, 1)
                total += power
            }
            growth = total
        }
        if isInto { return growth / max(1, statistics.nodeCount) + 0.01 }
        let target = isReversed ? edge.from : edge.to
        for label in graph.nodes[target].labels?.conjunction ?? []
        where !statistics.isProven(label.text, at: edge.types, direction) {
            growth *= max(0.01, statistics.nodeCount(label: label.text) / max(1, statistics.nodeCount))
        }
        let name = graph.nodes[target].name
        for condition in openConditions {
            let names = graph.conditions[condition].names
            if names.contains(name) || names.contains(edge.name), names.subtracting([name, edge.name]).isSubset(of: boundNames) {
                growth *= graph.conditions[condition].selectivity
            }
        }
        return growth
    }

    /// The cheapest way to a node from nothing.
    private func scan(_ node: Int) throws(CypherError) -> (NodeScan.Source, condition: Int?, count: Double) {
        let pattern = graph.nodes[node]
        let labels = pattern.labels?.conjunction?.map(\.text) ?? []
        var best: (source: NodeScan.Source, condition: Int?, count: Double) = (.all, nil, statistics.nodeCount)
        for label in labels {
            let count = statistics.nodeCount(label: label)
            if count <= best.count { best = (.label(label), nil, count) }
        }
        for condition in openConditions {
            guard let (key, value) = graph.conditions[condition].equality(of: pattern.name),
                value.mentionedNames.intersection(graph.conditions[condition].names).isSubset(of: boundNames)
            else { continue }
            let term = try clauses.compiler.term(value)
            if let key {
                var constant: Value?
                if case .constant(let value) = term { constant = value }
                let count = statistics.count(label: labels.first, key, equal: constant)
                if count < best.count || best.condition == nil {
                    best = (.property(label: labels.first, key: key, term), condition, count)
                }
            } else {
                return (.id(term), condition, 1)
            }
        }
        return best
    }

    private mutating func add(_ choice: Choice) throws(CypherError) {
        switch choice {
        case .scan(let node, let source, let condition):
            let slot = clauses.scope.addSlot(graph.nodes[node].name)
            clauses.add(.nodes(NodeScan(slot: slot, source: source)), estimate: rows)
            openConditions.removeAll { $0 == condition }
            bind(node)
            try addLabels(of: node) { source.proves($0) }
        case .relationships(let index):
            let excluded = self.excluded(by: index)
            let edge = take(index)
            let slots = (clauses.scope.addSlot(edge.name), slot(of: edge.from), slot(of: edge.to))
            let scan = RelationshipScan(
                slot: slots.0, from: slots.1, to: slots.2, types: edge.types, direction: edge.pattern.direction,
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

    private mutating func expand(_ index: Int, _ isReversed: Bool) throws(CypherError) {
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
    private func conditions(of relationship: RelationshipPattern) throws(CypherError) -> WalkConditions {
        var compiler = clauses.compiler
        let variable = relationship.variable?.text ?? " each"
        let local = compiler.scope.addLocal(variable)
        let each = Expression(kind: .variable(variable), range: relationship.range)
        let expressions =
            PatternGraph.equalities(each, relationship.properties) + (relationship.predicate?.conjuncts ?? [])
        return WalkConditions(terms: try compiler.terms(expressions), local: local)
    }

    /// The slots of relationships of this MATCH which a further one must differ from.
    private func excluded(by index: Int) -> [Int] {
        graph.edges.indices.compactMap { other in
            guard other != index, !openEdges.contains(other), graph.edges[other].selection == .all,
                graph.edges[index].selection == .all,
                !graph.edges[other].types.isDisjoint(with: graph.edges[index].types)
            else { return nil }
            return clauses.scope.slot(graph.edges[other].name)
        }
    }

    private mutating func take(_ index: Int) -> PatternGraph.Edge {
        openEdges.removeAll { $0 == index }
        boundNames.insert(graph.edges[index].name)
        return graph.edges[index]
    }

    private mutating func slot(of node: Int) -> Int {
        let name = graph.nodes[node].name
        return clauses.scope.slot(name) ?? clauses.scope.addSlot(name)
    }

    private mutating func end(_ node: Int) -> PatternEnd {
        let isBound = clauses.scope.slot(graph.nodes[node].name) != nil
        return PatternEnd(slot: slot(of: node), isBound: isBound)
    }

    private mutating func bind(_ node: Int) {
        boundNodes.insert(node)
        boundNames.insert(graph.nodes[node].name)
    }

    /// A node is reached by a step: what its labels must be is checked unless all ends of the types have them.
    private mutating func arrive(
        at node: Int, _ types: TypeChoice, _ direction: RelationshipPattern.Direction, mayStay: Bool = false
    ) throws(CypherError) {
        guard !boundNodes.contains(node) else { return }
        bind(node)
        let statistics = self.statistics
        try addLabels(of: node) { !mayStay && statistics.isProven($0, at: types, direction) }
    }

    private mutating func addLabels(of node: Int, isProven: (String) -> Bool) throws(CypherError) {
        guard let labels = graph.nodes[node].labels else { return }
        if let names = labels.conjunction, names.allSatisfy({ isProven($0.text) }) { return }
        let slot = slot(of: node)
        clauses.add(.filter([.hasLabels(.slot(slot), labels)]), estimate: rows)
    }

    private mutating func addConditions() throws(CypherError) {
        let ready = openConditions.filter { graph.conditions[$0].names.isSubset(of: boundNames) }
        guard !ready.isEmpty else { return }
        openConditions.removeAll { ready.contains($0) }
        var terms: [Term] = []
        for index in ready {
            terms.append(try clauses.compiler.term(graph.conditions[index].expression))
        }
        clauses.add(.filter(terms), estimate: rows)
    }

    private mutating func add(_ path: PatternGraph.Path) throws(CypherError) {
        let steps = path.steps.map {
            PathStepTerm(relationship: .slot(clauses.scope.slot($0.name) ?? 0), isList: $0.isList)
        }
        let term = Term.path(start: .slot(clauses.scope.slot(path.start) ?? 0), steps: steps)
        let slot = clauses.scope.addSlot(path.name)
        clauses.add(.extend([SlotTerm(slot: slot, term: term)]), estimate: rows)
        boundNames.insert(path.name)
    }
}

extension ClausePlanner {
    /// Plans a MATCH. `needed` are the names that are read behind it.
    mutating func match(
        _ patterns: [PathPattern], _ predicate: Expression?, needed: Set<String>
    ) throws(CypherError) {
        let graph = PatternGraph(patterns, predicate, scope)
        var planner = PatternPlanner(self, graph, needed: needed)
        try planner.plan()
        self = planner.clauses
    }
}

extension NodeScan.Source {
    /// Whether all nodes that it gives have a label.
    fileprivate func proves(_ label: String) -> Bool {
        switch self {
        case .label(let own): own == label
        case .property(let own, _, _): own == label
        case .all, .id: false
        }
    }
}

extension PathCount {
    fileprivate var term: Term {
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

extension PatternGraph.Condition {
    /// How many of the rows are thought to meet it.
    var selectivity: Double {
        switch expression.kind {
        case .comparison(_, let parts): parts[0].operator == .equal ? 0.1 : 0.3
        default: 0.5
        }
    }

    /// Where this is `name.key = value`, either way round, or `id(name) = value` (without key).
    func equality(of name: String) -> (key: String?, value: Expression)? {
        guard case .comparison(let left, let parts) = expression.kind, parts.count == 1,
            parts[0].operator == .equal
        else { return nil }
        for (side, value) in [(left, parts[0].operand), (parts[0].operand, left)] {
            if value.mentionedNames.contains(name) { continue }
            switch side.kind {
            case .property(let base, let key) where base.kind == .variable(name): return (key.text, value)
            case .function(let call)
            where call.name.text.lowercased() == "id" && call.arguments.first?.kind == .variable(name):
                return (nil, value)
            default: continue
            }
        }
        return nil
    }
}
