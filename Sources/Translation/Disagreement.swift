import Archive
import Ontology

/// A place where a translation does not say what the original says.
public struct Disagreement: Sendable, Hashable {
    /// What is at odds, the most harmful first: a false entity tells a reader something that never was.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case entity, title, number, date, term, missing, untranslated
    }

    public var kind: Kind
    /// The sentences, Unicode scalars, end exclusive; nil where one side has none.
    public var chinese: Span?
    public var english: Span?
    /// The words at odds: 晋南 and "Jinan".
    public var said: String
    public var translated: String
    /// What the translation should have had: "Jinnan"; "" where that is not known.
    public var expected: String
    /// Why, in a sentence for a reader.
    public var reason: String

    public init(
        kind: Kind, chinese: Span?, english: Span?, said: String, translated: String, expected: String,
        reason: String
    ) {
        self.kind = kind
        self.chinese = chinese
        self.english = english
        self.said = said
        self.translated = translated
        self.expected = expected
        self.reason = reason
    }
}
