import Ontology

/// Half-width and simplified forms, one scalar to one, for text that does not come through an `Archive` reader.
struct TextFolding: Sendable {
    private let simplified: [UInt32: UInt32]

    init(_ lexicon: Lexicon) { simplified = lexicon.simplified }

    func folded(_ scalars: some Sequence<UInt32>) -> [UInt32] {
        scalars.map { scalar in
            switch scalar {
            case 0xFF01...0xFF5E: scalar - 0xFEE0
            case 0x3000: 0x20
            case 0x4E00...0x9FFF: simplified[scalar] ?? scalar
            default: scalar
            }
        }
    }
}
