/// The fields of a map from which a temporal value is made, as in `{year: 1958, week: 3, timezone:
/// '+08:00'}`.
///
/// Reading them checks names and types; which belong together is checked where they are used.
struct TemporalFields {
    var timezone: ClockPlace?
    /// The values under `date`, `time` and `datetime`, whose fields are taken where the map says nothing
    /// else.
    var date: Value?
    var time: Value?
    var dateTime: Value?
    private var numbers: [Field: Int64] = [:]

    enum Field: String, CaseIterable {
        case year, quarter, month, week, day, dayOfWeek, ordinalDay, dayOfQuarter
        case hour, minute, second, millisecond, microsecond, nanosecond
        case epochSeconds, epochMillis
    }

    init(_ map: ValueMap) throws(CypherError) {
        for (key, value) in zip(map.keys, map.values) {
            switch (key, value) {
            case ("timezone", .string(let text)): timezone = try ClockPlace(parsing: text)
            case ("date", _) where value.isTemporal: date = value
            case ("time", _) where value.isTemporal: time = value
            case ("datetime", _) where value.isTemporal: dateTime = value
            case (_, .integer(let number)):
                guard let field = Field(rawValue: key) else { throw TemporalFields.unknown(key) }
                numbers[field] = number
            default: throw TemporalFields.unusable(key, value)
            }
        }
    }

    subscript(field: Field) -> Int64? { numbers[field] }

    /// Sets `field` where nothing is given for it.
    mutating func setDefault(_ field: Field, to value: Int64) {
        numbers[field] = numbers[field] ?? value
    }

    /// Whether any of `fields` is given.
    func hasAny(of fields: Field...) -> Bool {
        fields.contains { numbers[$0] != nil }
    }

    /// Errors if any of `fields` is given: they mean nothing beside what else is there.
    func refuse(_ fields: Field..., because reason: String) throws(CypherError) {
        for field in fields where numbers[field] != nil {
            throw .temporal("`\(field.rawValue)` cannot be given \(reason)")
        }
    }

    private static func unknown(_ key: String) -> CypherError {
        .temporal("a temporal value has no field `\(key)`")
    }

    private static func unusable(_ key: String, _ value: Value) -> CypherError {
        guard Field(rawValue: key) != nil || ["timezone", "date", "time", "datetime"].contains(key) else {
            return unknown(key)
        }
        return .temporal("the field `\(key)` of a temporal value cannot be a \(value.typeName)")
    }
}

extension CypherError {
    /// The error of a temporal value that cannot be made.
    static func temporal(_ message: String) -> CypherError {
        CypherError(.argument, .invalidArgumentValue, message)
    }

    static let temporalRange = CypherError.temporal(
        "the result lies outside the years -999999999 to 999999999")
}
