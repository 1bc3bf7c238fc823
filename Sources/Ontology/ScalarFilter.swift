/// A quick first look for scalars that matter: says of most others at once that they do not.
///
///     let verbs = ScalarFilter("任担".unicodeScalars.map(\.value))
///     verbs.mayContain(text[index])      // false for most characters of a text, true for 任 and 担
///
/// 1,024 bits, by the low ten bits of a scalar: one load, no hashing. What passes must be looked up properly.
public struct ScalarFilter: Sendable {
    @usableFromInline var bits = [UInt64](repeating: 0, count: 16)

    public init(_ scalars: some Sequence<UInt32> = []) {
        for scalar in scalars { insert(scalar) }
    }

    public mutating func insert(_ scalar: UInt32) { bits[Int(scalar >> 6 & 15)] |= 1 << UInt64(scalar & 63) }

    /// False for a scalar that was surely not put in.
    @inlinable @inline(__always)
    public func mayContain(_ scalar: UInt32) -> Bool {
        bits[Int(scalar >> 6 & 15)] >> UInt64(scalar & 63) & 1 != 0
    }
}
