import Archive
import Extraction
import Linking
import Ontology

/// One sentence with what was found in it, in order.
struct SentenceView {
    let language: Language
    let span: Span
    let paragraph: Int
    let paragraphStart: Int
    /// Headlines say in short what the body says; their statements come second.
    let isHeading: Bool
    let mentions: [LinkedMention]
    /// The persons among them, of whom much is asked.
    let persons: [LinkedMention]
    let titles: [OfficeTitle]
    /// The dateline, where the sentence begins with it.
    let dateline: Span?
    let dates: SentenceDates

    /// The sentence as the evidence of what `rule` reads in it.
    func evidence(_ rule: String) -> SentenceEvidence {
        SentenceEvidence(language: language, span: span, rule: rule)
    }

    /// Where the sentence's own words begin: after the dateline.
    var textStart: Int { max(span.start, dateline.map { min($0.end, span.end) } ?? 0) }

    /// The sentences of one language part: the body in order, then the headlines.
    static func all(
        of part: LanguagePart, _ linked: LinkedArticle, _ text: [UInt32], _ dates: PartDates = .none
    ) -> [SentenceView] {
        let mentions = linked.mentions.filter { $0.mention.language == part.language }
        let titles = linked.titles.filter { $0.language == part.language }
        var views: [SentenceView] = []
        let inText = part.paragraphs.filter { $0.kind != .byline }.flatMap(\.sentences)
        var sentenceDates = dates.bySentence(inText)[...]
        for (index, paragraph) in part.paragraphs.enumerated() where paragraph.kind != .byline {
            for sentence in paragraph.sentences {
                let own = inside(sentence, of: mentions)
                views.append(
                    SentenceView(
                        language: part.language, span: sentence, paragraph: index,
                        paragraphStart: paragraph.span.start, isHeading: paragraph.kind == .headline,
                        mentions: own, persons: own.filter { $0.mention.type == .person },
                        titles: titles.inside(sentence) { $0.span }.filter { sentence.contains($0.span) },
                        dateline: part.dateline.flatMap { $0.span.overlaps(sentence) ? $0.span : nil }
                            ?? laterDateline(of: sentence, text),
                        dates: sentenceDates.popFirst() ?? SentenceDates()))
            }
        }
        return views.filter { !$0.isHeading } + views.filter(\.isHeading)
    }

    /// 【四川分社十一月二十八日电】: the head of one of several reports that an article gathers.
    private static func laterDateline(of sentence: Span, _ text: [UInt32]) -> Span? {
        guard sentence.count > 2, text[sentence.start] == 0x3010,  // 【
            let end = text[sentence.range.prefix(longestDateline)].firstIndex(of: 0x3011),  // 】
            [0x7535, 0x8BAF].contains(text[end - 1])  // 电 讯
        else { return nil }
        return Span(sentence.start, end + 1)
    }

    private static let longestDateline = 30

    /// The mentions in a sentence, out of all in order of span.
    private static func inside(_ sentence: Span, of mentions: [LinkedMention]) -> [LinkedMention] {
        mentions[count(of: mentions, before: sentence.start)...].prefix {
            $0.mention.span.start < sentence.end
        }
        .filter { sentence.contains($0.mention.span) }
    }

    /// How many of the mentions, in order of span, start before `position`.
    private static func count(of mentions: [LinkedMention], before position: Int) -> Int {
        var (low, high) = (0, mentions.count)
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].mention.span.start < position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The mention that ends exactly at `position`.
    func mention(endingAt position: Int) -> LinkedMention? {
        mentions.last { $0.mention.span.end == position }
    }
    func mention(startingAt position: Int) -> LinkedMention? {
        mentions.first { $0.mention.span.start == position }
    }
    func overlapsMention(_ span: Span) -> Bool {
        // Mentions of one language do not overlap, so that the last one to start before the end is the one.
        let count = Self.count(of: mentions, before: span.end)
        return count > 0 && mentions[count - 1].mention.span.end > span.start
    }

    /// Whether the sentence or a clause of it begins at `position`, but for a word or two: 早在|1944年.
    func opensClause(at position: Int, _ text: [UInt32]) -> Bool {
        position <= textStart + 3 || Self.clauseMarks.contains(text[position - 1])
    }

    private static let clauseMarks = Set(",;:。(".unicodeScalars.map(\.value))

    func entities(_ type: EntityType) -> [LinkedMention] {
        type == .person ? persons : mentions.filter { $0.mention.type == type }
    }
}
