/// The words by which a text says when, from `calendar.tsv`: feasts, seasons, 去年, 上旬, 截至, "by the end of".
///
///     let words = lexicon.calendar
///     words.longest(.chinese, in: text, at: 12, limit: 40) { if case .feast = $0 { true } else { false } }
///
/// A word may mean several things (初 begins a month and a year); the grammars of dates ask for those that fit.
/// A class, since it is one table that every reader of dates shares.
public final class CalendarWords: Sendable {
    /// A stretch of any year; one that ends before it begins reaches into the next year.
    public struct YearSpan: Sendable, Hashable {
        public var from: MonthDay
        public var to: MonthDay
    }

    public struct MonthDay: Sendable, Hashable, Comparable {
        public var month: Int
        public var day: Int

        public static func < (left: MonthDay, right: MonthDay) -> Bool {
            (left.month, left.day) < (right.month, right.day)
        }
    }

    /// A feast: on one day of every year, or on days of the table (those of the old calendar).
    public struct Feast: Sendable, Hashable {
        public var yearly: MonthDay?
        /// Sorted.
        public var days: [CalendarDate]

        /// The day of the feast in `year`, if known.
        public func day(in year: Int) -> CalendarDate? {
            if let yearly { return CalendarDate(year: year, month: yearly.month, day: yearly.day) }
            return days.first { $0.year == year }
        }
    }

    /// What a word means.
    public enum Meaning: Sendable, Hashable {
        /// Counted from the year, month, week or day of the dispatch: 去年 is -1.
        case year(Int), month(Int), week(Int), day(Int)
        /// 今, 明, 去 before a season.
        case yearShort(Int)
        /// Counted from the date said last: 次年 is 1.
        case saidYear(Int), saidMonth(Int), saidDay(Int)
        case monthName(Int)
        /// 1 is Monday.
        case weekday(Int)
        /// A part of the year that stands alone (第四季度), only after a year (底), only beside a year (冬), or only
        /// with a word that makes it a time (春耕|以前).
        case span(YearSpan), yearPart(YearSpan), season(YearSpan), work(YearSpan)
        /// Days of a month after its name, alone; negative days do not occur, 31 is the last of any month.
        case monthPart(ClosedRange<Int>), bareMonthPart(ClosedRange<Int>)
        case feast(Int)
        case hour
        /// Numbers in words, and what an ordinal counts that is no day (the 28th|session).
        case number(Int), ordinal(Int), counted
        case days(Int), months(Int)
        case now
        case role(Role)
        case notDate
    }

    /// Words that say what a date is to the sentence.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        case upTo = "up-to"
        case toNow = "to-now"
        case atLatest = "at-latest"
        case sameAs = "same-period"
        case oldCalendar = "old-calendar"
        case closing, before, ago, since, lately, past, after, around, from, to, future, comparison
        case notFuture = "not-future"
    }

    /// Words by folded scalars; values index `meanings`.
    public let chinese: FrozenNameTrie
    /// Words in lower case.
    public let english: FrozenNameTrie
    public let meanings: [Meaning]
    public let feasts: [Feast]

    init(_ table: Table) throws(OntologyError) {
        let (zh, en) = (try table.column("zh"), try table.column("en"))
        var (chinese, english) = (NameTrie(capacity: 2_000), NameTrie(capacity: 4_000))
        var meanings: [Meaning] = []
        var feasts: [Feast] = []
        for row in 0..<table.rowCount {
            meanings.append(try Self.meaning(table, row, &feasts))
            for word in table.alternatives(row, zh) {
                chinese.insert(UTF8Scalars(word), value: Int32(row))
            }
            for word in table.alternatives(row, en) {
                english.insert(LowercasedScalars(UTF8Scalars(word)), value: Int32(row))
            }
        }
        self.chinese = FrozenNameTrie(chinese)
        self.english = FrozenNameTrie(english)
        self.meanings = meanings
        self.feasts = feasts
    }

    /// Every meaning of every word at `start`, shortest word first.
    @inlinable @inline(__always)
    public func forEachWord(
        _ language: Language, in text: [UInt32], at start: Int, limit: Int,
        _ body: (_ end: Int, _ meaning: Meaning) -> Void
    ) {
        // Not a choice of one of both as a value: that would copy it at every place of a text.
        switch language {
        case .chinese:
            chinese.forEachMatch(in: text, at: start, limit: limit) { body($0, meanings[Int($1)]) }
        case .english:
            english.forEachMatch(in: text, at: start, limit: limit) { body($0, meanings[Int($1)]) }
        }
    }

    /// The longest word at `start` with a meaning that `wanted` turns into a value, and where it ends.
    @inlinable
    public func longest<Value>(
        _ language: Language, in text: [UInt32], at start: Int, limit: Int, _ wanted: (Meaning) -> Value?
    ) -> (value: Value, end: Int)? {
        var found: (Value, Int)?
        forEachWord(language, in: text, at: start, limit: limit) { end, meaning in
            if let value = wanted(meaning) { found = (value, end) }
        }
        return found
    }
}

extension CalendarWords {
    private static func meaning(_ table: Table, _ row: Int, _ feasts: inout [Feast]) throws(OntologyError)
        -> Meaning
    {
        let (kind, value) = (try table.column("kind"), try table.column("value"))
        let name = table.text(row, kind)
        let number = Int(table.text(row, value))
        let meaning: Meaning? =
            switch name {
            case "year": number.map { .year($0) }
            case "year-short": number.map { .yearShort($0) }
            case "said-year": number.map { .saidYear($0) }
            case "month": number.map { .month($0) }
            case "said-month": number.map { .saidMonth($0) }
            case "month-name": number.map { .monthName($0) }
            case "week": number.map { .week($0) }
            case "weekday": number.map { .weekday($0) }
            case "day": number.map { .day($0) }
            case "said-day": number.map { .saidDay($0) }
            case "span": yearSpan(table.text(row, value)).map { .span($0) }
            case "year-part": yearSpan(table.text(row, value)).map { .yearPart($0) }
            case "season": yearSpan(table.text(row, value)).map { .season($0) }
            case "work": yearSpan(table.text(row, value)).map { .work($0) }
            case "month-part": days(table.text(row, value)).map { .monthPart($0) }
            case "month-part-bare": days(table.text(row, value)).map { .bareMonthPart($0) }
            case "feast": feast(table.text(row, value), &feasts)
            case "hour": .hour
            case "number": number.map { .number($0) }
            case "ordinal": number.map { .ordinal($0) }
            case "counted": .counted
            case "unit": unit(table.text(row, value))
            case "now": .now
            case "not-a-date": .notDate
            default: Role(rawValue: name).map { .role($0) }
            }
        guard let meaning else {
            throw .badValue(
                file: table.file, line: table.line(of: row), column: "value", value: table.text(row, value),
                expected: "a kind of calendar.tsv with its value; ontology/README.md lists them")
        }
        return meaning
    }

    /// `03-01/05-31`.
    private static func yearSpan(_ text: String) -> YearSpan? {
        let ends = text.split(separator: "/").compactMap { monthDay($0) }
        return ends.count == 2 ? YearSpan(from: ends[0], to: ends[1]) : nil
    }

    /// `10-01`.
    private static func monthDay(_ text: Substring) -> MonthDay? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 2, (1...12).contains(parts[0]), (1...31).contains(parts[1]) else { return nil }
        return MonthDay(month: parts[0], day: parts[1])
    }

    /// `21/31`.
    private static func days(_ text: String) -> ClosedRange<Int>? {
        let ends = text.split(separator: "/").compactMap { Int($0) }
        guard ends.count == 2, 1 <= ends[0], ends[0] <= ends[1], ends[1] <= 31 else { return nil }
        return ends[0]...ends[1]
    }

    private static func feast(_ text: String, _ feasts: inout [Feast]) -> Meaning? {
        let days = text.split(separator: "|").compactMap { CalendarDate(iso: $0) }.sorted()
        let yearly = days.isEmpty ? monthDay(text[...]) : nil
        guard yearly != nil || !days.isEmpty else { return nil }
        feasts.append(Feast(yearly: yearly, days: days))
        return .feast(feasts.count - 1)
    }

    /// `7d`, `12m`.
    private static func unit(_ text: String) -> Meaning? {
        guard let count = Int(text.dropLast()), count > 0 else { return nil }
        return text.hasSuffix("d") ? .days(count) : text.hasSuffix("m") ? .months(count) : nil
    }
}
