import Archive
import Linking
import Ontology

/// What a check of one article's translation gives: each disagreement with its quotes, ready to be printed.
public struct ArticleCheck: Sendable {
    public var document: String
    /// Both headlines, "" where there is none.
    public var headlineZh: String
    public var headlineEn: String
    public var date: CalendarDate?
    /// False for an article in one language, of which nothing can be said.
    public var isBilingual: Bool
    /// In order of harm, then of the text.
    public var findings: [TranslationFinding]
}

/// A disagreement as it is told: where, and in which words of both languages.
public struct TranslationFinding: Sendable, Hashable {
    /// A sentence as printed, with its Unicode scalar offsets into the document, end exclusive.
    public struct Quote: Sendable, Hashable {
        public var span: Span
        public var text: String
    }

    public var document: String
    public var kind: Disagreement.Kind
    public var harm: Disagreement.Harm
    public var said: String
    public var translated: String
    public var expected: String
    public var reason: String
    /// Nil where that language has no such sentence.
    public var chinese: Quote?
    public var english: Quote?
    /// The other English sentences with the same error, in order.
    public var again: [Quote]
}

extension TranslationChecker {
    public func check(_ article: Article, _ linked: LinkedArticle) -> ArticleCheck {
        func headline(_ language: Language) -> String {
            article.part(language)?.headline.map(article.text.quote) ?? ""
        }
        return ArticleCheck(
            document: article.document, headlineZh: headline(.chinese), headlineEn: headline(.english),
            date: article.date, isBilingual: article.part(.chinese) != nil && article.part(.english) != nil,
            findings: disagreements(in: article, linked).map { TranslationFinding($0, in: article) })
    }
}

extension TranslationFinding {
    init(_ disagreement: Disagreement, in article: Article) {
        func quote(_ span: Span) -> Quote { Quote(span: span, text: article.text.quote(span)) }
        document = article.document
        kind = disagreement.kind
        harm = disagreement.harm
        said = disagreement.said
        translated = disagreement.translated
        expected = disagreement.expected
        reason = disagreement.reason
        chinese = disagreement.chinese.map(quote)
        english = disagreement.english.map(quote)
        again = disagreement.again.map(quote)
    }

    /// All findings of some articles, the most harmful first, then by document and place.
    public static func ranked(_ checks: [ArticleCheck]) -> [TranslationFinding] {
        checks.flatMap(\.findings).sorted { left, right in
            let (a, b) = (left.rank, right.rank)
            if a != b { return a < b }
            if left.document != right.document {
                return left.document.utf8.lexicographicallyPrecedes(right.document.utf8)
            }
            return left.place < right.place
        }
    }

    private var rank: Int {
        (Disagreement.Harm.allCases.firstIndex(of: harm) ?? 0) * Disagreement.Kind.allCases.count
            + (Disagreement.Kind.allCases.firstIndex(of: kind) ?? 0)
    }

    private var place: Span { english?.span ?? chinese?.span ?? Span(0, 0) }
}
