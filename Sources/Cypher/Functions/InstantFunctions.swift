extension CypherFunction {
    /// `date`, `localtime`, `time`, `localdatetime` and `datetime`, each with its clocks;
    /// `datetime.fromepoch`.
    static let instants: [CypherFunction] =
        InstantKind.allCases.flatMap(constructors) + [
            CypherFunction(
                "datetime.fromepoch", [.number, .number], gives: .dateTime
            ) { (arguments, _) throws(CypherError) in
                .dateTime(
                    try ZonedDateTime(
                        epochSeconds: try integer("datetime.fromepoch", arguments[0]),
                        nanoseconds: try integer("datetime.fromepoch", arguments[1])))
            },
            CypherFunction(
                "datetime.fromepochmillis", [.number], gives: .dateTime
            ) { (arguments, _) throws(CypherError) in
                let milliseconds = try integer("datetime.fromepochmillis", arguments[0])
                return .dateTime(try ZonedDateTime(epochMilliseconds: milliseconds))
            },
        ]

    private static func constructors(of kind: InstantKind) -> [CypherFunction] {
        let accepted: ValueTypes = [.string, .map, .instant]
        let construct = CypherFunction(
            kind.rawValue, [accepted], optional: 1, gives: kind.type
        ) { (arguments, context) throws(CypherError) in
            guard let argument = arguments.first else { return try kind.now(context.clock, nil) }
            if case .map(let map) = argument {
                for value in map.values where value.isNull { return .null }
                if map.keys == ["timezone"] { return try kind.now(context.clock, map.values[0]) }
            }
            return try kind.make(from: argument, context.clock)
        }
        // A statement is all of a transaction here, and knows one moment only.
        let clocks = ["transaction", "statement", "realtime"].map { clock in
            CypherFunction(
                "\(kind.rawValue).\(clock)", [.string], optional: 1, gives: kind.type
            ) { (arguments, context) throws(CypherError) in try kind.now(context.clock, arguments.first) }
        }
        return [construct] + clocks
    }

    static func integer(_ function: String, _ value: Value) throws(CypherError) -> Int64 {
        guard case .integer(let number) = value else { throw unfit(function, value) }
        return number
    }
}

/// The five kinds of instants, by the names of their functions.
enum InstantKind: String, CaseIterable, Sendable {
    case date, localtime, time, localdatetime, datetime

    var type: ValueTypes {
        switch self {
        case .date: .date
        case .localtime: .localTime
        case .time: .time
        case .localdatetime: .localDateTime
        case .datetime: .dateTime
        }
    }

    func make(from value: Value, _ clock: StatementClock) throws(CypherError) -> Value {
        let construction = TemporalConstruction(now: clock)
        switch self {
        case .date: return .date(try construction.date(from: value))
        case .localtime: return .localTime(try construction.localTime(from: value))
        case .time: return .time(try construction.time(from: value))
        case .localdatetime: return .localDateTime(try construction.localDateTime(from: value))
        case .datetime: return .dateTime(try construction.dateTime(from: value))
        }
    }

    /// Now, on the clock of a time zone given by name or offset; UTC without one.
    func now(_ clock: StatementClock, _ timezone: Value?) throws(CypherError) -> Value {
        var moment = clock.moment
        if let timezone {
            guard case .string(let name) = timezone else { throw CypherFunction.unfit(rawValue, timezone) }
            guard let there = moment.moved(to: try ClockPlace(parsing: name)) else { throw .temporalRange }
            moment = there
        }
        return try make(from: .dateTime(moment), clock)
    }
}
