/// What is asked of the labels of a node or the type of a relationship: `:A:B`, `:A|B`, `:A&!(B|C)`, `:%`.
///
/// The older spellings become the newer: `:A:B` on a node is a conjunction, `:A|:B` a disjunction.
indirect enum LabelExpression: Sendable, Hashable {
    case name(Name)
    /// `%`: any label at all.
    case any
    case not(LabelExpression)
    /// Two or more.
    case all([LabelExpression])
    /// Two or more.
    case either([LabelExpression])
}

extension LabelExpression {
    /// The labels of a plain conjunction, `:A` or `:A:B`; nil for anything else.
    var conjunction: [Name]? {
        switch self {
        case .name(let name): [name]
        case .all(let parts): Self.names(parts)
        case .any, .not, .either: nil
        }
    }

    /// The types of a plain disjunction, `:A` or `:A|B`; nil for anything else.
    var disjunction: [Name]? {
        switch self {
        case .name(let name): [name]
        case .either(let parts): Self.names(parts)
        case .any, .not, .all: nil
        }
    }

    private static func names(_ parts: [LabelExpression]) -> [Name]? {
        var names: [Name] = []
        for part in parts {
            guard case .name(let name) = part else { return nil }
            names.append(name)
        }
        return names
    }
}
