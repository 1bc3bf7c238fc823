import Archive
import Ontology

/// Reads the times of a stretch of English text with their roles: "from January 1 to 21", "by the end of December at
/// the latest", "as of the end of August", "three days ago", "over the past two months".
struct EnglishDateGrammar: Sendable {
    private let table: CalendarWords

    init(words: CalendarWords) { table = words }

    func times(in span: Span, of text: [UInt32]) -> [WrittenTime] {
        let start = max(0, span.start)
        guard start < min(span.end, text.count) else { return [] }
        let words = EnglishWords(text[start..<min(span.end, text.count)], table: table)
        var found: [WrittenTime] = []
        var isFuture = false
        var position = 0
        while position < words.limit {
            if Self.sentenceEnds.contains(words.scalars[position]) { isFuture = false }
            guard words.isWordStart(position) else {
                position += 1
                continue
            }
            if var time = time(at: position, words) {
                position = time.end
                time.isFuture = isFuture || isFutureSoon(after: time.end, words)
                time.start += start
                time.end += start
                found.append(time)
            } else {
                if isFutureWord(at: position, words) { isFuture = true }
                while words.isLetterOrDigit(at: position) { position += 1 }
            }
        }
        return found
    }

    private static let sentenceEnds: Set<UInt32> = [0x3B, 0x21, 0x3F]

    private func isFutureWord(at start: Int, _ words: EnglishWords) -> Bool {
        words.longest(at: start) { $0 == .role(.future) ? true : nil } != nil
    }

    /// "By the end of December it will": a word of the future in the few words that follow.
    private func isFutureSoon(after end: Int, _ words: EnglishWords) -> Bool {
        for position in end..<min(words.limit, end + 30) where words.isWordStart(position) {
            if isFutureWord(at: position, words) { return true }
        }
        return false
    }

    // MARK: One time with its role

    private func time(at start: Int, _ words: EnglishWords) -> WrittenTime? {
        let points = EnglishPointGrammar(words: words)
        if let duration = duration(at: start, words) {
            // "the last ten days of November"
            guard let (date, end) = points.time(at: start), end >= duration.end else { return duration }
            var time = duration
            (time.date, time.end) = (date, end)
            return time
        }
        var time = WrittenTime(start: start, end: start)
        var role = opening(at: start, words)
        // "beginning of 1957" opens nothing.
        if let opened = role, opened.value == .after,
            words.after("of", at: words.skippingBlanks(opened.end)) != nil
        {
            role = nil
        }
        if role?.value == .toNow {
            (time.role, time.date, time.end) = (.toNow, .now, role?.end ?? start)
            return time
        }
        let inner = role.map {
            words.skipping(["about", "around", "the date of"], at: words.skippingBlanks($0.end))
        }
        guard let (date, end) = points.time(at: inner ?? start) ?? role.flatMap({ now(after: $0, words) })
        else { return nil }
        (time.date, time.end) = (date, end)
        switch role?.value {
        case .upTo, .to: time.role = .upTo
        case .before, .atLatest: time.role = .before
        case .since, .after: time.role = .since
        default: break
        }
        time.isCompared = isCompared(before: start, words)
        readRange(&time, isOpen: role?.value == .from, points)
        readClosing(&time, words)
        return time
    }

    /// "by", "as of", "from", "since": words before a time that say how it is meant.
    private func opening(at start: Int, _ words: EnglishWords) -> (value: CalendarWords.Role, end: Int)? {
        words.longest(at: start) { meaning in
            switch meaning {
            case .role(let role):
                [.upTo, .toNow, .atLatest, .before, .since, .after, .from].contains(role) ? role : nil
            default: nil
            }
        }
    }

    /// "from now", "until now".
    private func now(after role: (value: CalendarWords.Role, end: Int), _ words: EnglishWords)
        -> EnglishPointGrammar.Reading?
    {
        guard role.value == .from || role.value == .upTo else { return nil }
        return words.longest(at: words.skippingBlanks(role.end)) { $0 == .now ? true : nil }.map {
            (.now, $0.end)
        }
    }

    /// "to 21", "until the end of March next year"; "and next spring" after "this winter".
    private func readRange(_ time: inout WrittenTime, isOpen: Bool, _ points: EnglishPointGrammar) {
        let words = points.words
        let next = words.skippingBlanks(time.end)
        let join = words.longest(at: next) { $0 == .role(.to) ? true : nil }
        guard let join else {
            guard next < words.limit, words.scalars[next] == 0x2D || words.scalars[next] == 0x2013,
                let (date, end) = points.time(at: words.skippingBlanks(next + 1)), date.canEndRange
            else { return }
            (time.until, time.end) = (date, end)
            return
        }
        let isAnd = words.after("and", at: next) != nil
        let at = words.skippingBlanks(join.end)
        if isOpen, !isAnd, let (day, _, end) = words.day(at: words.skipping(["the"], at: at)),
            time.date.hasDay
        {
            (time.until, time.end) = (.point(CalendarPoint(days: day...day)), end)
        } else if let (date, end) = points.time(at: at), date.canEndRange,
            !isAnd || isOpen || time.date.isSeason && date.isSeason
        {
            (time.until, time.end) = (date, end)
        } else if isOpen, let now = words.longest(at: at, { $0 == .now ? true : nil }) {
            (time.until, time.end) = (.now, now.end)
        }
    }

    /// "at the latest", "onwards" after a time.
    private func readClosing(_ time: inout WrittenTime, _ words: EnglishWords) {
        var next = words.skippingBlanks(time.end)
        if next < words.limit, words.scalars[next] == 0x2C { next = words.skippingBlanks(next + 1) }
        if let closing = words.longest(at: next, { $0 == .role(.atLatest) ? true : nil }) {
            (time.role, time.end) = (.atLatest, closing.end)
        }
    }

    /// "than last year", "compared with 1956", "the same period of last year".
    private func isCompared(before start: Int, _ words: EnglishWords) -> Bool {
        (2...34).contains { length in
            start - length >= 0 && words.isWordStart(start - length)
                && words.longest(at: start - length) { meaning in
                    meaning == .role(.comparison) || meaning == .role(.sameAs) ? true : nil
                }.map { words.skipping(["of", "in"], at: words.skippingBlanks($0.end)) >= start } ?? false
        }
    }

    // MARK: Durations that are times

    /// "three days ago", "the past two months", "the past year".
    private func duration(at start: Int, _ words: EnglishWords) -> WrittenTime? {
        let past = words.longest(at: start) { $0 == .role(.past) ? true : nil }
        let from = past.map { words.skippingBlanks($0.end) } ?? start
        let count = number(at: from, words)
        guard past != nil || count != nil else { return nil }
        let unitStart = count.map { words.skippingBlanks($0.end) } ?? from
        let unit = words.longest(at: unitStart) { meaning in
            switch meaning {
            case .days(let length): CalendarUnit.days(length)
            case .months(let length): CalendarUnit.months(length)
            default: nil
            }
        }
        guard let unit else { return nil }
        var time = WrittenTime(start: start, end: unit.end)
        if past != nil {
            time.date = .lasting(count?.value ?? 1, unit.value)
            return time
        }
        let ago = words.longest(at: words.skippingBlanks(unit.end)) { $0 == .role(.ago) ? true : nil }
        guard let ago, let count else { return nil }
        (time.date, time.end) = (.ago(count.value, unit.value), ago.end)
        return time
    }

    private func number(at start: Int, _ words: EnglishWords) -> (value: Int, end: Int)? {
        if let (value, count, end) = words.digits(at: start), count <= 3, value > 0 { return (value, end) }
        return words.longest(at: start) { if case .number(let value) = $0 { value } else { nil } }
    }
}

extension WrittenDate {
    var hasDay: Bool { if case .point(let point) = self { point.days != nil } else { false } }

    var isSeason: Bool {
        if case .point(let point) = self, case .span = point.part { true } else { false }
    }
}
