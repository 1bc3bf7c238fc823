import Archive
import Ontology

/// Reads the quantities of Chinese sentences: number, bound, unit.
///
/// Not quantities: ordinals (第十七次, 三等奖), dates and clock times (1957年, 12月, 三时), words and names with numerals
/// (统一, 三反, 四川), and 一 with a measure word (一个, 一次), which is no more than an article.
struct ChineseQuantityReader: Sendable {
    private let words: NumberWords
    private let lexical: ChineseWords
    private let numbers: ChineseNumberReader
    private let unitReader: ChineseUnitReader
    private let units: UnitTable
    private let eras: WordTable<Void>

    init(lexicon: Lexicon, units: UnitTable) {
        let words = NumberWords(lexicon.numberWords, .chinese)
        let lexical = ChineseWords(lexicon: lexicon)
        var eras = WordTable<Void>()
        for word in lexicon.numberWords where word.list == "era-zh" { eras.insert(word.word, ()) }
        self.words = words
        self.lexical = lexical
        self.units = units
        self.eras = eras
        numbers = ChineseNumberReader(words: words, isWord: lexical.isWord)
        unitReader = ChineseUnitReader(units: units, words: lexical, numberWords: words)
    }

    /// A number with the bounds around it and its unit.
    private struct Part {
        var start: Int
        var number: ChineseNumber
        var numberEnd: Int
        var bound: Quantity.Bound
        var unit: ChineseUnit?
        var end: Int
        /// Whether a bound says that a number is meant: 四百余.
        var isBounded = false

        /// Whether a unit stands behind it that is the thing itself: 人, 斤.
        var isMeasured: Bool { unit.map { $0.classifier == nil } ?? false }
    }

    func quantities(in span: Span, of text: [UInt32]) -> [Quantity] {
        var found: [Quantity] = []
        var classifiers: [(word: ArraySlice<UInt32>, unit: String)] = []
        var index = span.start
        while index < span.end {
            guard numbers.mayStart(with: text[index]) else {
                index += 1
                continue
            }
            let (quantity, next) = quantity(at: index, in: text, span, &classifiers)
            if let quantity { found.append(quantity) }
            index = max(next, index + 1)
        }
        return found
    }

    private func quantity(
        at start: Int, in text: [UInt32], _ span: Span,
        _ classifiers: inout [(word: ArraySlice<UInt32>, unit: String)]
    ) -> (Quantity?, next: Int) {
        if let end = stop(at: start, in: text, span) { return (nil, end) }
        guard let number = numbers.number(in: text, at: start, limit: span.end) else {
            return (nil, start + 1)
        }
        if isOrdinal(start, in: text, span) { return (nil, number.end) }
        guard var part = part(number, from: start, in: text, span) else { return (nil, number.end) }
        if part.number.share == .none,
            let end = lexical.end(
                ofWordAround: start, since: part.start, numberEnd: number.end, in: text, limit: span.end),
            !(part.isMeasured && end > number.end && part.end >= end)
        {
            return (nil, max(end, number.end))
        }
        var greatest = part.number.max
        if let range = range(from: part, in: text, span) {
            greatest = range.number.max ?? range.number.value
            if let factor = Self.commonScale(part.number, range.number) {
                part.number = part.number.scaled(by: Rational(factor)) ?? part.number
            }
            (part.unit, part.end, part.numberEnd) = (range.unit ?? part.unit, range.end, range.numberEnd)
            if part.number.share == .none { part.number.share = range.number.share }
            addNounBefore(&part, in: text, span)
        }
        guard let unit = settled(part, greatest, text, &classifiers) else { return (nil, number.end) }
        let bound: Quantity.Bound = greatest != nil ? .range : part.bound
        return (
            Quantity(
                language: .chinese, span: Span(part.start, part.end),
                number: Span(part.start, part.numberEnd),
                value: part.number.value, max: greatest, bound: bound, unit: unit, noun: part.unit?.noun),
            part.end
        )
    }

    /// 党委书记|六至七名: the noun before both numbers.
    private func addNounBefore(_ part: inout Part, in text: [UInt32], _ span: Span) {
        guard let unit = part.unit, unit.classifier != nil, unit.noun == nil,
            let noun = unitReader.noun(
                before: part.start, isPerson: units.kind(of: unit.id) == "person", in: text, limit: span.start
            )
        else { return }
        part.unit?.id = units.rows[noun.row].id
        part.unit?.noun = noun.span
    }

    // MARK: What is no number

    /// The end of a word with numerals that counts nothing, at `start` or around it. 十分之一 is none.
    private func stop(at start: Int, in text: [UInt32], _ span: Span) -> Int? {
        for first in stride(from: start, through: max(span.start, start - 2), by: -1) {
            guard let word = words.stops.longest(in: text, at: first, limit: span.end), word.end > start
            else {
                continue
            }
            if word.end < span.end, text[word.end] == 0x4E4B { continue }
            return word.end
        }
        return nil
    }

    /// 第三, and 三 of 第二、三季度; B-29.
    private func isOrdinal(_ start: Int, in text: [UInt32], _ span: Span) -> Bool {
        var index = start - 1
        let limit = max(span.start, start - Self.longestList)
        while index > limit, text[index] == 0x3001 || ChineseNumeral.isNumeral(text[index]) {
            index -= 1
        }
        guard index >= span.start else { return false }
        if text[index] == 0x7B2C { return true }
        guard index == start - 1 else { return false }
        if text[start] == 0x534A, Self.halves.contains(text[index]) { return true }  // 上|半年
        let isLatin = (0x41...0x5A).contains(text[index] & ~0x20)
        return isLatin || text[index] == 0x2D && index > span.start
            || text[index] == 0x2E || text[index] == 0x2F
    }

    // MARK: One number

    private func part(_ number: ChineseNumber, from start: Int, in text: [UInt32], _ span: Span) -> Part? {
        var part = Part(
            start: start, number: number, numberEnd: number.end, bound: number.bound ?? .exact,
            end: number.end,
            isBounded: number.bound != nil)
        if let before = bound(before: start, number, in: text, span) {
            part.start = before.start
            part.bound = before.bound
            part.isBounded = true
        }
        addBound(behind: &part, in: text, span)
        addSplitMeasure(&part, in: text, span)
        if part.unit == nil, !addUnit(to: &part, in: text, span) { return nil }
        if part.unit != nil { addBound(behind: &part, in: text, span) }
        if let unit = part.unit, part.bound == .atMost, text[part.start] == Self.near,
            units.kind(of: unit.id) == "time"
        {
            (part.bound, part.start) = (.exact, start)  // 近三年来: these last three years
        }
        return part
    }

    /// 约, 至少有, 不到 before the number. Counter-examples: 条约, 最近三年.
    private func bound(before start: Int, _ number: ChineseNumber, in text: [UInt32], _ span: Span)
        -> (start: Int, bound: Quantity.Bound)?
    {
        let link = words.links.longest(in: text, endingAt: start, limit: span.start)
        for end in [start, link?.start ?? start] {
            guard let word = words.before.longest(in: text, endingAt: end, limit: span.start) else {
                continue
            }
            if end - word.start == 1 {
                if text[word.start] == Self.up, !number.isBareMultiplier { continue }
                if word.start > span.start, lexical.isWord(text[(word.start - 1)..<end]) { continue }
            }
            return (word.start, word.value)
        }
        return nil
    }

    /// 多, 余, 来, 以上, 左右 behind the number or behind its unit. Counter-example: 六千斤|余粮.
    private func addBound(behind part: inout Part, in text: [UInt32], _ span: Span) {
        while let word = words.after.longest(in: text, at: part.end, limit: span.end) {
            let isShort = word.end - part.end == 1
            if isShort, part.unit != nil || part.number.share != .none {
                if text[part.end] == Self.come { return }
                if word.end < span.end, lexical.isWord(text[part.end...word.end]) { return }
            }
            if isShort, text[part.end] == Self.come, !Self.mayComeBehind(text[part.end - 1]) { return }
            if part.bound == .exact || part.bound == .about && word.value != .about {
                part.bound = word.value
            }
            part.isBounded = true
            part.end = word.end
            if part.unit == nil { part.numberEnd = word.end }
        }
    }

    /// 三个半月, 一个多月: what stands between 个 and a unit of time.
    private func addSplitMeasure(_ part: inout Part, in text: [UInt32], _ span: Span) {
        guard part.end + 2 < span.end, text[part.end] == 0x4E2A else { return }
        let isHalf = text[part.end + 1] == 0x534A
        let more = words.after.longest(in: text, at: part.end + 1, limit: part.end + 2)
        guard isHalf || more != nil else { return }
        let unit: (id: String, end: Int)? =
            text[part.end + 2] == 0x6708
            ? (id: "month", end: part.end + 3)
            : unitReader.unit(in: text, at: part.end + 2, limit: span.end).flatMap { found in
                found.word.row.map { (units.rows[$0].id, found.end) }
            }
        guard let unit, units.kind(of: unit.id) == "time" else { return }
        if isHalf { part.number.value = part.number.value.adding(Self.half) ?? part.number.value }
        if let more { (part.bound, part.isBounded) = (more.value, true) }
        part.unit = ChineseUnit(id: unit.id, end: unit.end)
        part.end = unit.end
    }

    // MARK: Units

    /// Reads the unit behind the number; false where what follows shows that it counts nothing.
    private func addUnit(to part: inout Part, in text: [UInt32], _ span: Span) -> Bool {
        var start = part.end
        if start + 1 < span.end, text[start] == 0x20, part.number.isArabic { start += 1 }
        guard let (word, end) = unitReader.unit(in: text, at: start, limit: span.end) else {
            addPeople(to: &part, in: text, span)
            return true
        }
        guard let index = word.row else { return part.number.share != .none }
        let row = units.rows[index]
        if part.number.share != .none, row.role != .unit || row.kind == "person" { return true }
        switch row.role {
        case .unit:
            if row.kind == "time", isDate(part, row.id, unitEnd: end, in: text, span) { return false }
            part.unit = ChineseUnit(id: row.id, end: end)
            part.end = end
            // 二元六角二分: three units at most.
            if let next = addSmallerUnit(to: &part, row, in: text, span) {
                _ = addSmallerUnit(to: &part, next, in: text, span, of: row)
            }
            if part.end < span.end, text[part.end] == 0x534A, row.kind != "person",
                let value = part.number.value.adding(Self.half)
            {
                part.number.value = value
                part.end += 1
            }
        case .classifier:
            let clause = Span(span.start, span.end)
            let unit = unitReader.counted(
                by: word, from: start, to: end, numberStart: part.start, in: text, clause: clause)
            part.unit = unit
            part.end = max(end, unit.end)
            if unit.end == end { return true }
        case .noun:
            // 六|大队, 十三|区 are names: without a measure word people are counted, and what is many.
            guard end - start > 1 && row.kind == "person" || part.number.scale >= 100 || part.isBounded else {
                return true
            }
            let noun = unitReader.noun(behind: start, isPerson: false, in: text, limit: end)
            part.unit = ChineseUnit(id: row.id, end: end, noun: noun?.span ?? Span(start, end))
            part.end = end
        }
        return true
    }

    /// 十三万|搬运|工人: people behind a large number, without a measure word.
    private func addPeople(to part: inout Part, in text: [UInt32], _ span: Span) {
        guard part.number.share == .none, part.number.scale >= 100 || part.isBounded,
            let noun = unitReader.noun(behind: part.end, isPerson: true, in: text, limit: span.end),
            noun.span.end - part.end <= 8
        else { return }
        part.unit = ChineseUnit(id: units.rows[noun.row].id, end: noun.span.end, noun: noun.span)
        part.end = noun.span.end
    }

    /// 1957年, 五七年, 民国三十年, 三十八年五月.
    private func isDate(_ part: Part, _ id: String, unitEnd: Int, in text: [UInt32], _ span: Span) -> Bool {
        guard id == "year" else { return false }
        if part.number.isDigitRow { return true }
        if part.number.isArabic, !part.isBounded, part.number.value >= Rational(45),
            part.number.value <= Rational(77)
        {
            return true
        }
        if eras.longest(in: text, endingAt: part.start, limit: span.start) != nil { return true }
        guard let next = numbers.number(in: text, at: unitEnd, limit: span.end) else { return false }
        return next.end < span.end && text[next.end] == 0x6708
    }

    /// 三元五角, 五小时零二分, 八亩八分: adds what the smaller unit behind `row` says, in units of `whole`; gives its row.
    private func addSmallerUnit(
        to part: inout Part, _ row: UnitRow, in text: [UInt32], _ span: Span, of whole: UnitRow? = nil
    ) -> UnitRow? {
        let whole = whole ?? row
        guard row.factor != nil, part.bound == .exact || part.bound == .about, part.number.max == nil else {
            return nil
        }
        var start = part.end
        if start < span.end, text[start] == 0x96F6 { start += 1 }
        guard start < span.end, ChineseNumeral.isNumeral(text[start]),
            let next = numbers.number(in: text, at: start, limit: span.end), next.max == nil,
            next.share == .none,
            next.end < span.end, let smaller = smallerUnit(than: row, in: text, at: next.end, span),
            let ratio = units.ratio(of: whole.id, to: smaller.row.id), ratio > 1.5, ratio < 1e6,
            abs(ratio - ratio.rounded()) < 1e-3, let share = Rational(1, Int(ratio.rounded())),
            let sum = next.value.multiplied(by: share).flatMap({ part.number.value.adding($0) })
        else { return nil }
        part.number.value = sum
        part.end = smaller.end
        return smaller.row
    }

    /// 分 is a part of 角, 小时 and 亩.
    private func smallerUnit(than row: UnitRow, in text: [UInt32], at start: Int, _ span: Span)
        -> (row: UnitRow, end: Int)?
    {
        if text[start] == 0x5206, let id = Self.hundredths[row.base], let part = units.row(of: id) {
            return (part, start + 1)
        }
        guard let (word, end) = unitReader.unit(in: text, at: start, limit: span.end), word.role == .unit,
            let index = word.row
        else { return nil }
        return (units.rows[index], end)
    }

    // MARK: Ranges

    /// The second number of 六至七名, 70％到80％, 半年到一年, with the unit of both.
    private func range(from part: Part, in text: [UInt32], _ span: Span) -> Part? {
        guard part.number.max == nil, part.end < span.end, part.unit?.noun == nil else { return nil }
        var start = part.end
        while start < span.end, start < part.end + 2, Self.to.contains(text[start]) { start += 1 }
        guard start > part.end, start < span.end, numbers.mayStart(with: text[start]),
            var number = numbers.number(in: text, at: start, limit: span.end)
        else { return nil }
        if part.number.share == .percent, number.share == .none, part.unit == nil { number.share = .percent }
        guard let next = self.part(number, from: start, in: text, span) else { return nil }
        let least = Self.commonScale(part.number, next.number).flatMap {
            part.number.value.multiplied(by: Rational($0))
        }
        guard least ?? part.number.value < next.number.value,
            part.unit == nil || part.unit?.id == next.unit?.id,
            part.unit != nil || next.unit != nil || part.number.share == next.number.share
        else { return nil }
        return next
    }

    /// What the first number of 三至四千 shares with the second.
    private static func commonScale(_ first: ChineseNumber, _ second: ChineseNumber) -> Int? {
        guard first.scale < second.scale, second.scale >= 100,
            let coefficient = second.value.divided(by: Rational(second.scale)), first.value < coefficient
        else { return nil }
        return second.scale
    }

    // MARK: What counts

    /// The unit of a number that counts something; nil where it does not.
    private func settled(
        _ part: Part, _ greatest: Rational?, _ text: [UInt32],
        _ classifiers: inout [(word: ArraySlice<UInt32>, unit: String)]
    ) -> String? {
        let number = part.number
        if number.isBareMultiplier, !part.isBounded, number.value < Rational(1_000_000) || part.unit == nil {
            return nil
        }
        switch number.share {
        case .percent: return "percent"
        case .fraction where part.unit == nil:
            // 半 alone is a word of its own.
            return part.numberEnd - part.start > 1 ? "share" : nil
        case .fraction where part.unit?.classifier != nil: return nil
        case .none, .fraction: break
        }
        guard let unit = part.unit else {
            let isLarge =
                number.scale > 1 && number.value >= Rational(10_000)
                || part.isBounded && number.value >= Rational(100)
            return isLarge ? "" : nil
        }
        let isOne = number.value == Rational(1) && greatest == nil && !part.isBounded
        guard let classifier = unit.classifier else {
            let isArticle =
                isOne
                && (unit.noun != nil || Self.articles.contains(unit.id)
                    || part.start > 0 && Self.determiners.contains(text[part.start - 1]))
            return isArticle ? nil : unit.id
        }
        if isOne { return nil }
        if unit.noun != nil {
            classifiers.removeAll { $0.word == classifier }
            classifiers.append((classifier, unit.id))
            return unit.id
        }
        // 六十四万多条 after 一百零四万条意见.
        return classifiers.last { $0.word == classifier }?.unit ?? unit.id
    }

    /// What 分 is behind units of each base.
    private static let hundredths = ["yuan": "fen", "second": "minute", "square-metre": "fen-mu"]
    private static let halves = Set("上下前后".unicodeScalars.map(\.value))
    /// How far before a number the 第 of its list may stand.
    private static let longestList = 40
    private static let half = Rational(1, 2) ?? Rational(0)
    /// What one of is as vague as "a": 一天, 一批.
    private static let articles: Set<String> = ["day", "group"]
    /// 这|一年, 新的|一年: which, not how many.
    private static let determiners = Set("这那每的同上下前后某头何另哪任".unicodeScalars.map(\.value))
    private static let near: UInt32 = 0x8FD1  // 近
    private static let up: UInt32 = 0x4E0A  // 上
    private static let come: UInt32 = 0x6765  // 来
    private static let to = Set("至到-—–~".unicodeScalars.map(\.value))

    private static func mayComeBehind(_ scalar: UInt32) -> Bool {
        ChineseNumberReader.multiplier(scalar) != nil || (0x30...0x39).contains(scalar)
    }
}
