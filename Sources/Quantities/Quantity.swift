import Archive
import Ontology

/// A number of the text with what it counts: 四百余人, 约十四万干部, 62.1％, "more than 5,000 cadres".
public struct Quantity: Sendable, Hashable {
    /// How the number stands to what is meant. 多, 余, 以上, 至少 are `atLeast`; 不到, 不足, 以下 and also 近, 将近 (nearly)
    /// `atMost`, since the number is not quite reached; 约, 左右, 上下, 上百 `about`. What is between two numbers is a
    /// `range`: 六至七名, 三四十, and what 几 and 数 leave open: 十几 is 11 to 19, 几十万 200,000 to 900,000.
    public enum Bound: String, Sendable, Hashable, CaseIterable {
        case exact, atLeast, atMost, about, range
    }

    public var language: Language
    /// Number, bound, unit and the noun behind it: 四百余人, 三百二十一名机关干部. Unicode scalars, end exclusive.
    public var span: Span
    /// The number alone, with its bound: 四百余.
    public var number: Span
    /// For a share that is no percentage (三分之一, 半数, "half of") the fraction itself; for percentages the per cent.
    public var value: Rational
    /// The greater number of a range (六至七名, 十几); nil otherwise.
    public var max: Rational?
    public var bound: Bound
    /// An id of `ontology/gazetteer/units.tsv`: person, cadre, jin, mu, yuan, household, percent ... "" where a bare
    /// number counts something that the table does not know. `share` for a fraction of what is named.
    public var unit: String
    /// The phrase that says what is counted, where it does not stand in the unit: 机关干部, 下放干部|二万九千名.
    public var noun: Span?

    public init(
        language: Language, span: Span, number: Span, value: Rational, max: Rational? = nil, bound: Bound,
        unit: String, noun: Span? = nil
    ) {
        self.language = language
        self.span = span
        self.number = number
        self.value = value
        self.max = max
        self.bound = bound
        self.unit = unit
        self.noun = noun
    }
}
