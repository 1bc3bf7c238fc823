extension PathPattern: CustomStringConvertible {
    /// As Cypher, in one form however it was written.
    var description: String {
        var printer = SyntaxPrinter()
        printer.write(self)
        return printer.text
    }
}

extension SyntaxPrinter {
    mutating func write(_ pattern: PathPattern) {
        if let variable = pattern.variable {
            write(variable: variable.text)
            write(" = ")
        }
        let isLegacy = write(pattern.selection, isSingleStep: pattern.steps.count == 1)
        write(pattern.start)
        for step in pattern.steps {
            write(step.relationship)
            write(step.node)
        }
        if isLegacy { write(")") }
    }

    /// Returns whether a parenthesis is open afterwards.
    private mutating func write(_ selection: PathSelection, isSingleStep: Bool) -> Bool {
        switch selection {
        case .all: return false
        case .any(let count): write("ANY \(text(of: count)) ")
        case .shortest(.literal(1)) where isSingleStep:
            write("shortestPath(")
            return true
        case .shortest(let count): write("SHORTEST \(text(of: count)) ")
        case .allShortest where isSingleStep:
            write("allShortestPaths(")
            return true
        case .allShortest: write("ALL SHORTEST ")
        case .shortestGroups(let count): write("SHORTEST \(text(of: count)) GROUPS ")
        }
        return false
    }

    private func text(of count: PathCount) -> String {
        switch count {
        case .literal(let value): return String(value)
        case .parameter(let name):
            var printer = SyntaxPrinter()
            printer.write(parameter: name.text)
            return printer.text
        }
    }

    mutating func write(_ node: NodePattern) {
        write("(")
        if let variable = node.variable { write(variable: variable.text) }
        if let labels = node.labels {
            write(":")
            write(labels)
        }
        writeFilter(node.properties, node.predicate)
        write(")")
    }

    mutating func write(_ relationship: RelationshipPattern) {
        write(relationship.direction == .incoming ? "<-[" : "-[")
        if let variable = relationship.variable { write(variable: variable.text) }
        if let types = relationship.types {
            write(":")
            write(types)
        }
        if let length = relationship.length { write(length) }
        writeFilter(relationship.properties, relationship.predicate)
        write(relationship.direction == .outgoing ? "]->" : "]-")
    }

    private mutating func write(_ length: PathLength) {
        write("*")
        if let lower = length.lower { write(String(lower)) }
        guard length.lower == nil || length.lower != length.upper else { return }
        write("..")
        if let upper = length.upper { write(String(upper)) }
    }

    private mutating func writeFilter(_ properties: Expression?, _ predicate: Expression?) {
        if let properties {
            write(" ")
            write(properties)
        }
        write(condition: predicate)
    }

    mutating func write(_ labels: LabelExpression) {
        switch labels {
        case .name(let name): write(name: name.text)
        case .any: write("%")
        case .not(let inner):
            write("!")
            writeNested(inner)
        case .all(let parts): write(parts, separator: "&") { $0.writeNested($1) }
        case .either(let parts): write(parts, separator: "|") { $0.writeNested($1) }
        }
    }

    private mutating func writeNested(_ labels: LabelExpression) {
        switch labels {
        case .name, .any: write(labels)
        case .not, .all, .either:
            write("(")
            write(labels)
            write(")")
        }
    }
}
