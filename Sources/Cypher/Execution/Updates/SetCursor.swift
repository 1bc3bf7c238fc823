/// Changes properties and labels for all rows before the first goes on.
final class SetCursor: Cursor {
    private let input: any Cursor
    private let updates: [UpdateTerm]
    private let context: ExecutionContext

    init(_ input: any Cursor, _ updates: [UpdateTerm], _ context: ExecutionContext) {
        self.input = input
        self.updates = updates
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        guard let all = try input.all(context) else { return nil }
        for row in 0..<all.count {
            for update in updates { try update.apply(to: all, row: row, context) }
            if row % 1024 == 0 { try context.budget.checkTime() }
        }
        return all
    }
}

extension UpdateTerm {
    func apply(to batch: Batch, _ context: ExecutionContext) throws(CypherError) {
        for row in 0..<batch.count { try apply(to: batch, row: row, context) }
    }

    func apply(to batch: Batch, row: Int, _ context: ExecutionContext) throws(CypherError) {
        var frame = Frame(context, batch, row: row)
        switch self {
        case .property(let entity, let key, let value):
            let subject = try entity.value(&frame)
            if subject.isNull { return }
            guard case .string(let key) = try key.value(&frame) else {
                throw CypherError(
                    .type, .mapElementAccessByNonString, "the name of a property must be a String")
            }
            let value = try value.value(&frame)
            try value.checkIsStorable()
            try context.set(key, of: subject, to: value)
        case .properties(let entity, let value, let replacing):
            let subject = try entity.value(&frame)
            if subject.isNull { return }
            let value = try value.value(&frame)
            if value.isNull, !replacing { return }
            let map = value.isNull ? ValueMap() : try context.properties(of: value)
            for value in map.values { try value.checkIsStorable() }
            if replacing {
                for key in try context.properties(of: subject).keys {
                    try context.set(key, of: subject, to: .null)
                }
            }
            for (key, value) in zip(map.keys, map.values) { try context.set(key, of: subject, to: value) }
        case .addLabels(let entity, let labels):
            guard let node = try context.node(try entity.value(&frame)) else { return }
            context.graph.addLabels(labels, to: node)
        case .removeLabels(let entity, let labels):
            guard let node = try context.node(try entity.value(&frame)) else { return }
            context.graph.removeLabels(labels, from: node)
        }
    }
}

extension ExecutionContext {
    fileprivate func set(_ key: String, of entity: Value, to value: Value) throws(CypherError) {
        switch entity {
        case .node(let row):
            try checkNode(row)
            graph.setProperty(key, ofNode: row, to: value)
        case .relationship(let row):
            try checkRelationship(row)
            graph.setProperty(key, ofRelationship: row, to: value)
        default:
            throw CypherError(
                .type, .invalidArgumentType, "the properties of a \(entity.typeName) cannot be changed")
        }
    }

    /// The row of a node that is there; nil of null.
    fileprivate func node(_ value: Value) throws(CypherError) -> Int32? {
        switch value {
        case .null: return nil
        case .node(let row):
            try checkNode(row)
            return row
        default:
            throw CypherError(
                .type, .invalidArgumentType, "the labels of a \(value.typeName) cannot be changed")
        }
    }
}
