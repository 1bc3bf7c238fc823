/// What instants are truncated to.
enum TruncationUnit: String, CaseIterable {
    case millennium, century, decade, year, weekYear, quarter, month, week, day
    case hour, minute, second, millisecond, microsecond

    /// A unit by its name, in any case.
    init(named name: String) throws(CypherError) {
        let lowered = name.lowercased()
        guard let unit = Self.allCases.first(where: { $0.rawValue.lowercased() == lowered }) else {
            throw .temporal("`\(name.prefix(80))` is not a unit that an instant can be truncated to")
        }
        self = unit
    }
}

extension LocalDate {
    /// The first day of the `unit` that this day lies in; this day for a unit below.
    func truncated(to unit: TruncationUnit) -> LocalDate? {
        switch unit {
        case .millennium: LocalDate(year: year - year.flooredModulo(1000), month: 1, day: 1)
        case .century: LocalDate(year: year - year.flooredModulo(100), month: 1, day: 1)
        case .decade: LocalDate(year: year - year.flooredModulo(10), month: 1, day: 1)
        case .year: LocalDate(year: year, month: 1, day: 1)
        case .weekYear: LocalDate(weekYear: weekYear, week: 1, dayOfWeek: 1)
        case .quarter: LocalDate(year: year, month: quarter * 3 - 2, day: 1)
        case .month: LocalDate(year: year, month: month, day: 1)
        case .week: LocalDate(epochDay: epochDay - dayOfWeek + 1)
        case .day, .hour, .minute, .second, .millisecond, .microsecond: self
        }
    }
}

extension LocalTime {
    /// The start of the `unit` that this time lies in; midnight for a day and above.
    func truncated(to unit: TruncationUnit) -> LocalTime {
        let length: Int64 =
            switch unit {
            case .millennium, .century, .decade, .year, .weekYear, .quarter, .month, .week, .day:
                LocalTime.nanosecondsPerDay
            case .hour: 3_600_000_000_000
            case .minute: 60_000_000_000
            case .second: 1_000_000_000
            case .millisecond: 1_000_000
            case .microsecond: 1000
            }
        return LocalTime(unchecked: nanosecondOfDay - nanosecondOfDay % length)
    }
}

/// `date.truncate(unit, instant, fields)` and its four likes: the start of the unit, then the fields set
/// anew.
struct Truncation {
    let unit: TruncationUnit
    private let fields: TemporalFields

    init(unit: String, fields: ValueMap) throws(CypherError) {
        self.unit = try TruncationUnit(named: unit)
        self.fields = try TemporalFields(fields)
    }

    func date(_ value: Value) throws(CypherError) -> LocalDate {
        guard let date = value.datePart else {
            throw CypherError(.type, .invalidArgumentValue, "a \(value.typeName) has no day to truncate")
        }
        guard let start = date.truncated(to: unit) else { throw .temporalRange }
        return try LocalDate(fields, base: start)
    }

    func localTime(_ value: Value) throws(CypherError) -> LocalTime {
        guard let time = value.timePart else {
            throw CypherError(.type, .invalidArgumentValue, "a \(value.typeName) has no time to truncate")
        }
        return try localTime(time)
    }

    func time(_ value: Value, now: StatementClock) throws(CypherError) -> OffsetTime {
        let time = try localTime(value)
        if let place = fields.timezone {
            return OffsetTime(time: time, offset: place.offset(atEpochSecond: now.epochSecond))
        }
        switch value {
        case .time(let old): return OffsetTime(time: time, offset: old.offset)
        case .dateTime(let old): return OffsetTime(time: time, offset: old.offset)
        default: return OffsetTime(time: time, offset: .utc)
        }
    }

    func localDateTime(_ value: Value) throws(CypherError) -> LocalDateTime {
        LocalDateTime(date: try date(value), time: try localTime(value.timePart ?? .midnight))
    }

    func dateTime(_ value: Value) throws(CypherError) -> ZonedDateTime {
        let place = fields.timezone ?? value.placePart ?? .offset(.utc)
        guard let moment = place.moment(at: try localDateTime(value)) else { throw .temporalRange }
        return moment
    }

    // What truncation leaves of the second's fraction stays when smaller fields are set.
    private func localTime(_ time: LocalTime) throws(CypherError) -> LocalTime {
        let start = time.truncated(to: unit)
        var fields = fields
        if unit == .millisecond { fields.setDefault(.millisecond, to: start.millisecond) }
        if unit == .microsecond, fields[.millisecond] == nil {
            fields.setDefault(.microsecond, to: start.microsecond)
        }
        return try LocalTime(fields, base: start)
    }
}
