/// An expression and where it stands.
///
/// No tree is higher than `SyntaxLimits.height`, so that walking one by recursion is safe.
struct Expression: Sendable, Hashable {
    var kind: Kind
    var range: SourceRange

    indirect enum Kind: Sendable, Hashable {
        case literal(Literal)
        /// `$name`
        case parameter(String)
        case variable(String)
        /// `base.key`
        case property(Expression, key: Name)
        /// `base[index]`
        case index(Expression, Expression)
        /// `base[from..to]`
        case slice(Expression, from: Expression?, to: Expression?)
        case list([Expression])
        case map([MapEntry])
        case mapProjection(MapProjection)
        case unary(UnaryOperator, Expression)
        case binary(BinaryOperator, Expression, Expression)
        /// `a AND b AND c`: two or more.
        case and([Expression])
        /// `a OR b OR c`: two or more.
        case or([Expression])
        /// `a < b <= c`, which means `a < b AND b <= c`; at least one part.
        case comparison(Expression, [ComparisonPart])
        /// `a IS NULL`, `a IS NOT NULL`
        case isNull(Expression, negated: Bool)
        /// `n:Person`, `r IS KNOWS|MET`
        case hasLabels(Expression, LabelExpression)
        case function(FunctionCall)
        /// `count(*)`
        case countAll
        case `case`(CaseExpression)
        case listComprehension(ListComprehension)
        case patternComprehension(PatternComprehension)
        case quantifier(QuantifierExpression)
        case reduce(ReduceExpression)
        /// `(a)-->(b)` as a predicate; only where a predicate may stand, or as the argument of `exists()`.
        case pattern(PathPattern)
        /// `shortestPath((a)-[*]-(b))`, `allShortestPaths(...)`: see the pattern's selection.
        case shortestPath(PathPattern)
        case subquery(SubqueryExpression)
    }
}

/// A value that is written out.
enum Literal: Sendable, Hashable {
    case null
    case boolean(Bool)
    /// With its sign: `-5` is one literal.
    case integer(Int64)
    case float(Double)
    case string(String)
}

enum UnaryOperator: Sendable, Hashable {
    case not, plus, minus
}

enum BinaryOperator: Sendable, Hashable {
    case add, subtract, multiply, divide, modulo, power
    case xor
    case `in`, startsWith, endsWith, contains
    /// `=~`
    case matches
}

enum ComparisonOperator: Sendable, Hashable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

/// One further operand of a chain of comparisons and the operator before it.
struct ComparisonPart: Sendable, Hashable {
    var `operator`: ComparisonOperator
    var operand: Expression
}

/// `key: value`
struct MapEntry: Sendable, Hashable {
    var key: Name
    var value: Expression
}

/// `name(DISTINCT arguments)`
struct FunctionCall: Sendable, Hashable {
    /// As written, the parts joined by points; functions are told apart without regard to case.
    var name: Name
    var isDistinct: Bool
    var arguments: [Expression]
}
