/// e to the power of each lane, within one in a million, the same on every machine: the mathematical library of the
/// system rounds as its processor likes, and a model's bytes would differ.
///
/// Cody and Waite's reduction and the polynomial of Moshier's Cephes, `expf`. Below -87 the result is 0, or near it.
enum Exponential {
    typealias Scores = SIMD16<Float>

    @inline(__always)
    static func of(_ powers: Scores) -> Scores {
        let bounded = powers.clamped(
            lowerBound: Scores(repeating: -87), upperBound: Scores(repeating: 88))
        // Adding and taking away 1.5 · 2^23 rounds to a whole number, which then stands in the low bits.
        let shifted = bounded * 1.442_695 + magic
        let whole = shifted - magic
        let rest = bounded - whole * 0.693_359_375 + whole * 2.121_944_4e-4
        var sum = rest * 1.987_569_1e-4 + 1.398_199_9e-3
        sum = sum * rest + 8.333_452e-3
        sum = sum * rest + 4.166_579_6e-2
        sum = sum * rest + 1.666_666_5e-1
        sum = sum * rest + 0.5
        return (sum * rest * rest + rest + 1) * power(of: shifted)
    }

    private static let magic: Float = 12_582_912

    /// 2 to the power of the whole number in the low bits.
    @inline(__always)
    private static func power(of shifted: Scores) -> Scores {
        let whole = unsafeBitCast(shifted, to: SIMD16<Int32>.self) &- Int32(bitPattern: magic.bitPattern)
        return unsafeBitCast((whole &+ 127) &<< 23, to: Scores.self)
    }
}
