extension ZonedDateTime {
    /// `datetime.fromepoch`: UTC, `seconds` and any number of `nanoseconds` after 1970-01-01T00:00Z.
    init(epochSeconds seconds: Int64, nanoseconds: Int64) throws(CypherError) {
        let (second, overflow) = seconds.addingReportingOverflow(nanoseconds.flooredQuotient(1_000_000_000))
        guard !overflow,
            let local = LocalDateTime(
                epochSecond: second, nanosecond: nanoseconds.flooredModulo(1_000_000_000))
        else { throw .temporalRange }
        self.init(local: local, offset: .utc)
    }

    /// `datetime.fromepochmillis`: UTC, `milliseconds` after 1970-01-01T00:00Z.
    init(epochMilliseconds milliseconds: Int64) throws(CypherError) {
        try self.init(
            epochSeconds: milliseconds.flooredQuotient(1000),
            nanoseconds: milliseconds.flooredModulo(1000) * 1_000_000)
    }

    /// Milliseconds since 1970-01-01T00:00Z, rounded down; nil where they are more than an integer holds.
    var epochMilliseconds: Int64? {
        let (product, overflow) = epochSecond.multipliedReportingOverflow(by: 1000)
        let (sum, carried) = product.addingReportingOverflow(nanosecond / 1_000_000)
        return overflow || carried ? nil : sum
    }
}
