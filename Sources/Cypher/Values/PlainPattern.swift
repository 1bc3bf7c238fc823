/// A regular expression that says no more than a search for a text: `阳泉`, `阳泉.*`, `.*阳泉`, `.*阳泉.*`.
///
/// Most patterns of queries are such, and a search of bytes finds them ten times as fast as any expression.
struct PlainPattern: Sendable {
    private let text: String
    private let opensAny: Bool
    private let closesAny: Bool

    /// nil where `pattern` says more than that.
    init?(_ pattern: String) {
        var rest = pattern[...]
        opensAny = rest.hasPrefix(".*")
        if opensAny { rest = rest.dropFirst(2) }
        closesAny = rest.hasSuffix(".*") && !rest.hasSuffix("\\.*")
        if closesAny { rest = rest.dropLast(2) }
        guard !rest.utf8.contains(where: Self.meansMore) else { return nil }
        text = String(rest)
    }

    /// Whether the whole of `candidate` matches; nil where that takes a closer look, since `.` is no line's end.
    func matches(_ candidate: String) -> Bool? {
        if (opensAny || closesAny) && candidate.utf8.contains(where: Self.mayEndLine) { return nil }
        return switch (opensAny, closesAny) {
        case (false, false): candidate.hasSameCodePoints(as: text)
        case (false, true): candidate.hasBytePrefix(text)
        case (true, false): candidate.hasByteSuffix(text)
        case (true, true): candidate.byteOffset(of: text) != nil
        }
    }

    private static func meansMore(_ byte: UInt8) -> Bool {
        "\\^$.|?*+()[]{}".utf8.contains(byte)
    }

    // Line feed to carriage return, and the first bytes of U+0085, U+2028 and U+2029.
    private static func mayEndLine(_ byte: UInt8) -> Bool {
        (0x0A...0x0D).contains(byte) || byte == 0xC2 || byte == 0xE2
    }
}
