import Archive
import Dates
import Linking
import Ontology
import Quantities

/// Finds numbers that differ: 二千三百一十九人 "2,391".
///
/// The quantities of two sentences are paired by value and unit. What is left on both sides and counts the same kind
/// of thing is an error; a number left on one side alone only where it is so particular that it cannot be put in
/// other words.
struct NumberCheck: Sendable {
    private let reader: QuantityReader
    private static let mostInOrder = 3

    init(lexicon: Lexicon) { reader = QuantityReader(lexicon: lexicon) }

    func disagreements(
        in unit: PairedSentences, around: ArraySlice<PairedSentences>, _ dates: [DateExpression],
        _ text: SourceText
    ) -> [Disagreement] {
        var chinese = figures(in: unit.chinese, .chinese, dates, text)
        var english = figures(in: unit.english, .english, dates, text)
        for likeness in Figure.Likeness.allCases { pair(&chinese, &english, likeness) }
        guard !chinese.isEmpty || !english.isEmpty else { return [] }
        let said = Set(around.flatMap { text.numbers(in: $0.chinese) })
        let told = Set(around.flatMap { text.numbers(in: $0.english) })
        let others = around.flatMap { figures(in: $0.english, .english, dates, text) }.map(\.value)
        english.removeAll { $0.whole.map(said.contains) ?? false }
        chinese.removeAll { $0.whole.map(told.contains) ?? false || others.contains($0.value) }
        return differing(&chinese, &english, unit, text)
            + (chinese + english).filter(\.isParticular).map { lost($0, unit, text) }
    }

    // MARK: Pairing

    private func figures(
        in sentence: Span, _ language: Language, _ dates: [DateExpression], _ text: SourceText
    ) -> [Figure] {
        let dates = dates.inside(sentence, \.span)
        return reader.quantities(in: sentence, of: text.folded, language: language)
            .filter { quantity in !dates.contains { $0.span.overlaps(quantity.number) } }
            .map { Figure($0, reader.units, text) }
    }

    private func pair(_ chinese: inout [Figure], _ english: inout [Figure], _ likeness: Figure.Likeness) {
        chinese.removeAll { figure in
            guard let partner = english.firstIndex(where: { figure.agrees(with: $0, likeness, reader.units) })
            else {
                return false
            }
            english.remove(at: partner)
            return true
        }
    }

    // MARK: Telling

    /// Those that count the same, in order; of the rest those in the same place, where both sides have as many.
    private func differing(
        _ chinese: inout [Figure], _ english: inout [Figure], _ unit: PairedSentences, _ text: SourceText
    ) -> [Disagreement] {
        var found: [Disagreement] = []
        chinese.removeAll { figure in
            guard let partner = english.firstIndex(where: { figure.countsTheSame(as: $0) }) else {
                return false
            }
            found.append(differing(figure, english.remove(at: partner), unit, text))
            return true
        }
        let isEven = chinese.count == english.count && chinese.count <= Self.mostInOrder
        if isEven, chinese.allSatisfy(\.isTelling), english.allSatisfy(\.isTelling) {
            found += zip(chinese, english).map { differing($0, $1, unit, text) }
            (chinese, english) = ([], [])
        }
        return found
    }

    private func differing(_ left: Figure, _ right: Figure, _ unit: PairedSentences, _ text: SourceText)
        -> Disagreement
    {
        let (said, translated) = (text.quote(left.span), text.quote(right.span))
        return Disagreement(
            kind: .number, harm: .grave, chinese: unit.chinese, english: unit.english, said: said,
            translated: translated, expected: left.phrase,
            reason: "\(said) is \(left.phrase); “\(translated)” is \(right.phrase).")
    }

    private func lost(_ figure: Figure, _ unit: PairedSentences, _ text: SourceText) -> Disagreement {
        let words = text.quote(figure.span)
        let isChinese = figure.language == .chinese
        return Disagreement(
            kind: .number, harm: .serious, chinese: unit.chinese, english: unit.english,
            said: isChinese ? words : "", translated: isChinese ? "" : words,
            expected: isChinese ? figure.phrase : "",
            reason: isChinese ? "The translation has no such number." : "The original has no such number.")
    }
}
