import Ontology

/// Reads the number that starts at a place of a Chinese text, in numerals of either script: 二万九千九百零九, 1.04亿,
/// 三万五千, 二、三十, 十几, 三分之一, 百分之八十, 八成.
///
/// Counter-example: 一九五七 is read as a row of digits, which may be a year; who asks decides by the unit.
struct ChineseNumberReader: Sendable {
    private let words: NumberWords
    private let isWord: @Sendable (ArraySlice<UInt32>) -> Bool

    /// `isWord` says whether a few scalars are a word of the language.
    init(words: NumberWords, isWord: @escaping @Sendable (ArraySlice<UInt32>) -> Bool) {
        self.words = words
        self.isWord = isWord
    }

    func mayStart(with scalar: UInt32) -> Bool {
        ChineseNumeral.isNumeral(scalar) || scalar == Self.some || scalar == Self.several
            || words.numbers.mayStart(with: scalar)
    }

    func number(in text: [UInt32], at start: Int, limit: Int) -> ChineseNumber? {
        if let word = words.numbers.longest(in: text, at: start, limit: limit) {
            let isShare = word.value.value < Rational(1)
            return ChineseNumber(
                value: word.value.value, bound: word.value.bound, end: word.end,
                share: isShare ? .fraction : .none)
        }
        guard var number = whole(in: text, at: start, limit: limit) else { return nil }
        if let share = share(of: number, in: text, limit: limit) { return share }
        addDecimals(to: &number, in: text, limit: limit)
        return tenths(number, in: text, limit: limit) ?? number
    }

    // MARK: Whole numbers

    private func whole(in text: [UInt32], at start: Int, limit: Int) -> ChineseNumber? {
        var tokens = ChineseNumeralTokens()
        var number = ChineseNumber(value: Rational(0), end: start)
        var index = start
        var digits = 0
        while index < limit {
            let scalar = text[index]
            if (0x30...0x39).contains(scalar) {
                guard !tokens.endsInDigit, let read = Self.arabic(in: text, at: index, limit: limit) else {
                    break
                }
                tokens.append(.number(read.value))
                number.isArabic = tokens.tokens.count == 1
                digits = read.digits
                index = read.end
            } else if let factor = Self.multiplier(scalar) {
                // 一百二十|千瓦
                if let last = tokens.lastMultiplier, factor < 10_000, abs(factor) > last { break }
                if tokens.isEmpty, factor >= 100 { number.isBareMultiplier = true }
                tokens.append(factor > 0 ? .multiplier(factor) : .tens(-factor))
                index += 1
            } else if let read = openDigit(in: text, at: index, limit: limit, tokens) {
                tokens.append(read.token)
                index = read.end
            } else if ChineseNumeral.digit(scalar) != nil {
                guard !tokens.endsInDigit, scalar != Self.two || mayBeDigit(text, index, limit, tokens),
                    let end = row(in: text, at: index, limit: limit, &tokens, &digits)
                else { break }
                index = end
            } else if let next = bound(in: text, at: index, limit: limit, tokens) {
                number.bound = next.bound
                index = next.end
            } else if scalar == 0x20, index + 1 < limit, tokens.endsInDigit, !number.isArabic,
                Self.multiplier(text[index + 1]) != nil
            {
                index += 1  // 二 千二百万: a blank of the printer
            } else {
                break
            }
        }
        guard !tokens.isEmpty, let values = tokens.values() else { return nil }
        number.value = values.low
        number.max = values.high > values.low ? values.high : nil
        number.end = index
        number.scale =
            tokens.tokens.reversed().lazy.compactMap { token in
                if case .multiplier(let factor) = token { factor } else { nil }
            }.first ?? 1
        number.isDigitRow = !tokens.hasMultiplier && (digits == 4 || digits >= 2 && !number.isArabic)
        return number
    }

    /// A row of Chinese digits: one digit, one of two (三四), or place by place (三五〇〇).
    private func row(
        in text: [UInt32], at start: Int, limit: Int, _ tokens: inout ChineseNumeralTokens,
        _ digits: inout Int
    ) -> Int? {
        var values: [Int] = []
        var index = start
        while index < limit, let digit = ChineseNumeral.digit(text[index]),
            !(0x30...0x39).contains(text[index]),
            values.isEmpty || text[index] != Self.two || values.count == 1 && values[0] == 1
        {
            values.append(digit)
            index += 1
        }
        if values.first == 0, !tokens.isEmpty {
            tokens.fill()
            values.removeFirst()
        }
        guard let first = values.first, values.count < 16 else {
            return values.isEmpty && !tokens.isEmpty ? index : nil
        }
        if values.count == 1, let second = listed(after: index, first, in: text, limit: limit) {
            tokens.append(.digit(low: first, high: second))
            return index + 2
        }
        if values.count == 2, Self.isPair(first, values[1]) {
            tokens.append(.digit(low: first, high: values[1]))
        } else {
            for value in values { tokens.append(.digit(low: value, high: value)) }
        }
        digits = values.count
        return index
    }

    /// The second digit of 二、三十: the next number, and no list that goes on (一、二、三).
    private func listed(after index: Int, _ first: Int, in text: [UInt32], limit: Int) -> Int? {
        guard index + 2 < limit, text[index] == 0x3001, let second = ChineseNumeral.digit(text[index + 1]),
            Self.isPair(first, second), text[index + 2] != 0x3001,
            ChineseNumeral.digit(text[index + 2]) == nil || text[index + 2] == Self.two
        else { return nil }
        return second
    }

    private static func isPair(_ first: Int, _ second: Int) -> Bool {
        first > 0 && second == first + 1 || first == 3 && second == 5
    }

    /// 两 is two before a measure, and a weight behind a number: 三|两.
    private func mayBeDigit(_ text: [UInt32], _ index: Int, _ limit: Int, _ tokens: ChineseNumeralTokens)
        -> Bool
    {
        tokens.isEmpty || index + 1 < limit && Self.multiplier(text[index + 1]) != nil
    }

    /// 几 and 数, which leave the digit open.
    private func openDigit(in text: [UInt32], at index: Int, limit: Int, _ tokens: ChineseNumeralTokens)
        -> (token: ChineseNumeralTokens.Token, end: Int)?
    {
        guard text[index] == Self.some || text[index] == Self.several, !tokens.endsInDigit else { return nil }
        let isMultiplied = index + 1 < limit && Self.multiplier(text[index + 1]).map { $0 > 0 } ?? false
        if text[index] == Self.several {
            // 人数十分: the end of another word.
            guard tokens.isEmpty, isMultiplied, index == 0 || !isWord(text[(index - 1)...index]) else {
                return nil
            }
        }
        guard isMultiplied || tokens.lastMultiplier != nil else { return nil }
        return (.digit(low: tokens.isEmpty ? 2 : 1, high: 9), index + 1)
    }

    /// 多, 余, 来 between a number and 万 or 亿.
    private func bound(in text: [UInt32], at index: Int, limit: Int, _ tokens: ChineseNumeralTokens)
        -> (bound: Quantity.Bound, end: Int)?
    {
        guard !tokens.isEmpty,
            let word = words.after.longest(in: text, at: index, limit: min(limit, index + 1)),
            word.end < limit, Self.multiplier(text[word.end]).map({ $0 >= 10_000 }) ?? false
        else { return nil }
        return (word.value, word.end)
    }

    // MARK: Shares and decimals

    /// 三分之一, 百分之八十, 千分之五.
    private func share(of whole: ChineseNumber, in text: [UInt32], limit: Int) -> ChineseNumber? {
        guard whole.max == nil, whole.end + 2 < limit, text[whole.end] == 0x5206,
            text[whole.end + 1] == 0x4E4B,
            var part = self.whole(in: text, at: whole.end + 2, limit: limit)
        else { return nil }
        addDecimals(to: &part, in: text, limit: limit)
        let isPercent = [100, 1000, 10_000].contains { whole.value == Rational($0) }
        let unit = isPercent ? Rational(100) : Rational(1)
        guard let factor = unit.divided(by: whole.value), var share = part.scaled(by: factor) else {
            return nil
        }
        share.share = isPercent ? .percent : .fraction
        share.isDigitRow = false
        share.isBareMultiplier = false
        return share
    }

    /// 二点五, 十点五, 一点六万.
    private func addDecimals(to number: inout ChineseNumber, in text: [UInt32], limit: Int) {
        guard number.max == nil, number.end + 1 < limit, text[number.end] == 0x70B9 else { return }
        var index = number.end + 1
        var (decimals, place) = (0, 1)
        while index < limit, place < 1_000_000, let digit = ChineseNumeral.digit(text[index]),
            !(0x30...0x39).contains(text[index])
        {
            decimals = decimals * 10 + digit
            place *= 10
            index += 1
        }
        guard place > 1, let part = Rational(decimals, place), var sum = number.value.adding(part) else {
            return
        }
        if index < limit, let factor = Self.multiplier(text[index]), factor >= 10_000,
            let product = sum.multiplied(by: Rational(factor))
        {
            (sum, index, number.scale) = (product, index + 1, factor)
        }
        (number.value, number.end, number.isDigitRow) = (sum, index, false)
    }

    /// 八成 is eighty per cent. Counter-example: 八|成为.
    private func tenths(_ number: ChineseNumber, in text: [UInt32], limit: Int) -> ChineseNumber? {
        guard number.end < limit, text[number.end] == 0x6210, number.scale == 1,
            (number.max ?? number.value) <= Rational(10), number.value >= Rational(1),
            number.end + 1 == limit || !isWord(text[number.end...(number.end + 1)]),
            var share = number.scaled(by: Rational(10))
        else { return nil }
        share.share = .percent
        share.end += 1
        return share
    }

    // MARK: Numerals

    private static let two: UInt32 = 0x4E24  // 两
    private static let some: UInt32 = 0x51E0  // 几
    private static let several: UInt32 = 0x6570  // 数

    /// The factor of 十 to 亿; the negative of what 廿, 卅 and 卌 add.
    static func multiplier(_ scalar: UInt32) -> Int? {
        ChineseNumeral.unit(scalar).map { (20...40).contains($0) ? -$0 : $0 }
    }

    /// Arabic digits with commas between thousands and decimals.
    static func arabic(in text: [UInt32], at start: Int, limit: Int) -> (
        value: Rational, digits: Int, end: Int
    )? {
        func isDigit(_ index: Int) -> Bool { index < limit && (0x30...0x39).contains(text[index]) }
        var (value, place, digits) = (0, 1, 0)
        var index = start
        var isDecimal = false
        while index < limit {
            if isDigit(index) {
                guard digits < 16 else { return nil }
                value = value * 10 + Int(text[index] - 0x30)
                digits += 1
                if isDecimal { place *= 10 }
            } else if text[index] == 0x2C, !isDecimal, isDigit(index + 1), isDigit(index + 2),
                isDigit(index + 3),
                !isDigit(index + 4)
            {
                // 1,040,000
            } else if text[index] == 0x2E, !isDecimal, isDigit(index + 1) {
                isDecimal = true
            } else {
                break
            }
            index += 1
        }
        return Rational(value, place).map { ($0, isDecimal ? 0 : digits, index) }
    }
}
