/// A path to create: its nodes, and the relationships between each and the next.
struct CreatedPattern: Sendable {
    struct Node: Sendable {
        var slot: Int
        /// Whether it is there already.
        var isBound: Bool
        var labels: [String]
        var properties: Term?
    }

    struct Relationship: Sendable {
        var slot: Int
        var type: String
        /// Whether it runs from the node after it to the one before it.
        var isReversed: Bool
        var properties: Term?
    }

    var nodes: [Node]
    var relationships: [Relationship]
    /// The path itself.
    var path: SlotTerm?
}

/// Finds a pattern, or creates it.
struct MergeStep: Sendable {
    /// Finds it; its slots go on from those of the input.
    var matching: Pipeline
    var pattern: CreatedPattern
    var onMatch: [UpdateTerm]
    var onCreate: [UpdateTerm]
}

/// One item of SET or REMOVE.
enum UpdateTerm: Sendable {
    case property(of: Term, key: Term, value: Term)
    /// `=` and `+=`
    case properties(of: Term, value: Term, replacing: Bool)
    case addLabels(of: Term, [String])
    case removeLabels(of: Term, [String])
}
