extension LocalDate {
    /// `2015-07-21`, `20150721`, `2015-W30-2`, `2015-202`, `2015-Q3`, `2015-07`, `2015`, `-44-03-15`, ...
    init(parsing text: String) throws(CypherError) {
        var scanner = TemporalScanner(text)
        guard let date = scanner.date(), scanner.isAtEnd else { throw .unreadable("date", text) }
        self = date
    }
}

extension LocalTime {
    /// `21:40:32.142`, `214032.142`, `21:40`, `21`, ...
    init(parsing text: String) throws(CypherError) {
        var scanner = TemporalScanner(text)
        guard let time = scanner.time(), scanner.isAtEnd else { throw .unreadable("local time", text) }
        self = time
    }
}

extension OffsetTime {
    /// A time with an offset, `21:40:32+01:00`, or a named zone, which has the offset of `now`; without
    /// either, UTC.
    init(parsing text: String, now: StatementClock) throws(CypherError) {
        var scanner = TemporalScanner(text)
        guard let time = scanner.time() else { throw .unreadable("time", text) }
        let place = try scanner.place(in: text)
        guard scanner.isAtEnd else { throw .unreadable("time", text) }
        let zoned = place.zone.map { $0.offset(atEpochSecond: now.epochSecond) }
        self.init(time: time, offset: place.offset ?? zoned ?? .utc)
    }
}

extension LocalDateTime {
    /// A day, or a day and a time joined by `T`.
    init(parsing text: String) throws(CypherError) {
        var scanner = TemporalScanner(text)
        guard let moment = scanner.localDateTime(), scanner.isAtEnd else {
            throw .unreadable("local date time", text)
        }
        self = moment
    }
}

extension ZonedDateTime {
    /// A day and a time, then an offset, a zone in brackets, or both:
    /// `2015-07-21T21:40+02:00[Europe/Stockholm]`.
    init(parsing text: String) throws(CypherError) {
        var scanner = TemporalScanner(text)
        guard let local = scanner.localDateTime() else { throw .unreadable("date time", text) }
        let place = try scanner.place(in: text)
        guard scanner.isAtEnd else { throw .unreadable("date time", text) }
        guard let zone = place.zone else {
            self.init(local: local, offset: place.offset ?? .utc)
            return
        }
        if let offset = place.offset {
            guard zone.isInForce(offset, at: local) else {
                throw .temporal("the clocks of `\(zone.text)` were not at that offset: `\(text)`")
            }
            self.init(local: local, offset: offset, zone: zone)
        } else {
            guard let moment = zone.moment(at: local) else { throw .temporalRange }
            self = moment
        }
    }
}

extension TemporalScanner {
    fileprivate mutating func localDateTime() -> LocalDateTime? {
        guard let date = date() else { return nil }
        guard take("T") || take("t") else { return LocalDateTime(date: date, time: .midnight) }
        return time().map { LocalDateTime(date: date, time: $0) }
    }

    fileprivate mutating func place(
        in text: String
    ) throws(CypherError) -> (offset: UTCOffset?, zone: ZoneName?) {
        let offset = offset()
        guard take("[") else { return (offset, nil) }
        guard let name = self.text(upTo: "]") else { throw .unreadable("time zone", text) }
        return (offset, try ZoneName(checking: name))
    }
}

extension CypherError {
    static func unreadable(_ kind: String, _ text: String) -> CypherError {
        .temporal("`\(text.prefix(80))` is not a \(kind)")
    }
}
