/// The bracket and dot operators: elements and slices of lists, values of maps, properties and components.
public enum ElementAccess {
    /// `container[key]`: an element of a list (from the end for negative indexes), a value of a map, a
    /// property of a node or relationship. Null where there is no such element, or an operand is null.
    public static func element(
        of container: Value, at key: Value, in graph: some GraphAccess
    ) throws(CypherError) -> Value {
        switch (container, key) {
        case (.list(let list), .integer(let index)): return element(of: list, at: index)
        case (.map(let map), .string(let key)): return map[key] ?? .null
        case (.null, _), (_, .null): return .null
        case (.node, .string(let key)), (.relationship, .string(let key)):
            return try property(key, of: container, in: graph)
        case (.list, _):
            throw CypherError(
                .type, .invalidArgumentType, "a list is indexed by an Integer, not by a \(key.typeName)")
        case (.map, _), (.node, _), (.relationship, _):
            throw CypherError(
                .type, .mapElementAccessByNonString,
                "a \(container.typeName) is accessed by a String, not by a \(key.typeName)")
        default:
            throw CypherError(.type, .invalidArgumentType, "a \(container.typeName) has no elements")
        }
    }

    /// `list[from..to]`; nil for a bound left out, which is not the same as null. Bounds beyond the list are
    /// its ends.
    public static func slice(
        of container: Value, from lower: Value?, to upper: Value?
    ) throws(CypherError) -> Value {
        if container.isNull || lower?.isNull == true || upper?.isNull == true { return .null }
        guard case .list(let list) = container else {
            throw CypherError(.type, .invalidArgumentType, "a \(container.typeName) has no slices")
        }
        let start = try bound(lower, in: list) ?? 0
        let end = try bound(upper, in: list) ?? list.count
        return .list(start < end ? Array(list[start..<end]) : [])
    }

    /// `subject.name`: a value of a map, a property of a node or relationship, a component of a temporal
    /// value.
    public static func property(
        _ name: String, of subject: Value, in graph: some GraphAccess
    ) throws(CypherError) -> Value {
        switch subject {
        case .node(let row): return try graph.property(name, ofNode: row)
        case .relationship(let row): return try graph.property(name, ofRelationship: row)
        case .map(let map): return map[name] ?? .null
        case .null: return .null
        default:
            if let component = try subject.temporalComponent(name) { return component }
            throw CypherError(
                .type, .invalidArgumentType, "a \(subject.typeName) has no properties, so no `\(name)`")
        }
    }

    private static func element(of list: [Value], at index: Int64) -> Value {
        let count = Int64(list.count)
        let position = index < 0 ? index + count : index
        return (0..<count).contains(position) ? list[Int(position)] : .null
    }

    private static func bound(_ value: Value?, in list: [Value]) throws(CypherError) -> Int? {
        guard let value else { return nil }
        guard case .integer(let index) = value else {
            throw CypherError(
                .type, .invalidArgumentType, "a slice is bounded by Integers, not by a \(value.typeName)")
        }
        let count = Int64(list.count)
        return Int(index < 0 ? max(0, index + count) : min(index, count))
    }
}
