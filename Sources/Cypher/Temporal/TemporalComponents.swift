// The parts of temporal values that queries ask for as properties: `date.year`, `duration.minutesOfHour`, ...
extension Value {
    /// The component `name` of a temporal value; null where such a value has none of that name, nil for other
    /// values.
    func temporalComponent(_ name: String) throws(CypherError) -> Value? {
        switch self {
        case .date(let date): return Value(date.component(name))
        case .localTime(let time): return Value(time.component(name))
        case .time(let time):
            return time.offset.component(name, zone: nil) ?? Value(time.time.component(name))
        case .localDateTime(let moment): return Value(moment.component(name))
        case .dateTime(let moment): return try moment.component(name)
        case .duration(let duration): return try duration.component(name)
        default: return nil
        }
    }

    private init(_ number: Int64?) {
        self = number.map(Value.integer) ?? .null
    }
}

extension LocalDate {
    fileprivate func component(_ name: String) -> Int64? {
        switch name {
        case "year": year
        case "quarter": quarter
        case "month": month
        case "week": week
        case "weekYear": weekYear
        case "day": day
        case "ordinalDay": ordinalDay
        case "weekDay", "dayOfWeek": dayOfWeek
        case "dayOfQuarter": dayOfQuarter
        default: nil
        }
    }
}

extension LocalTime {
    fileprivate func component(_ name: String) -> Int64? {
        switch name {
        case "hour": hour
        case "minute": minute
        case "second": second
        case "millisecond": millisecond
        case "microsecond": microsecond
        case "nanosecond": nanosecond
        default: nil
        }
    }
}

extension LocalDateTime {
    fileprivate func component(_ name: String) -> Int64? {
        date.component(name) ?? time.component(name)
    }
}

extension UTCOffset {
    fileprivate func component(_ name: String, zone: String?) -> Value? {
        switch name {
        case "timezone": .string(zone ?? description)
        case "offset": .string(description)
        case "offsetMinutes": .integer(Int64(seconds) / 60)
        case "offsetSeconds": .integer(Int64(seconds))
        default: nil
        }
    }
}

extension ZonedDateTime {
    fileprivate func component(_ name: String) throws(CypherError) -> Value {
        switch name {
        case "epochSeconds": return .integer(epochSecond)
        case "epochMillis":
            guard let milliseconds = epochMilliseconds else {
                throw CypherError(.arithmetic, .integerOverflow, "the milliseconds since 1970 are too many")
            }
            return .integer(milliseconds)
        default:
            return offset.component(name, zone: zone?.text)
                ?? local.component(name).map(Value.integer) ?? .null
        }
    }
}

extension TemporalDuration {
    fileprivate func component(_ name: String) throws(CypherError) -> Value {
        switch name {
        case "years": .integer(months / 12)
        case "quarters": .integer(months / 3)
        case "months": .integer(months)
        case "weeks": .integer(days / 7)
        case "days": .integer(days)
        case "hours": .integer(seconds / 3600)
        case "minutes": .integer(seconds / 60)
        case "seconds": .integer(seconds)
        case "milliseconds": .integer(try exactTime(perSecond: 1000))
        case "microseconds": .integer(try exactTime(perSecond: 1_000_000))
        case "nanoseconds": .integer(try exactTime(perSecond: 1_000_000_000))
        case "quartersOfYear": .integer(months / 3 % 4)
        case "monthsOfYear": .integer(months % 12)
        case "monthsOfQuarter": .integer(months % 3)
        case "daysOfWeek": .integer(days % 7)
        case "minutesOfHour": .integer(seconds / 60 % 60)
        case "secondsOfMinute": .integer(seconds % 60)
        case "millisecondsOfSecond": .integer(Int64(nanoseconds) / 1_000_000)
        case "microsecondsOfSecond": .integer(Int64(nanoseconds) / 1000)
        case "nanosecondsOfSecond": .integer(Int64(nanoseconds))
        default: .null
        }
    }

    private func exactTime(perSecond units: Int64) throws(CypherError) -> Int64 {
        let time = Int128(seconds) * Int128(units) + Int128(Int64(nanoseconds) / (1_000_000_000 / units))
        guard let exact = Int64(exactly: time) else {
            throw CypherError(.arithmetic, .integerOverflow, "the duration is too long for that unit")
        }
        return exact
    }
}
