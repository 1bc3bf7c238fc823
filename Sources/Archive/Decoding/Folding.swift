/// Folds text for comparison, one scalar to one scalar, so that offsets stay true.
///
///     let folding = Folding(simplified: [0x570B: 0x56FD])                    // 國 -> 国
///     folding.folded("Ａ國　□".unicodeScalars.map(\.value))                   // "A国 □"
///
/// Full-width ASCII becomes half-width; all blanks and control characters but tab and line breaks a space; the middle
/// dots of foreign names one dot (·); traditional characters simplified through the table given. One look-up in a
/// table of the basic plane a scalar.
public struct Folding: Sendable {
    private let basicPlane: [UInt32]
    private let beyond: [UInt32: UInt32]

    /// `simplified` maps traditional (and variant) characters to simplified ones.
    public init(simplified: [UInt32: UInt32] = [:]) {
        var table = Array(UInt32(0)...0xFFFF)
        for control in Array(0x00...0x1F) + Array(0x7F...0x9F) where !Self.isKeptControl(control) {
            table[control] = 0x20
        }
        for blank in [0xA0, 0x1680, 0x202F, 0x205F, 0x3000, 0xFEFF, 0xFFFE, 0xFFFF] + Array(0x2000...0x200D) {
            table[blank] = 0x20
        }
        for dot in [0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65] { table[dot] = 0xB7 }
        for (traditional, simple) in simplified where traditional <= 0xFFFF {
            table[Int(traditional)] = simple
        }
        for fullWidth in 0xFF01...0xFF5E { table[fullWidth] = UInt32(fullWidth) - 0xFEE0 }
        basicPlane = table
        beyond = simplified.filter { $0.key > 0xFFFF }
    }

    /// `scalars` folded: an array of the same length.
    public func folded(_ scalars: [UInt32]) -> [UInt32] {
        basicPlane.withUnsafeBufferPointer { table in
            scalars.map { $0 <= 0xFFFF ? table[Int($0)] : beyond[$0] ?? $0 }
        }
    }

    private static func isKeptControl(_ value: Int) -> Bool {
        value == 0x09 || value == 0x0A || value == 0x0D
    }
}
