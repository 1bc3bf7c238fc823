extension LocalTime {
    /// The time of an hour, minute, second and the nanoseconds of that second; nil where the clock has no
    /// such time.
    public init?(hour: Int64, minute: Int64, second: Int64, nanosecond: Int64) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            (0...999_999_999).contains(nanosecond)
        else { return nil }
        self.init(unchecked: ((hour * 60 + minute) * 60 + second) * 1_000_000_000 + nanosecond)
    }

    public var hour: Int64 { nanosecondOfDay / 3_600_000_000_000 }
    public var minute: Int64 { nanosecondOfDay / 60_000_000_000 % 60 }
    public var second: Int64 { nanosecondOfDay / 1_000_000_000 % 60 }
    /// The nanoseconds of the second, 0 to 999,999,999; so `millisecond` and `microsecond` are of the second
    /// too.
    public var nanosecond: Int64 { nanosecondOfDay % 1_000_000_000 }
    public var microsecond: Int64 { nanosecond / 1000 }
    public var millisecond: Int64 { nanosecond / 1_000_000 }

    /// This time later, round the clock, by a duration's part below a day.
    func adding(seconds: Int64, nanoseconds: Int64) -> LocalTime {
        let shift = (seconds % 86_400) * 1_000_000_000 + nanoseconds % LocalTime.nanosecondsPerDay
        return LocalTime(unchecked: (nanosecondOfDay + shift).flooredModulo(LocalTime.nanosecondsPerDay))
    }
}
