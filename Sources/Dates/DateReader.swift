import Archive
import Ontology

/// Reads when things are said to be: every date, season, feast and span of time of a text, as days.
///
///     let reader = DateReader(words: lexicon.calendar)
///     let anchor = DateAnchor(dispatch: part.dateline?.date, paper: article.date)
///     reader.dates(in: part, of: article.text.folded, anchor: anchor)
///     // 截至8月底止 in a paper of 1957-10-04: 1957-08-31 to 1957-08-31, until
///
/// Roles: `asOf` one day; `during` a stretch; `until` what holds up to then (截至, 到…为止, past 以前); `deadline`
/// what is to be done from today on and by then (15日前, "by the end of December"). Durations (四十天) are no dates;
/// 两个月来 and 三天前 are. A bare day is the last such day up to the dispatch, or the next one where the clause speaks
/// of the future. Pure; linear in the text.
public struct DateReader: Sendable {
    private let words: CalendarWords
    private let chinese: ChineseDateGrammar
    private let english: EnglishDateGrammar

    public init(words: CalendarWords) {
        self.words = words
        chinese = ChineseDateGrammar(words: words)
        english = EnglishDateGrammar(words: words)
    }

    /// The dates of one stretch (a sentence), in order and apart; `text` is the folded text that `span` counts in.
    public func dates(in span: Span, of text: [UInt32], language: Language, anchor: DateAnchor)
        -> [DateExpression]
    {
        var anchor = anchor
        return dates(in: span, of: text, language: language, anchor: &anchor)
    }

    /// As above, and leaves in `anchor.said` the date that the text after the stretch counts from.
    public func dates(in span: Span, of text: [UInt32], language: Language, anchor: inout DateAnchor)
        -> [DateExpression]
    {
        let times =
            switch language {
            case .chinese: chinese.times(in: span, of: text)
            case .english: english.times(in: span, of: text)
            }
        var found: [DateExpression] = []
        for time in times {
            guard let range = time.range(feasts: words.feasts, anchor: anchor) else { continue }
            found.append(
                DateExpression(
                    language: language, span: Span(time.start, time.end), range: range,
                    isComparison: time.isCompared))
            if time.canBeSaid { anchor.said = range }
        }
        return found
    }

    /// The dates of all paragraphs of a part but its dateline, in order; each paragraph counts from its own dates.
    public func dates(in part: LanguagePart, of text: [UInt32], anchor: DateAnchor) -> [DateExpression] {
        part.paragraphs.flatMap { paragraph in
            var anchor = anchor
            return paragraph.sentences.flatMap { sentence in
                var span = sentence
                if let dateline = part.dateline?.span, dateline.overlaps(sentence) {
                    span.start = min(max(span.start, dateline.end), span.end)
                }
                return dates(in: span, of: text, language: part.language, anchor: &anchor)
            }
        }
    }
}
