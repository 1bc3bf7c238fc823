extension TemporalDuration {
    /// `P12Y5M14DT16H12M70S`, with fractions and signs of each part (`P5M1.5D`, `PT-1M-0.5S`), in weeks
    /// (`P2.5W`), or written as a moment (`P2012-02-02T14:37:21.545`).
    init(parsing text: String) throws(CypherError) {
        var scanner = TemporalScanner(text)
        let negative = scanner.take("-")
        guard scanner.take("P") || scanner.take("p") else { throw .unreadable("duration", text) }
        var sum = DurationSum()
        var parts = scanner
        if try !parts.momentParts(into: &sum) {
            parts = scanner
            sum = DurationSum()
            guard try parts.unitParts(into: &sum) else { throw .unreadable("duration", text) }
        }
        self = try negative ? sum.duration().negated() : sum.duration()
    }
}

extension TemporalScanner {
    fileprivate typealias Unit = DurationSum.Unit

    private static let dateUnits: [(UInt8, Unit)] = [
        (UInt8(ascii: "Y"), .years), (UInt8(ascii: "Q"), .quarters), (UInt8(ascii: "M"), .months),
        (UInt8(ascii: "W"), .weeks), (UInt8(ascii: "D"), .days),
    ]
    private static let timeUnits: [(UInt8, Unit)] = [
        (UInt8(ascii: "H"), .hours), (UInt8(ascii: "M"), .minutes), (UInt8(ascii: "S"), .seconds),
    ]

    /// `2012-02-02T14:37:21.545`: whether the rest of the text is that.
    fileprivate mutating func momentParts(into sum: inout DurationSum) throws(CypherError) -> Bool {
        guard let years = number(digits: 4), take("-"), let months = number(digits: 2), take("-"),
            let days = number(digits: 2)
        else { return false }
        try sum.add(years, .years)
        try sum.add(months, .months)
        try sum.add(days, .days)
        if isAtEnd { return true }
        guard take("T") || take("t"), let time = time() else { return false }
        try sum.add(time.nanosecondOfDay, .nanoseconds)
        return isAtEnd
    }

    /// Amounts with their letters in order of size; whether the rest of the text is that.
    fileprivate mutating func unitParts(into sum: inout DurationSum) throws(CypherError) -> Bool {
        let hasDate = try amounts(of: Self.dateUnits, into: &sum)
        guard take("T") || take("t") else { return hasDate && isAtEnd }
        return try amounts(of: Self.timeUnits, into: &sum) && isAtEnd
    }

    /// Whether there was at least one amount, all of them of these units and in their order.
    private mutating func amounts(
        of units: [(UInt8, Unit)], into sum: inout DurationSum
    ) throws(CypherError) -> Bool {
        var rest = units[...]
        var found = false
        while let amount = amount() {
            guard let letter = next, let index = rest.firstIndex(where: { $0.0 == letter & 0xDF }) else {
                return false
            }
            skip()
            try sum.add(amount.whole, amount.fraction, rest[index].1)
            rest = rest[(index + 1)...]
            found = true
        }
        return found
    }

    private mutating func amount() -> (whole: Int64, fraction: Double)? {
        let negative = take("-")
        if !negative { _ = take("+") }
        guard let whole = number(digits: min(digitsAhead(), 18)) else { return nil }
        let fraction = Double(fraction() ?? 0) / 1e9
        return negative ? (-whole, -fraction) : (whole, fraction)
    }
}
