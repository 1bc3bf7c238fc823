/// An offset from UTC in seconds, within eighteen hours either way.
public struct UTCOffset: Sendable, Hashable {
    /// Seconds east of UTC.
    public let seconds: Int32

    /// nil for more than eighteen hours.
    public init?(seconds: Int) {
        guard (-64_800...64_800).contains(seconds) else { return nil }
        self.seconds = Int32(seconds)
    }

    public static let utc = UTCOffset(unchecked: 0)

    private init(unchecked seconds: Int32) {
        self.seconds = seconds
    }
}
