/// Where a clock stands: what tells its offset from UTC at any moment.
enum ClockPlace: Sendable, Hashable {
    case offset(UTCOffset)
    case zone(ZoneName)

    /// The moment that a clock here shows as `local`; nil past the calendar's ends.
    func moment(at local: LocalDateTime) -> ZonedDateTime? {
        switch self {
        case .offset(let offset): ZonedDateTime(local: local, offset: offset)
        case .zone(let zone): zone.moment(at: local)
        }
    }

    /// The moment at an instant, on a clock here; nil past the calendar's ends.
    func moment(atEpochSecond second: Int64, nanosecond: Int64) -> ZonedDateTime? {
        switch self {
        case .offset(let offset):
            LocalDateTime(epochSecond: second + Int64(offset.seconds), nanosecond: nanosecond).map {
                ZonedDateTime(local: $0, offset: offset)
            }
        case .zone(let zone): zone.moment(atEpochSecond: second, nanosecond: nanosecond)
        }
    }

    /// The offset here at an instant.
    func offset(atEpochSecond second: Int64) -> UTCOffset {
        switch self {
        case .offset(let offset): offset
        case .zone(let zone): zone.offset(atEpochSecond: second)
        }
    }
}

extension ZonedDateTime {
    /// The same instant on the clock of another place; nil past the calendar's ends.
    func moved(to place: ClockPlace) -> ZonedDateTime? {
        place.moment(atEpochSecond: epochSecond, nanosecond: nanosecond)
    }
}

extension OffsetTime {
    /// The same time of the same day in UTC on a clock at another offset.
    func moved(to other: UTCOffset) -> OffsetTime {
        OffsetTime(
            time: time.adding(seconds: Int64(other.seconds - offset.seconds), nanoseconds: 0), offset: other)
    }
}
