import Ontology

/// Half-width and simplified forms, one scalar to one, for text that does not come through an `Archive` reader.
struct TextFolding: Sendable {
    /// What each scalar of the basic plane becomes.
    private let basicPlane: [UInt32]

    init(_ lexicon: Lexicon) {
        basicPlane = (0..<(1 << 16) as Range<UInt32>).map { scalar -> UInt32 in
            switch scalar {
            case 0xFF01...0xFF5E: scalar - 0xFEE0
            case 0x3000: 0x20
            case 0x4E00...0x9FFF: lexicon.simplified[scalar] ?? scalar
            default: scalar
            }
        }
    }

    @inline(__always)
    func folded(_ scalar: UInt32) -> UInt32 {
        scalar < 1 << 16 ? basicPlane.withUnsafeBufferPointer { $0[Int(scalar)] } : scalar
    }

    func folded(_ scalars: some Sequence<UInt32>) -> [UInt32] { scalars.map { folded($0) } }
}
