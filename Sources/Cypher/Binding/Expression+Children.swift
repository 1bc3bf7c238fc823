extension Expression {
    /// The expressions right below this one, in the order written. Those of whole subqueries are not among them.
    var children: [Expression] {
        switch kind {
        case .literal, .parameter, .variable, .countAll: []
        case .property(let base, _): [base]
        case .index(let base, let index): [base, index]
        case .slice(let base, let from, let to): [base] + [from, to].compactMap { $0 }
        case .list(let elements): elements
        case .map(let entries): entries.map(\.value)
        case .mapProjection(let projection): projection.elements.compactMap(\.value)
        case .unary(_, let operand): [operand]
        case .binary(_, let left, let right): [left, right]
        case .and(let parts), .or(let parts): parts
        case .comparison(let first, let rest): [first] + rest.map(\.operand)
        case .isNull(let operand, _): [operand]
        case .hasLabels(let operand, _): [operand]
        case .function(let call): call.arguments
        case .case(let choice):
            [choice.operand].compactMap { $0 } + choice.branches.flatMap { $0.conditions + [$0.result] }
                + [choice.otherwise].compactMap { $0 }
        case .listComprehension(let list): [list.list] + [list.predicate, list.projection].compactMap { $0 }
        case .patternComprehension(let paths):
            paths.pattern.expressions + [paths.predicate].compactMap { $0 } + [paths.projection]
        case .quantifier(let quantifier): [quantifier.list, quantifier.predicate]
        case .reduce(let reduce): [reduce.initial, reduce.list, reduce.step]
        case .pattern(let path), .shortestPath(let path): path.expressions
        case .subquery: []
        }
    }

    /// Variables that this expression binds for what is below it.
    var boundVariables: [String] {
        switch kind {
        case .listComprehension(let list): [list.variable.text]
        case .patternComprehension(let paths): paths.pattern.variables.map(\.text)
        case .quantifier(let quantifier): [quantifier.variable.text]
        case .reduce(let reduce): [reduce.accumulator.text, reduce.variable.text]
        case .shortestPath(let path): path.variables.map(\.text)
        default: []
        }
    }

    /// Whether this is a call of an aggregating function.
    var isAggregate: Bool {
        switch kind {
        case .countAll: true
        case .function(let call): FunctionType.named(call.name.text)?.isAggregate ?? false
        default: false
        }
    }

    /// Whether something is aggregated here or below.
    var containsAggregate: Bool { isAggregate || children.contains(where: \.containsAggregate) }

    /// A variable, or a property of one: what may be a part of an aggregating expression if it is a column too.
    var isSimpleKey: Bool {
        switch kind {
        case .variable: return true
        case .property(let base, _):
            if case .variable = base.kind { return true }
            return false
        default: return false
        }
    }
}

extension MapProjection.Element {
    fileprivate var value: Expression? {
        if case .entry(let entry) = self { return entry.value }
        return nil
    }
}
