import Ontology

/// The people of the English part of an article, by their letters: what decides whether 林荣|发 or 林荣发 is meant where
/// the translation has Lin Rongfa.
public struct EnglishWitness: Sendable {
    private let names: Set<String>

    /// `mentions` are those of the English part.
    public init(_ mentions: [Mention]) {
        names = Set(mentions.lazy.filter { $0.type == .person }.map { Self.letters(of: $0.text) })
    }

    public static let none = EnglishWitness([])

    var isEmpty: Bool { names.isEmpty }

    /// Whether the translation has a person who is read like this; each character in any of its readings.
    func names(_ scalars: ArraySlice<UInt32>, pinyin: Pinyin) -> Bool {
        guard !isEmpty, (2...4).contains(scalars.count) else { return false }
        var spellings = [""]
        for scalar in scalars {
            let readings = pinyin.readings(of: scalar)
            spellings = spellings.flatMap { start in
                readings.map { start + Self.letters(of: $0) }
            }.filter { start in names.contains { $0.hasPrefix(start) } }
            if spellings.isEmpty { return false }
        }
        return spellings.contains(where: names.contains)
    }

    /// In lower case, without blanks and marks; ü, which is typed u and in tables v, is u.
    private static func letters(of text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.lazy.compactMap { scalar in
                    switch scalar {
                    case "V", "v", "Ü", "ü": "u"
                    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) + 0x20)
                    case "a"..."z": scalar
                    default: nil
                    }
                }))
    }
}
