import Ontology

/// One article of the archive, in one or two languages, with its places in the source file.
public struct Article: Sendable {
    /// The article's id: the file's name without folder and extension, or the `id` of a JSON line.
    public var id: String
    /// The document as given on the command line or found below a given folder; for a JSON line, `path#id`.
    public var document: String
    /// The date of the paper, from the head.
    public var date: CalendarDate?
    /// The page of the paper.
    public var page: Int?
    public var author: String?
    /// The newspaper, where the source names it.
    public var paper: String?
    public var text: SourceText
    /// At most one part a language; in the order of the file.
    public var parts: [LanguagePart]
    /// Paragraphs of the two parts that say the same, in order; empty for an article in one language.
    public var pairs: [ParagraphPair]
    /// Sentences within those paragraphs that say the same.
    public var sentencePairs: [SentencePair]

    public init(
        id: String,
        document: String,
        date: CalendarDate?,
        page: Int? = nil,
        author: String? = nil,
        paper: String? = nil,
        text: SourceText,
        parts: [LanguagePart],
        pairs: [ParagraphPair] = [],
        sentencePairs: [SentencePair] = []
    ) {
        self.id = id
        self.document = document
        self.date = date
        self.page = page
        self.author = author
        self.paper = paper
        self.text = text
        self.parts = parts
        self.pairs = pairs
        self.sentencePairs = sentencePairs
    }

    public func part(_ language: Language) -> LanguagePart? { parts.first { $0.language == language } }
}

/// The part of an article that is in one language.
public struct LanguagePart: Sendable {
    public var language: Language
    /// From the first scalar of the headline to the last of the body.
    public var span: Span
    /// The headline in the head (`Title: …`, `### …`), without its mark-up; nil where there is none.
    public var headline: Span?
    public var dateline: Dateline?
    /// Headline first (where there is one), then everything that follows, in order.
    public var paragraphs: [Paragraph]

    public init(
        language: Language,
        span: Span,
        headline: Span?,
        dateline: Dateline?,
        paragraphs: [Paragraph]
    ) {
        self.language = language
        self.span = span
        self.headline = headline
        self.dateline = dateline
        self.paragraphs = paragraphs
    }
}

/// A paragraph without its indentation and line break.
public struct Paragraph: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// The title of the head, or its repetition at the top of the body.
        case headline
        /// A line without a full stop between paragraphs.
        case subheading
        /// The line that names the author, or a column's name.
        case byline
        case body
    }

    public var kind: Kind
    public var span: Span
    /// The sentences with their closing marks, in order, without the blanks between them.
    public var sentences: [Span]

    public init(kind: Kind, span: Span, sentences: [Span]) {
        self.kind = kind
        self.span = span
        self.sentences = sentences
    }
}

/// Who reported, from where, when: 新华社太原11日电; "Xinhua News Agency, Taiyuan, 11th"; 本报讯.
public struct Dateline: Sendable, Hashable {
    /// The whole dateline.
    public var span: Span
    /// 新华社, 本报, "Xinhua News Agency".
    public var agency: Span
    /// True for 本报 and its translations: the paper itself.
    public var isOwnReport: Bool
    public var place: Span?
    /// The day of the dispatch: the nearest such day on or before the paper's date, at most 31 days back; nil
    /// where either is unknown.
    public var date: CalendarDate?

    public init(span: Span, agency: Span, isOwnReport: Bool, place: Span?, date: CalendarDate?) {
        self.span = span
        self.agency = agency
        self.isOwnReport = isOwnReport
        self.place = place
        self.date = date
    }
}

/// Paragraphs of the two languages that say the same: indexes into `LanguagePart.paragraphs`.
public struct ParagraphPair: Sendable, Hashable {
    public var chinese: Range<Int>
    public var english: Range<Int>

    public init(chinese: Range<Int>, english: Range<Int>) {
        self.chinese = chinese
        self.english = english
    }
}
