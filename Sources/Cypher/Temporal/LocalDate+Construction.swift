extension LocalDate {
    /// The day that `fields` say, taking from `base` what they leave open.
    ///
    /// A field that is given unsets the smaller ones of a day without a base, so that `{year: 1958}` is its
    /// first of January; with a base they stay, so that `{date: d, year: 1958}` is the same month and day.
    init(_ fields: TemporalFields, base: LocalDate?) throws(CypherError) {
        let found: LocalDate?
        if fields.hasAny(of: .week, .dayOfWeek) {
            try fields.refuse(.month, .day, .ordinalDay, .quarter, .dayOfQuarter, because: "with a week")
            found = try LocalDate.ofWeek(fields, base)
        } else if fields[.ordinalDay] != nil {
            try fields.refuse(.month, .day, .quarter, .dayOfQuarter, because: "with an ordinal day")
            found = LocalDate(year: try LocalDate.year(fields, base), ordinalDay: fields[.ordinalDay] ?? 1)
        } else if fields.hasAny(of: .quarter, .dayOfQuarter) {
            try fields.refuse(.month, .day, because: "with a quarter")
            found = try LocalDate.ofQuarter(fields, base)
        } else {
            found = try LocalDate.ofMonth(fields, base)
        }
        guard let found else { throw .temporal("the calendar has no such day") }
        self = found
    }

    private static func ofWeek(
        _ fields: TemporalFields, _ base: LocalDate?
    ) throws(CypherError) -> LocalDate? {
        guard let year = fields[.year] ?? base?.weekYear else { throw missing("year", beside: "a week") }
        guard let week = fields[.week] ?? base?.week else {
            throw missing("week", beside: "a day of the week")
        }
        return LocalDate(
            weekYear: year, week: week, dayOfWeek: fields[.dayOfWeek] ?? base?.dayOfWeek ?? 1)
    }

    private static func ofQuarter(
        _ fields: TemporalFields, _ base: LocalDate?
    ) throws(CypherError) -> LocalDate? {
        guard let quarter = fields[.quarter] ?? base?.quarter else {
            throw missing("quarter", beside: "a day of the quarter")
        }
        return LocalDate(
            year: try year(fields, base), quarter: quarter,
            dayOfQuarter: fields[.dayOfQuarter] ?? base?.dayOfQuarter ?? 1)
    }

    private static func ofMonth(
        _ fields: TemporalFields, _ base: LocalDate?
    ) throws(CypherError) -> LocalDate? {
        if base == nil, fields[.month] == nil, fields[.day] != nil { throw missing("month", beside: "a day") }
        let kept = base?.civil
        return LocalDate(
            year: try year(fields, base), month: fields[.month] ?? kept?.month ?? 1,
            day: fields[.day] ?? kept?.day ?? 1)
    }

    private static func year(_ fields: TemporalFields, _ base: LocalDate?) throws(CypherError) -> Int64 {
        guard let year = fields[.year] ?? base?.year else {
            throw missing("year", beside: "the other fields")
        }
        return year
    }

    private static func missing(_ field: String, beside other: String) -> CypherError {
        .temporal("a date needs a `\(field)` beside \(other)")
    }
}
