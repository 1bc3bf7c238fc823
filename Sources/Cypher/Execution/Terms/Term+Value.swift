/// One row of a batch, as a term sees it.
struct Frame {
    let context: ExecutionContext
    let batch: Batch
    var row = 0
    var locals: [Value] = []

    init(_ context: ExecutionContext, _ batch: Batch, row: Int = 0) {
        self.context = context
        self.batch = batch
        self.row = row
    }

    mutating func set(_ local: Int, to value: Value) {
        while locals.count <= local { locals.append(.null) }
        locals[local] = value
    }
}

// The meaning of terms, one row at a time. Depth is bounded by that of the syntax tree.
extension Term {
    func value(_ frame: inout Frame) throws(CypherError) -> Value {
        switch self {
        case .constant(let value): return value
        case .parameter(let name): return try frame.context.parameter(name)
        case .slot(let slot): return frame.batch[slot].value(at: frame.row, frame.context.graph.strings)
        case .local(let local): return frame.locals[local]
        case .property(let base, let key):
            return try ElementAccess.property(key, of: try base.value(&frame), in: frame.context)
        case .element(let base, let key):
            return try ElementAccess.element(
                of: try base.value(&frame), at: try key.value(&frame), in: frame.context)
        case .slice(let base, let lower, let upper):
            return try ElementAccess.slice(
                of: try base.value(&frame), from: try lower?.value(&frame), to: try upper?.value(&frame))
        case .list(let terms): return try .nestedList(try Term.values(terms, &frame))
        case .map(let entries): return try .nestedMap(try Term.map(entries, &frame))
        case .mapProjection(let base, let elements): return try Term.projection(base, elements, &frame)
        case .unary(let operation, let operand): return try operation.value(try operand.value(&frame))
        case .binary(let operation, let left, let right):
            let value = try operation.value(
                try left.value(&frame), try right.value(&frame), frame.context)
            try frame.context.budget.make(value)
            return value
        case .and(let terms):
            var truth: Bool? = true
            for term in terms {
                truth = Logic.and(truth, try term.value(&frame).truth())
                if truth == false { break }
            }
            return Value(truth)
        case .or(let terms):
            var truth: Bool? = false
            for term in terms {
                truth = Logic.or(truth, try term.value(&frame).truth())
                if truth == true { break }
            }
            return Value(truth)
        case .comparison(let operation, let left, let right):
            return Value(operation.truth(try left.value(&frame), try right.value(&frame)))
        case .isNull(let base, let negated): return .boolean(try base.value(&frame).isNull != negated)
        case .hasLabels(let base, let labels):
            return Value(try labels.truth(of: try base.value(&frame), frame.context))
        case .function(let function, let arguments):
            return try frame.context.call(function, try Term.values(arguments, &frame))
        case .choice(let operand, let branches, let otherwise):
            return try Term.choice(operand, branches, otherwise, &frame)
        case .comprehension, .quantifier, .reduction: return try loopValue(&frame)
        case .path(let start, let steps): return try Term.path(start, steps, &frame)
        case .subquery(let plan): return try plan.value(&frame)
        }
    }

    static func values(_ terms: [Term], _ frame: inout Frame) throws(CypherError) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(terms.count)
        for term in terms { values.append(try term.value(&frame)) }
        return values
    }

    static func map(_ entries: [MapTerm], _ frame: inout Frame) throws(CypherError) -> ValueMap {
        var pairs: [(String, Value)] = []
        for entry in entries { pairs.append((entry.key, try entry.value.value(&frame))) }
        return ValueMap(pairs)
    }

    private static func projection(
        _ base: Term, _ elements: [MapProjectionTerm], _ frame: inout Frame
    ) throws(CypherError) -> Value {
        let subject = try base.value(&frame)
        if subject.isNull { return .null }
        var pairs: [(String, Value)] = []
        for element in elements {
            switch element {
            case .entry(let entry): pairs.append((entry.key, try entry.value.value(&frame)))
            case .property(let key):
                pairs.append((key, try ElementAccess.property(key, of: subject, in: frame.context)))
            case .allProperties:
                let map = try frame.context.properties(of: subject)
                pairs += zip(map.keys, map.values).map { ($0, $1) }
            }
        }
        return try .nestedMap(ValueMap(pairs))
    }

    private static func choice(
        _ operand: Term?, _ branches: [ChoiceBranch], _ otherwise: Term?, _ frame: inout Frame
    ) throws(CypherError) -> Value {
        let subject = try operand?.value(&frame)
        for branch in branches {
            for condition in branch.conditions {
                let value = try condition.value(&frame)
                let isMet = if let subject { subject.isEqual(to: value) } else { try value.truth() }
                if isMet == true { return try branch.result.value(&frame) }
            }
        }
        return try otherwise?.value(&frame) ?? .null
    }
}

extension ExecutionContext {
    /// The properties of a node or relationship, or a map itself.
    func properties(of value: Value) throws(CypherError) -> ValueMap {
        switch value {
        case .node(let row): return try properties(ofNode: row)
        case .relationship(let row): return try properties(ofRelationship: row)
        case .map(let map): return map
        default:
            throw CypherError(.type, .invalidArgumentType, "a \(value.typeName) has no properties")
        }
    }

    func call(_ function: CypherFunction, _ arguments: [Value]) throws(CypherError) -> Value {
        guard case .scalar(let body) = function.implementation else {
            throw CypherError(
                .syntax, .invalidAggregation, "`\(function.name)()` cannot be used here", phase: .compileTime)
        }
        let value = try body(arguments, &evaluation)
        try budget.make(value)
        return value
    }
}
