/// Hashes of features and spellings.
enum FeatureKey {
    static let seed: UInt64 = 0x2545_F491_4F6C_DD1D
    static let sentenceStart: UInt64 = 0x9E6D_62D0_6F6A_9A9B
    static let sentenceEnd: UInt64 = 0x5851_F42D_4C95_7F2D

    /// Mixes one more symbol into a hash: xor, multiply and fold, as in the finalizer of MurmurHash3.
    @inline(__always)
    static func mix(_ hash: UInt64, _ symbol: UInt64) -> UInt64 {
        let product = (hash ^ (symbol &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD
        return product ^ (product >> 32)
    }
}
