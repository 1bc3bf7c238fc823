/// A hash of bytes that is the same on every machine: 128 bits, enough to tell the articles of every archive apart.
///
///     var hash = ContentHash()
///     hash.combine(bytes)
///     hash.description  // 32 hexadecimal digits
///
/// Against accidents, not against forgers. Method: two lanes of eight bytes at a time, each folded in by a full
/// multiplication, as in `StringPool`.
public struct ContentHash: Sendable, Hashable, CustomStringConvertible {
    private var low: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var high: UInt64 = 0xC2B2_AE3D_27D4_EB4F

    public init() {}

    public mutating func combine(_ bytes: UnsafeRawBufferPointer) {
        var index = 0
        while index + 8 <= bytes.count {
            add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            index += 8
        }
        var tail: UInt64 = 0
        for byte in bytes[index...] { tail = tail << 8 | UInt64(byte) }
        add(tail)
        // The length, so that zeros at the end count and two pieces are not one.
        add(UInt64(bytes.count))
    }

    public mutating func combine(_ text: String) {
        var text = text
        text.withUTF8 { combine(UnsafeRawBufferPointer($0)) }
    }

    public mutating func combine(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

    private mutating func add(_ word: UInt64) {
        low = Self.mixed(low ^ word, 0xE703_7ED1_A0B4_28DB)
        high = Self.mixed(high ^ word.byteSwapped, 0x8EBC_6AF0_9C88_C6E3) ^ low
    }

    private static func mixed(_ value: UInt64, _ factor: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: factor)
        return product.high ^ product.low
    }

    /// Sixteen bytes.
    public var bytes: [UInt8] {
        [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) } }
    }

    public var description: String {
        [high, low].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
