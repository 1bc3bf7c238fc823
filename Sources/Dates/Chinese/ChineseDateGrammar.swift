import Archive
import Ontology

/// Reads the times of a stretch of Chinese text with their roles: 截至8月底止, 从1月1日到21日, 12月底以前, 两个月来.
struct ChineseDateGrammar: Sendable {
    private let words: CalendarWords
    /// What times, and the words that say of them how they are meant, begin with.
    private let starts: ScalarFilter
    /// The words that a time may begin with, or that say of the clause that it speaks of the future.
    private let openers: FrozenNameTrie

    init(words: CalendarWords) {
        self.words = words
        var starts = ScalarFilter("半0123456789〇零○一二三四五六七八九十廿卅两".unicodeScalars.map(\.value))
        var openers = NameTrie(capacity: 2_000)
        for (era, _) in ChinesePointGrammar.eras { openers.insert(era, value: 0) }
        words.chinese.forEachSpelling { name, scalars in
            words.chinese.forEachValue(of: name) { row in
                if words.meanings[Int(row)].opensTime { openers.insert(scalars, value: row) }
            }
        }
        self.openers = FrozenNameTrie(openers)
        self.openers.forEachSpelling { _, scalars in scalars.first.map { starts.insert($0) } }
        self.starts = starts
    }

    func times(in span: Span, of text: [UInt32]) -> [WrittenTime] {
        let limit = min(span.end, text.count)
        let points = ChinesePointGrammar(text: text, limit: limit, words: words)
        var found: [WrittenTime] = []
        var isFuture = false
        var isAtLatest = false
        var position = max(0, span.start)
        while position < limit {
            let scalar = text[position]
            if Self.endsClause(scalar) { isFuture = false }
            if scalar == 0x2C || Self.endsClause(scalar) { isAtLatest = false }
            guard starts.mayContain(scalar), mayBegin(at: position, points) else {
                position += 1
                continue
            }
            if var time = time(at: position, points) {
                if isAtLatest { time.role = .atLatest }
                time.isFuture = isFuture || isFutureSoon(after: time.end, points)
                position = time.end
                found.append(time)
            } else {
                let word = word(at: position, points)
                if word.role == .future { isFuture = true }
                if word.role == .atLatest { isAtLatest = true }
                position = word.end
            }
        }
        return found
    }

    /// A first look: whether a word of the table or a number with a unit begins here.
    private func mayBegin(at start: Int, _ points: ChinesePointGrammar) -> Bool {
        if openers.hasName(in: points.text, at: start, limit: points.limit) { return true }
        let end = points.numbers.end(of: start)
        guard end > start else { return points.text[start] == 0x534A }  // 半
        return end < points.limit && Self.afterNumber.mayContain(points.text[end])
    }

    /// What may follow the first number of a time.
    private static let afterNumber = ScalarFilter(
        "年月日号、-—–~至到和及与多余几半天个星周礼两三四等".unicodeScalars.map(\.value))

    private static func endsClause(_ scalar: UInt32) -> Bool {
        scalar == 0x3002 || scalar == 0x3B || scalar == 0x21 || scalar == 0x3F  // 。;!?
    }

    /// The next place to look at after what begins here is no time, and what the word here says of the future.
    private func word(at start: Int, _ points: ChinesePointGrammar) -> (role: CalendarWords.Role?, end: Int) {
        var (role, end): (CalendarWords.Role?, Int) = (nil, start + 1)
        words.forEachWord(.chinese, in: points.text, at: start, limit: points.limit) { wordEnd, meaning in
            switch meaning {
            case .role(.future): (role, end) = (.future, wordEnd)
            case .role(.atLatest): (role, end) = (.atLatest, wordEnd)
            case .role(.notFuture), .notDate: (role, end) = (nil, wordEnd)
            default: break
            }
        }
        return (role, max(end, points.numbers.end(of: start)))
    }

    /// 28日|将: a word of the future a few characters on in the clause.
    private func isFutureSoon(after end: Int, _ points: ChinesePointGrammar) -> Bool {
        for position in end..<min(points.limit, end + 6) {
            let scalar = points.text[position]
            if Self.endsClause(scalar) || scalar == 0x2C { return false }
            if word(at: position, points).role == .future { return true }
        }
        return false
    }

    // MARK: One time with its role

    private func time(at start: Int, _ points: ChinesePointGrammar) -> WrittenTime? {
        var time = WrittenTime(start: start, end: start)
        guard let opening = opening(at: start, points) else {
            return duration(at: start, points)
        }
        guard let (date, end) = opening.date ?? points.time(at: opening.end) else {
            return opening.end == start ? duration(at: start, points) : nil
        }
        // 28日, 两个月来: a number may begin either.
        if let duration = duration(at: opening.end, points), duration.end > end {
            return duration
        }
        time.role = opening.role == .oldCalendar ? nil : opening.role
        time.isOldCalendar = opening.role == .oldCalendar
        time.date = date
        time.end = end
        time.isCompared = start > 0 && role(endingAt: start, points)
        readRange(&time, points)
        readClosing(&time, points)
        // 到8月底 at the start of a clause; 回想到一九五○年 is another 到.
        if time.role == nil, opening.isTo, start == 0 || !isHan(points.text[start - 1]) { time.role = .upTo }
        return time
    }

    /// 截至, 至迟, 从, 到 before a time; nothing is an opening too.
    private func opening(at start: Int, _ points: ChinesePointGrammar) -> (
        role: CalendarWords.Role?, isTo: Bool, date: ChinesePointGrammar.Reading?, end: Int
    )? {
        let word = words.longest(.chinese, in: points.text, at: start, limit: points.limit) { meaning in
            switch meaning {
            case .role(let role):
                [.upTo, .toNow, .atLatest, .from, .to, .oldCalendar].contains(role) ? role : nil
            default: nil
            }
        }
        guard let (role, end) = word else { return (nil, false, nil, start) }
        if role == .toNow { return (.toNow, false, (.now, end), end) }
        if role == .from || role == .upTo, points.time(at: end) == nil, let now = now(at: end, points) {
            return (role == .from ? nil : role, false, now, end)
        }
        return (role == .from || role == .to ? nil : role, role == .to, nil, end)
    }

    /// 目前, 现在.
    private func now(at start: Int, _ points: ChinesePointGrammar) -> ChinesePointGrammar.Reading? {
        words.longest(.chinese, in: points.text, at: start, limit: points.limit) { $0 == .now ? true : nil }
            .map { (.now, $0.end) }
    }

    /// 到…, 至…, —…; 明春 after 今冬.
    private func readRange(_ time: inout WrittenTime, _ points: ChinesePointGrammar) {
        if case .point(let point) = time.date, case .span = point.part, point.year != nil,
            let (next, end) = points.time(at: time.end), case .point(let other) = next,
            case .span = other.part, case .fromNow = other.year
        {
            (time.until, time.end) = (next, end)
            return
        }
        var joined = time.end
        // 从1月1日起到21日
        if joined < points.limit, points.text[joined] == 0x8D77 { joined += 1 }
        let join = words.longest(.chinese, in: points.text, at: joined, limit: points.limit) {
            $0 == .role(.to) ? true : nil
        }
        guard let (_, after) = join,
            let (next, end) = points.time(at: after) ?? now(at: after, points), next.canEndRange
        else { return }
        (time.until, time.end) = (next, end)
    }

    /// 止, 以前, 以来, 以后, 前后 after a time.
    private func readClosing(_ time: inout WrittenTime, _ points: ChinesePointGrammar) {
        let closing = words.longest(.chinese, in: points.text, at: time.end, limit: points.limit) { meaning in
            switch meaning {
            case .role(let role):
                [.closing, .before, .since, .after, .around, .sameAs].contains(role) ? role : nil
            default: nil
            }
        }
        guard let (role, end) = closing else { return }
        switch role {
        case .closing: time.role = .upTo
        case .before: if time.role != .atLatest { time.role = .before }
        case .since, .after: time.role = .since
        case .sameAs:
            time.isCompared = true
            return
        default: break
        }
        time.end = end
    }

    private func isHan(_ scalar: UInt32) -> Bool { (0x4E00...0x9FFF).contains(scalar) }

    /// Whether 比 or another word of comparison ends at `end`.
    private func role(endingAt end: Int, _ points: ChinesePointGrammar) -> Bool {
        (1...3).contains { length in
            end - length >= 0
                && words.longest(.chinese, in: points.text, at: end - length, limit: end) {
                    $0 == .role(.comparison) ? true : nil
                }?.end == end
        }
    }

    // MARK: Durations that are times

    /// 三天前, 两个月来, 最近一个月, 近三年.
    private func duration(at start: Int, _ points: ChinesePointGrammar) -> WrittenTime? {
        let past = words.longest(.chinese, in: points.text, at: start, limit: points.limit) {
            $0 == .role(.past) ? true : nil
        }
        let from = past?.end ?? start
        guard let (count, unit, end) = length(at: from, points) else { return nil }
        let closing = words.longest(.chinese, in: points.text, at: end, limit: points.limit) { meaning in
            switch meaning {
            case .role(let role): [.before, .since, .lately].contains(role) ? role : nil
            default: nil
            }
        }
        var time = WrittenTime(start: start, end: closing?.end ?? end)
        switch closing?.value {
        case .before where past == nil && !isCounted(start, points): time.date = .ago(count, unit)
        case .since,
            .lately where !isCounted(start, points):
            time.date = .lasting(count, unit)
        default:
            guard past != nil, closing?.value != .before else { return nil }
            time.date = .lasting(count, unit)
        }
        return time
    }

    /// 第三年来, 每三天: no times.
    private func isCounted(_ start: Int, _ points: ChinesePointGrammar) -> Bool {
        start > 0 && Self.counted.contains(points.text[start - 1])
    }

    private static let counted = Set("第每几数".unicodeScalars.map(\.value))

    /// A number with a unit of time: 三天, 两个多月, 半年, 一年半.
    private func length(at start: Int, _ points: ChinesePointGrammar) -> (Int, CalendarUnit, Int)? {
        let text = points.text
        let isHalf = start < points.limit && text[start] == 0x534A  // 半
        guard let (counts, numeralEnd) = isHalf ? (1...1, start + 1) : points.numbers.item(at: start),
            (1...999).contains(counts.upperBound)
        else { return nil }
        let count = counts.upperBound
        var end = numeralEnd
        func skip(_ scalars: String) -> Bool {
            guard end < points.limit, scalars.unicodeScalars.contains(where: { $0.value == text[end] }) else {
                return false
            }
            end += 1
            return true
        }
        var more = skip("多余几")
        let unit = words.longest(.chinese, in: text, at: end, limit: points.limit) { meaning in
            switch meaning {
            case .days(let length): CalendarUnit.days(length)
            case .months(let length): CalendarUnit.months(length)
            default: nil
            }
        }
        guard let unit else { return nil }
        // 15日前 is a day of the month.
        if text[end] == 0x65E5, text[start] <= 0x7F || count > 10 { return nil }
        // 十月以前 is before October, 两月前 two months ago.
        if text[end] == 0x6708, text[start] != 0x4E24 { return nil }
        end = unit.end
        if skip("多半") { more = true }
        switch (unit.value, isHalf) {
        case (.months(let length), true): return length == 12 ? (6, .months(1), end) : (15, .days(1), end)
        case (.days, true): return nil
        case (let unit, false): return (more ? count + 1 : count, unit, end)
        }
    }
}
