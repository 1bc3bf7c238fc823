/// A hash that tells two inputs apart, the same on every machine: FNV-1a, over bytes or over words of eight.
///
///     var digest = Digest()
///     digest.combine(bytes)
///     digest.hexadecimal      // "cbf29ce484222325" of nothing
public struct Digest: Sendable, Hashable {
    public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    public init() {}

    public mutating func combine(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    /// Adds a word at once; the fold lets its high bits reach the low ones of the hash.
    @inline(__always)
    mutating func combine(_ word: UInt64) {
        value = (value ^ word) &* 0x100_0000_01B3
        value ^= value >> 32
    }

    /// Sixteen digits.
    public var hexadecimal: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
