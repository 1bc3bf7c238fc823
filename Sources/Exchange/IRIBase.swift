/// The IRIs of everything exported: ASCII, below one base, made from ids.
///
///     IRIBase.default.node("place:gb-110000")   // https://annals.example/id/place:gb-110000
///
/// All that is not a letter, a digit or one of `-._~:` is percent-encoded as UTF-8, so that the id can be read
/// back. `.example` is a name nobody can own (RFC 2606): who publishes a graph gives a base of their own.
public struct IRIBase: Sendable, Hashable {
    public static let standard = "https://annals.example/"
    public static let `default` = IRIBase(trusted: standard)

    /// Absolute, ASCII, ends in `/`.
    public let text: String

    /// Throws `ExchangeError.badBase`.
    public init(_ text: String) throws(ExchangeError) {
        let bytes = Array(text.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, bytes.last == UInt8(ascii: "/"),
            bytes[..<colon].allSatisfy({ Self.isSchemeByte($0) }),
            bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Self.isForbidden($0) })
        else { throw .badBase(text) }
        self.text = text
    }

    private init(trusted text: String) { self.text = text }

    public func node(_ id: String) -> String { text + "id/" + Self.encoded(id) }
    /// Appends `node(id)` without making a string of it.
    func appendNode(_ id: String, to bytes: inout [UInt8]) {
        bytes.append(utf8: text)
        bytes.append("id/")
        Self.appendEncoded(id, to: &bytes)
    }

    public func statement(_ id: String) -> String { text + "statement/" + Self.encoded(id) }
    func edge(_ hash: UInt64) -> String {
        var bytes: [UInt8] = []
        appendEdge(hash, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    func appendEdge(_ hash: UInt64, to bytes: inout [UInt8]) {
        bytes.append(utf8: text)
        bytes.append("edge/")
        bytes.append(hex: hash, digits: 16)
    }

    /// A segment of a path: the id, percent-encoded.
    static func encoded(_ id: String) -> String {
        if isPlain(id) { return id }
        var bytes: [UInt8] = []
        appendEncoded(id, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func appendEncoded(_ id: String, to bytes: inout [UInt8]) {
        if isPlain(id) { return bytes.append(utf8: id) }
        let isDots = isDots(id)
        for byte in id.utf8 {
            if isKept(byte), !isDots {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.append(upperHex(byte >> 4))
                bytes.append(upperHex(byte & 15))
            }
        }
    }

    private static func isPlain(_ id: String) -> Bool { id.utf8.allSatisfy(isKept) && !isDots(id) }

    /// A segment of dots alone would be resolved away ("id/.." is the base itself).
    private static func isDots(_ id: String) -> Bool {
        id.utf8.first == UInt8(ascii: ".") && id.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
    }

    /// The id of a segment; nil where it is not one that `encoded` makes.
    static func decoded(_ segment: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        var iterator = segment.utf8.makeIterator()
        while let byte = iterator.next() {
            if byte == UInt8(ascii: "%") {
                guard let high = iterator.next().flatMap(Hex.value),
                    let low = iterator.next().flatMap(Hex.value)
                else { return nil }
                bytes.append(high << 4 | low)
            } else if isKept(byte) {
                bytes.append(byte)
            } else {
                return nil
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Unreserved characters of RFC 3986, and the colon, which a segment of a path may hold.
    private static func isKept(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
        default: false
        }
    }

    private static func isForbidden(_ byte: UInt8) -> Bool { "<>\"{}|\\^`#".utf8.contains(byte) }

    private static func upperHex(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
