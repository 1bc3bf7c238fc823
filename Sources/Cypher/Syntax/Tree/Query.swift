/// A whole query: what to do with it, and the query itself.
struct Statement: Sendable, Hashable {
    enum Mode: Sendable, Hashable {
        case run
        /// `EXPLAIN`: show the plan.
        case explain
        /// `PROFILE`: run it and show the plan with its counts.
        case profile
    }

    enum Body: Sendable, Hashable {
        case query(Query)
        /// A query that is one call and nothing else; arguments and `YIELD` may then be absent.
        case standaloneCall(CallClause)
    }

    var mode: Mode
    var body: Body
    var range: SourceRange
}

/// One or more single queries with UNION, or UNION ALL, between all of them.
struct Query: Sendable, Hashable {
    enum Union: Sendable, Hashable {
        /// `UNION`: every row once.
        case distinct
        /// `UNION ALL`
        case all
    }

    /// Never empty.
    var parts: [SingleQuery]
    /// What stands between the parts; says nothing where there is one part.
    var union: Union
    var range: SourceRange
}

/// Clauses one after another.
struct SingleQuery: Sendable, Hashable {
    /// Never empty; RETURN can only be the last.
    var clauses: [Clause]
    var range: SourceRange
}
