extension TemporalDuration {
    func adding(_ other: TemporalDuration) throws(CypherError) -> TemporalDuration {
        var sum = DurationSum()
        try self.add(to: &sum)
        try other.add(to: &sum)
        return try sum.duration()
    }

    func negated() throws(CypherError) -> TemporalDuration { try multiplied(byWhole: -1) }

    func multiplied(byWhole factor: Int64) throws(CypherError) -> TemporalDuration {
        let parts = [months, days, seconds].map { $0.multipliedReportingOverflow(by: factor) }
        let fraction = Int128(nanoseconds) * Int128(factor)
        guard !parts.contains(where: \.overflow), let nanoseconds = Int64(exactly: fraction) else {
            throw DurationSum.overflow
        }
        var sum = DurationSum()
        try sum.add(parts[0].partialValue, .months)
        try sum.add(parts[1].partialValue, .days)
        try sum.add(parts[2].partialValue, .seconds)
        try sum.add(nanoseconds, .nanoseconds)
        return try sum.duration()
    }

    /// Every part times `factor`, the fraction of a larger part going down to the smaller ones.
    func multiplied(by factor: Double) throws(CypherError) -> TemporalDuration {
        try scaled { $0 * factor }
    }

    /// Every part divided by `divisor`, the fraction of a larger part going down to the smaller ones.
    func divided(by divisor: Double) throws(CypherError) -> TemporalDuration {
        guard divisor != 0 else {
            throw CypherError(.arithmetic, .divisionByZero, "a duration is divided by zero")
        }
        return try scaled { $0 / divisor }
    }

    private func scaled(_ scale: (Double) -> Double) throws(CypherError) -> TemporalDuration {
        var sum = DurationSum()
        try sum.add(scale(Double(months)), .months)
        try sum.add(scale(Double(days)), .days)
        try sum.add(scale(Double(seconds)), .seconds)
        try sum.add(scale(Double(nanoseconds)), .nanoseconds)
        return try sum.duration()
    }

    private func add(to sum: inout DurationSum) throws(CypherError) {
        try sum.add(months, .months)
        try sum.add(days, .days)
        try sum.add(seconds, .seconds)
        try sum.add(Int64(nanoseconds), .nanoseconds)
    }

    /// Seconds rounded toward zero.
    var wholeSeconds: Int64 { seconds < 0 && nanoseconds > 0 ? seconds + 1 : seconds }

    /// The length in nanoseconds with months of their mean length: what durations are ordered by.
    var meanNanoseconds: Int128 {
        let seconds = Int128(months) * 2_629_746 + Int128(days) * 86_400 + Int128(seconds)
        return seconds * 1_000_000_000 + Int128(nanoseconds)
    }
}
