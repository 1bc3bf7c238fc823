import Extraction
import Ontology

/// Finds the gazetteer's row of a campaign whose class word is another than the row's: the Three-Anti Movement is the
/// Three-Anti Campaign.
final class CampaignNames: Sendable {
    private let lexicon: Lexicon
    private static let english = ["movement", "campaign", "drive", "struggle"]
    private static let chinese = ["运动", "斗争"]
    private static let looseWords: Set<String> = [
        "the", "of", "to", "and", "for", "a", "in", "movement", "campaign", "drive", "struggle", "mass",
        "nationwide", "general",
        "great", "this",
    ]

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// The first of `candidates` that ran at `date`, else the first; rows under a sister name where there are none.
    func row(for mention: Mention, on date: CalendarDate?) -> Int32? {
        let rows = mention.candidates.isEmpty ? sisters(of: mention) : mention.candidates
        return rows.first { lexicon.gazetteer[$0].existed(on: date) } ?? rows.first
    }

    /// What distinguishes an English name: "Three-Anti Movement" is "threeanti".
    static func telling(_ english: String) -> [String] {
        EnglishOrganNames.tokens(english).filter { !looseWords.contains($0) }.map { $0.filter { $0 != "-" } }
            .sorted()
    }

    /// How far two names of campaigns say the same, 0 to 1.
    static func likeness(_ left: String, _ right: String) -> Double {
        let (a, b) = (telling(left), telling(right))
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        let shared = Double(Set(a).intersection(b).count)
        return 2 * shared / Double(a.count + b.count)
    }

    private func sisters(of mention: Mention) -> [Int32] {
        let isChinese = mention.language == .chinese
        let name = mention.text.lowercased()
        let words = isChinese ? Self.chinese : Self.english
        guard let word = words.first(where: name.ends(with:)) else { return [] }
        let stem = name.dropLast(word.count)
        for other in words where other != word {
            let name = (stem + other).unicodeScalars.map(\.value)
            let values = isChinese ? lexicon.chinese.values(of: name) : lexicon.english.values(of: name)
            let rows = values.compactMap { value -> Int32? in
                guard case .name(let name) = LexicalEntry(value),
                    lexicon.gazetteer.type(of: name.row) == .campaign
                else { return nil }
                return name.row
            }
            if !rows.isEmpty { return rows }
        }
        return []
    }
}
