extension LocalDateTime {
    /// Seconds since 1970-01-01T00:00 on this same clock, rounded down.
    var epochSecond: Int64 { date.epochDay * 86_400 + time.nanosecondOfDay / 1_000_000_000 }

    /// The moment `epochSecond` seconds and `nanosecond` (0 to 999,999,999) after 1970-01-01T00:00; nil past
    /// the ends.
    init?(epochSecond: Int64, nanosecond: Int64) {
        guard let date = LocalDate(epochDay: epochSecond.flooredQuotient(86_400)) else { return nil }
        let second = epochSecond.flooredModulo(86_400)
        self.init(date: date, time: LocalTime(unchecked: second * 1_000_000_000 + nanosecond))
    }

    /// This moment later by months, then days, then the exact time; nil past the calendar's ends.
    func adding(_ duration: TemporalDuration) -> LocalDateTime? {
        guard let day = date.adding(months: duration.months)?.adding(days: duration.days) else { return nil }
        let nanoseconds = time.nanosecond + Int64(duration.nanoseconds)
        let base = LocalDateTime(date: day, time: time).epochSecond + nanoseconds / 1_000_000_000
        let (second, overflow) = base.addingReportingOverflow(duration.seconds)
        guard !overflow else { return nil }
        return LocalDateTime(epochSecond: second, nanosecond: nanoseconds % 1_000_000_000)
    }
}
