/// The cluster of each common word: words that stand in like places have the same number.
///
/// Open addressing by the hash of the spelling; see `WordClusters` for how clusters are made.
public struct ClusterTable: Sendable {
    /// Numbers of words without a cluster, and of the edges of a sentence.
    static let unknown: UInt16 = 1_021
    static let unknownSingle: UInt16 = 1_022
    static let edge: UInt16 = 1_023

    /// Fingerprint and cluster a slot: 22 bits unused, 10 of cluster, 32 of fingerprint; 0 is empty.
    let slots: [UInt64]
    private let mask: Int

    /// Of no words: for a model that is trained without raw text.
    public static let empty = ClusterTable(slots: [0, 0])

    /// How many words have a cluster.
    public var wordCount: Int { slots.count { $0 != 0 } }

    /// `slots` is a power of two long, with an empty one at least.
    init(slots: [UInt64]) {
        self.slots = slots
        mask = slots.count - 1
    }

    init(clusters: [(key: UInt64, cluster: UInt16)]) {
        var size = 2
        while size < clusters.count * 3 / 2 + 1 { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        for (key, cluster) in clusters {
            var slot = Int(truncatingIfNeeded: key) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt64(cluster) << 32 | Self.fingerprint(key)
        }
        self.init(slots: slots)
    }

    @inline(__always)
    func cluster(of key: UInt64, isSingle: Bool) -> UInt16 {
        slots.withUnsafeBufferPointer { slots in
            let print = Self.fingerprint(key)
            var slot = Int(truncatingIfNeeded: key) & mask
            while slots[slot] != 0 {
                if slots[slot] & 0xFFFF_FFFF == print { return UInt16(truncatingIfNeeded: slots[slot] >> 32) }
                slot = (slot + 1) & mask
            }
            return isSingle ? Self.unknownSingle : Self.unknown
        }
    }

    /// Never 0, so that a taken slot differs from an empty one.
    private static func fingerprint(_ key: UInt64) -> UInt64 { key >> 32 | 1 }
}
