/// Which rows of weights a feature has: a bit for each row of its block that is kept (12), and the number of the first
/// of them (20), as in the low half of a slot of the model.
struct FeatureBlock: BitwiseCopyable, Sendable {
    private let packed: UInt32

    static let none = FeatureBlock(slot: 0)

    @inline(__always)
    init(slot: UInt64) { packed = UInt32(truncatingIfNeeded: slot) }

    @inline(__always)
    var bits: UInt32 { packed >> UInt32(ModelLayout.firstRowBits) }

    /// Counted from 1, as rows are in `ModelTables.rows`.
    @inline(__always)
    var firstRow: UInt32 { packed & (1 << UInt32(ModelLayout.firstRowBits) - 1) &+ 1 }

    /// The number of row `row` of the block, 0 where all its weights are 0. Without a branch: which rows are kept is
    /// as good as random.
    @inline(__always)
    func number(of row: UInt32) -> UInt32 {
        let below = bits & ((1 << row) &- 1)
        return (firstRow &+ Self.bitCount(below)) & (0 &- (bits >> row & 1))
    }

    /// Of twelve bits, by sums of ever wider fields; the processors that we build for need not have an instruction.
    @inline(__always)
    private static func bitCount(_ bits: UInt32) -> UInt32 {
        let pairs = bits &- (bits >> 1 & 0x555)
        let fours = (pairs & 0x333) &+ (pairs >> 2 & 0x333)
        return (fours &* 0x111) >> 8 & 0xF
    }
}
