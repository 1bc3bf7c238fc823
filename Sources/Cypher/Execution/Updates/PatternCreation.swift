extension CreatedPattern {
    /// Creates what is not there yet, for the one row of `batch`, and puts it into its slots.
    func create(_ batch: inout Batch, _ context: ExecutionContext) throws(CypherError) {
        for node in nodes where !node.isBound {
            let properties = try Self.properties(node.properties, batch, context)
            let row = context.graph.addNode(labels: node.labels)
            for (key, value) in zip(properties.keys, properties.values) {
                context.graph.setProperty(key, ofNode: row, to: value)
            }
            batch[node.slot] = .nodes([row])
        }
        for (index, relationship) in relationships.enumerated() {
            let before = try Self.node(nodes[index].slot, batch)
            let after = try Self.node(nodes[index + 1].slot, batch)
            let (source, target) = relationship.isReversed ? (after, before) : (before, after)
            guard context.graph.isNode(source), context.graph.isNode(target) else {
                throw CypherError(
                    .entityNotFound, .deletedEntityAccess, "an end of the new relationship has been deleted")
            }
            let properties = try Self.properties(relationship.properties, batch, context)
            let row = context.graph.addRelationship(from: source, relationship.type, to: target)
            for (key, value) in zip(properties.keys, properties.values) {
                context.graph.setProperty(key, ofRelationship: row, to: value)
            }
            batch[relationship.slot] = .relationships([row])
        }
        if let path {
            var frame = Frame(context, batch)
            batch[path.slot] = .values([try path.term.value(&frame)])
        }
    }

    private static func node(_ slot: Int, _ batch: Batch) throws(CypherError) -> Int32 {
        let row = batch[slot].nodeRows(1)[0]
        guard row >= 0 else {
            throw CypherError(
                .semantic, .invalidArgumentValue, "an end of the new relationship is null")
        }
        return row
    }

    private static func properties(
        _ term: Term?, _ batch: Batch, _ context: ExecutionContext
    ) throws(CypherError) -> ValueMap {
        guard let term else { return ValueMap() }
        var frame = Frame(context, batch)
        let value = try term.value(&frame)
        if value.isNull { return ValueMap() }
        let map = try context.properties(of: value)
        for value in map.values { try value.checkIsStorable() }
        return map
    }
}

extension Value {
    /// Errors where a value cannot be that of a property: a map, an entity, or a list with one of them.
    func checkIsStorable() throws(CypherError) {
        switch self {
        case .map, .node, .relationship, .path:
            throw CypherError(
                .type, .invalidPropertyType, "a \(typeName) cannot be the value of a property")
        case .list(let elements): for element in elements { try element.checkIsStorable() }
        default: break
        }
    }
}
