import Foundation

/// The name of a time zone of the tz database, with that zone's offsets.
public struct ZoneName: Sendable {
    /// The name as written, as in `Europe/Stockholm`.
    public let text: String
    private let rules: TimeZone

    /// nil where the tz database of this machine has no zone of that name.
    public init?(_ text: String) {
        guard let first = text.utf8.first, ZoneName.isLetter(first), text.utf8.count <= 64,
            text.utf8.allSatisfy(ZoneName.isNameByte), let rules = TimeZone(identifier: text)
        else { return nil }
        self.text = text
        self.rules = rules
    }

    /// The offset in force at an instant.
    func offset(atEpochSecond second: Int64) -> UTCOffset {
        let seconds = rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(ZoneName.known(second))))
        return UTCOffset(seconds: seconds) ?? .utc
    }

    /// The moment that a local clock shows. Where the clocks were put back and show it twice, the first;
    /// where they were put forward over it, as much later.
    func moment(at local: LocalDateTime) -> ZonedDateTime? {
        let second = local.epochSecond
        let before = offset(atEpochSecond: second - 86_400)
        let after = offset(atEpochSecond: second + 86_400)
        let near = offset(atEpochSecond: second)
        for candidate in [before, near, after] where isInForce(candidate, at: local) {
            return ZonedDateTime(local: local, offset: candidate, zone: self)
        }
        let instant = second - Int64(before.seconds)
        return moment(atEpochSecond: instant, nanosecond: local.time.nanosecond)
    }

    /// The moment at an instant, on this zone's clock; nil past the calendar's ends.
    func moment(atEpochSecond second: Int64, nanosecond: Int64) -> ZonedDateTime? {
        let offset = offset(atEpochSecond: second)
        let local = LocalDateTime(epochSecond: second + Int64(offset.seconds), nanosecond: nanosecond)
        return local.map { ZonedDateTime(local: $0, offset: offset, zone: self) }
    }

    /// Whether this zone's clock showed `local` while `offset` was in force.
    func isInForce(_ offset: UTCOffset, at local: LocalDateTime) -> Bool {
        self.offset(atEpochSecond: local.epochSecond - Int64(offset.seconds)) == offset
    }

    // Foundation knows no offsets of distant times: before 1000 BC they are the first ones; after 2400, since
    // the calendar repeats every 400 years, those of the same day of the 400 years that follow 2400.
    private static func known(_ second: Int64) -> Int64 {
        let first: Int64 = -93_692_592_000
        let last: Int64 = 13_569_465_600
        if second < first { return first }
        return second < last ? second : last + (second - last) % 12_622_780_800
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || [UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(byte)
    }
}

extension ZoneName: Hashable {
    public static func == (left: ZoneName, right: ZoneName) -> Bool { left.text == right.text }
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
