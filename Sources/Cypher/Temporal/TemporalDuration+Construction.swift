extension TemporalDuration {
    /// `duration(…)` of a map such as `{months: 5, days: 1.5}`, a string, or a duration.
    init(from value: Value) throws(CypherError) {
        switch value {
        case .string(let text): try self.init(parsing: text)
        case .map(let map): try self.init(map)
        case .duration(let duration): self = duration
        default:
            throw CypherError(
                .type, .invalidArgumentValue, "a duration cannot be made from a \(value.typeName)")
        }
    }

    private init(_ map: ValueMap) throws(CypherError) {
        var sum = DurationSum()
        for (key, value) in zip(map.keys, map.values) {
            guard let unit = DurationSum.Unit(rawValue: key) else {
                throw .temporal("a duration has no field `\(key)`")
            }
            switch value {
            case .integer(let amount): try sum.add(amount, unit)
            case .float(let amount): try sum.add(amount, unit)
            default: throw .temporal("the field `\(key)` of a duration cannot be a \(value.typeName)")
            }
        }
        self = try sum.duration()
    }
}
