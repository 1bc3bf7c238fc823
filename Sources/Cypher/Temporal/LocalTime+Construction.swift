extension LocalTime {
    /// The time that `fields` say, taking from `base` what they leave open.
    ///
    /// Of milli-, micro- and nanoseconds each counts what the larger ones leave: `{millisecond: 12,
    /// nanosecond: 5}` are 12,000,005 ns. Any of them replaces the whole second's fraction of `base`.
    init(_ fields: TemporalFields, base: LocalTime?) throws(CypherError) {
        if base == nil {
            try LocalTime.requireLargerFields(fields)
        }
        let fraction = try LocalTime.fraction(fields) ?? base?.nanosecond ?? 0
        let time = LocalTime(
            hour: fields[.hour] ?? base?.hour ?? 0, minute: fields[.minute] ?? base?.minute ?? 0,
            second: fields[.second] ?? base?.second ?? 0, nanosecond: fraction)
        guard let time else { throw .temporal("the clock has no such time") }
        self = time
    }

    private static func requireLargerFields(_ fields: TemporalFields) throws(CypherError) {
        let order: [TemporalFields.Field] = [.hour, .minute, .second]
        guard let last = order.lastIndex(where: { fields[$0] != nil }) else {
            guard !fields.hasAny(of: .millisecond, .microsecond, .nanosecond) else {
                throw .temporal("a time needs an `hour`, a `minute` and a `second` beside its fraction")
            }
            return
        }
        for field in order[..<last] where fields[field] == nil {
            throw .temporal("a time needs the `\(field.rawValue)` beside the `\(order[last].rawValue)`")
        }
    }

    /// The nanoseconds that the fields below the second say together; nil where there is none of them.
    private static func fraction(_ fields: TemporalFields) throws(CypherError) -> Int64? {
        guard fields.hasAny(of: .millisecond, .microsecond, .nanosecond) else { return nil }
        let millisecond = fields[.millisecond] ?? 0
        let microsecond = fields[.microsecond] ?? 0
        let nanosecond = fields[.nanosecond] ?? 0
        let microseconds: Int64 = fields[.millisecond] == nil ? 1_000_000 : 1000
        let nanoseconds: Int64 =
            fields[.microsecond] != nil ? 1000 : (fields[.millisecond] != nil ? 1_000_000 : 1_000_000_000)
        guard (0..<1000).contains(millisecond), (0..<microseconds).contains(microsecond),
            (0..<nanoseconds).contains(nanosecond)
        else { throw .temporal("the fraction of a second is out of range") }
        return (millisecond * 1000 + microsecond) * 1000 + nanosecond
    }
}
