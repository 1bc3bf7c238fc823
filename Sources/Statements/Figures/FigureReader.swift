import Archive
import Dates
import Linking
import Ontology
import Quantities

/// Reads the figures of one language of an article: quantities with their subject, date, modality and wholes.
struct FigureReader: Sendable {
    let quantities: QuantityReader
    private let words: FigureWords
    private let topics: FigureTopics
    private let tests: FigureTests
    private let phrases: FigurePhrases

    init(lexicon: Lexicon) {
        quantities = QuantityReader(lexicon: lexicon)
        words = FigureWords(lexicon: lexicon)
        topics = FigureTopics(lexicon: lexicon, words: words)
        tests = FigureTests(units: quantities.units)
        phrases = FigurePhrases(lexicon: lexicon)
    }

    /// In order of sentence: the body, then the headlines.
    func figures(in article: Article, _ linked: LinkedArticle, _ views: [SentenceView]) -> [Figure] {
        let text = article.text.folded
        guard let language = views.first?.language else { return [] }
        var figures: [Figure] = []
        var subjects = FigureSubjects(words: words, topics: topics, linked: linked, text: text)
        let parts = FigureParts(words: words, units: quantities.units, text: text)
        let isPaired = article.parts.count > 1
        for sentence in views {
            // A number of nobody's is wanted only as the translation of another.
            guard isPaired || subjects.mayTell(sentence) else {
                subjects.pass(sentence)
                continue
            }
            let first = figures.count
            let span = Span(sentence.textStart, sentence.span.end)
            let found = quantities.quantities(in: span, of: text, language: language).filter {
                tests.isFigure($0, in: sentence, text)
            }
            if !found.isEmpty {
                let said = sentence.dates.said
                for quantity in found where !repeats(quantity, sentence, figures) {
                    let subject = subjects.subject(of: quantity.span, in: sentence)
                    let figure = figure(quantity, subject, sentence, said, article)
                    // How long something has been is no figure, how long it is to be is one.
                    if quantities.units.kind(of: quantity.unit) != "time" || figure.modality == .planned {
                        figures.append(figure)
                    }
                }
                parts.settle(&figures, from: first)
            }
            subjects.pass(sentence)
        }
        return figures
    }

    private func figure(
        _ quantity: Quantity, _ subject: (entity: Int, certainty: Certainty)?, _ sentence: SentenceView,
        _ said: [DateExpression], _ article: Article
    ) -> Figure {
        let text = article.text.folded
        let language = quantity.language
        let name =
            sentence.mentions.last { $0.mention.span.end <= quantity.span.start }?.mention.span.end ?? 0
        let what =
            phrases.phrase(of: quantity, in: sentence.span, behind: name, text).map(article.text.quote) ?? ""
        let clause = Span(
            FigureClauses.start(
                before: quantity.span.start, in: text, limit: sentence.textStart, language),
            FigureClauses.end(after: quantity.span.end, in: text, limit: sentence.span.end, language))
        let modality = words.modality(
            before: text[half(before: clause.start, sentence, text)..<clause.start],
            clause: text[clause.range], language)
        let today = article.part(language)?.dateline?.date ?? article.date
        let date = date(of: quantity, in: clause, said, today: today, isPlanned: modality == .planned, text)
        return Figure(
            quantity: quantity, sentence: sentence.span, paragraph: sentence.paragraph,
            isHeading: sentence.isHeading,
            subject: subject?.entity, certainty: subject?.certainty ?? .implied, what: what,
            modality: modality,
            date: date ?? today.map { DateRange(on: $0) })
    }

    /// Where the part of the sentence begins that a semicolon ends.
    private func half(before position: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Int {
        text[sentence.textStart..<max(position, sentence.textStart)].lastIndex(of: 0x3B) ?? sentence.textStart
    }

    /// The last date said before a figure, else one in its clause. What is told as done lies not in the future, and
    /// 比上月 only compares.
    private func date(
        of quantity: Quantity, in clause: Span, _ said: [DateExpression], today: CalendarDate?,
        isPlanned: Bool,
        _ text: [UInt32]
    ) -> DateRange? {
        let known = said.filter { date in
            let isCompared = date.span.start > 0 && Self.comparing.contains(text[date.span.start - 1])
            return !isCompared && (isPlanned || today.map { date.range.latest <= $0 } ?? true)
        }
        let before = known.last { $0.span.end <= quantity.span.start }
        return (before ?? known.first { clause.contains($0.span) })?.range
    }

    private static let comparing = Set("比较同与跟".unicodeScalars.map(\.value))

    /// A headline says once more what the body says.
    private func repeats(_ quantity: Quantity, _ sentence: SentenceView, _ figures: [Figure]) -> Bool {
        sentence.isHeading
            && figures.contains { figure in
                figure.quantity.value == quantity.value && figure.quantity.max == quantity.max
                    && figure.quantity.unit == quantity.unit
            }
    }
}
