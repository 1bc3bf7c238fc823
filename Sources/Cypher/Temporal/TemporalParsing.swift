// The ISO forms of days, times and offsets: extended (2015-07-21, 21:40:32) and basic (20150721, 214032),
// shortened from the end, with weeks (2015-W30-2), ordinal days (2015-202) and quarters (2015-Q2-60). Years
// of other than four digits need a sign.
extension TemporalScanner {
    mutating func date() -> LocalDate? {
        guard let year = year() else { return nil }
        let dashed = take("-")
        if take("W") { return week(of: year, dashed: dashed) }
        if take("Q") { return quarter(of: year, dashed: dashed) }
        switch digitsAhead(limit: 5) {
        case 3: return number(digits: 3).flatMap { LocalDate(year: year, ordinalDay: $0) }
        case 2:
            guard let month = number(digits: 2) else { return nil }
            guard dashed, take("-") else { return LocalDate(year: year, month: month, day: 1) }
            return number(digits: 2).flatMap { LocalDate(year: year, month: month, day: $0) }
        case 4 where !dashed:
            guard let month = number(digits: 2), let day = number(digits: 2) else { return nil }
            return LocalDate(year: year, month: month, day: day)
        case 0 where !dashed: return LocalDate(year: year, month: 1, day: 1)
        default: return nil
        }
    }

    private mutating func year() -> Int64? {
        if take("+") { return number(digits: min(digitsAhead(), 9)) }
        if take("-") { return number(digits: min(digitsAhead(), 9)).map { -$0 } }
        return number(digits: 4)
    }

    private mutating func week(of year: Int64, dashed: Bool) -> LocalDate? {
        guard let week = number(digits: 2) else { return nil }
        guard dashed ? take("-") : digitsAhead() > 0 else {
            return LocalDate(weekYear: year, week: week, dayOfWeek: 1)
        }
        return number(digits: 1).flatMap { LocalDate(weekYear: year, week: week, dayOfWeek: $0) }
    }

    private mutating func quarter(of year: Int64, dashed: Bool) -> LocalDate? {
        guard let quarter = number(digits: 1) else { return nil }
        guard dashed ? take("-") : digitsAhead() > 0 else {
            return LocalDate(year: year, quarter: quarter, dayOfQuarter: 1)
        }
        return number(digits: 2).flatMap { LocalDate(year: year, quarter: quarter, dayOfQuarter: $0) }
    }

    mutating func time() -> LocalTime? {
        guard let hour = number(digits: 2) else { return nil }
        let extended = take(":")
        guard extended || digitsAhead() > 0 else {
            return LocalTime(hour: hour, minute: 0, second: 0, nanosecond: 0)
        }
        guard let minute = number(digits: 2) else { return nil }
        guard extended ? take(":") : digitsAhead() > 0 else {
            return LocalTime(hour: hour, minute: minute, second: 0, nanosecond: 0)
        }
        guard let second = number(digits: 2) else { return nil }
        return LocalTime(hour: hour, minute: minute, second: second, nanosecond: fraction() ?? 0)
    }

    /// `Z`, `+01`, `+0100`, `+01:00`, with seconds too. Takes nothing where that is not all well formed.
    mutating func offset() -> UTCOffset? {
        var rest = self
        guard let offset = rest.wholeOffset() else { return nil }
        self = rest
        return offset
    }

    private mutating func wholeOffset() -> UTCOffset? {
        if take("Z") || take("z") { return .utc }
        let negative = take("-")
        guard negative || take("+"), let hours = number(digits: 2) else { return nil }
        var seconds = hours * 3600
        let extended = take(":")
        if extended || digitsAhead() > 0 {
            guard let minutes = number(digits: 2), minutes < 60 else { return nil }
            seconds += minutes * 60
            if extended ? take(":") : digitsAhead() > 0 {
                guard let rest = number(digits: 2), rest < 60 else { return nil }
                seconds += rest
            }
        }
        return UTCOffset(seconds: Int(negative ? -seconds : seconds))
    }
}

extension ClockPlace {
    /// An offset or the name of a time zone.
    init(parsing text: String) throws(CypherError) {
        var scanner = TemporalScanner(text)
        if let offset = scanner.offset(), scanner.isAtEnd {
            self = .offset(offset)
        } else {
            self = .zone(try ZoneName(checking: text))
        }
    }
}

extension ZoneName {
    init(checking text: String) throws(CypherError) {
        guard let zone = ZoneName(text) else { throw .temporal("no time zone is called `\(text)`") }
        self = zone
    }
}
