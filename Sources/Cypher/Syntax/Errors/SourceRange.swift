/// Where a piece of a query stands in its text: offsets of UTF-8 bytes, end exclusive.
///
/// A range does not take part in comparisons: two nodes of a syntax tree are equal if they say the same, wherever they
/// stand. That is what a binder needs to find an expression of RETURN again in ORDER BY.
public struct SourceRange: Sendable, Hashable {
    public let start: Int
    public let end: Int

    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    /// The range from the start of this one to the end of `other`.
    func through(_ other: SourceRange) -> SourceRange { SourceRange(start, other.end) }

    public static func == (left: SourceRange, right: SourceRange) -> Bool { true }
    public func hash(into hasher: inout Hasher) {}
}
