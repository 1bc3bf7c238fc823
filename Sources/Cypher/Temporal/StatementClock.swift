/// The one moment that a statement takes for now, whenever in its run it asks: `date()`,
/// `datetime.transaction()`, ...
///
/// The caller reads the clock; nothing in this library does.
public struct StatementClock: Sendable, Hashable {
    /// Seconds since 1970-01-01T00:00Z.
    public let epochSecond: Int64
    /// The nanoseconds above them, 0 to 999,999,999.
    public let nanosecond: Int64

    /// Brings both into their ranges: those of the calendar and of a second.
    public init(epochSecond: Int64, nanosecond: Int64 = 0) {
        let range: ClosedRange<Int64> = -31_556_889_864_000_000...31_556_889_864_000_000
        self.epochSecond = min(max(epochSecond, range.lowerBound), range.upperBound)
        self.nanosecond = min(max(nanosecond, 0), 999_999_999)
    }

    /// 1970-01-01T00:00Z.
    public static let epoch = StatementClock(epochSecond: 0)

    /// Now in UTC.
    var moment: ZonedDateTime {
        let day = LocalDate(unchecked: epochSecond.flooredQuotient(86_400))
        let time = LocalTime(unchecked: epochSecond.flooredModulo(86_400) * 1_000_000_000 + nanosecond)
        return ZonedDateTime(local: LocalDateTime(date: day, time: time), offset: .utc)
    }
}
