/// A name as it is compared: lower case, half-width, without tones, accents, blanks and punctuation.
///
///     NameKey("Táo Lǔjiā") == NameKey("taolujia")   // true
///     NameKey("Ｘi'an") == NameKey("Xi An")          // true
///
/// Chinese characters are kept as they are; simplification is the business of who asks (`Ontology` has the table).
/// A name of punctuation only has an empty key. Linear in the text.
public struct NameKey: Sendable, Hashable {
    /// The scalars of the key.
    public let scalars: [Unicode.Scalar]

    public init(_ text: some StringProtocol) {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            Self.append(scalar, to: &scalars)
        }
        self.scalars = scalars
    }

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    public var isEmpty: Bool { scalars.isEmpty }

    private static func append(_ scalar: Unicode.Scalar, to key: inout [Unicode.Scalar]) {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A, 0x4E00...0x9FFF:
            key.append(scalar)
        case 0x41...0x5A:
            key.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
        case 0..<0x80:
            break
        case 0xFF01...0xFF5E:
            if let halfWidth = Unicode.Scalar(scalar.value - 0xFEE0) { append(halfWidth, to: &key) }
        case 0xC0..<0x250, 0x1E00..<0x1F00:
            if let base = baseLetter(of: scalar) { key.append(base) } else { appendLetter(scalar, to: &key) }
        default:
            appendLetter(scalar, to: &key)
        }
    }

    private static func appendLetter(_ scalar: Unicode.Scalar, to key: inout [Unicode.Scalar]) {
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return }
        guard scalar.properties.generalCategory != .nonspacingMark else { return }
        key.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }

    /// The plain letter of an accented Latin one, read off its Unicode name: "LATIN SMALL LETTER U WITH CARON".
    private static func baseLetter(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard let name = scalar.properties.name else { return nil }
        let words = name.split(separator: " ")
        guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH",
            words[3].utf8.count == 1, let letter = words[3].utf8.first
        else { return nil }
        return Unicode.Scalar(letter + 0x20)
    }
}
