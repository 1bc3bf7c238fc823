/// `CREATE patterns`
struct CreateClause: Sendable, Hashable {
    /// Never empty.
    var patterns: [PathPattern]
    var range: SourceRange
}

/// `MERGE pattern ON CREATE SET items ON MATCH SET items`
struct MergeClause: Sendable, Hashable {
    var pattern: PathPattern
    /// The items of all `ON CREATE SET`, in the order written.
    var onCreate: [SetItem]
    /// The items of all `ON MATCH SET`, in the order written.
    var onMatch: [SetItem]
    var range: SourceRange
}

/// `SET items`
struct SetClause: Sendable, Hashable {
    var items: [SetItem]
    var range: SourceRange
}

enum SetItem: Sendable, Hashable {
    /// `entity.key = value`; the entity is any expression.
    case property(of: Expression, key: Name, value: Expression)
    /// `entity[key] = value`
    case dynamicProperty(of: Expression, key: Expression, value: Expression)
    /// `n = value`: these properties and no others.
    case replaceProperties(of: Name, value: Expression)
    /// `n += value`: these properties beside the others.
    case addProperties(of: Name, value: Expression)
    /// `n:A:B`
    case labels(of: Name, [Name])
}

/// `REMOVE items`
struct RemoveClause: Sendable, Hashable {
    var items: [RemoveItem]
    var range: SourceRange
}

enum RemoveItem: Sendable, Hashable {
    /// `entity.key`
    case property(of: Expression, key: Name)
    /// `entity[key]`
    case dynamicProperty(of: Expression, key: Expression)
    /// `n:A:B`
    case labels(of: Name, [Name])
}

/// `[DETACH] DELETE expressions`
struct DeleteClause: Sendable, Hashable {
    var isDetaching: Bool
    var expressions: [Expression]
    var range: SourceRange
}
