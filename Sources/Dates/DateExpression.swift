import Archive
import Ontology

/// A stretch of text that says when: 28日, 去年, 明年3月底, 截至8月底止, "by the end of December".
public struct DateExpression: Sendable, Hashable {
    public var language: Language
    /// Unicode scalars, end exclusive.
    public var span: Span
    /// The days that it can mean, and what it says of them.
    public var range: DateRange
    /// Said only for comparison (比去年, 去年同期, "compared with 1956"): nothing of the sentence happened then.
    public var isComparison: Bool

    public init(language: Language, span: Span, range: DateRange, isComparison: Bool = false) {
        self.language = language
        self.span = span
        self.range = range
        self.isComparison = isComparison
    }
}
