/// One clause of a query.
enum Clause: Sendable, Hashable {
    case match(MatchClause)
    case unwind(UnwindClause)
    case with(WithClause)
    case `return`(ReturnClause)
    case call(CallClause)
    case create(CreateClause)
    case merge(MergeClause)
    case set(SetClause)
    case remove(RemoveClause)
    case delete(DeleteClause)
}

extension Clause {
    var range: SourceRange {
        switch self {
        case .match(let clause): clause.range
        case .unwind(let clause): clause.range
        case .with(let clause): clause.range
        case .return(let clause): clause.range
        case .call(let clause): clause.range
        case .create(let clause): clause.range
        case .merge(let clause): clause.range
        case .set(let clause): clause.range
        case .remove(let clause): clause.range
        case .delete(let clause): clause.range
        }
    }

    /// Whether this clause changes the graph.
    var isUpdating: Bool {
        switch self {
        case .create, .merge, .set, .remove, .delete: true
        case .match, .unwind, .with, .return, .call: false
        }
    }
}

/// `[OPTIONAL] MATCH patterns [WHERE predicate]`
struct MatchClause: Sendable, Hashable {
    var isOptional: Bool
    /// Never empty.
    var patterns: [PathPattern]
    var predicate: Expression?
    var range: SourceRange
}

/// `UNWIND list AS variable`
struct UnwindClause: Sendable, Hashable {
    var list: Expression
    var variable: Name
    var range: SourceRange
}

/// `CALL name(arguments) YIELD items WHERE predicate`
struct CallClause: Sendable, Hashable {
    /// What `YIELD` names: `field AS alias`.
    struct Item: Sendable, Hashable {
        var field: Name
        var alias: Name?
        /// The variable that the field is bound to.
        var variable: Name { alias ?? field }
    }

    enum Yield: Sendable, Hashable {
        /// No YIELD at all.
        case none
        /// `YIELD *`, in a standalone call only.
        case all
        case items([Item])
    }

    /// `db.labels`, the parts joined by points.
    var procedure: Name
    /// nil where no parentheses are written, in a standalone call only: the arguments are then parameters of the same names.
    var arguments: [Expression]?
    var yield: Yield
    var predicate: Expression?
    var range: SourceRange
}
