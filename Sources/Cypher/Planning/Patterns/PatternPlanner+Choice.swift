// What is done next, and what it is thought to cost.
extension PatternPlanner {
    func best() throws(CypherError) -> (Choice, Double)? {
        var best: (choice: Choice, rows: Double, cost: Double)?
        // Steps whose rows nobody reads come last, and nodes at their ends are not begun at.
        var last: (Choice, Double)?
        var silentNodes: Set<Int> = []
        func offer(_ choice: Choice, _ rows: Double, cost: Double) {
            if best.map({ cost < $0.cost }) ?? true { best = (choice, rows, cost) }
        }
        for edge in openEdges.sorted() where graph.edges[edge].names.isSubset(of: boundNames) {
            let pattern = graph.edges[edge]
            let (isFromBound, isToBound) = (
                boundNodes.contains(pattern.from), boundNodes.contains(pattern.to)
            )
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
        for edge in openEdges.sorted() {
            let pattern = graph.edges[edge]
            guard !pattern.isBound, pattern.selection == .all, pattern.pattern.length == nil,
                !isSilent(edge), pattern.from != pattern.to, !boundNodes.contains(pattern.from),
                !boundNodes.contains(pattern.to)
            else { continue }
            let count =
                statistics.relationshipCount(pattern.types) * (pattern.pattern.direction == .either ? 2 : 1)
            offer(.relationships(edge: edge), rows * count, cost: rows * count)
        }
        return best.map { ($0.choice, $0.rows) } ?? last
    }

    /// What it costs to begin at a node: its rows and those of the cheapest step from it.
    func startCost(_ node: Int, _ count: Double) -> Double {
        var steps: Double?
        for edge in graph.edgesByNode[node] where openEdges.contains(edge) {
            let pattern = graph.edges[edge]
            if boundNodes.contains(pattern.from) || boundNodes.contains(pattern.to)
                || pattern.selection != .all
            {
                continue
            }
            let isReversed = pattern.to == node
            let cost = isSilent(edge) ? 0 : growth(pattern, isReversed: isReversed, isInto: false)
            steps = min(steps ?? cost, cost)
        }
        return rows * count * (1 + (steps ?? 0))
    }

    /// Whether nobody reads the relationship or the node at its open end, which has no other relationship.
    func isSilent(_ edge: Int) -> Bool {
        let pattern = graph.edges[edge]
        guard pattern.pattern.length == nil, isUnread(pattern.name) else { return false }
        return [pattern.from, pattern.to].contains { node in
            !boundNodes.contains(node) && isUnread(graph.nodes[node].name)
                && graph.edgesByNode[node] == [edge]
        }
    }

    func isUnread(_ name: String) -> Bool {
        !needed.contains(name) && graph.conditionsByName[name] == nil && !graph.pathNames.contains(name)
    }

    /// How many rows a step makes of one.
    func growth(_ edge: PatternGraph.Edge, isReversed: Bool, isInto: Bool) -> Double {
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
        let conditions = (graph.conditionsByName[name] ?? []) + (graph.conditionsByName[edge.name] ?? [])
        for condition in Set(conditions).intersection(openConditions).sorted() {
            let names = graph.conditions[condition].names
            if names.subtracting([name, edge.name]).isSubset(of: boundNames) {
                growth *= graph.conditions[condition].selectivity
            }
        }
        return growth
    }

    /// The cheapest way to a node from nothing.
    func scan(_ node: Int) throws(CypherError) -> (NodeScan.Source, condition: Int?, count: Double) {
        let pattern = graph.nodes[node]
        let labels = pattern.labels?.conjunction?.map(\.text) ?? []
        var best: (source: NodeScan.Source, condition: Int?, count: Double) = (
            .all, nil, statistics.nodeCount
        )
        for label in labels {
            let count = statistics.nodeCount(label: label)
            if count <= best.count { best = (.label(label), nil, count) }
        }
        for condition in graph.conditionsByName[pattern.name] ?? [] where openConditions.contains(condition) {
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
}
