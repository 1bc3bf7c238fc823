// An instant and a duration: months first, on the last day of a shorter month, then days, then the exact
// time.
extension Value {
    /// This instant `duration` later; nil where this is no instant. Errors past the calendar's ends.
    ///
    /// A date passes over what is less than a day, a time over what is more.
    func instant(adding duration: TemporalDuration) throws(CypherError) -> Value? {
        let result: Value?
        switch self {
        case .date(let date):
            result = date.adding(months: duration.months)?.adding(days: duration.days)?
                .adding(days: duration.wholeSeconds / 86_400).map(Value.date)
        case .localTime(let time): result = .localTime(time.adding(duration))
        case .time(let time):
            result = .time(OffsetTime(time: time.time.adding(duration), offset: time.offset))
        case .localDateTime(let moment): result = moment.adding(duration).map(Value.localDateTime)
        case .dateTime(let moment): result = moment.adding(duration).map(Value.dateTime)
        default: return nil
        }
        guard let result else { throw .temporalRange }
        return result
    }
}

extension LocalTime {
    fileprivate func adding(_ duration: TemporalDuration) -> LocalTime {
        adding(seconds: duration.seconds, nanoseconds: Int64(duration.nanoseconds))
    }
}

extension ZonedDateTime {
    // Days are those of the local clock, hours those that pass: they differ where clocks are changed.
    fileprivate func adding(_ duration: TemporalDuration) -> ZonedDateTime? {
        guard let day = local.date.adding(months: duration.months)?.adding(days: duration.days),
            let start = day == local.date
                ? self : place.moment(at: LocalDateTime(date: day, time: local.time))
        else { return nil }
        let nanoseconds = start.nanosecond + Int64(duration.nanoseconds)
        let (second, overflow) = (start.epochSecond + nanoseconds / 1_000_000_000)
            .addingReportingOverflow(duration.seconds)
        guard !overflow else { return nil }
        return place.moment(atEpochSecond: second, nanosecond: nanoseconds % 1_000_000_000)
    }
}
