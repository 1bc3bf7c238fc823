import Archive
import Ontology

/// A place where a translation does not say what the original says.
public struct Disagreement: Sendable, Hashable {
    /// What is at odds, the most harmful first: a false entity tells a reader something that never was.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case entity, title, number, date, term, missing, untranslated
    }

    /// How far a reader is led astray.
    public enum Harm: String, Sendable, Hashable, CaseIterable {
        /// The reader is told something else: another city, another rank, another figure.
        case grave
        /// Something is lost, or two things are called one.
        case serious
        /// The reader is likely to see it, or to find the right thing all the same: a letter that slipped.
        case slight
    }

    public var kind: Kind
    public var harm: Harm
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
    /// The English sentences that say the same once more, in order.
    public var again: [Span]

    public init(
        kind: Kind, harm: Harm, chinese: Span?, english: Span?, said: String, translated: String,
        expected: String, reason: String, again: [Span] = []
    ) {
        self.kind = kind
        self.harm = harm
        self.chinese = chinese
        self.english = english
        self.said = said
        self.translated = translated
        self.expected = expected
        self.reason = reason
        self.again = again
    }
}

extension Disagreement: Comparable {
    /// The most harmful first, then in the order of the text.
    public static func < (left: Disagreement, right: Disagreement) -> Bool {
        left.sortKey.lexicographicallyPrecedes(right.sortKey)
    }

    private var sortKey: [Int] {
        [
            Harm.allCases.firstIndex(of: harm) ?? 0, Kind.allCases.firstIndex(of: kind) ?? 0,
            english?.start ?? chinese?.start ?? 0, chinese?.start ?? 0,
        ]
    }
}
