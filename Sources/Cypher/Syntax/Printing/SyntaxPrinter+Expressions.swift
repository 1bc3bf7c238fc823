extension Expression: CustomStringConvertible {
    /// As Cypher, in one form however it was written.
    var description: String {
        var printer = SyntaxPrinter()
        printer.write(self)
        return printer.text
    }
}

/// How tightly an expression holds together: one looser than its place asks for is put in parentheses.
private enum Tightness: Int, Comparable {
    case or, xor, and, not, comparison, predicate, sum, product, power, signed, number, postfix

    static func < (left: Tightness, right: Tightness) -> Bool { left.rawValue < right.rawValue }

    init(_ kind: Expression.Kind) {
        switch kind {
        case .or: self = .or
        case .and: self = .and
        case .unary(.not, _): self = .not
        case .unary: self = .signed
        case .comparison: self = .comparison
        case .isNull, .hasLabels: self = .predicate
        case .binary(let binary, _, _): self = Tightness(binary)
        case .literal(.integer), .literal(.float): self = .number
        case .literal, .parameter, .variable, .property, .index, .slice, .list, .map, .mapProjection,
            .function,
            .countAll, .case, .listComprehension, .patternComprehension, .quantifier, .reduce, .pattern,
            .shortestPath, .subquery:
            self = .postfix
        }
    }

    init(_ binary: BinaryOperator) {
        switch binary {
        case .xor: self = .xor
        case .in, .startsWith, .endsWith, .contains, .matches: self = .predicate
        case .add, .subtract: self = .sum
        case .multiply, .divide, .modulo: self = .product
        case .power: self = .power
        }
    }

    var tighter: Tightness { Tightness(rawValue: rawValue + 1) ?? self }
}

extension SyntaxPrinter {
    mutating func write(_ expression: Expression) { write(expression, .or) }

    /// Writes an expression at a place where one starting with `name IN` would be taken for a comprehension.
    mutating func write(first expression: Expression) { write(expression, .sum) }

    private mutating func write(_ expression: Expression, _ minimum: Tightness) {
        let tightness = Tightness(expression.kind)
        // A sign behind an operator could make an arrow of it.
        let needsParentheses = tightness < minimum || (tightness == .signed && minimum > .comparison)
        if needsParentheses { write("(") }
        write(expression.kind)
        if needsParentheses { write(")") }
    }

    private mutating func write(_ kind: Expression.Kind) {
        switch kind {
        case .literal(let literal): write(literal)
        case .parameter(let name): write(parameter: name)
        case .variable(let name): write(variable: name)
        case .property(let base, let key):
            write(base, .postfix)
            write(".")
            write(name: key.text)
        case .index(let base, let index):
            write(base, .postfix)
            write("[")
            write(index)
            write("]")
        case .slice(let base, let from, let to): writeSlice(of: base, from, to)
        case .list(let elements): writeList(elements)
        case .map(let entries): write(entries)
        case .mapProjection(let projection): write(projection)
        case .unary, .binary, .and, .or, .comparison, .isNull, .hasLabels: writeOperation(kind)
        case .function(let call): write(call)
        case .countAll: write("count(*)")
        case .case(let expression): write(expression)
        case .listComprehension(let comprehension): write(comprehension)
        case .patternComprehension(let comprehension): write(comprehension)
        case .quantifier(let quantifier): write(quantifier)
        case .reduce(let reduce): write(reduce)
        case .pattern(let pattern), .shortestPath(let pattern): write(pattern)
        case .subquery(let subquery): write(subquery)
        }
    }

    private mutating func writeOperation(_ kind: Expression.Kind) {
        switch kind {
        case .unary(let sign, let operand):
            write(sign.text)
            write(operand, sign == .not ? .not : .postfix)
        case .binary(let binary, let left, let right):
            let tightness = Tightness(binary)
            write(left, tightness)
            write(" \(binary.text) ")
            write(right, tightness.tighter)
        case .and(let operands): write(operands, separator: " AND ") { $0.write($1, .not) }
        case .or(let operands): write(operands, separator: " OR ") { $0.write($1, .xor) }
        case .comparison(let first, let parts):
            write(first, .predicate)
            for part in parts {
                write(" \(part.operator.text) ")
                write(part.operand, .predicate)
            }
        case .isNull(let operand, let negated):
            write(operand, .predicate)
            write(negated ? " IS NOT NULL" : " IS NULL")
        case .hasLabels(let operand, let labels):
            write(operand, .sum)
            write(":")
            // Not to be taken for the bar of a comprehension.
            if case .either = labels { write("(") }
            write(labels)
            if case .either = labels { write(")") }
        default: break
        }
    }

    private mutating func writeSlice(of base: Expression, _ from: Expression?, _ to: Expression?) {
        write(base, .postfix)
        write("[")
        if let from { write(from) }
        write("..")
        if let to { write(to) }
        write("]")
    }

    private mutating func writeList(_ elements: [Expression]) {
        write("[")
        if let first = elements.first { write(first: first) }
        for element in elements.dropFirst() {
            write(", ")
            write(element)
        }
        write("]")
    }
}

extension UnaryOperator {
    fileprivate var text: String {
        switch self {
        case .not: "NOT "
        case .plus: "+"
        case .minus: "-"
        }
    }
}

extension BinaryOperator {
    /// As it is written.
    var text: String {
        switch self {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "/"
        case .modulo: "%"
        case .power: "^"
        case .xor: "XOR"
        case .in: "IN"
        case .startsWith: "STARTS WITH"
        case .endsWith: "ENDS WITH"
        case .contains: "CONTAINS"
        case .matches: "=~"
        }
    }
}

extension ComparisonOperator {
    /// As it is written.
    var text: String {
        switch self {
        case .equal: "="
        case .notEqual: "<>"
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        }
    }
}
