import Archive
import Ontology

/// A title in the text next to a person: found by extraction because it decides what is a name, used by
/// statements because it says who held which office.
public struct OfficeTitle: Sendable, Hashable {
    /// The span of the title alone: 第一书记, "First Secretary".
    public var span: Span
    public var language: Language
    /// As printed, folded.
    public var text: String
    /// `office`, `role` or `form`, as in `titles.tsv`.
    public var kind: String

    public init(span: Span, language: Language, text: String, kind: String) {
        self.span = span
        self.language = language
        self.text = text
        self.kind = kind
    }
}

/// All that extraction finds in one article.
public struct Extraction: Sendable {
    /// In order of span; spans of different mentions do not overlap within a language.
    public var mentions: [Mention]
    /// In order of span.
    public var titles: [OfficeTitle]

    public init(mentions: [Mention] = [], titles: [OfficeTitle] = []) {
        self.mentions = mentions
        self.titles = titles
    }
}
