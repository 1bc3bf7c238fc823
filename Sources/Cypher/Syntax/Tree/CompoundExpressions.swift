/// `CASE operand WHEN value THEN result ELSE otherwise END`, or without operand.
struct CaseExpression: Sendable, Hashable {
    struct Branch: Sendable, Hashable {
        /// With an operand the values to compare it with, one or more; without one the condition alone.
        var conditions: [Expression]
        var result: Expression
    }

    var operand: Expression?
    /// Never empty.
    var branches: [Branch]
    var otherwise: Expression?
}

/// `[x IN list WHERE predicate | projection]`
struct ListComprehension: Sendable, Hashable {
    var variable: Name
    var list: Expression
    var predicate: Expression?
    var projection: Expression?
}

/// `[p = (a)-->(b) WHERE predicate | projection]`
struct PatternComprehension: Sendable, Hashable {
    var pattern: PathPattern
    var predicate: Expression?
    var projection: Expression
}

/// `all(x IN list WHERE predicate)`
struct QuantifierExpression: Sendable, Hashable {
    enum Quantifier: Sendable, Hashable {
        case all, any, none, single
    }

    var quantifier: Quantifier
    var variable: Name
    var list: Expression
    var predicate: Expression
}

/// `reduce(accumulator = initial, x IN list | step)`
struct ReduceExpression: Sendable, Hashable {
    var accumulator: Name
    var initial: Expression
    var variable: Name
    var list: Expression
    var step: Expression
}

/// `person {.name, born: 1893, place, .*}`
struct MapProjection: Sendable, Hashable {
    enum Element: Sendable, Hashable {
        /// `key: value`
        case entry(MapEntry)
        /// `.key`
        case property(Name)
        /// `variable`
        case variable(Name)
        /// `.*`
        case allProperties
    }

    var variable: Name
    var elements: [Element]
}

/// `EXISTS { ... }`, `COUNT { ... }`, `COLLECT { ... }`
struct SubqueryExpression: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case exists, count, collect
    }

    enum Body: Sendable, Hashable {
        /// Patterns and a condition without a MATCH before them.
        case pattern([PathPattern], predicate: Expression?)
        /// A query that changes nothing.
        case query(Query)
    }

    var kind: Kind
    var body: Body
}
