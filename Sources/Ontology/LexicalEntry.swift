/// A row of a gazetteer under one of its names.
public struct GazetteerName: Sendable, Hashable {
    /// How far the name alone tells the thing.
    public enum Strength: Int32, Sendable, Hashable, Comparable {
        /// The whole name: 山西省.
        case full
        /// Another name of the same thing: 国务院 for 中华人民共和国国务院.
        case alias
        /// A place's name without its class word: 山西.
        case stem
        /// A short form that needs support in the text: 晋, 大庆, 下放.
        case weak

        public static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
    }

    /// The row's number in `Lexicon.gazetteer`.
    public let row: Int32
    public let strength: Strength

    public init(row: Int32, strength: Strength) {
        self.row = row
        self.strength = strength
    }
}

/// What a string of the trie is. One `Int32` a value: three bits of kind, the rest an index or a count.
public enum LexicalEntry: Sendable, Hashable {
    case name(GazetteerName)
    /// An ordinary word, its class and how often it was counted.
    case word(WordClass, count: Int32)
    /// An index into `Lexicon.titles`.
    case title(Int32)
    /// An index into `Lexicon.organSuffixes`.
    case organSuffix(Int32)
    /// An index into `Lexicon.placeClasses`.
    case placeClass(Int32)

    public init(_ encoded: Int32) {
        let payload = encoded & 0x0FFF_FFFF
        switch encoded >> 28 {
        case 0:
            self = .name(
                GazetteerName(row: payload >> 2, strength: .init(rawValue: payload & 3) ?? .weak))
        case 1: self = .word(WordClass(rawValue: UInt8(payload >> 24)) ?? .other, count: payload & 0xFF_FFFF)
        case 2: self = .title(payload)
        case 3: self = .organSuffix(payload)
        default: self = .placeClass(payload)
        }
    }

    var encoded: Int32 {
        switch self {
        case .name(let name): name.row << 2 | name.strength.rawValue
        case .word(let kind, let count): 1 << 28 | Int32(kind.rawValue) << 24 | min(count, 0xFF_FFFF)
        case .title(let index): 2 << 28 | index
        case .organSuffix(let index): 3 << 28 | index
        case .placeClass(let index): 4 << 28 | index
        }
    }
}

/// What an ordinary word can do beside a name, from the part of speech in `words.tsv`.
///
/// The tags are those of the Peking University tag set, by their first letters.
public enum WordClass: UInt8, Sendable, Hashable {
    case noun, verbalNoun, abbreviation, verb, adjective, attributive, adverb, pronoun, numeral, measure
    case particle, preposition, conjunction, locative, time, other

    init(tag: some StringProtocol) {
        self =
            switch tag {
            case "vn", "an": .verbalNoun
            case "b": .attributive
            default:
                switch tag.first {
                case "n": .noun
                case "j": .abbreviation
                case "v": .verb
                case "a", "z": .adjective
                case "d": .adverb
                case "r": .pronoun
                case "m": .numeral
                case "q": .measure
                case "u", "y", "e", "o", "k", "h": .particle
                case "p": .preposition
                case "c": .conjunction
                case "f": .locative
                case "t": .time
                default: .other
                }
            }
    }
}
