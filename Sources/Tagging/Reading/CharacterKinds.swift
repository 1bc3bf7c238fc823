import Ontology

/// What a character can be in a name, as one small number: the classes of the feature templates.
///
/// Han characters are sorted by how common they are as a surname, in given names and in transcriptions, and by what
/// the character is as a word; other characters by script. All from the tables of the ontology.
struct CharacterKinds: Sendable {
    static let digit: UInt8 = 1
    static let latin: UInt8 = 2
    static let nameDot: UInt8 = 3
    static let mark: UInt8 = 4
    static let edge: UInt8 = 5
    static let firstHan: UInt8 = 6

    private var basicPlane: [UInt8]

    init(lexicon: Lexicon) {
        basicPlane = (0..<(1 << 16)).map { Self.byScript(UInt32($0)) }
        for scalar in 0x4E00...0x9FFF {
            basicPlane[scalar] = Self.hanKind(UInt32(scalar), lexicon)
        }
    }

    subscript(scalar: UInt32) -> UInt8 {
        @inline(__always) get {
            scalar < 1 << 16 ? basicPlane.withUnsafeBufferPointer { $0[Int(scalar)] } : Self.firstHan
        }
    }

    /// What stands for a character of this kind: all digits are one symbol, and all Latin letters.
    @inline(__always)
    static func symbol(of scalar: UInt32, _ kind: UInt8) -> UInt32 {
        kind == digit ? 0x30 : kind == latin ? 0x41 : scalar
    }

    /// Calls `body` with the kinds of the basic plane; others are `firstHan`.
    @inline(__always)
    func withBasicPlane<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        basicPlane.withUnsafeBufferPointer(body)
    }

    private static func byScript(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x30...0x39: digit
        case 0x41...0x5A, 0x61...0x7A: latin
        case 0xB7, 0x2022, 0x2027, 0x30FB: nameDot
        case 0x3400...0x4DBF: firstHan
        default: mark
        }
    }

    /// Four steps each of surname and given name, three of transcription, four of the word: 192 kinds.
    private static func hanKind(_ scalar: UInt32, _ lexicon: Lexicon) -> UInt8 {
        let rank = lexicon.surnames.single[scalar]
        let surname = rank.map { $0 < 60 ? 1 : $0 < 200 ? 2 : 3 } ?? 0
        let counts = lexicon.nameCharacters.given[scalar]
        let count = counts.map { $0.single + $0.first + $0.second }
        let given = count.map { $0 > 400 ? 3 : $0 > 100 ? 2 : 1 } ?? 0
        let transcribing = lexicon.nameCharacters.transcribing[scalar].map { $0 > 60 ? 2 : 1 } ?? 0
        let kind = ((surname * 4 + given) * 3 + transcribing) * 4 + wordKind(scalar, lexicon)
        return firstHan + UInt8(kind)
    }

    private static func wordKind(_ scalar: UInt32, _ lexicon: Lexicon) -> Int {
        if ChineseNumeral.isNumeral(scalar) { return 3 }
        for value in lexicon.chinese.values(of: CollectionOfOne(scalar)) {
            guard case .word(let kind, _) = LexicalEntry(value) else { continue }
            switch kind {
            case .particle, .preposition, .conjunction, .adverb, .pronoun: return 1
            case .numeral, .measure, .locative, .time: return 2
            default: return 0
            }
        }
        return 0
    }
}
