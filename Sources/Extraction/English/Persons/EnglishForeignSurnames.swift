import Ontology

/// The last names of the foreigners of the gazetteers: Lenin of Vladimir Ilyich Lenin, Marx of Karl Marx.
struct EnglishForeignSurnames: Sendable {
    private let rows: [UInt64: [Int32]]

    init(lexicon: Lexicon, vocabulary: EnglishVocabulary) {
        var rows: [UInt64: [Int32]] = [:]
        for number in 0..<Int32(lexicon.gazetteer.rowCount)
        where lexicon.gazetteer.type(of: number) == .person {
            let name = lexicon.gazetteer[number].nameEn.unicodeScalars.map { Latin.lowercased($0.value) }
            let words = name.split(separator: 0x20)
            guard (2...4).contains(words.count), let last = words.last.map(Array.init), last.count > 3,
                vocabulary.syllables(of: last, last.indices) != 1,
                vocabulary.classes(of: last, last.indices).isDisjoint(with: .common),
                !words.allSatisfy({ vocabulary.syllables(of: Array($0), 0..<$0.count) > 0 })
            else { continue }
            rows[EnglishTokenizer.key(last, last.indices), default: []].append(number)
        }
        self.rows = rows
    }

    /// The rows of the people with this last name; empty where there are none.
    func rows(of token: EnglishToken) -> [Int32] { rows[token.key] ?? [] }
}
