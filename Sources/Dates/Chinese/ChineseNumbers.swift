import Ontology

/// The numbers of Chinese dates: 28, 二十八, 一九五七, 27、28, 七八 (seven or eight).
struct ChineseNumbers {
    let text: [UInt32]
    let limit: Int

    private static let joins = Set("、-—–~至到和及与".unicodeScalars.map(\.value))
    private static let dashes = Set("-—–~".unicodeScalars.map(\.value))
    private static let lists = Set("、和".unicodeScalars.map(\.value))
    private static let counts = Set("两三".unicodeScalars.map(\.value))
    /// 两 begins a number or, after one (二十三、四两日), counts it.
    private static let both: UInt32 = 0x4E24
    /// No number of a date is longer.
    private static let longest = 12

    /// Where the numerals that begin at `start` end; `start` itself where none do.
    func end(of start: Int) -> Int {
        var end = start
        while end < limit, end - start < Self.longest, ChineseNumeral.isNumeral(text[end]),
            end == start || text[end] != Self.both
        {
            end += 1
        }
        return end
    }

    /// The whole number at `start`.
    func number(at start: Int) -> (value: Int, end: Int)? {
        let end = end(of: start)
        return ChineseNumeral.value(of: text[start..<end]).map { ($0, end) }
    }

    /// One number or a list or range of them, each within `allowed`: 8, 27、28, 七、八, 1—3, 七八.
    func range(at start: Int, in allowed: ClosedRange<Int>) -> (values: ClosedRange<Int>, end: Int)? {
        guard var (values, end) = item(at: start), allowed.contains(values.lowerBound) else { return nil }
        for _ in 0..<4 {
            var next = end
            while next < limit, next < end + 2, Self.joins.contains(text[next]) { next += 1 }
            guard next > end, let (more, after) = item(at: next) else { break }
            // 二十七、八: the tens are said once.
            let tens = values.upperBound / 10 * 10
            let upper =
                more.upperBound < 10 && values.upperBound > 10 && more.upperBound > values.upperBound % 10
                ? tens + more.upperBound : more.upperBound
            guard upper > values.upperBound else { break }
            (values, end) = (values.lowerBound...upper, after)
        }
        return allowed.contains(values.upperBound) ? (values, end) : nil
    }

    /// A number, or two next digits for either: 七八, 二十七八.
    func item(at start: Int) -> (values: ClosedRange<Int>, end: Int)? {
        let end = end(of: start)
        guard end > start else { return nil }
        if end - start >= 2, text[end - 1] > 0x7F, let last = ChineseNumeral.digit(text[end - 1]),
            let before = ChineseNumeral.digit(text[end - 2]), before > 0, last == before + 1,
            let value = ChineseNumeral.value(of: text[start..<end - 1])
        {
            return (value...value + 1, end)
        }
        return ChineseNumeral.value(of: text[start..<end]).map { ($0...$0, end) }
    }

    /// A year, or several: 1957, 一九五七, 五七, 1953—1957, 一九五七至五八; and where the numerals end.
    func years(at start: Int) -> (years: ClosedRange<Int>, end: Int, isShort: Bool)? {
        guard let (first, end, isShort) = year(at: start) else { return nil }
        var next = end
        if next < limit, text[next] == 0x5E74 { next += 1 }  // 年
        let isList = next < limit && Self.lists.contains(text[next])
        var joined = isList ? next + 1 : next
        while !isList, joined < limit, joined < next + 2,
            Self.dashes.contains(text[joined]) || text[joined] == 0x81F3 || text[joined] == 0x5230  // 至, 到
        {
            joined += 1
        }
        guard joined > next, !isShort, case (let last, var after, let lastIsShort)? = year(at: joined) else {
            return (first...first, end, isShort)
        }
        // 1953、1954两年: a list is one stretch where it is counted.
        let isCounted = after < limit && Self.counts.contains(text[after])
        if isCounted { after += 1 }
        let upper = lastIsShort ? first / 100 * 100 + last % 100 : last
        guard !isList || isCounted, upper > first, after < limit, text[after] == 0x5E74 else {
            return (first...first, end, isShort)
        }
        return (first...upper, after, false)
    }

    /// Four digits, or two (五七, 57) of this century.
    private func year(at start: Int) -> (Int, Int, isShort: Bool)? {
        let end = end(of: start)
        guard end - start == 4 || end - start == 2,
            text[start..<end].allSatisfy({ ChineseNumeral.digit($0) != nil }),
            let value = ChineseNumeral.value(of: text[start..<end])
        else { return nil }
        if end - start == 4 { return (1000...2099).contains(value) ? (value, end, false) : nil }
        return (10...99).contains(value) ? (1900 + value, end, true) : nil
    }
}
