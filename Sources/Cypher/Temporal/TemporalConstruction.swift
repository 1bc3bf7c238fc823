/// Makes the five kinds of instants from maps, strings and each other: `date(…)`, `localtime(…)`, `time(…)`,
/// `localdatetime(…)`, `datetime(…)`.
///
/// `now` is asked for the offset of a named time zone for a time without a day; everything else is the same
/// at any time.
struct TemporalConstruction {
    let now: StatementClock

    func date(from value: Value) throws(CypherError) -> LocalDate {
        switch value {
        case .string(let text): return try LocalDate(parsing: text)
        case .map(let map):
            let fields = try TemporalFields(map)
            try refuseTimes(fields, for: "a date")
            return try LocalDate(fields, base: try baseDate(fields))
        default:
            guard let date = value.datePart else { throw Self.impossible("date", from: value) }
            return date
        }
    }

    func localTime(from value: Value) throws(CypherError) -> LocalTime {
        switch value {
        case .string(let text): return try LocalTime(parsing: text)
        case .map(let map):
            let fields = try TemporalFields(map)
            try refuseDays(fields, for: "a time")
            guard fields.timezone == nil else { throw .temporal("a local time has no `timezone`") }
            return try LocalTime(fields, base: try baseTime(fields)?.timePart)
        default:
            guard let time = value.timePart else { throw Self.impossible("local time", from: value) }
            return time
        }
    }

    func time(from value: Value) throws(CypherError) -> OffsetTime {
        switch value {
        case .string(let text): return try OffsetTime(parsing: text, now: now)
        case .map(let map):
            let fields = try TemporalFields(map)
            try refuseDays(fields, for: "a time")
            let base = try baseTime(fields)
            let time = try LocalTime(fields, base: base?.timePart)
            return place(time, in: base.map(offset), then: fields.timezone)
        default:
            guard let time = value.timePart else { throw Self.impossible("time", from: value) }
            return OffsetTime(time: time, offset: offset(of: value) ?? .utc)
        }
    }

    func localDateTime(from value: Value) throws(CypherError) -> LocalDateTime {
        switch value {
        case .string(let text): return try LocalDateTime(parsing: text)
        case .map(let map):
            let fields = try TemporalFields(map)
            guard fields.timezone == nil else { throw .temporal("a local date time has no `timezone`") }
            return try local(fields)
        default:
            guard let date = value.datePart else { throw Self.impossible("local date time", from: value) }
            return LocalDateTime(date: date, time: value.timePart ?? .midnight)
        }
    }

    func dateTime(from value: Value) throws(CypherError) -> ZonedDateTime {
        switch value {
        case .string(let text): return try ZonedDateTime(parsing: text)
        case .map(let map): return try dateTime(from: try TemporalFields(map))
        default:
            guard let date = value.datePart else { throw Self.impossible("date time", from: value) }
            let local = LocalDateTime(date: date, time: value.timePart ?? .midnight)
            // The offset of a moment that a clock put back shows twice must stay.
            if case .dateTime(let moment) = value { return moment }
            return ZonedDateTime(local: local, offset: .utc)
        }
    }

    private func dateTime(from fields: TemporalFields) throws(CypherError) -> ZonedDateTime {
        if fields.hasAny(of: .epochSeconds, .epochMillis) { return try epoch(fields) }
        let local = try local(fields)
        let base = (try baseTime(fields))?.placePart
        // A base on another clock tells an instant, which is then read in the time zone asked for.
        guard let moment = (base ?? fields.timezone ?? .offset(.utc)).moment(at: local),
            let result = fields.timezone.map(moment.moved) ?? moment
        else { throw .temporalRange }
        return base == nil ? moment : result
    }

    private func epoch(_ fields: TemporalFields) throws(CypherError) -> ZonedDateTime {
        try refuseDays(fields, for: "seconds since 1970")
        try fields.refuse(.hour, .minute, .second, because: "with seconds since 1970")
        let nanoseconds = fields[.nanosecond] ?? 0
        let moment: ZonedDateTime
        if let seconds = fields[.epochSeconds] {
            moment = try ZonedDateTime(epochSeconds: seconds, nanoseconds: nanoseconds)
        } else {
            moment = try ZonedDateTime(epochMilliseconds: fields[.epochMillis] ?? 0)
        }
        guard let result = moment.moved(to: fields.timezone ?? .offset(.utc)) else { throw .temporalRange }
        return result
    }

    private func local(_ fields: TemporalFields) throws(CypherError) -> LocalDateTime {
        let date = try LocalDate(fields, base: try baseDate(fields))
        return LocalDateTime(date: date, time: try LocalTime(fields, base: try baseTime(fields)?.timePart))
    }

    private func baseDate(_ fields: TemporalFields) throws(CypherError) -> LocalDate? {
        guard let base = fields.date ?? fields.dateTime else { return nil }
        guard let date = base.datePart else { throw Self.impossible("date", from: base) }
        return date
    }

    private func baseTime(_ fields: TemporalFields) throws(CypherError) -> Value? {
        guard let base = fields.time ?? fields.dateTime else { return nil }
        guard base.timePart != nil else { throw Self.impossible("time", from: base) }
        return base
    }

    private func offset(of value: Value) -> UTCOffset? {
        switch value {
        case .time(let time): time.offset
        case .dateTime(let moment): moment.offset
        default: nil
        }
    }

    private func place(_ time: LocalTime, in base: UTCOffset??, then zone: ClockPlace?) -> OffsetTime {
        let wanted = zone.map { $0.offset(atEpochSecond: now.epochSecond) }
        guard let base = base ?? nil else { return OffsetTime(time: time, offset: wanted ?? .utc) }
        let there = OffsetTime(time: time, offset: base)
        return wanted.map(there.moved) ?? there
    }

    private func refuseTimes(_ fields: TemporalFields, for what: String) throws(CypherError) {
        try fields.refuse(
            .hour, .minute, .second, .millisecond, .microsecond, .nanosecond, .epochSeconds, .epochMillis,
            because: "for \(what)")
        guard fields.timezone == nil, fields.time == nil else {
            throw .temporal("neither a `time` nor a `timezone` can be given for \(what)")
        }
    }

    private func refuseDays(_ fields: TemporalFields, for what: String) throws(CypherError) {
        try fields.refuse(
            .year, .quarter, .month, .week, .day, .dayOfWeek, .ordinalDay, .dayOfQuarter,
            because: "for \(what)")
        guard fields.date == nil else { throw .temporal("no `date` can be given for \(what)") }
    }

    private static func impossible(_ kind: String, from value: Value) -> CypherError {
        CypherError(.type, .invalidArgumentValue, "a \(kind) cannot be made from a \(value.typeName)")
    }
}
