extension SyntaxPrinter {
    mutating func write(_ entries: [MapEntry]) {
        write("{")
        write(entries) { $0.write($1) }
        write("}")
    }

    private mutating func write(_ entry: MapEntry) {
        write(name: entry.key.text)
        write(": ")
        write(entry.value)
    }

    mutating func write(_ projection: MapProjection) {
        write(variable: projection.variable.text)
        write(" {")
        write(projection.elements) { printer, element in
            switch element {
            case .entry(let entry): printer.write(entry)
            case .property(let key):
                printer.write(".")
                printer.write(name: key.text)
            case .variable(let name): printer.write(name: name.text)
            case .allProperties: printer.write(".*")
            }
        }
        write("}")
    }

    mutating func write(_ call: FunctionCall) {
        write(qualifiedName: call.name.text)
        write(call.isDistinct ? "(DISTINCT " : "(")
        if let first = call.arguments.first { write(first: first) }
        for argument in call.arguments.dropFirst() {
            write(", ")
            write(argument)
        }
        write(")")
    }

    mutating func write(_ expression: CaseExpression) {
        write("CASE")
        if let operand = expression.operand {
            write(" ")
            write(operand)
        }
        for branch in expression.branches {
            write(" WHEN ")
            write(branch.conditions) { $0.write($1) }
            write(" THEN ")
            write(branch.result)
        }
        if let otherwise = expression.otherwise {
            write(" ELSE ")
            write(otherwise)
        }
        write(" END")
    }

    mutating func write(_ comprehension: ListComprehension) {
        write("[")
        write(variable: comprehension.variable.text)
        write(" IN ")
        write(comprehension.list)
        write(condition: comprehension.predicate)
        if let projection = comprehension.projection {
            write(" | ")
            write(projection)
        }
        write("]")
    }

    mutating func write(_ comprehension: PatternComprehension) {
        write("[")
        write(comprehension.pattern)
        write(condition: comprehension.predicate)
        write(" | ")
        write(comprehension.projection)
        write("]")
    }

    mutating func write(_ expression: QuantifierExpression) {
        switch expression.quantifier {
        case .all: write("all(")
        case .any: write("any(")
        case .none: write("none(")
        case .single: write("single(")
        }
        write(variable: expression.variable.text)
        write(" IN ")
        write(expression.list)
        write(condition: expression.predicate)
        write(")")
    }

    mutating func write(_ expression: ReduceExpression) {
        write("reduce(")
        write(variable: expression.accumulator.text)
        write(" = ")
        write(expression.initial)
        write(", ")
        write(variable: expression.variable.text)
        write(" IN ")
        write(expression.list)
        write(" | ")
        write(expression.step)
        write(")")
    }

    mutating func write(_ expression: SubqueryExpression) {
        switch expression.kind {
        case .exists: write("EXISTS { ")
        case .count: write("COUNT { ")
        case .collect: write("COLLECT { ")
        }
        switch expression.body {
        case .pattern(let patterns, let predicate):
            write(patterns) { $0.write($1) }
            write(condition: predicate)
        case .query(let query): write(query)
        }
        write(" }")
    }

    /// ` WHERE condition`, if there is one.
    mutating func write(condition: Expression?) {
        guard let condition else { return }
        write(" WHERE ")
        write(condition)
    }
}
