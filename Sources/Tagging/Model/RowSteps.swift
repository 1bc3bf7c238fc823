/// How far the first rows of a block are from its first one, for one pattern of which of them are kept: so that the
/// numbers of all are one sum.
struct RowSteps: BitwiseCopyable, Sendable {
    private let steps: SIMD8<UInt32>
    /// All bits set for a row that is kept, none for others.
    private let mask: SIMD8<UInt32>

    /// `bits` has a bit for each of five rows.
    init(bits: Int) {
        var (steps, mask) = (SIMD8<UInt32>.zero, SIMD8<UInt32>.zero)
        var step: UInt32 = 0
        for row in 0..<5 where bits >> row & 1 == 1 {
            steps[row] = step
            mask[row] = .max
            step += 1
        }
        self.steps = steps
        self.mask = mask
    }

    /// The numbers of the rows, 0 for those that are not kept.
    @inline(__always)
    func numbers(from first: UInt32) -> SIMD8<UInt32> { (SIMD8(repeating: first) &+ steps) & mask }
}
