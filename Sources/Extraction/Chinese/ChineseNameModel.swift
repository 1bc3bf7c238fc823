import Foundation
import Ontology

/// How likely a string is a Chinese personal name: a surname and one or two characters of a given name.
///
/// Costs are negative natural logarithms, so that they add to the word costs of the lattice. The surname's share
/// follows its rank, the given name's characters their counts in `name-characters.tsv`, add-one-half smoothed.
struct ChineseNameModel: Sendable {
    private let lexicon: Lexicon
    /// Cost of meeting a personal name rather than another token.
    private static let prior = 6.5

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// Lengths of the surnames that start at `start`: 1, 2 or both.
    func surnameLengths(in text: [UInt32], at start: Int, limit: Int) -> [Int] {
        var lengths: [Int] = []
        if lexicon.surnames.single[text[start]] != nil { lengths.append(1) }
        if start + 1 < limit, lexicon.surnames.compound.contains([text[start], text[start + 1]]) {
            lengths.append(2)
        }
        return lengths
    }

    /// The cost of the name `text[start..<end]` whose surname has `surname` characters.
    func cost(in text: [UInt32], _ start: Int, _ end: Int, surname: Int) -> Double {
        let rank = surname == 1 ? lexicon.surnames.single[text[start]] ?? 500 : 150
        let surnameCost = -log(0.09 / pow(Double(rank + 1), 0.85))
        let given = text[(start + surname)..<end]
        return Self.prior + surnameCost + givenCost(given)
    }

    private func givenCost(_ given: ArraySlice<UInt32>) -> Double {
        let characters = lexicon.nameCharacters
        func part(_ count: Int, of total: Int) -> Double {
            -log((Double(count) + 0.5) / (Double(total) + 0.5 * 4_000))
        }
        let counts = given.map { characters.given[$0] ?? .none }
        if counts.count == 1 {
            return part(
                counts[0].single + (counts[0].first + counts[0].second) / 8, of: characters.totalSingle)
                - log(0.25)
        }
        return part(counts[0].first, of: characters.totalDouble)
            + part(counts[1].second, of: characters.totalDouble) - log(0.75)
    }

    private static let particles: Set<UInt32> = Set("等的了是在们吗呢这那".unicodeScalars.map(\.value))

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
