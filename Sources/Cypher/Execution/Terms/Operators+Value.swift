extension UnaryOperator {
    func value(_ operand: Value) throws(CypherError) -> Value {
        switch self {
        case .not: return Value(Logic.not(try operand.truth()))
        case .minus: return try Arithmetic.negate(operand)
        case .plus:
            guard operand.isNumber || operand.isNull else {
                throw CypherError(
                    .type, .invalidArgumentType, "`+` cannot stand before a \(operand.typeName)")
            }
            return operand
        }
    }
}

extension BinaryOperator {
    func value(_ left: Value, _ right: Value, _ context: ExecutionContext) throws(CypherError) -> Value {
        switch self {
        case .add: return try Arithmetic.add(left, right)
        case .subtract: return try Arithmetic.subtract(left, right)
        case .multiply: return try Arithmetic.multiply(left, right)
        case .divide: return try Arithmetic.divide(left, right)
        case .modulo: return try Arithmetic.remainder(left, right)
        case .power: return try Arithmetic.power(left, right)
        case .xor: return Value(Logic.xor(try left.truth(), try right.truth()))
        case .in: return Value(try left.isElement(of: right))
        case .startsWith: return Value(left.starts(with: right))
        case .endsWith: return Value(left.ends(with: right))
        case .contains: return Value(left.contains(right))
        case .matches:
            guard case .string(let text) = left, case .string(let pattern) = right else { return .null }
            return .boolean(try context.expression(pattern).matches(text))
        }
    }
}

extension ComparisonOperator {
    func truth(_ left: Value, _ right: Value) -> Bool? {
        switch self {
        case .equal: left.isEqual(to: right)
        case .notEqual: Logic.not(left.isEqual(to: right))
        case .less: left.isLess(than: right)
        case .lessOrEqual: left.isLessOrEqual(to: right)
        case .greater: left.isGreater(than: right)
        case .greaterOrEqual: left.isGreaterOrEqual(to: right)
        }
    }

    /// The operator that says the same with its operands exchanged.
    var reversed: ComparisonOperator {
        switch self {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }

    /// Whether two things in this order meet the comparison.
    func isMet(by order: Ordering) -> Bool {
        switch self {
        case .equal: order == .same
        case .notEqual: order != .same
        case .less: order == .less
        case .lessOrEqual: order != .greater
        case .greater: order == .greater
        case .greaterOrEqual: order != .less
        }
    }
}

extension LabelExpression {
    /// Whether a node's labels or a relationship's type are as asked for; nil of null.
    func truth(of value: Value, _ context: ExecutionContext) throws(CypherError) -> Bool? {
        switch value {
        case .null: return nil
        case .node(let row): return isMet(by: try context.labels(ofNode: row))
        case .relationship(let row): return isMet(by: [try context.type(ofRelationship: row)])
        default:
            throw CypherError(.type, .invalidArgumentType, "a \(value.typeName) has no labels")
        }
    }

    func isMet(by names: [String]) -> Bool {
        switch self {
        case .name(let name): names.contains(name.text)
        case .any: !names.isEmpty
        case .not(let part): !part.isMet(by: names)
        case .all(let parts): parts.allSatisfy { $0.isMet(by: names) }
        case .either(let parts): parts.contains { $0.isMet(by: names) }
        }
    }
}
