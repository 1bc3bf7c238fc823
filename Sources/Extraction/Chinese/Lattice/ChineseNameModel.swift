import Foundation
import Ontology

/// How likely a string is a Chinese personal name: a surname and one or two characters of a given name.
///
/// Costs are negative natural logarithms, so that they add to the word costs of the lattice. The surname's share
/// follows its rank, the given name's characters their counts in `name-characters.tsv`, add-one-half smoothed. What
/// a character costs at each place of a name is worked out once.
struct ChineseNameModel: Sendable {
    /// Cost of meeting a personal name rather than another token.
    private static let prior = 6.5
    private static let rankOfCompounds = 150
    private static let rankOfOthers = 500

    /// What a character costs as a surname, with the prior, and as a part of a given name.
    private struct Costs {
        var surname: Double
        var single: Double
        var first: Double
        var second: Double
    }

    private let costs: CharacterTable<Costs>
    private let ofTwo: Double
    private let compoundSurname: Double
    private let surnames: Surnames

    init(lexicon: Lexicon) {
        surnames = lexicon.surnames
        let characters = lexicon.nameCharacters
        func cost(_ count: Int, of total: Int) -> Double {
            -log((Double(count) + 0.5) / (Double(total) + 0.5 * 4_000))
        }
        func costs(rank: Int, _ counts: NameCharacters.Counts) -> Costs {
            let single = counts.single + (counts.first + counts.second) / 8
            return Costs(
                surname: Self.surnameCost(rank: rank),
                single: cost(single, of: characters.totalSingle) - log(0.25),
                first: cost(counts.first, of: characters.totalDouble),
                second: cost(counts.second, of: characters.totalDouble))
        }
        var table = CharacterTable(others: costs(rank: Self.rankOfOthers, .none))
        for scalar in Set(characters.given.keys).union(surnames.single.keys) {
            table[scalar] = costs(
                rank: surnames.single[scalar] ?? Self.rankOfOthers, characters.given[scalar] ?? .none)
        }
        self.costs = table
        ofTwo = log(0.75)
        compoundSurname = Self.surnameCost(rank: Self.rankOfCompounds)
    }

    private static func surnameCost(rank: Int) -> Double {
        prior + -log(0.09 / pow(Double(rank + 1), 0.85))
    }

    /// The rank of a surname of one character by its bearers; nil for other characters.
    func rank(ofSurname scalar: UInt32) -> Int? { surnames.single[scalar] }

    func isCompoundSurname(_ first: UInt32, _ second: UInt32) -> Bool {
        surnames.compound.contains([first, second])
    }

    /// Lengths of the surnames that start at `start`: 1, 2 or both.
    func surnameLengths(in text: [UInt32], at start: Int, limit: Int) -> [Int] {
        var lengths: [Int] = []
        if surnames.single[text[start]] != nil { lengths.append(1) }
        if start + 1 < limit, isCompoundSurname(text[start], text[start + 1]) { lengths.append(2) }
        return lengths
    }

    /// The cost of the name `text[start..<end]` whose surname has `surname` characters.
    func cost(in text: [UInt32], _ start: Int, _ end: Int, surname: Int) -> Double {
        let given = text[(start + surname)..<end]
        let first = given[given.startIndex]
        return cost(
            surname: surname == 1 ? text[start] : nil, first,
            given.count == 1 ? nil : given[given.startIndex + 1])
    }

    /// The cost of a name by its characters; `surname` is nil for one of two characters, `second` for a given name
    /// of one.
    @inline(__always)
    func cost(surname: UInt32?, _ first: UInt32, _ second: UInt32?) -> Double {
        let surname = surname.map { costs[$0].surname } ?? compoundSurname
        guard let second else { return surname + costs[first].single }
        return surname + (costs[first].first + costs[second].second - ofTwo)
    }

    static let particles: Set<UInt32> = Set("等的了是在们吗呢这那".unicodeScalars.map(\.value))

    /// Whether a character can stand in a given name at all: a Han character that is no particle, or the mark of a
    /// missing glyph.
    static func isGivenCharacter(_ scalar: UInt32) -> Bool {
        Scalars.isHan(scalar) && !particles.contains(scalar) || scalar == Scalars.missingGlyph
            || scalar == Scalars.questionMark
    }
}

/// Classes of scalars that the grammars ask for.
enum Scalars {
    static let missingGlyph: UInt32 = 0x25A1
    static let questionMark: UInt32 = 0x3F
    /// The marks between the parts of a transcribed name: · ・ • ．
    static let nameDots: Set<UInt32> = [0xB7, 0x30FB, 0x2022, 0x2027]
    static let enumerationComma: UInt32 = 0x3001
    static let andOthers: UInt32 = 0x7B49  // 等
    static let bracket: UInt32 = 0x28
    static let titleMark: UInt32 = 0x300A  // 《

    static func isHan(_ scalar: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar)
            || (0x20000...0x2FFFF).contains(scalar)
    }

    static func isLatin(_ scalar: UInt32) -> Bool {
        (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
    }

    /// Anything that a name cannot cross: punctuation, blanks, controls.
    static func isBreak(_ scalar: UInt32) -> Bool {
        !isHan(scalar) && !isLatin(scalar) && !(0x30...0x39).contains(scalar) && scalar != missingGlyph
    }
}
