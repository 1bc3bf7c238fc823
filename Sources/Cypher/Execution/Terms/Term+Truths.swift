import Columns

// Predicates for all rows of a batch.
extension Term {
    func truths(_ batch: Batch, _ context: ExecutionContext) throws(CypherError) -> [Truth] {
        switch self {
        case .comparison(let operation, let left, let right):
            return try Self.compare(operation, left, right, batch, context)
        case .hasLabels(.slot(let slot), let labels):
            if case .nodes(let rows) = batch[slot] { return try context.truths(of: labels, rows) }
        case .unary(.not, let operand):
            return try operand.truths(batch, context).map { Truth(Logic.not($0.bool)) }
        case .isNull(let operand, let negated):
            let vector = try operand.vector(batch, context)
            return (0..<batch.count).map { Truth(vector.isNull(at: $0) != negated) }
        default: break
        }
        let values: [Value]
        switch self {
        case .and, .or, .hasLabels: values = try self.values(batch, context)
        default:
            let vector = try vector(batch, context)
            if case .booleans(let truths) = vector { return truths }
            values = vector.allValues(batch.count, context.graph.strings)
        }
        var truths: [Truth] = []
        truths.reserveCapacity(values.count)
        for value in values { truths.append(Truth(try value.truth())) }
        return truths
    }

    private static func compare(
        _ operation: ComparisonOperator, _ left: Term, _ right: Term, _ batch: Batch,
        _ context: ExecutionContext
    ) throws(CypherError) -> [Truth] {
        if batch.count > 0, right.isConstant {
            var frame = Frame(context, batch)
            let constant = try right.value(&frame)
            return operation.truths(
                try left.vector(batch, context), constant, batch.count, context.graph.strings)
        }
        if batch.count > 0, left.isConstant {
            var frame = Frame(context, batch)
            let constant = try left.value(&frame)
            return operation.reversed.truths(
                try right.vector(batch, context), constant, batch.count, context.graph.strings)
        }
        let (first, second) = (try left.vector(batch, context), try right.vector(batch, context))
        switch (first, second) {
        case (.integers(let first), .integers(let second)):
            return first.indices.map { Truth(operation.isMet(by: Ordering(first[$0], second[$0]))) }
        case (.nodes(let first), .nodes(let second)) where operation == .equal:
            return first.indices.map {
                first[$0] < 0 || second[$0] < 0 ? .isUnknown : Truth(first[$0] == second[$0])
            }
        default:
            let strings = context.graph.strings
            return (0..<batch.count).map {
                Truth(operation.truth(first.value(at: $0, strings), second.value(at: $0, strings)))
            }
        }
    }
}

extension ComparisonOperator {
    /// Compares each row of a vector with one value.
    fileprivate func truths(_ vector: Vector, _ constant: Value, _ count: Int, _ strings: StringPool)
        -> [Truth]
    {
        switch (vector, constant) {
        case (.integers(let numbers), .integer(let constant)):
            return numbers.map { Truth(isMet(by: Ordering($0, constant))) }
        case (.strings(let ids), .string(let constant)):
            return truths(strings: ids, constant, strings)
        case (.coded(let codes, let list), _):
            let known = list.values.map { Truth(truth($0, constant)) }
            return codes.map { known[Int($0)] }
        default:
            return (0..<count).map { Truth(truth(vector.value(at: $0, strings), constant)) }
        }
    }

    private func truths(strings ids: [Int32], _ constant: String, _ strings: StringPool) -> [Truth] {
        if self == .equal || self == .notEqual {
            let wanted = strings.id(of: constant) ?? -2
            let (same, other): (Truth, Truth) = self == .equal ? (.isTrue, .isFalse) : (.isFalse, .isTrue)
            return ids.map { $0 < 0 ? .isUnknown : ($0 == wanted ? same : other) }
        }
        var constant = constant
        return constant.withUTF8 { constant in
            ids.map { $0 < 0 ? .isUnknown : Truth(isMet(by: strings.order(of: $0, to: constant))) }
        }
    }
}

extension ExecutionContext {
    /// Whether nodes have labels: worked out once for each set of labels.
    fileprivate func truths(of labels: LabelExpression, _ rows: [Int32]) throws(CypherError) -> [Truth] {
        var known = [Truth?](repeating: nil, count: graph.labelSets.count)
        var truths: [Truth] = []
        truths.reserveCapacity(rows.count)
        for row in rows {
            if row < 0 {
                truths.append(.isUnknown)
                continue
            }
            let set = Int(graph.nodeLabels[Int(row)])
            if set < 0 { try checkNode(row) }
            let truth = known[set] ?? Truth(labels.isMet(by: graph.labelSets[set].map { graph.labels[$0] }))
            known[set] = truth
            truths.append(truth)
        }
        return truths
    }
}
