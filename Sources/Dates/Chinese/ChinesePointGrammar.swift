import Ontology

/// Reads one written time of a Chinese text: 1957年冬, 去年8月底, 本月5日上午, 春节, 上星期三.
///
/// Counter-examples: 三年 and 十五天 are durations, 第5日 counts, 每年春天 is no one time, 十月革命 is a name.
struct ChinesePointGrammar {
    let text: [UInt32]
    let limit: Int
    let words: CalendarWords
    let numbers: ChineseNumbers

    init(text: [UInt32], limit: Int, words: CalendarWords) {
        self.text = text
        self.limit = limit
        self.words = words
        numbers = ChineseNumbers(text: text, limit: limit)
    }

    typealias Reading = (date: WrittenDate, end: Int)

    /// The longest time that begins at `start`.
    func time(at start: Int) -> Reading? {
        guard start < limit else { return nil }
        let worded = worded(at: start)
        guard ChineseNumeral.isNumeral(text[start]) else { return worded.reading }
        guard let numeric = numeric(at: start), numeric.end >= worded.end else { return worded.reading }
        return numeric
    }

    // MARK: Numbers

    private func numeric(at start: Int) -> Reading? {
        guard start == 0 || !Self.counters.contains(text[start - 1]) else { return nil }
        if let (year, end) = writtenYear(at: start) { return afterYear(year, at: end) }
        if let (months, end) = numbers.range(at: start, in: 1...12), isAt(end, 0x6708) {  // 月
            return afterMonth(CalendarPoint(part: .months(months)), at: skipping(Self.share, at: end + 1))
        }
        if let (days, end) = days(at: start), isBareDay(days, from: start, to: end - 1) {
            return (.point(CalendarPoint(days: days)), afterHour(at: end))
        }
        return nil
    }

    private static let counters = Set("第每近约满逾超.几数半".unicodeScalars.map(\.value))
    private static let share = "份".unicodeScalars.map(\.value)

    /// 1957年, 五七年, 1953—1957年, 五十年代; the end is after 年.
    private func writtenYear(at start: Int) -> (CalendarPoint.Year, Int)? {
        if let (years, end, isShort) = numbers.years(at: start), isAt(end, 0x5E74), !isAt(end + 1, 0x7EA7),
            !isShort || isYearOfCentury(years.lowerBound, from: start, end: end)
        {
            if isAt(end + 1, 0x4EE3) { return decade(years.lowerBound, at: end) }  // 代
            return (.absolute(years), end + 1)
        }
        if let (tens, end) = numbers.number(at: start), (20...90).contains(tens), tens % 10 == 0,
            isAt(end, 0x5E74), isAt(end + 1, 0x4EE3)
        {
            return decade(1900 + tens, at: end)
        }
        return nil
    }

    private func decade(_ year: Int, at end: Int) -> (CalendarPoint.Year, Int) {
        (.absolute(year / 10 * 10...year / 10 * 10 + 9), end + 2)
    }

    /// 五七年, 57年冬; not 50年 nor 三十年, which are durations, nor 57年来.
    private func isYearOfCentury(_ year: Int, from start: Int, end: Int) -> Bool {
        guard (1940...1977).contains(year) else { return false }
        if ChineseNumeral.isNumeral(end + 1 < limit ? text[end + 1] : 0) { return true }
        return text[start] > 0x7F && !isAt(end + 1, 0x6765) && !isAt(end + 1, 0x524D)  // 来, 前
            || year % 10 != 0 && seasonOrPart(at: end + 1) != nil
    }

    /// 28日, 27、28日, 二十三、二十四两日, 5号; the end is after 日.
    private func days(at start: Int) -> (days: ClosedRange<Int>, end: Int)? {
        guard case (let days, var end)? = numbers.range(at: start, in: 1...31) else { return nil }
        if days.count > 1, end < limit, Self.both.contains(text[end]) { end += 1 }
        return isAt(end, 0x65E5) || isAt(end, 0x53F7) ? (days, end + 1) : nil  // 日, 号
    }

    private static let both = Set("两三四等".unicodeScalars.map(\.value))

    /// A day without its month. 三日 may be a duration; it is a day after a word of time or place, before a part of the
    /// day, and wherever it is written with digits or is beyond ten.
    private func isBareDay(_ days: ClosedRange<Int>, from start: Int, to end: Int) -> Bool {
        let hasHour = afterHour(at: end + 1) > end + 1
        if isAt(end, 0x53F7), !hasHour { return false }
        if end + 1 < limit, Self.afterDuration.contains(text[end + 1]) { return false }
        if text[start] <= 0x7F || days.upperBound > 10 || hasHour { return true }
        return start > 0 && Self.beforeDay.contains(text[start - 1])
    }

    private static let afterDuration = Set("内游夜来余多之间三两".unicodeScalars.map(\.value))
    private static let beforeDay = Set("于在自从到至由和、(".unicodeScalars.map(\.value))

    // MARK: Words

    /// The time that the longest word here begins, and where that or a word that is no time ends.
    private func worded(at start: Int) -> (reading: Reading?, end: Int) {
        var found: Reading?
        var wordEnd = start
        words.forEachWord(.chinese, in: text, at: start, limit: limit) { end, meaning in
            if meaning == .notDate {
                (found, wordEnd) = (nil, end)
            } else if let reading = reading(meaning, from: start, to: end) {
                (found, wordEnd) = (reading, reading.end)
            }
        }
        if wordEnd == start, let (year, end) = eraYear(at: start) { found = afterYear(year, at: end) }
        return (found, found?.end ?? wordEnd)
    }

    private func reading(_ meaning: CalendarWords.Meaning, from start: Int, to end: Int) -> Reading? {
        switch meaning {
        case .year(let count): return afterYear(.fromNow(count), at: end)
        case .saidYear(let count): return afterYear(.fromSaid(count), at: end)
        case .yearShort(let count):
            return season(at: end).map {
                (.point(CalendarPoint(year: .fromNow(count), part: .span($0.value))), $0.end)
            }
        case .month(let count): return afterMonth(CalendarPoint(part: .monthFromNow(count)), at: end)
        case .saidMonth(let count): return afterMonth(CalendarPoint(part: .monthFromSaid(count)), at: end)
        case .monthName(let month): return afterMonth(CalendarPoint(part: .months(month...month)), at: end)
        case .bareMonthPart(let days):
            let follows =
                start > 0 && (text[start - 1] == 0x4E2A || ChineseNumeral.isNumeral(text[start - 1]))
            return follows ? nil : (.point(CalendarPoint(part: .monthFromNow(0), days: days)), end)
        case .week(let count):
            guard let (weekday, after) = numbers.number(at: end), (1...6).contains(weekday) else {
                return isAt(end, 0x65E5) || isAt(end, 0x5929)  // 日, 天
                    ? (.weekday(7, week: count), afterHour(at: end + 1)) : (.week(count), end)
            }
            return (.weekday(weekday, week: count), afterHour(at: after))
        case .weekday(let day):
            let isEvery = start > 0 && Self.everyWeek.contains(text[start - 1])
            return isEvery ? nil : (.weekday(day, week: nil), afterHour(at: end))
        case .day(let count): return (.day(count), afterHour(at: end))
        case .saidDay(let count): return (.saidDay(count), afterHour(at: end))
        case .span(let span): return (.point(CalendarPoint(part: .span(span))), end)
        case .work(let span):
            return isTime(at: end) ? (.point(CalendarPoint(part: .span(span))), end) : nil
        case .feast(let feast): return (.point(CalendarPoint(part: .feast(feast))), end)
        case .monthPart(let days):
            // 10月上旬…下旬
            return end - start > 1
                ? (.point(CalendarPoint(part: .monthFromSaid(0), days: days)), end) : nil
        case .yearPart, .season, .hour, .days, .months, .now, .number, .ordinal, .counted, .role, .notDate:
            return nil
        }
    }

    private static let everyWeek = Set("每逢个两".unicodeScalars.map(\.value))

    /// 民国三十六年, 公元一九五七年; the end is after 年.
    private func eraYear(at start: Int) -> (CalendarPoint.Year, Int)? {
        for (era, offset) in Self.eras where text[start..<min(limit, start + era.count)].elementsEqual(era) {
            guard let (number, end) = numbers.number(at: start + era.count), (1...2099).contains(number),
                isAt(end, 0x5E74), offset == 0 || number <= 60
            else { return nil }
            return (.absolute(number + offset...number + offset), end + 1)
        }
        return nil
    }

    static let eras = [("民国", 1911), ("公元", 0), ("公历", 0)].map { ($0.0.unicodeScalars.map(\.value), $0.1) }

    // MARK: What follows a year, a month and a day

    private func afterYear(_ year: CalendarPoint.Year, at end: Int) -> Reading {
        let from = isAt(end, 0x7684) || isAt(end, 0x5EA6) ? end + 1 : end  // 的, 度
        let part = seasonOrPart(at: from)
        if let (months, after) = numbers.range(at: from, in: 1...12), isAt(after, 0x6708) {
            return afterMonth(
                CalendarPoint(year: year, part: .months(months)), at: skipping(Self.share, at: after + 1))
        }
        let named = words.longest(.chinese, in: text, at: from, limit: limit) { meaning in
            switch meaning {
            case .monthName(let month): CalendarPoint.Part.months(month...month)
            case .feast(let feast): CalendarPoint.Part.feast(feast)
            default: nil
            }
        }
        if let named, named.end > part?.end ?? 0 {
            return afterMonth(CalendarPoint(year: year, part: named.value), at: named.end)
        }
        if let part { return (.point(CalendarPoint(year: year, part: .span(part.value))), part.end) }
        return (.point(CalendarPoint(year: year)), isAt(end, 0x5EA6) ? end + 1 : end)
    }

    private func afterMonth(_ point: CalendarPoint, at end: Int) -> Reading {
        guard point.hasMonth else { return (.point(point), end) }
        var point = point
        if let (days, after) = days(at: end) {
            point.days = days
            return (.point(point), afterHour(at: after))
        }
        let part = words.longest(.chinese, in: text, at: end, limit: limit) { meaning in
            if case .monthPart(let days) = meaning { days } else { nil }
        }
        // 今年8月中共中央…: 中 begins the name.
        if let (days, after) = part, !(isAt(end, 0x4E2D) && after == end + 1 && isAt(after, 0x5171)) {
            point.days = days
            return (.point(point), after)
        }
        return (.point(point), end)
    }

    /// 冬, 第四季度, 底 after a year.
    private func seasonOrPart(at start: Int) -> (value: CalendarWords.YearSpan, end: Int)? {
        let found: (CalendarWords.YearSpan, Int)? = words.longest(.chinese, in: text, at: start, limit: limit)
        {
            switch $0 {
            case .span(let span), .yearPart(let span), .season(let span): span
            default: nil
            }
        }
        guard let found, isAt(start, 0x4E2D), found.1 == start + 1, start + 1 < limit else { return found }
        // 1957年中国…: 中 begins the next word, unless a mark or 的 follows.
        return Self.afterPart.contains(text[start + 1]) ? found : nil
    }

    private static let afterPart = Set(",。;、的开以前后".unicodeScalars.map(\.value))

    private func season(at start: Int) -> (value: CalendarWords.YearSpan, end: Int)? {
        words.longest(.chinese, in: text, at: start, limit: limit) { meaning in
            switch meaning {
            case .season(let span), .work(let span): span
            default: nil
            }
        }
    }

    /// 上午, 晚 after a day.
    private func afterHour(at end: Int) -> Int {
        let found = words.longest(.chinese, in: text, at: end, limit: limit) { $0 == .hour ? true : nil }
        return found?.end ?? end
    }

    private func isTime(at end: Int) -> Bool {
        words.longest(.chinese, in: text, at: end, limit: limit) { meaning in
            switch meaning {
            case .role(.before), .role(.after), .role(.around), .role(.since): true
            default: nil
            }
        } != nil
    }

    private func isAt(_ position: Int, _ scalar: UInt32) -> Bool {
        position < limit && text[position] == scalar
    }

    private func skipping(_ word: [UInt32], at start: Int) -> Int {
        text[start..<min(limit, start + word.count)].elementsEqual(word) ? start + word.count : start
    }
}
