/// What a pattern is for, which decides what may stand in it.
enum PatternUse {
    case match
    case create
    case merge
    /// A predicate, a comprehension or `shortestPath` in an expression.
    case expression

    /// Whether the pattern says what is to be made.
    var isUpdating: Bool { self == .create || self == .merge }
}
