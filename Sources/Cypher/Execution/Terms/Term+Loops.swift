// Comprehensions, quantifiers and reductions: what runs over the elements of a list.
extension Term {
    func loopValue(_ frame: inout Frame) throws(CypherError) -> Value {
        switch self {
        case .comprehension(let loop, let predicate, let projection):
            guard let elements = try loop.elements(&frame) else { return .null }
            var results: [Value] = []
            for element in elements {
                try frame.context.budget.make(1)
                frame.set(loop.local, to: element)
                if let predicate, try predicate.value(&frame).truth() != true { continue }
                results.append(try projection?.value(&frame) ?? element)
            }
            return try .nestedList(results)
        case .quantifier(let quantifier, let loop, let predicate):
            guard let elements = try loop.elements(&frame) else { return .null }
            var truths = QuantifierCount()
            for element in elements {
                try frame.context.budget.make(1)
                frame.set(loop.local, to: element)
                truths.add(try (predicate?.value(&frame) ?? element).truth())
            }
            return Value(truths.truth(of: quantifier))
        case .reduction(let loop, let accumulator, let initial, let step):
            frame.set(accumulator, to: try initial.value(&frame))
            guard let elements = try loop.elements(&frame) else { return .null }
            for element in elements {
                try frame.context.budget.make(1)
                frame.set(loop.local, to: element)
                frame.set(accumulator, to: try step.value(&frame))
            }
            return frame.locals[accumulator]
        default: return .null
        }
    }
}

extension ListLoop {
    fileprivate func elements(_ frame: inout Frame) throws(CypherError) -> [Value]? {
        switch try list.value(&frame) {
        case .null: return nil
        case .list(let elements): return elements
        case let other:
            throw CypherError(.type, .invalidArgumentType, "expected a List, found a \(other.typeName)")
        }
    }
}

/// How often a predicate was true, false and unknown of the elements of a list.
struct QuantifierCount {
    private var trues = 0
    private var falses = 0
    private var unknowns = 0

    mutating func add(_ truth: Bool?) {
        switch truth {
        case true: trues += 1
        case false: falses += 1
        case nil: unknowns += 1
        }
    }

    func truth(of quantifier: QuantifierExpression.Quantifier) -> Bool? {
        switch quantifier {
        case .all: falses > 0 ? false : (unknowns > 0 ? nil : true)
        case .any: trues > 0 ? true : (unknowns > 0 ? nil : false)
        case .none: trues > 0 ? false : (unknowns > 0 ? nil : true)
        case .single: trues > 1 ? false : (unknowns > 0 ? nil : trues == 1)
        }
    }
}
