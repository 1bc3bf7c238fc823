/// Reads the number that starts at a token: digits, words, a dozen, half, two-thirds, 1.04 million, tens of thousands.
///
/// Counter-examples: 17th, 1950s, "the third", No. 5, December 15.
struct EnglishNumberReader: Sendable {
    let words: EnglishNumberWords

    func number(_ tokens: [EnglishToken], at start: Int) -> EnglishNumber? {
        let token = tokens[start]
        switch token.kind {
        case .mark: return nil
        case .digits: return digits(tokens, at: start)
        case .word: break
        }
        if token.text == "half" { return half(tokens, at: start) }
        if let vague = vague(tokens, at: start) { return vague }
        if token.text == "a" || token.text == "an" { return article(tokens, at: start) }
        guard words.small[token.text] != nil || words.factors[token.text] != nil, token.text != "score" else {
            return nil
        }
        return inWords(tokens, at: start)
    }

    private func digits(_ tokens: [EnglishToken], at start: Int) -> EnglishNumber? {
        let token = tokens[start]
        guard let value = token.value else { return nil }
        var number = EnglishNumber(value: value, start: start, end: start + 1)
        number.mayBeYear = token.digits == 4 && token.span.count == 4
        guard start + 1 < tokens.count else { return number }
        let next = tokens[start + 1]
        // 17th, 1950s
        if next.kind == .word, next.span.start == token.span.end { return nil }
        multiply(&number, tokens)
        addHalf(&number, tokens)
        return number
    }

    private func inWords(_ tokens: [EnglishToken], at start: Int) -> EnglishNumber? {
        var (total, section) = (0, 0)
        var index = start
        var isAfterNumber = false
        while index < tokens.count, tokens[index].kind == .word {
            let text = tokens[index].text
            if let small = words.small[text], section % 100 == 0 || section % 10 == 0 && small < 10 {
                if section % 100 != 0, small == 0 { break }
                section += small
            } else if let factor = words.factors[text] {
                let (product, overflow) = Swift.max(section, 1).multipliedReportingOverflow(by: factor)
                if overflow { return nil }
                if factor < 1000 { section = product } else { (total, section) = (total &+ product, 0) }
                if total > 1 << 50 || section > 1 << 50 { return nil }
            } else if text == "and", isAfterNumber, index + 1 < tokens.count, total + section >= 100,
                section % 100 == 0, words.small[tokens[index + 1].text] != nil
            {
                // three hundred and fifty
            } else {
                break
            }
            isAfterNumber = text != "and"
            index += 1
        }
        guard index > start else { return nil }
        var number = EnglishNumber(value: Rational(total + section), start: start, end: index)
        number.isOne = index == start + 1 && total + section == 1
        if let share = share(number, tokens) { return share }
        addHalf(&number, tokens)
        return number
    }

    /// a dozen, a hundred, a third of.
    private func article(_ tokens: [EnglishToken], at start: Int) -> EnglishNumber? {
        guard start + 1 < tokens.count else { return nil }
        if words.factors[tokens[start + 1].text] != nil, var number = inWords(tokens, at: start + 1) {
            number.start = start
            return number
        }
        let one = EnglishNumber(value: Rational(1), start: start, end: start + 1)
        guard start + 2 < tokens.count, tokens[start + 2].text == "of" else { return nil }
        return share(one, tokens)
    }

    /// two-thirds, one quarter.
    private func share(_ number: EnglishNumber, _ tokens: [EnglishToken]) -> EnglishNumber? {
        guard number.end < tokens.count, number.value < Rational(100),
            let part = words.parts[tokens[number.end].text],
            let value = number.value.divided(by: Rational(part)), value < Rational(1)
        else { return nil }
        return EnglishNumber(value: value, start: number.start, end: number.end + 1, isShare: true)
    }

    /// half of the units, half a year.
    private func half(_ tokens: [EnglishToken], at start: Int) -> EnglishNumber? {
        guard let half = Rational(1, 2), start + 1 < tokens.count else { return nil }
        let next = tokens[start + 1]
        if next.text == "a" || next.text == "an" {
            return EnglishNumber(value: half, start: start, end: start + 2)
        }
        let isShare = ["of", "the", "their", "its", "our", "these", "those"].contains(next.text)
        return isShare ? EnglishNumber(value: half, start: start, end: start + 1, isShare: true) : nil
    }

    /// thousands of, tens of thousands of, hundreds of millions.
    private func vague(_ tokens: [EnglishToken], at start: Int) -> EnglishNumber? {
        guard var least = words.vague[tokens[start].text] else { return nil }
        var end = start + 1
        while end + 1 < tokens.count, tokens[end].text == "of", let more = words.vague[tokens[end + 1].text] {
            let (product, overflow) = least.multipliedReportingOverflow(by: more / 2)
            if overflow { return nil }
            (least, end) = (product, end + 2)
        }
        guard end < tokens.count, tokens[end].text == "of" else { return nil }
        return EnglishNumber(
            value: Rational(least), max: Rational(least / 2).multiplied(by: Rational(9)), bound: .range,
            start: start,
            end: end)
    }

    /// 1.04 million.
    private func multiply(_ number: inout EnglishNumber, _ tokens: [EnglishToken]) {
        while number.end < tokens.count, let factor = words.factors[tokens[number.end].text],
            let product = number.value.multiplied(by: Rational(factor))
        {
            number.value = product
            number.end += 1
            number.mayBeYear = false
        }
    }

    /// two and a half
    private func addHalf(_ number: inout EnglishNumber, _ tokens: [EnglishToken]) {
        let end = number.end
        guard end + 2 < tokens.count, tokens[end].text == "and", tokens[end + 1].text == "a",
            tokens[end + 2].text == "half", let half = Rational(1, 2), let sum = number.value.adding(half)
        else { return }
        number.value = sum
        number.end += 3
        number.isOne = false
    }
}
