// Labels, conditions and paths, added as soon as what they need is there.
extension PatternPlanner {
    mutating func addLabels(of node: Int, isProven: (String) -> Bool) throws(CypherError) {
        guard let labels = graph.nodes[node].labels else { return }
        if let names = labels.conjunction, names.allSatisfy({ isProven($0.text) }) { return }
        let slot = slot(of: node)
        clauses.add(.filter([.hasLabels(.slot(slot), labels)]), estimate: rows)
    }

    mutating func addConditions() throws(CypherError) {
        let ready = openConditions.sorted().filter { graph.conditions[$0].names.isSubset(of: boundNames) }
        guard !ready.isEmpty else { return }
        openConditions.subtract(ready)
        var terms: [Term] = []
        for index in ready {
            terms.append(try clauses.compiler.term(graph.conditions[index].expression))
        }
        clauses.add(.filter(terms), estimate: rows)
    }

    mutating func add(_ path: PatternGraph.Path) throws(CypherError) {
        let steps = path.steps.map {
            PathStepTerm(relationship: .slot(clauses.scope.slot($0.name) ?? 0), isList: $0.isList)
        }
        let term = Term.path(start: .slot(clauses.scope.slot(path.start) ?? 0), steps: steps)
        let slot = clauses.scope.addSlot(path.name)
        clauses.add(.extend([SlotTerm(slot: slot, term: term)]), estimate: rows)
        boundNames.insert(path.name)
    }
}

extension NodeScan.Source {
    /// Whether all nodes that it gives have a label.
    func proves(_ label: String) -> Bool {
        switch self {
        case .label(let own): own == label
        case .property(let own, _, _): own == label
        case .all, .id: false
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
