// Days to years, months and days and back, by eras of 400 years of 146,097 days that begin on a first of
// March, so that the leap day comes last (the method of H. Hinnant, "chrono-compatible low-level date
// algorithms").
extension LocalDate {
    /// The day of a year, month and day; nil where the calendar has no such day.
    public init?(year: Int64, month: Int64, day: Int64) {
        guard LocalDate.years.contains(year), (1...12).contains(month),
            (1...LocalDate.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.init(unchecked: LocalDate.epochDay(year: year, month: month, day: day))
    }

    /// The day of an ISO week, Monday being 1; nil where the year has no such week.
    init?(weekYear: Int64, week: Int64, dayOfWeek: Int64) {
        guard LocalDate.years.contains(weekYear), (1...53).contains(week), (1...7).contains(dayOfWeek) else {
            return nil
        }
        let fourth = LocalDate(unchecked: LocalDate.epochDay(year: weekYear, month: 1, day: 4))
        self.init(epochDay: fourth.epochDay - fourth.dayOfWeek + (week - 1) * 7 + dayOfWeek)
        guard week < 53 || self.weekYear == weekYear else { return nil }
    }

    /// The n-th day of a year; nil where the year is shorter.
    init?(year: Int64, ordinalDay: Int64) {
        guard LocalDate.years.contains(year), ordinalDay >= 1,
            ordinalDay <= (LocalDate.isLeap(year) ? 366 : 365)
        else { return nil }
        self.init(unchecked: LocalDate.epochDay(year: year, month: 1, day: 1) + ordinalDay - 1)
    }

    /// The n-th day of a quarter; nil where the quarter is shorter.
    init?(year: Int64, quarter: Int64, dayOfQuarter: Int64) {
        guard (1...4).contains(quarter), (1...92).contains(dayOfQuarter),
            let first = LocalDate(year: year, month: quarter * 3 - 2, day: 1)
        else { return nil }
        self.init(epochDay: first.epochDay + dayOfQuarter - 1)
        guard self.quarter == quarter else { return nil }
    }

    /// The year, month and day together: cheaper than one after the other.
    public var civil: (year: Int64, month: Int64, day: Int64) {
        let shifted = epochDay + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    public var year: Int64 { civil.year }
    public var month: Int64 { civil.month }
    public var day: Int64 { civil.day }
    public var quarter: Int64 { (month + 2) / 3 }
    /// 1 on the first of January.
    public var ordinalDay: Int64 { epochDay - LocalDate.epochDay(year: year, month: 1, day: 1) + 1 }
    /// 1 on the quarter's first day.
    public var dayOfQuarter: Int64 {
        epochDay - LocalDate.epochDay(year: year, month: quarter * 3 - 2, day: 1) + 1
    }
    /// Monday 1 to Sunday 7.
    public var dayOfWeek: Int64 { (epochDay + 3).flooredModulo(7) + 1 }
    /// The ISO week: the first is the one with the year's first Thursday.
    public var week: Int64 { (thursday.ordinalDay - 1) / 7 + 1 }
    /// The year that the ISO week belongs to.
    public var weekYear: Int64 { thursday.year }

    private var thursday: LocalDate { LocalDate(unchecked: epochDay - dayOfWeek + 4) }

    /// This day `months` later, on the month's last day where it has no such day; nil past the calendar's
    /// ends.
    func adding(months: Int64) -> LocalDate? {
        guard months != 0 else { return self }
        let (year, month, day) = civil
        let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow else { return nil }
        let newYear = total.flooredQuotient(12)
        let newMonth = total.flooredModulo(12) + 1
        guard LocalDate.years.contains(newYear) else { return nil }
        let length = LocalDate.length(ofMonth: newMonth, year: newYear)
        return LocalDate(year: newYear, month: newMonth, day: min(day, length))
    }

    /// This day `days` later; nil past the calendar's ends.
    func adding(days: Int64) -> LocalDate? {
        let (sum, overflow) = epochDay.addingReportingOverflow(days)
        return overflow ? nil : LocalDate(epochDay: sum)
    }

    static func isLeap(_ year: Int64) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    static func length(ofMonth month: Int64, year: Int64) -> Int64 {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func epochDay(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear.flooredQuotient(400)
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
