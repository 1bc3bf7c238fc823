/// Bounds that keep any query from exhausting the stack or the memory of whoever walks its tree.
enum SyntaxLimits {
    /// How high a tree may be, chains of operators such as `1 + 1 + 1` included. AND and OR do not count: a chain of
    /// them is one node.
    static let height = 400
    /// How deep brackets, subqueries and the like may stand in one another.
    static let nesting = 120
    /// The longest query that is read, in bytes of UTF-8.
    static let bytes = 16 << 20
}
