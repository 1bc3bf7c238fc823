/// A time of day to the nanosecond, without an offset.
public struct LocalTime: Sendable, Hashable {
    /// Nanoseconds since midnight, 0 to 86,399,999,999,999.
    public let nanosecondOfDay: Int64

    /// nil unless `nanosecondOfDay` lies within one day.
    public init?(nanosecondOfDay: Int64) {
        guard (0..<LocalTime.nanosecondsPerDay).contains(nanosecondOfDay) else { return nil }
        self.nanosecondOfDay = nanosecondOfDay
    }

    init(unchecked nanosecondOfDay: Int64) {
        self.nanosecondOfDay = nanosecondOfDay
    }

    public static let midnight = LocalTime(unchecked: 0)
    static let nanosecondsPerDay: Int64 = 86_400_000_000_000
}

extension LocalTime: Comparable {
    public static func < (left: LocalTime, right: LocalTime) -> Bool {
        left.nanosecondOfDay < right.nanosecondOfDay
    }
}
