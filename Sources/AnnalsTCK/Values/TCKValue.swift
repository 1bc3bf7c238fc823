/// A value as the TCK writes it. Temporal values are strings here, in the form that `toString()` gives them.
enum TCKValue: Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case float(Double)
    case string(String)
    case list([TCKValue])
    case map([String: TCKValue])
    case node(TCKNode)
    case relationship(TCKRelationship)
    case path(TCKPath)
}

struct TCKNode: Sendable {
    var labels: Set<String>
    var properties: [String: TCKValue]
}

struct TCKRelationship: Sendable {
    var type: String
    var properties: [String: TCKValue]
}

struct TCKPath: Sendable {
    struct Step: Sendable {
        var relationship: TCKRelationship
        /// Whether the relationship is walked from its start to its end.
        var isForward: Bool
        var node: TCKNode
    }

    var start: TCKNode
    var steps: [Step]
}
