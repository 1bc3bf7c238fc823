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
    /// An ordinary word and how often it was counted.
    case word(count: Int32)
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
        case 1: self = .word(count: payload)
        case 2: self = .title(payload)
        case 3: self = .organSuffix(payload)
        default: self = .placeClass(payload)
        }
    }

    var encoded: Int32 {
        switch self {
        case .name(let name): name.row << 2 | name.strength.rawValue
        case .word(let count): 1 << 28 | min(count, 0x0FFF_FFFF)
        case .title(let index): 2 << 28 | index
        case .organSuffix(let index): 3 << 28 | index
        case .placeClass(let index): 4 << 28 | index
        }
    }
}
