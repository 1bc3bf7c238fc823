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
        return article.sentencePairs.compactMap { pair in
            // The lines of a headline are not one stretch of text: the first says what the others repeat.
            guard let first = pair.chinese.first, let start = pair.english.first, let end = pair.english.last
            else { return nil }
            let last = pair.chinese.last { $0.start - first.end < 200 && $0.end >= first.end } ?? first
            let isRepeated = article.part(.chinese)?.headline.map { $0.contains(first) } ?? false
            let chinese = isRepeated ? first : Span(first.start, last.end)
            let english = Span(start.start, end.end)
            return PairedSentences(
                chinese: chinese, english: english,
                chineseNames: inside(chinese, names), englishNames: inside(english, names),
                titles: linked.titles.filter { chinese.contains($0.span) || english.contains($0.span) },
                words: EnglishWord.all(in: english, of: article.text))
        }
    }

    /// The unit with those right before and after it: a name may have slipped into the next sentence.
    static func around(_ index: Int, in units: [PairedSentences]) -> ArraySlice<PairedSentences> {
        units[max(0, index - 1)..<min(units.count, index + 2)]
    }

    private static func inside(_ span: Span, _ names: [LinkedMention]) -> [LinkedMention] {
        var (low, high) = (0, names.count)
        while low < high {
            let middle = (low + high) / 2
            if names[middle].mention.span.start < span.start { low = middle + 1 } else { high = middle }
        }
        return names[low...].prefix { $0.mention.span.start < span.end }.filter {
            span.contains($0.mention.span)
        }
    }
}
