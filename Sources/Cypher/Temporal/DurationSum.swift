/// Adds up a duration from amounts of any unit, whole or with a fraction.
///
/// The fraction of a month becomes days and seconds by the mean length of a month, 2,629,746 s; that of a day
/// becomes seconds. Every step is checked: nothing overflows silently.
struct DurationSum {
    private var months: Int64 = 0
    private var days: Int64 = 0
    private var seconds: Int64 = 0
    private var nanoseconds: Int64 = 0

    /// The fields of a duration's map and what each counts in.
    enum Unit: String, CaseIterable {
        case years, quarters, months, weeks, days, hours, minutes, seconds, milliseconds, microseconds,
            nanoseconds
    }

    /// What has been added up; errors where it is more than a duration holds.
    func duration() throws(CypherError) -> TemporalDuration {
        let carry = nanoseconds.flooredQuotient(1_000_000_000)
        return TemporalDuration(
            months: months, days: days, seconds: try Self.sum(seconds, carry),
            nanoseconds: Int32(nanoseconds.flooredModulo(1_000_000_000)))
    }

    /// Adds `whole` units and `fraction` of one, which must lie between -1 and 1 and have the same sign.
    mutating func add(_ whole: Int64, _ fraction: Double, _ unit: Unit) throws(CypherError) {
        switch unit {
        case .years: try add(months: whole, fraction, times: 12)
        case .quarters: try add(months: whole, fraction, times: 3)
        case .months: try add(months: whole, fraction, times: 1)
        case .weeks: try add(days: whole, fraction, times: 7)
        case .days: try add(days: whole, fraction, times: 1)
        case .hours: try add(seconds: whole, fraction, times: 3600)
        case .minutes: try add(seconds: whole, fraction, times: 60)
        case .seconds: try add(seconds: whole, fraction, times: 1)
        case .milliseconds: try add(nanoseconds: whole, fraction, times: 1_000_000)
        case .microseconds: try add(nanoseconds: whole, fraction, times: 1000)
        case .nanoseconds: try add(nanoseconds: whole, fraction, times: 1)
        }
    }

    /// Adds `whole` units.
    mutating func add(_ whole: Int64, _ unit: Unit) throws(CypherError) {
        try add(whole, 0, unit)
    }

    /// Adds a number of units that need not be whole; errors where it is not finite or too large.
    mutating func add(_ amount: Double, _ unit: Unit) throws(CypherError) {
        guard let whole = Int64(exactly: amount.rounded(.towardZero)) else { throw Self.overflow }
        try add(whole, amount - Double(whole), unit)
    }

    private mutating func add(months whole: Int64, _ fraction: Double, times: Int64) throws(CypherError) {
        let part = fraction * Double(times)
        let wholePart = part.rounded(.towardZero)
        months = try Self.sum(months, try Self.product(whole, times))
        months = try Self.sum(months, Int64(wholePart))
        let rest = Self.wholeNanoseconds((part - wholePart) * 2_629_746e9)
        days = try Self.sum(days, rest / LocalTime.nanosecondsPerDay)
        try addNanoseconds(rest % LocalTime.nanosecondsPerDay)
    }

    private mutating func add(days whole: Int64, _ fraction: Double, times: Int64) throws(CypherError) {
        let part = fraction * Double(times)
        let wholePart = part.rounded(.towardZero)
        days = try Self.sum(days, try Self.product(whole, times))
        days = try Self.sum(days, Int64(wholePart))
        try addNanoseconds(Self.wholeNanoseconds((part - wholePart) * 86_400e9))
    }

    private mutating func add(seconds whole: Int64, _ fraction: Double, times: Int64) throws(CypherError) {
        seconds = try Self.sum(seconds, try Self.product(whole, times))
        try addNanoseconds(Self.wholeNanoseconds(fraction * Double(times) * 1e9))
    }

    private mutating func add(nanoseconds whole: Int64, _ fraction: Double, times: Int64) throws(CypherError)
    {
        let perSecond = 1_000_000_000 / times
        seconds = try Self.sum(seconds, whole / perSecond)
        try addNanoseconds(whole % perSecond * times + Self.wholeNanoseconds(fraction * Double(times)))
    }

    private mutating func addNanoseconds(_ amount: Int64) throws(CypherError) {
        seconds = try Self.sum(seconds, amount / 1_000_000_000)
        nanoseconds = try Self.sum(nanoseconds, amount % 1_000_000_000)
    }

    // Toward zero, but not so that what binary fractions lose makes it one less.
    private static func wholeNanoseconds(_ amount: Double) -> Int64 {
        Int64(((amount * 1000).rounded() / 1000).rounded(.towardZero))
    }

    private static func sum(_ left: Int64, _ right: Int64) throws(CypherError) -> Int64 {
        let (sum, overflowed) = left.addingReportingOverflow(right)
        if overflowed { throw overflow }
        return sum
    }

    private static func product(_ left: Int64, _ right: Int64) throws(CypherError) -> Int64 {
        let (product, overflowed) = left.multipliedReportingOverflow(by: right)
        if overflowed { throw overflow }
        return product
    }

    static let overflow = CypherError(
        .arithmetic, .integerOverflow, "the duration is longer than a duration can be")
}
