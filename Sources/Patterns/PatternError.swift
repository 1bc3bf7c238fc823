/// What is wrong with a pattern, and where.
public struct PatternError: Error, Sendable, Hashable {
    /// The id of the pattern's row.
    public var pattern: String
    /// From 1, in characters of the pattern.
    public var column: Int
    public var message: String

    public init(pattern: String, column: Int, message: String) {
        self.pattern = pattern
        self.column = column
        self.message = message
    }
}
