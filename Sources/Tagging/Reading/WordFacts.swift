import Foundation
import Ontology

/// What a name of the lexicon is to the tagger, as columns by its number: the cost of reading it as one word, and the
/// kind of word that it then is.
struct WordFacts: Sendable {
    /// In 1/256 of a natural logarithm, so that sums are exact.
    private let costs: [Int32]
    private let kinds: [UInt8]
    static let unit = 256.0

    /// Kinds beside the word classes, which come first.
    static let single: UInt8 = 16
    static let run: UInt8 = 17
    static let edge: UInt8 = 18
    private static let title: UInt8 = 19
    private static let organSuffix: UInt8 = 20
    private static let fullPlace: UInt8 = 21
    private static let partPlace: UInt8 = 22
    private static let organ: UInt8 = 23
    private static let person: UInt8 = 24
    private static let campaign: UInt8 = 25
    static let kindCount = 26

    /// A character that no word covers, and a run of digits or Latin letters.
    static let singleCost = Int32(15 * unit)
    static let runCost = Int32(5 * unit)

    init(lexicon: Lexicon) {
        let logTotal = log(max(lexicon.wordTotal, 1))
        var costs = [Int32](repeating: .max, count: lexicon.chinese.nameCount)
        var kinds = [UInt8](repeating: Self.single, count: lexicon.chinese.nameCount)
        lexicon.chinese.forEachSpelling { name, scalars in
            lexicon.chinese.forEachValue(of: name) { value in
                guard
                    let (count, kind) = Self.reading(LexicalEntry(value), length: scalars.count, lexicon)
                else { return }
                let cost = Int32((max(0, logTotal - log(count)) * Self.unit).rounded())
                if cost < costs[Int(name)] {
                    costs[Int(name)] = cost
                    kinds[Int(name)] = kind
                }
            }
        }
        self.costs = costs
        self.kinds = kinds
    }

    /// Calls `body` with the cost of each name as one word, `Int32.max` where it may be none.
    @inline(__always)
    func withCosts(_ body: (UnsafeBufferPointer<Int32>) -> Void) { costs.withUnsafeBufferPointer(body) }

    /// The kind of a word on a path: of a name by its number, or of what is none.
    func kind(_ name: Int32) -> UInt8 {
        switch name {
        case WordPaths.single: Self.single
        case WordPaths.run: Self.run
        default: kinds[Int(name)]
        }
    }

    /// How often the entry would stand in as much text as the words were counted in, and its kind. Names have no
    /// counts of their own; theirs are round figures for what an article of the press has.
    private static func reading(_ entry: LexicalEntry, length: Int, _ lexicon: Lexicon) -> (Double, UInt8)? {
        switch entry {
        case .word(let kind, let count): return (Double(count) + 1, kind.rawValue)
        case .title: return length > 1 ? (4_000, title) : nil
        case .organSuffix: return length > 1 ? (3_000, organSuffix) : nil
        case .placeClass: return nil
        case .name(let name):
            guard length > 1, name.strength != .weak else { return nil }
            switch lexicon.gazetteer[name.row].type {
            case .place:
                return (length > 2 ? 1_000 : 200, name.strength <= .alias ? fullPlace : partPlace)
            case .organ: return (1_000, organ)
            case .person: return (1_000, person)
            case .campaign: return (1_000, campaign)
            case .meeting, .figure, .article: return nil
            }
        }
    }
}
