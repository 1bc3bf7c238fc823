/// A time of day at an offset from UTC: Cypher's `time`.
public struct OffsetTime: Sendable, Hashable {
    /// The time on the clock there.
    public let time: LocalTime
    /// Seconds east of UTC, within eighteen hours either way.
    public let offset: UTCOffset

    public init(time: LocalTime, offset: UTCOffset) {
        self.time = time
        self.offset = offset
    }

    /// Nanoseconds since midnight UTC; negative or past a day where the offset leads there.
    var nanosecondOfDayUTC: Int64 { time.nanosecondOfDay - Int64(offset.seconds) * 1_000_000_000 }
}

// By the instant, then by the clock, so that only the same time at the same offset is equal.
extension OffsetTime: Comparable {
    public static func < (left: OffsetTime, right: OffsetTime) -> Bool {
        (left.nanosecondOfDayUTC, left.time) < (right.nanosecondOfDayUTC, right.time)
    }
}
