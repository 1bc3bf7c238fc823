import Archive
import Dates
import Linking
import Ontology

/// Finds dates that differ: 28日 "the 18th", 六月初 "in early July", 去年 "this year".
///
/// Dates are held against each other by the numbers they are written with, for one language may add the month that
/// the other leaves to the reader; without numbers, by the days that they mean.
struct DateCheck: Sendable {
    private let reader: DateReader

    init(lexicon: Lexicon) { reader = DateReader(words: lexicon.calendar) }

    /// All dates of an article, of both languages, in order.
    func dates(of article: Article) -> [DateExpression] {
        article.parts.flatMap { part in
            reader.dates(
                in: part, of: article.text.folded,
                anchor: DateAnchor(dispatch: part.dateline?.date, paper: article.date))
        }.sorted { $0.span < $1.span }
    }

    /// The two datelines, where they name different days.
    func datelines(of article: Article) -> [Disagreement] {
        guard let chinese = article.part(.chinese)?.dateline, let english = article.part(.english)?.dateline
        else { return [] }
        let text = article.text
        let (said, told) = (Set(text.numbers(in: chinese.span)), Set(text.numbers(in: english.span)))
        guard !said.isEmpty, !told.isEmpty, !said.isSubset(of: told), !told.isSubset(of: said) else {
            return []
        }
        return [
            Disagreement(
                kind: .date, harm: .grave, chinese: chinese.span, english: english.span,
                said: text.quote(chinese.span), translated: text.quote(english.span),
                expected: chinese.date?.description ?? "", reason: "The dispatches are of different days.")
        ]
    }

    func disagreements(in unit: PairedSentences, _ dates: [DateExpression], _ text: SourceText)
        -> [Disagreement]
    {
        var chinese = Self.inside(unit.chinese, dates, text)
        var english = Self.inside(unit.english, dates, text)
        for isExact in [true, false] {
            for date in chinese {
                guard let partner = english.firstIndex(where: { $0.agrees(with: date, exactly: isExact) })
                else { continue }
                english.remove(at: partner)
                chinese.removeAll { $0.expression == date.expression }
            }
        }
        guard chinese.count == 1, english.count == 1, chinese[0].contradicts(english[0]) else { return [] }
        let (said, translated) = (
            text.quote(chinese[0].expression.span), text.quote(english[0].expression.span)
        )
        return [
            Disagreement(
                kind: .date, harm: .grave, chinese: unit.chinese, english: unit.english, said: said,
                translated: translated, expected: chinese[0].days,
                reason: "\(said) is \(chinese[0].days); “\(translated)” is \(english[0].days).")
        ]
    }

    private static func inside(_ span: Span, _ dates: [DateExpression], _ text: SourceText) -> [DateInText] {
        dates.inside(span, \.span).map {
            DateInText(expression: $0, numbers: Set(text.numbers(in: $0.span)))
        }
    }
}

/// A date with the numbers that it is written with.
private struct DateInText {
    let expression: DateExpression
    let numbers: Set<Int>

    /// "1957-12-15", "1957-12-01 to 1957-12-10".
    var days: String {
        let range = expression.range
        return range.earliest == range.latest ? "\(range.earliest)" : "\(range.earliest) to \(range.latest)"
    }

    /// Whether the two may say the same; `exactly`: they do, in the same words or of the same days.
    func agrees(with other: DateInText, exactly: Bool) -> Bool {
        let (a, b) = (expression.range, other.expression.range)
        if a.earliest == b.earliest && a.latest == b.latest { return true }
        if exactly { return !numbers.isEmpty && numbers == other.numbers }
        guard !numbers.isEmpty, !other.numbers.isEmpty else { return overlaps(other) }
        return numbers.isSubset(of: other.numbers) || other.numbers.isSubset(of: numbers)
    }

    /// Whether one of two that do not agree must be wrong.
    func contradicts(_ other: DateInText) -> Bool { numbers.isEmpty == other.numbers.isEmpty }

    private func overlaps(_ other: DateInText) -> Bool {
        let (a, b) = (expression.range, other.expression.range)
        return a.earliest <= b.latest && b.earliest <= a.latest
    }
}
