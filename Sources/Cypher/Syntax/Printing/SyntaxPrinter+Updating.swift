extension SyntaxPrinter {
    mutating func write(_ merge: MergeClause) {
        write("MERGE ")
        write(merge.pattern)
        if !merge.onCreate.isEmpty {
            write(" ON CREATE ")
            write(items: merge.onCreate)
        }
        if !merge.onMatch.isEmpty {
            write(" ON MATCH ")
            write(items: merge.onMatch)
        }
    }

    mutating func write(items: [SetItem]) {
        write("SET ")
        write(items) { $0.write($1) }
    }

    private mutating func write(_ item: SetItem) {
        switch item {
        case .property(let entity, let key, let value):
            write(.property(entity, key: key), of: entity)
            write(" = ")
            write(value)
        case .dynamicProperty(let entity, let key, let value):
            write(.index(entity, key), of: entity)
            write(" = ")
            write(value)
        case .replaceProperties(let name, let value):
            write(variable: name.text)
            write(" = ")
            write(value)
        case .addProperties(let name, let value):
            write(variable: name.text)
            write(" += ")
            write(value)
        case .labels(let name, let labels): write(labels, of: name)
        }
    }

    mutating func write(_ item: RemoveItem) {
        switch item {
        case .property(let entity, let key): write(.property(entity, key: key), of: entity)
        case .dynamicProperty(let entity, let key): write(.index(entity, key), of: entity)
        case .labels(let name, let labels): write(labels, of: name)
        }
    }

    private mutating func write(_ target: Expression.Kind, of entity: Expression) {
        write(Expression(kind: target, range: entity.range))
    }

    private mutating func write(_ labels: [Name], of name: Name) {
        write(variable: name.text)
        for label in labels {
            write(":")
            write(name: label.text)
        }
    }
}
