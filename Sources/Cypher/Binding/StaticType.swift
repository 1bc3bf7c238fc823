/// What is known of the type of an expression before it runs.
indirect enum StaticType: Sendable, Hashable {
    /// Nothing: a property, a parameter, a function that gives what it was given.
    case any
    /// The literal `null`, which fits everywhere.
    case null
    case boolean, integer, float, string
    case list(StaticType)
    case map
    case node, relationship, path
    /// Date, time, date time or duration.
    case temporal
}

extension StaticType {
    var isNumber: Bool { self == .integer || self == .float }

    /// The type of what is taken out of a list of this type.
    var element: StaticType {
        if case .list(let element) = self { return element }
        return .any
    }

    /// Whether a value of this type may be one of `kind`.
    func mayBe(_ kind: Kind) -> Bool {
        switch self {
        case .any, .null: true
        case .boolean: kind == .boolean
        case .integer, .float: kind == .number
        case .string: kind == .string
        case .list: kind == .list
        case .map: kind == .map
        case .node: kind == .node
        case .relationship: kind == .relationship
        case .path: kind == .path
        case .temporal: kind == .temporal
        }
    }

    func mayBe(oneOf kinds: Set<Kind>) -> Bool { kinds.contains(where: mayBe) }

    /// What both types have in common.
    func joined(_ other: StaticType) -> StaticType {
        if self == other || other == .null { return self }
        return self == .null ? other : .any
    }

    /// Kinds of values as functions and operators ask for them.
    enum Kind: Sendable {
        case boolean, number, string, list, map, node, relationship, path, temporal
    }

    /// For messages: `a list`.
    var description: String {
        switch self {
        case .any: "a value"
        case .null: "null"
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .float: "a float"
        case .string: "a string"
        case .list: "a list"
        case .map: "a map"
        case .node: "a node"
        case .relationship: "a relationship"
        case .path: "a path"
        case .temporal: "a temporal value"
        }
    }
}
