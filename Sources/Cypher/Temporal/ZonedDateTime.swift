/// A day and a time at an offset from UTC, which may come from a named time zone: Cypher's `datetime`.
public struct ZonedDateTime: Sendable, Hashable {
    /// The day and time on the clock there.
    public let local: LocalDateTime
    /// The offset in force at that moment.
    public let offset: UTCOffset
    /// The name of the time zone, as in `Europe/Stockholm`; nil where only the offset is known.
    public let zone: ZoneName?

    init(local: LocalDateTime, offset: UTCOffset, zone: ZoneName? = nil) {
        self.local = local
        self.offset = offset
        self.zone = zone
    }

    /// Seconds since 1970-01-01T00:00Z, rounded down.
    public var epochSecond: Int64 { local.epochSecond - Int64(offset.seconds) }

    /// The nanoseconds above `epochSecond`.
    public var nanosecond: Int64 { local.time.nanosecond }

    /// Where the clock of this moment stands: in its named zone, or else at its offset.
    var place: ClockPlace { zone.map(ClockPlace.zone) ?? .offset(offset) }
}

// By the instant, then by the clock, then by the zone's name, so that equal and neither less nor greater are
// the same.
extension ZonedDateTime: Comparable {
    public static func < (left: ZonedDateTime, right: ZonedDateTime) -> Bool {
        let instants = Ordering(left.epochSecond, right.epochSecond).then(
            Ordering(left.nanosecond, right.nanosecond))
        switch instants.then(Ordering(left.local, right.local)) {
        case .less: return true
        case .greater: return false
        case .same: return (left.zone?.text ?? "").codePointOrder(right.zone?.text ?? "") == .less
        }
    }
}
