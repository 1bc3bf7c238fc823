extension CypherFunction {
    static let entities: [CypherFunction] = [
        CypherFunction("labels", [.node], gives: .list, of: .string) {
            (arguments, context) throws(CypherError) in
            guard case .node(let row) = arguments[0] else { throw unfit("labels", arguments[0]) }
            return .list(try context.graph.labels(ofNode: row).map(Value.string))
        },
        CypherFunction("type", [.relationship], gives: .string) { (arguments, context) throws(CypherError) in
            .string(try context.graph.type(ofRelationship: try relationship("type", arguments[0])))
        },
        CypherFunction("id", [.entity], gives: .integer) { (arguments, _) throws(CypherError) in
            .integer(Int64(try row("id", arguments[0])))
        },
        CypherFunction("elementId", [.entity], gives: .string) { (arguments, _) throws(CypherError) in
            .string(String(try row("elementId", arguments[0])))
        },
        CypherFunction(
            "startNode", [.relationship], gives: .node
        ) { (arguments, context) throws(CypherError) in
            let row = try relationship("startNode", arguments[0])
            return .node(try context.graph.endpoints(ofRelationship: row).source)
        },
        CypherFunction(
            "endNode", [.relationship], gives: .node
        ) { (arguments, context) throws(CypherError) in
            let row = try relationship("endNode", arguments[0])
            return .node(try context.graph.endpoints(ofRelationship: row).target)
        },
        CypherFunction(
            "properties", [[.node, .relationship, .map]], gives: .map
        ) { (arguments, context) throws(CypherError) in
            .map(try properties("properties", arguments[0], context.graph))
        },
        CypherFunction(
            "keys", [[.node, .relationship, .map]], gives: .list, of: .string
        ) { (arguments, context) throws(CypherError) in
            .list(try properties("keys", arguments[0], context.graph).keys.map(Value.string))
        },
        CypherFunction("nodes", [.path], gives: .list, of: .node) { (arguments, _) throws(CypherError) in
            guard case .path(let path) = arguments[0] else { throw unfit("nodes", arguments[0]) }
            return .list(path.nodes.map(Value.node))
        },
        ofRelationships("relationships"),
        ofRelationships("rels"),
        CypherFunction("timestamp", [], gives: .integer) { (_, context) in
            .integer(context.clock.moment.epochMilliseconds ?? 0)
        },
        CypherFunction("randomUUID", [], gives: .string, isDeterministic: false) { (_, context) in
            .string(uuid(&context.random))
        },
    ]

    private static func ofRelationships(_ name: String) -> CypherFunction {
        CypherFunction(name, [.path], gives: .list, of: .relationship) { (arguments, _) throws(CypherError) in
            guard case .path(let path) = arguments[0] else { throw unfit(name, arguments[0]) }
            return .list(path.relationships.map(Value.relationship))
        }
    }

    private static func relationship(_ function: String, _ value: Value) throws(CypherError) -> Int32 {
        guard case .relationship(let row) = value else { throw unfit(function, value) }
        return row
    }

    private static func row(_ function: String, _ value: Value) throws(CypherError) -> Int32 {
        switch value {
        case .node(let row), .relationship(let row): return row
        default: throw unfit(function, value)
        }
    }

    private static func properties(
        _ function: String, _ value: Value, _ graph: any GraphAccess
    ) throws(CypherError) -> ValueMap {
        switch value {
        case .node(let row): return try graph.properties(ofNode: row)
        case .relationship(let row): return try graph.properties(ofRelationship: row)
        case .map(let map): return map
        default: throw unfit(function, value)
        }
    }

    /// A version 4 UUID from the statement's own draws, so that a seeded run repeats.
    private static func uuid(_ random: inout RandomDraws) -> String {
        let high = random.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
        let low = random.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        let digits = [high, low].map { number in
            let text = String(number, radix: 16)
            return String(repeating: "0", count: 16 - text.utf8.count) + text
        }.joined()
        let groups = [(0, 8), (8, 4), (12, 4), (16, 4), (20, 12)].map {
            digits.scalars(from: $0.0, count: $0.1)
        }
        return groups.joined(separator: "-")
    }
}
