import Archive
import Extraction
import Linking
import Ontology

/// Sentences of the two languages that say the same, with what they name.
struct PairedSentences {
    /// The sentences of each language, first to last.
    let chinese: Span
    let english: Span
    let chineseNames: [LinkedMention]
    let englishNames: [LinkedMention]
    let titles: [OfficeTitle]
    let words: [EnglishWord]

    static func all(of article: Article, _ linked: LinkedArticle) -> [PairedSentences] {
        let names = linked.mentions
        let headline = article.part(.chinese)?.headline
        return article.sentencePairs.compactMap { pair -> PairedSentences? in
            // The body repeats the lines of a headline; they are no one stretch of text with it.
            let title = pair.chinese.filter { headline?.contains($0) ?? false }
            let lines = title.isEmpty ? pair.chinese : title
            guard let first = lines.first, let last = lines.last, let start = pair.english.first,
                let end = pair.english.last
            else { return nil }
            let chinese = Span(first.start, last.end)
            let english = Span(start.start, end.end)
            return PairedSentences(
                chinese: chinese, english: english,
                chineseNames: inside(chinese, names), englishNames: inside(english, names),
                titles: Array(linked.titles.inside(chinese, \.span) + linked.titles.inside(english, \.span)),
                words: EnglishWord.all(in: english, of: article.text))
        }
    }

    /// The unit with those right before and after it: a name may have slipped into the next sentence.
    static func around(_ index: Int, in units: [PairedSentences]) -> ArraySlice<PairedSentences> {
        units[max(0, index - 1)..<min(units.count, index + 2)]
    }

    private static func inside(_ sentence: Span, _ names: [LinkedMention]) -> [LinkedMention] {
        names.inside(sentence) { $0.mention.span }.filter { sentence.contains($0.mention.span) }
    }
}
