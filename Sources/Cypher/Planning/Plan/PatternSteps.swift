/// Puts nodes into a slot: for each row of the input, all that the source gives.
struct NodeScan: Sendable {
    enum Source: Sendable {
        case all
        case label(String)
        /// Those, with a label or of any, whose property equals a value.
        case property(label: String?, key: String, Term)
        /// The one with this row.
        case id(Term)
    }

    var slot: Int
    var source: Source
}

/// Puts all relationships of some types and their ends into slots; nil for what nobody reads.
struct RelationshipScan: Sendable {
    var slot: Int?
    var from: Int?
    var to: Int?
    var types: TypeChoice
    var direction: RelationshipPattern.Direction
    /// Slots of relationships, or lists of them, that this one must differ from.
    var excluded: [Int]
}

/// Finds the ends of a relationship that is known already. Ends that are known too must be these.
struct RelationshipEnds: Sendable {
    var relationship: Int
    var from: PatternEnd
    var to: PatternEnd
    var types: TypeChoice
    var direction: RelationshipPattern.Direction
    var excluded: [Int]
}

struct PatternEnd: Sendable {
    var slot: Int
    var isBound: Bool
}

/// Walks from a node over one relationship.
struct Expansion: Sendable {
    var from: Int
    var to: PatternEnd
    /// nil where nobody reads it.
    var relationship: Int?
    var types: TypeChoice
    /// As seen from `from`.
    var direction: RelationshipPattern.Direction
    /// Slots of relationships, or lists of them, that this one must differ from.
    var excluded: [Int]
}

/// Walks from a node over a number of relationships, none of them twice.
struct RepeatedExpansion: Sendable {
    var expansion: Expansion
    var lower: Int
    var upper: Int
    var conditions: WalkConditions
    /// Whether the walk goes against the pattern, so that the list of relationships is turned round.
    var isReversed: Bool
}

/// What every relationship of a walk must meet; it stands in a local while it is asked.
struct WalkConditions: Sendable {
    var terms: [Term] = []
    var local = 0
}

struct ShortestPathStep: Sendable {
    /// Paths in the order of their lengths: so many, or all of the first so many lengths.
    enum Selection: Sendable {
        case paths(Term)
        case lengths(Term)
    }

    var from: Int
    var to: Int
    /// The list of relationships.
    var relationships: Int
    var types: TypeChoice
    var direction: RelationshipPattern.Direction
    var lower: Int
    var upper: Int
    var conditions: WalkConditions
    var selection: Selection
}

/// Multiplies the weight of each row by the number of relationships at a node: an expansion whose ends nobody reads.
struct DegreeCount: Sendable {
    var node: Int
    var types: TypeChoice
    var direction: RelationshipPattern.Direction
}

/// Which types a relationship may have.
enum TypeChoice: Sendable {
    case all
    /// Any of these.
    case names([String])
    case expression(LabelExpression)

    init(_ expression: LabelExpression?) {
        guard let expression else {
            self = .all
            return
        }
        self = expression.disjunction.map { .names($0.map(\.text)) } ?? .expression(expression)
    }

    /// The ids of the types in a graph; nil for all of them.
    func ids(in types: Symbols) -> [Int32]? {
        switch self {
        case .all: return nil
        case .names(let names): return Array(Set(names.compactMap { types.id(of: $0) })).sorted()
        case .expression(let expression):
            return types.names.indices.filter { expression.isMet(by: [types.names[$0]]) }.map(Int32.init)
        }
    }

    /// Whether no relationship can be of both choices.
    func isDisjoint(with other: TypeChoice) -> Bool {
        guard case .names(let own) = self, case .names(let others) = other else { return false }
        return Set(own).isDisjoint(with: others)
    }
}
