/// A span of time in four parts that do not convert into each other: months, days, seconds and nanoseconds.
///
/// A month has no fixed number of days, a day across a change of the clocks no fixed number of seconds.
public struct TemporalDuration: Sendable, Hashable {
    public let months: Int64
    public let days: Int64
    public let seconds: Int64
    /// 0 to 999,999,999, also where `seconds` is negative: -1.5 s are -2 s and 500,000,000 ns.
    public let nanoseconds: Int32

    /// `nanoseconds` must be 0 to 999,999,999.
    init(months: Int64, days: Int64, seconds: Int64, nanoseconds: Int32) {
        self.months = months
        self.days = days
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    public static let zero = TemporalDuration(months: 0, days: 0, seconds: 0, nanoseconds: 0)
}
