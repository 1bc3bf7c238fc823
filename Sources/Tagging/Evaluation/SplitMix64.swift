/// A small seeded generator: the same seed gives the same numbers, with every Swift and on every machine.
///
///     var random = SplitMix64(seed: 1)
///     let sentence = random.index(below: corpus.count)
///
/// Source: Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    /// What comes next follows from it alone: a generator with this seed goes on from here.
    private(set) var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `count` - 1. `Int.random(in:using:)` may change with the standard library; this may not.
    public mutating func index(below count: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(count)).high)
    }
}
