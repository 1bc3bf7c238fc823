/// How features find their slot in a model.
enum FeatureSlot {
    /// The high half of a hash of the key; never 0.
    @inline(__always)
    static func fingerprint(_ key: UInt64) -> UInt64 { key >> 32 | 1 }

    /// The slot where the search for a key begins: the low half, scaled to the number of slots (Lemire, "Fast random
    /// integer generation in an interval", 2019).
    @inline(__always)
    static func home(_ key: UInt64, _ slots: UInt64) -> UInt64 { ((key & 0xFFFF_FFFF) &* slots) >> 32 }
}
