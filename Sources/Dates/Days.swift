import Ontology

/// The days from one to another, both counted in.
struct Days: Hashable {
    var first: CalendarDate
    var last: CalendarDate

    /// In order, whichever is given first.
    init(_ first: CalendarDate, _ last: CalendarDate) {
        self.first = min(first, last)
        self.last = max(first, last)
    }

    init(_ day: CalendarDate) { self.init(day, day) }

    init?(year: Int) {
        guard let first = CalendarDate(year: year, month: 1, day: 1),
            let last = CalendarDate(year: year, month: 12, day: 31)
        else { return nil }
        self.init(first, last)
    }

    init?(month: Int, of year: Int) { self.init(months: month...month, of: year) }

    init?(months: ClosedRange<Int>, of year: Int) {
        guard let first = CalendarDate(year: year, month: months.lowerBound, day: 1),
            let last = CalendarDate.lastDay(of: months.upperBound, year)
        else { return nil }
        self.init(first, last)
    }

    /// A span that ends before it begins ends in the next year.
    init?(_ span: CalendarWords.YearSpan, of year: Int) {
        let end = span.to < span.from ? year + 1 : year
        guard let first = CalendarDate(year: year, month: span.from.month, day: span.from.day),
            let month = CalendarDate.lastDay(of: span.to.month, end)
        else { return nil }
        let isWhole = span.to.month == 2 && span.to.day >= 28
        let last = isWhole ? month : CalendarDate(year: end, month: span.to.month, day: span.to.day)
        guard let last else { return nil }
        self.init(first, last)
    }

    /// Some days of the month that this is, or begins with; 31 is its last day. Nil where the month has no such day.
    func narrowed(to days: ClosedRange<Int>?) -> Days? {
        guard let days else { return self }
        let length = CalendarDate.daysIn(month: first.month, year: first.year)
        let upper = days.count > 1 ? min(days.upperBound, length) : days.upperBound
        guard let start = CalendarDate(year: first.year, month: first.month, day: days.lowerBound),
            let end = CalendarDate(year: first.year, month: first.month, day: upper)
        else { return nil }
        return Days(start, end)
    }

    /// In days; 0 where the day is one of these.
    func distance(to day: CalendarDate) -> Int {
        max(0, first.dayNumber - day.dayNumber, day.dayNumber - last.dayNumber)
    }
}

extension CalendarDate {
    static func lastDay(of month: Int, _ year: Int) -> CalendarDate? {
        CalendarDate(year: year, month: month, day: daysIn(month: month, year: year))
    }

    /// The Monday of this day's week.
    var monday: CalendarDate {
        // Day 0 (1970-01-01) was a Thursday.
        let sinceMonday = ((dayNumber + 3) % 7 + 7) % 7
        return adding(days: -sinceMonday)
    }

    /// `count` units later; nil beyond the calendar. A day that the month lacks becomes its last.
    func moved(_ count: Int, _ unit: CalendarUnit) -> CalendarDate? {
        guard abs(count) <= 10_000 else { return nil }
        switch unit {
        case .days(let length):
            let moved = adding(days: count * length)
            return (1...9999).contains(moved.year) ? moved : nil
        case .months(let length):
            let months = year * 12 + month - 1 + count * length
            guard months >= 12 else { return nil }
            let (year, month) = (months / 12, months % 12 + 1)
            return CalendarDate(
                year: year, month: month, day: min(day, Self.daysIn(month: month, year: year)))
        }
    }
}
