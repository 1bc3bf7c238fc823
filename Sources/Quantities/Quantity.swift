import Archive
import Ontology

/// A number of the text with what it counts: 四百余人, 约十四万干部, 62.1％, "more than 5,000 cadres".
public struct Quantity: Sendable, Hashable {
    public enum Bound: String, Sendable, Hashable, CaseIterable {
        case exact, atLeast, atMost, about, range
    }

    public var language: Language
    /// Number, bound and unit: 四百余人. Unicode scalars, end exclusive.
    public var span: Span
    /// The number alone, with its bound: 四百余.
    public var number: Span
    public var value: Rational
    /// The greater number of a range (六至七名, 十几); nil otherwise.
    public var max: Rational?
    public var bound: Bound
    /// An id of `ontology/gazetteer/units.tsv`: person, cadre, jin, mu, yuan, household, percent ... "" where a bare
    /// number counts something that the table does not know.
    public var unit: String

    public init(
        language: Language, span: Span, number: Span, value: Rational, max: Rational? = nil, bound: Bound,
        unit: String
    ) {
        self.language = language
        self.span = span
        self.number = number
        self.value = value
        self.max = max
        self.bound = bound
        self.unit = unit
    }
}
