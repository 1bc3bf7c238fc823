import Ontology

/// Reads one written time of an English text: "December 28, 1957", "the end of August", "last year", "the 28th".
///
/// Counter-examples: "may" and "march" as verbs, "the 17th expanded meeting", "1957 cadres", "for forty days".
struct EnglishPointGrammar {
    let words: EnglishWords

    typealias Reading = (date: WrittenDate, end: Int)

    /// The time that begins at `start`, its article included.
    func time(at start: Int) -> Reading? {
        let bare = words.skipping(["the"], at: start)
        return part(at: start) ?? worded(at: start) ?? monthDay(at: bare) ?? dayMonth(at: bare)
            ?? ordinal(at: start) ?? writtenYear(at: start)
    }

    // MARK: Parts: the end of, early, the first half of

    private func part(at start: Int) -> Reading? {
        var found: Reading?
        words.table.forEachWord(.english, in: words.scalars, at: start, limit: words.limit) { end, meaning in
            let next = words.skippingBlanks(end < words.limit && words.scalars[end] == 0x2D ? end + 1 : end)
            guard next > end || words.scalars[end - 1] == 0x2D else { return }
            switch meaning {
            case .monthPart(let days):
                if case (.point(var point), let after)? = whole(at: next), point.hasMonth, point.days == nil {
                    point.days = days
                    found = (.point(point), after)
                }
            case .yearPart(let span):
                if case (.point(var point), let after)? = whole(at: next), point.part == nil,
                    point.days == nil
                {
                    point.part = .span(span)
                    found = (.point(point), after)
                }
            default: break
            }
        }
        return found
    }

    /// A month or a year as a whole: August, this month, 1957, last year.
    private func whole(at start: Int) -> Reading? {
        let bare = words.skipping(["the", "in"], at: start)
        return worded(at: start) ?? monthDay(at: bare) ?? writtenYear(at: bare, isCertain: true)
    }

    // MARK: Words

    private func worded(at start: Int) -> Reading? {
        var found: Reading?
        words.table.forEachWord(.english, in: words.scalars, at: start, limit: words.limit) { end, meaning in
            guard !words.isLetterOrDigit(at: end) else { return }
            if meaning == .notDate { found = nil }
            if let reading = reading(meaning, from: start, to: end) { found = reading }
        }
        return found
    }

    private func reading(_ meaning: CalendarWords.Meaning, from start: Int, to end: Int) -> Reading? {
        switch meaning {
        case .year(let count): return ofYear(.fromNow(count), at: end)
        case .saidYear(let count): return (.point(CalendarPoint(year: .fromSaid(count))), end)
        case .month(let count): return (.point(CalendarPoint(part: .monthFromNow(count))), end)
        case .saidMonth(let count): return (.point(CalendarPoint(part: .monthFromSaid(count))), end)
        case .week(let count): return (.week(count), end)
        case .weekday(let day):
            let isEvery = ["every", "each"].contains(String(scalars: words.wordBefore(start)))
            return isEvery ? nil : (.weekday(day, week: nil), afterHour(at: end))
        case .day(let count): return (.day(count), afterHour(at: end))
        case .saidDay(let count): return (.saidDay(count), end)
        case .yearShort(let count): return short(count, at: words.skippingBlanks(end))
        case .season(let span):
            return year(at: end).map { (.point(CalendarPoint(year: $0.year, part: .span(span))), $0.end) }
        case .span(let span), .work(let span):
            let year = year(at: end)
            if case .work = meaning, year == nil { return nil }
            return (.point(CalendarPoint(year: year?.year, part: .span(span))), year?.end ?? end)
        case .feast(let feast):
            let year = year(at: end)
            return (.point(CalendarPoint(year: year?.year, part: .feast(feast))), year?.end ?? end)
        case .yearPart, .monthPart, .bareMonthPart, .monthName, .hour, .days, .months, .now, .number,
            .ordinal,
            .counted, .role, .notDate:
            return nil
        }
    }

    /// "next year's Spring Festival"; else the year alone.
    private func ofYear(_ year: CalendarPoint.Year, at end: Int) -> Reading {
        let plain: Reading = (.point(CalendarPoint(year: year)), end)
        guard end + 2 < words.limit, words.scalars[end] == 0x27 || words.scalars[end] == 0x2019 else {
            return plain
        }
        let named = words.longest(at: words.skippingBlanks(end + 2)) { meaning in
            switch meaning {
            case .feast(let feast): CalendarPoint.Part.feast(feast)
            case .season(let span), .span(let span), .work(let span): CalendarPoint.Part.span(span)
            default: nil
            }
        }
        return named.map { (.point(CalendarPoint(year: year, part: $0.value)), $0.end) } ?? plain
    }

    /// "last winter", "next March", "this Thursday".
    private func short(_ count: Int, at start: Int) -> Reading? {
        let found: Reading? = words.longest(at: start) { meaning in
            switch meaning {
            case .season(let span), .work(let span):
                WrittenDate.point(CalendarPoint(year: .fromNow(count), part: .span(span)))
            case .monthName(let month):
                WrittenDate.point(CalendarPoint(year: .fromNow(count), part: .months(month...month)))
            case .weekday(let day): WrittenDate.weekday(day, week: count)
            default: nil
            }
        }.map { ($0.value, $0.end) }
        return found
    }

    // MARK: Months with days and years

    private func monthName(at start: Int) -> (month: Int, end: Int)? {
        let name = words.longest(at: start) { meaning in
            switch meaning {
            case .monthName(let month): month
            case .notDate: 0
            default: nil
            }
        }
        guard let (month, end) = name, month > 0 else { return nil }
        return (month, end < words.limit && end - start <= 4 && words.scalars[end] == 0x2E ? end + 1 : end)
    }

    /// December 28, December 28-30, 1957; December 1957; December of last year; December alone.
    private func monthDay(at start: Int) -> Reading? {
        guard let (month, end) = monthName(at: start) else { return nil }
        var point = CalendarPoint(part: .months(month...month))
        var after = end
        let next = words.skipping(["the"], at: words.skippingBlanks(end))
        if let (days, dayEnd) = days(at: next) { (point.days, after) = (days, dayEnd) }
        if let (year, yearEnd) = year(at: after) { (point.year, after) = (year, yearEnd) }
        // Alone, "may" and "march" are words of the language: a month has a capital letter or a day.
        if point.days == nil, point.year == nil, !isCertainMonth(month, at: start) { return nil }
        return (.point(point), afterHour(at: after))
    }

    private func isCertainMonth(_ month: Int, at start: Int) -> Bool {
        guard month == 3 || month == 5 else { return true }
        return Self.beforeMonth.contains(String(scalars: words.wordBefore(start)))
    }

    private static let beforeMonth: Set<String> = [
        "in", "by", "since", "of", "last", "this", "next", "until", "from", "to", "early", "mid", "late",
        "during", "and",
        "before", "after",
    ]

    /// 28 December 1957, the 28th of December, the 28th of last month.
    private func dayMonth(at start: Int) -> Reading? {
        guard let (days, end) = days(at: start) else { return nil }
        let next = words.skipping(["of"], at: words.skippingBlanks(end))
        if let (month, monthEnd) = monthName(at: next) {
            var point = CalendarPoint(part: .months(month...month), days: days)
            guard let (year, yearEnd) = year(at: monthEnd) else { return (.point(point), monthEnd) }
            point.year = year
            return (.point(point), yearEnd)
        }
        let part = words.longest(at: next) { meaning in
            switch meaning {
            case .month(let count): CalendarPoint.Part.monthFromNow(count)
            case .saidMonth(let count): CalendarPoint.Part.monthFromSaid(count)
            default: nil
            }
        }
        return part.map { (.point(CalendarPoint(part: $0.value, days: days)), $0.end) }
    }

    /// 28, 28th, 28-30, 28th and 29th.
    private func days(at start: Int) -> (days: ClosedRange<Int>, end: Int)? {
        guard let (first, _, end) = words.day(at: start) else { return nil }
        var next = end
        if next < words.limit, words.scalars[next] == 0x2D || words.scalars[next] == 0x2013 {
            next += 1
        } else {
            next = words.skipping(["the"], at: words.skipping(["and", "to"], at: words.skippingBlanks(end)))
            if next == words.skippingBlanks(end) { return (first...first, end) }
        }
        // "December 28 to 30" but not "December 28 to 300 people".
        guard let (last, _, after) = words.day(at: next), last > first, isEndOfDays(after) else {
            return (first...first, end)
        }
        return (first...last, after)
    }

    private func isEndOfDays(_ end: Int) -> Bool {
        let next = words.skippingBlanks(end)
        guard next < words.limit, words.isLetterOrDigit(at: next) else { return true }
        return ["of", "in", "at", "this", "last", "and", "the", "to", "by"].contains {
            words.after($0, at: next) != nil
        }
            || words.year(at: next) != nil || monthName(at: next) != nil
    }

    /// "the 28th"; what a noun follows counts something else.
    private func ordinal(at start: Int) -> Reading? {
        let day = words.skipping(["the"], at: start)
        guard day > start, let (_, isOrdinal, _) = words.day(at: day), isOrdinal,
            let (days, end) = days(at: day)
        else { return nil }
        let next = words.skippingBlanks(end)
        if words.longest(at: next, { $0 == .counted ? true : nil }) != nil { return nil }
        let hour = afterHour(at: end)
        let isAlone = hour > end || next >= words.limit || !words.isLetterOrDigit(at: next)
        guard isAlone || Self.beforeDay.contains(String(scalars: words.wordBefore(start))) else { return nil }
        return (.point(CalendarPoint(days: days)), hour)
    }

    private static let beforeDay: Set<String> = [
        "on", "by", "before", "until", "from", "to", "since", "after", "between", "and", "of",
    ]

    // MARK: Years

    /// "1957" after a word that goes with years; "the 1950s".
    private func writtenYear(at start: Int, isCertain: Bool = false) -> Reading? {
        let digits = words.skipping(["the", "year"], at: words.skipping(["the"], at: start))
        guard let (value, count, end) = words.digits(at: digits), count == 4, (1800...2000).contains(value)
        else {
            return nil
        }
        if end < words.limit, words.scalars[end] == 0x73, value % 10 == 0 {  // s
            return (.point(CalendarPoint(year: .absolute(value...value + 9))), end + 1)
        }
        guard let (year, after) = words.year(at: digits) else { return nil }
        let range = rangeOfYears(from: year, at: after)
        guard
            isCertain || range != nil || digits > start
                || Self.beforeYear.contains(String(scalars: words.wordBefore(start)))
        else {
            return nil
        }
        return (.point(CalendarPoint(year: .absolute(range?.years ?? year...year))), range?.end ?? after)
    }

    /// 1953-1957, 1953-57.
    private func rangeOfYears(from year: Int, at end: Int) -> (years: ClosedRange<Int>, end: Int)? {
        guard end < words.limit, words.scalars[end] == 0x2D || words.scalars[end] == 0x2013,
            let (last, count, after) = words.digits(at: end + 1), count == 2 || count == 4,
            !words.isLetterOrDigit(at: after)
        else { return nil }
        let whole = count == 2 ? year / 100 * 100 + last : last
        return whole > year && whole < 2100 ? (year...whole, after) : nil
    }

    private static let beforeYear: Set<String> = [
        "in", "since", "from", "by", "during", "until", "before", "after", "between", "of", "year", "to",
        "through", "for",
        "early", "late", "mid", "spring", "winter", "summer", "autumn", "than", "over", "and",
    ]

    /// ", 1957", " 1957", " of last year", " this year" after a month, season or feast.
    private func year(at end: Int) -> (year: CalendarPoint.Year, end: Int)? {
        var next = end
        if next < words.limit, words.scalars[next] == 0x2C { next += 1 }
        let blank = words.skippingBlanks(next)
        guard blank > end else { return nil }
        let start = next == end ? words.skipping(["of", "in"], at: blank) : blank
        if let (year, after) = words.year(at: words.skipping(["the year"], at: start)) {
            return (.absolute(year...year), after)
        }
        guard next == end else { return nil }
        return words.longest(at: start) { meaning in
            switch meaning {
            case .year(let count): CalendarPoint.Year.fromNow(count)
            case .saidYear(let count): CalendarPoint.Year.fromSaid(count)
            default: nil
            }
        }.map { ($0.value, $0.end) }
    }

    /// "morning", "on the afternoon of" is left outside.
    private func afterHour(at end: Int) -> Int {
        words.longest(at: words.skippingBlanks(end)) { $0 == .hour ? true : nil }?.end ?? end
    }
}
