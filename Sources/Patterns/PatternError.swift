/// What is wrong with a pattern, and where.
public struct PatternError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The table, as it was given.
    public var file: String
    /// The line of the row, from 1.
    public var line: Int
    /// The id of the pattern's row.
    public var pattern: String
    /// From 1, in characters of the pattern.
    public var column: Int
    /// What was found and what was expected.
    public var message: String

    public init(file: String, line: Int, pattern: String, column: Int, message: String) {
        self.file = file
        self.line = line
        self.pattern = pattern
        self.column = column
        self.message = message
    }

    public var description: String { "\(file):\(line): pattern \(pattern), character \(column): \(message)" }
}
