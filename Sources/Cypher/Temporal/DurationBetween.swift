/// The duration from one instant to another: `duration.between`, `.inMonths`, `.inDays`, `.inSeconds`.
///
/// An instant without a day takes the other's, one without a time is midnight, one without a time zone is
/// read on the other's clock. Of two clocks the first one's counts the days.
struct DurationBetween {
    private let start: ZonedDateTime
    private let end: ZonedDateTime
    private let hasDays: Bool

    init(_ first: Value, _ second: Value) throws(CypherError) {
        for value in [first, second] where value.datePart == nil && value.timePart == nil {
            throw CypherError(.type, .invalidArgumentType, "a \(value.typeName) is not an instant")
        }
        let place = first.placePart ?? second.placePart ?? .offset(.utc)
        let day = first.datePart ?? second.datePart ?? .epoch
        guard let start = Self.moment(first, on: day, in: place),
            let other = Self.moment(second, on: second.datePart ?? day, in: second.placePart ?? place),
            let end = other.moved(to: place)
        else { throw .temporalRange }
        self.start = start
        self.end = end
        hasDays = first.datePart != nil || second.datePart != nil
    }

    /// Months, then days, then the exact time that is left.
    func split() throws(CypherError) -> TemporalDuration {
        guard hasDays else { return inSeconds() }
        let months = months(from: start.local, to: end.local)
        guard let afterMonths = start.local.date.adding(months: months) else { throw .temporalRange }
        let days = days(from: LocalDateTime(date: afterMonths, time: start.local.time), to: end.local)
        guard let day = afterMonths.adding(days: days),
            let rest = months == 0 && days == 0
                ? start : start.place.moment(at: LocalDateTime(date: day, time: start.local.time))
        else { throw .temporalRange }
        return exact(from: rest, months: months, days: days)
    }

    func inMonths() -> TemporalDuration {
        let months = hasDays ? months(from: start.local, to: end.local) : 0
        return TemporalDuration(months: months, days: 0, seconds: 0, nanoseconds: 0)
    }

    func inDays() -> TemporalDuration {
        let days = hasDays ? days(from: start.local, to: end.local) : 0
        return TemporalDuration(months: 0, days: days, seconds: 0, nanoseconds: 0)
    }

    func inSeconds() -> TemporalDuration {
        exact(from: start, months: 0, days: 0)
    }

    private func exact(from moment: ZonedDateTime, months: Int64, days: Int64) -> TemporalDuration {
        let nanoseconds = end.nanosecond - moment.nanosecond
        let seconds = end.epochSecond - moment.epochSecond - (nanoseconds < 0 ? 1 : 0)
        return TemporalDuration(
            months: months, days: days, seconds: seconds,
            nanoseconds: Int32(nanoseconds < 0 ? nanoseconds + 1_000_000_000 : nanoseconds))
    }

    private func months(from start: LocalDateTime, to end: LocalDateTime) -> Int64 {
        let (first, last) = (start.date.civil, end.date.civil)
        let months = (last.year - first.year) * 12 + last.month - first.month
        let within = Ordering(last.day, first.day).then(Ordering(end.time, start.time))
        if months > 0 && within == .less { return months - 1 }
        return months < 0 && within == .greater ? months + 1 : months
    }

    private func days(from start: LocalDateTime, to end: LocalDateTime) -> Int64 {
        let days = end.date.epochDay - start.date.epochDay
        if days > 0 && end.time < start.time { return days - 1 }
        return days < 0 && end.time > start.time ? days + 1 : days
    }

    private static func moment(_ value: Value, on day: LocalDate, in place: ClockPlace) -> ZonedDateTime? {
        // The second of two equal readings of a clock put back must stay the second.
        if case .dateTime(let moment) = value { return moment }
        return place.moment(at: LocalDateTime(date: day, time: value.timePart ?? .midnight))
    }
}
