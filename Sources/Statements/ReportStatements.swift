import Archive
import Extraction
import Graph
import Linking
import Ontology

/// Who reported the article: the news agency of its dateline, with the place and day of the dispatch, or the paper of a
/// note of its own: (原载“光明日报”), (《人民日报》一九六六年六月二日,社论).
struct ReportStatements: Sendable {
    /// 原载, 转载自: words that lead to the paper.
    private let leading: [[UInt32]]
    private static let bracket: UInt32 = 0x28
    private static let closingBracket: UInt32 = 0x29
    private static let openQuotes = Set("《“".unicodeScalars.map(\.value))
    private static let years = Set("一1１".unicodeScalars.map(\.value))

    init(lexicon: Lexicon) {
        leading = lexicon.lists["source-note"].sorted { $0.count > $1.count }
    }

    func statements(_ article: Article, _ linked: LinkedArticle) -> [LocalStatement] {
        article.parts.flatMap { part in
            (dispatch(part, article, linked).map { [$0] } ?? []) + notes(part, article, linked)
        }
    }

    private func dispatch(_ part: LanguagePart, _ article: Article, _ linked: LinkedArticle)
        -> LocalStatement?
    {
        guard let dateline = part.dateline, !dateline.isOwnReport,
            let agency = linked.mentions.first(where: {
                $0.mention.type == .organ && $0.mention.span.overlaps(dateline.agency)
            })
        else { return nil }
        let sentence = part.paragraphs.lazy.flatMap(\.sentences).first { $0.overlaps(dateline.span) }
        return LocalStatement(
            .article, .reportedBy, .entity(agency.entity),
            qualifiers: [Property("place", dateline.place.map(article.text.quote) ?? "")],
            date: dateline.date.map { DateRange(on: $0) }, certainty: .explicit,
            evidence: [
                SentenceEvidence(
                    language: part.language, span: sentence ?? dateline.span, rule: "dateline")
            ])
    }

    /// The papers that notes in brackets name, each at the beginning of a sentence.
    private func notes(_ part: LanguagePart, _ article: Article, _ linked: LinkedArticle) -> [LocalStatement]
    {
        guard part.language == .chinese else { return [] }
        let text = article.text.folded
        return part.paragraphs.lazy.flatMap(\.sentences).filter { isNote($0, text) }.compactMap { sentence in
            let end = text[sentence.range].firstIndex(of: Self.closingBracket) ?? sentence.end
            let paper = linked.mentions.first {
                $0.mention.type == .organ && $0.mention.kind == "news" && $0.mention.form == .name
                    && $0.mention.span.start > sentence.start && $0.mention.span.end <= end
            }
            return paper.map {
                LocalStatement(
                    .article, .reportedBy, .entity($0.entity), certainty: .explicit,
                    evidence: [
                        SentenceEvidence(language: .chinese, span: sentence, rule: "source-note")
                    ])
            }
        }
    }

    /// A bracket with a word that leads to a paper, or with a paper in quotation marks and its day.
    private func isNote(_ sentence: Span, _ text: [UInt32]) -> Bool {
        guard sentence.count > 4, text[sentence.start] == Self.bracket else { return false }
        let inside = text[(sentence.start + 1)..<sentence.end]
        if leading.contains(where: inside.starts(with:)) { return true }
        guard let first = inside.first, Self.openQuotes.contains(first),
            let close = inside.firstIndex(where: { $0 == 0x300B || $0 == 0x201D })  // 》 ”
        else { return false }
        return close + 1 < sentence.end && Self.years.contains(text[close + 1])
    }
}
