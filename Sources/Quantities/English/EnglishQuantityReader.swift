import Archive
import Ontology

/// Reads the quantities of English sentences: "more than 5,000 cadres", "between six and seven", "62.1%".
///
/// Not quantities: ordinals, dates, years, numbers of pages and things (No. 5), "a" and "one" before a noun that is
/// counted ("one cadre").
struct EnglishQuantityReader: Sendable {
    private let words: EnglishNumberWords
    private let numbers: EnglishNumberReader
    private let unitReader: EnglishUnitReader
    private let units: UnitTable

    init(lexicon: Lexicon, units: UnitTable) {
        words = EnglishNumberWords(lexicon: lexicon)
        numbers = EnglishNumberReader(words: words)
        unitReader = EnglishUnitReader(units: units, functionWords: words.functionWords)
        self.units = units
    }

    func quantities(in span: Span, of text: [UInt32]) -> [Quantity] {
        let tokens = EnglishToken.all(in: text, span)
        var found: [Quantity] = []
        var index = 0
        while index < tokens.count {
            let next = quantity(tokens, at: index)
            if let quantity = next.quantity { found.append(quantity) }
            index = max(next.end, index + 1)
        }
        return found
    }

    private func quantity(_ tokens: [EnglishToken], at start: Int) -> (quantity: Quantity?, end: Int) {
        if let one = boundedOne(tokens, at: start) { return one }
        guard var number = numbers.number(tokens, at: start) else { return (nil, start) }
        if isName(number, tokens) { return (nil, number.end) }
        let numberStart = number.start
        var bound = boundBefore(number.start, tokens)
        let isBounded = bound != nil
        var unit = unit(of: number, tokens)
        var end = unit?.end ?? number.end
        if let range = range(number, end, unit, tokens) {
            (number, unit, end) = (range.number, range.unit, range.end)
            if bound == nil, numberStart > 0, tokens[numberStart - 1].text == "between" {
                bound = (numberStart - 1, .range)
            }
        }
        if let after = boundAfter(end, tokens) ?? (unit == nil ? nil : boundAfter(number.end, tokens)) {
            if bound == nil { bound = (numberStart, after.bound) }
            end = max(end, after.end)
        }
        guard isCount(number, unit, isBounded: isBounded || bound != nil, tokens) else {
            return (nil, number.end)
        }
        let first = bound?.start ?? numberStart
        let spans = (tokens[first].span.start, tokens[number.end - 1].span.end)
        let kind: Quantity.Bound = number.max != nil ? .range : bound?.bound ?? number.bound
        return (
            Quantity(
                language: .english, span: Span(spans.0, max(spans.1, tokens[end - 1].span.end)),
                number: Span(spans.0, spans.1), value: number.value, max: number.max, bound: kind,
                unit: number.isShare ? "share" : unit?.id ?? "", noun: unit?.noun),
            end
        )
    }

    /// A unit by its id, where it ends, and the phrase of its noun.
    private struct Unit {
        var id: String
        var end: Int
        var noun: Span?
    }

    // MARK: Numbers that count nothing

    /// December 15, page 4, T-54, 3 o'clock, in 1958.
    private func isName(_ number: EnglishNumber, _ tokens: [EnglishToken]) -> Bool {
        if number.start > 0 {
            let before = tokens[number.start - 1]
            let isDot = before.text == "." && number.start > 1
            if words.heads.contains(isDot ? tokens[number.start - 2].text : before.text),
                tokens[number.start].kind == .digits
            {
                return true
            }
            if tokens[number.start].isJoined, before.kind == .word { return true }
            if before.text == "/" || before.text == ":" { return true }
            if number.mayBeYear, words.yearHeads.contains(before.text) { return true }
            if before.kind == .word, words.heads.contains(before.text), before.isCapitalized { return true }
        }
        guard number.end < tokens.count else { return number.mayBeYear }
        let after = tokens[number.end]
        if ["/", ":"].contains(after.text), number.end + 1 < tokens.count,
            tokens[number.end + 1].kind == .digits
        {
            return true
        }
        return [
            "p.m", "pm", "am", "p", "o'clock", "january", "february", "march", "april", "june", "july",
            "august",
            "september", "october", "november", "december",
        ].contains(after.text)
    }

    private func isCount(_ number: EnglishNumber, _ unit: Unit?, isBounded: Bool, _ tokens: [EnglishToken])
        -> Bool
    {
        if number.isShare { return true }
        if number.isOne, number.max == nil {
            let kind = unit.map { units.kind(of: $0.id) } ?? ""
            return ["time", "money", "weight", "length", "land", "share"].contains(kind)
        }
        if unit != nil { return true }
        if number.mayBeYear, !isBounded { return false }
        if isBounded || number.value >= Rational(100) || number.max != nil { return true }
        guard number.end < tokens.count, tokens[number.end].kind == .word else { return false }
        return !unitReader.isFunctionWord(tokens[number.end].text)
    }

    // MARK: Bounds

    private func boundBefore(_ start: Int, _ tokens: [EnglishToken]) -> (start: Int, bound: Quantity.Bound)? {
        for length in stride(from: min(5, start), to: 0, by: -1) {
            let phrase = Self.phrase(tokens, (start - length)..<start)
            if let bound = words.before[phrase] { return (start - length, bound) }
        }
        return nil
    }

    private func boundAfter(_ end: Int, _ tokens: [EnglishToken]) -> (end: Int, bound: Quantity.Bound)? {
        for length in stride(from: min(3, tokens.count - end), to: 0, by: -1) {
            if let bound = words.after[Self.phrase(tokens, end..<(end + length))] {
                return (end + length, bound)
            }
        }
        return nil
    }

    private static func phrase(_ tokens: [EnglishToken], _ range: Range<Int>) -> String {
        range.count == 1 ? tokens[range.lowerBound].text : tokens[range].map(\.text).joined(separator: " ")
    }

    /// more than a month.
    private func boundedOne(_ tokens: [EnglishToken], at start: Int) -> (quantity: Quantity?, end: Int)? {
        guard ["a", "an"].contains(tokens[start].text), let bound = boundBefore(start, tokens),
            let known = unitReader.phrase(tokens, at: start + 1),
            ["time", "money", "weight", "length", "land"].contains(units.rows[known.row].kind)
        else { return nil }
        let spanStart = tokens[bound.start].span.start
        return (
            Quantity(
                language: .english, span: Span(spanStart, tokens[known.end - 1].span.end),
                number: Span(spanStart, tokens[start].span.end), value: Rational(1), bound: bound.bound,
                unit: units.rows[known.row].id),
            known.end
        )
    }

    // MARK: Units

    private func unit(of number: EnglishNumber, _ tokens: [EnglishToken]) -> Unit? {
        var start = number.end
        if start < tokens.count, tokens[start].text == "odd" { start += 1 }
        if let unit = unit(tokens, behind: start, number) { return unit }
        guard start < tokens.count else { return nil }
        if tokens[start].text == "of" || number.isShare {
            return partitive(tokens, behind: start, number)
        }
        return amongUnit(number, tokens)
    }

    private func unit(_ tokens: [EnglishToken], behind start: Int, _ number: EnglishNumber) -> Unit? {
        guard let found = unitReader.unit(tokens, behind: start, isOne: number.value <= Rational(1)) else {
            return nil
        }
        let row = units.rows[found.row]
        let noun = Span(
            tokens[found.tokens.lowerBound].span.start, tokens[found.tokens.upperBound - 1].span.end)
        let isMeasure = row.factor != nil || row.kind == "share"
        return Unit(id: row.id, end: found.tokens.upperBound, noun: isMeasure ? nil : noun)
    }

    /// 640,000 of the 1.04 million opinions; half of the units.
    private func partitive(_ tokens: [EnglishToken], behind start: Int, _ number: EnglishNumber) -> Unit? {
        var index = start
        while index < min(tokens.count, start + 3),
            ["of", "the", "these", "those", "its", "their", "all"].contains(tokens[index].text)
        {
            index += 1
        }
        guard index < tokens.count else { return nil }
        if let whole = numbers.number(tokens, at: index) {
            guard let unit = unit(tokens, behind: whole.end, whole) else { return nil }
            // The whole is a quantity of its own.
            return Unit(id: unit.id, end: number.end)
        }
        return unit(tokens, behind: index, number)
    }

    /// Among the first secretaries …, six are …
    private func amongUnit(_ number: EnglishNumber, _ tokens: [EnglishToken]) -> Unit? {
        guard ["are", "were", "have", "had", "is", "was"].contains(tokens[number.end].text),
            let among = tokens[..<number.start].lastIndex(where: { $0.text == "among" }),
            number.start - among < 16
        else { return nil }
        let start = among + 1 < number.start && tokens[among + 1].text == "the" ? among + 2 : among + 1
        return unit(tokens, behind: start, number).map { Unit(id: $0.id, end: number.end) }
    }

    // MARK: Ranges

    /// six to seven, 70% to 80%, six months to one year, between six and seven.
    private func range(_ first: EnglishNumber, _ end: Int, _ unit: Unit?, _ tokens: [EnglishToken])
        -> (number: EnglishNumber, unit: Unit?, end: Int)?
    {
        guard first.max == nil, !first.isShare, end < tokens.count else { return nil }
        var start = end
        let isBetween = first.start > 0 && tokens[first.start - 1].text == "between"
        if tokens[end].isJoined, tokens[end].kind == .digits, tokens[end - 1].kind == .digits {
            start = end
        } else if tokens[end].text == "to" || isBetween && tokens[end].text == "and"
            || ["–", "—", "~"].contains(tokens[end].text)
        {
            start = end + 1
        } else {
            return nil
        }
        guard start < tokens.count, let second = numbers.number(tokens, at: start), second.max == nil,
            !second.isShare
        else { return nil }
        let secondUnit = self.unit(of: second, tokens)
        var least = first.value
        var greatest = second.value
        var chosen = secondUnit
        if let unit {
            guard let secondUnit, let ratio = units.ratio(of: secondUnit.id, to: unit.id), ratio >= 1 else {
                return nil
            }
            let factor = Rational(Int(ratio.rounded()))
            guard let scaled = greatest.multiplied(by: factor) else { return nil }
            greatest = scaled
            chosen = Unit(id: unit.id, end: secondUnit.end, noun: secondUnit.noun)
        } else if let scale = [1_000_000_000, 1_000_000, 1_000].first(where: { second.value >= Rational($0) }
        ),
            second.end - second.start > 1, let coefficient = second.value.divided(by: Rational(scale)),
            first.value < coefficient, let scaled = least.multiplied(by: Rational(scale))
        {
            least = scaled  // two to three million
        }
        guard least < greatest else { return nil }
        return (
            EnglishNumber(value: least, max: greatest, bound: .range, start: first.start, end: second.end),
            chosen,
            chosen?.end ?? second.end
        )
    }
}
