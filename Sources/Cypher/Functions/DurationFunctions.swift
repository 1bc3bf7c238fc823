extension CypherFunction {
    static let durations: [CypherFunction] = [
        CypherFunction(
            "duration", [[.string, .map, .duration]], gives: .duration
        ) { (arguments, _) throws(CypherError) in
            if case .map(let map) = arguments[0] {
                for value in map.values where value.isNull { return .null }
            }
            return .duration(try TemporalDuration(from: arguments[0]))
        },
        between("between") { (between) throws(CypherError) in try between.split() },
        between("inMonths") { $0.inMonths() },
        between("inDays") { $0.inDays() },
        between("inSeconds") { $0.inSeconds() },
    ]

    private static func between(
        _ name: String,
        _ measure: @escaping @Sendable (DurationBetween) throws(CypherError) -> TemporalDuration
    ) -> CypherFunction {
        CypherFunction(
            "duration.\(name)", [.instant, .instant], gives: .duration
        ) { (arguments, _) throws(CypherError) in
            .duration(try measure(try DurationBetween(arguments[0], arguments[1])))
        }
    }

    /// `date.truncate(unit, instant, fields)` and its four likes.
    static let truncations: [CypherFunction] = InstantKind.allCases.map { kind in
        CypherFunction(
            "\(kind.rawValue).truncate", [.string, .instant, .map], optional: 2, gives: kind.type
        ) { (arguments, context) throws(CypherError) in
            let unit = try text("\(kind.rawValue).truncate", arguments[0])
            let instant = arguments.count > 1 ? arguments[1] : .dateTime(context.clock.moment)
            var fields = ValueMap()
            if arguments.count > 2 {
                guard case .map(let map) = arguments[2] else {
                    throw unfit("\(kind.rawValue).truncate", arguments[2])
                }
                for value in map.values where value.isNull { return .null }
                fields = map
            }
            let truncation = try Truncation(unit: unit, fields: fields)
            switch kind {
            case .date: return .date(try truncation.date(instant))
            case .localtime: return .localTime(try truncation.localTime(instant))
            case .time: return .time(try truncation.time(instant, now: context.clock))
            case .localdatetime: return .localDateTime(try truncation.localDateTime(instant))
            case .datetime: return .dateTime(try truncation.dateTime(instant))
            }
        }
    }
}
