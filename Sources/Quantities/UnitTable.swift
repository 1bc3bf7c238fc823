import Ontology

/// The units of `units.tsv` by their words.
public struct UnitTable: Sendable {
    /// A word behind a number.
    struct Word: Sendable, Hashable {
        /// Index into `rows`; nil for a word that shows that the number counts nothing: 号, 年代.
        let row: Int?
        let role: UnitRow.Role
    }

    public let rows: [UnitRow]
    private let byID: [String: Int]
    let chinese: WordTable<Word>
    /// Words that say what is counted, wherever they stand.
    let chineseNouns: WordTable<Int>
    /// Singulars and plurals in lower case, each with its row; of one spelling the first counts.
    let english: [(word: String, row: Int)]

    init(lexicon: Lexicon) {
        rows = lexicon.units
        var (byID, chinese) = ([String: Int](), WordTable<Word>())
        var (nouns, english) = (WordTable<Int>(), [(word: String, row: Int)]())
        for role in [UnitRow.Role.unit, .classifier, .noun] {
            for (index, row) in lexicon.units.enumerated() where row.role == role {
                if byID[row.id].map({ lexicon.units[$0].factor == nil }) ?? true { byID[row.id] = index }
                for word in row.zh {
                    chinese.insert(word, Word(row: index, role: role))
                    if role == .noun || row.kind == "area" || word == "人" { nouns.insert(word, index) }
                }
                for word in row.en.flatMap(Self.plurals) where !row.id.isEmpty {
                    english.append((word, index))
                }
            }
        }
        for word in lexicon.numberWords where word.list == "not-unit-zh" {
            chinese.insert(word.word, Word(row: nil, role: .noun))
        }
        self.byID = byID
        self.chinese = chinese
        chineseNouns = nouns
        self.english = english
    }

    /// person, organ, area, money, weight ...; "" for an unknown id.
    public func kind(of id: String) -> String { byID[id].map { rows[$0].kind } ?? (id == "share" ? id : "") }

    func row(of id: String) -> UnitRow? { byID[id].map { rows[$0] } }

    /// How many of one unit another is: 2 jin to the kilogram; nil where they do not measure the same.
    public func ratio(of id: String, to other: String) -> Double? {
        guard let a = byID[id].map({ rows[$0] }), let b = byID[other].map({ rows[$0] }), a.base == b.base,
            !a.base.isEmpty, let one = a.factor, let two = b.factor
        else { return id == other ? 1 : nil }
        return one / two
    }

    /// A word and its regular plural.
    private static func plurals(_ word: String) -> [String] {
        guard let last = word.last, last.isLetter else { return [word] }
        let beforeLast = word.dropLast().last ?? " "
        if last == "y", !"aeiou".contains(beforeLast) { return [word, word.dropLast() + "ies"] }
        if last == "s" || last == "x" || word.hasSuffix("ch") || word.hasSuffix("sh") {
            return [word, word + "es"]
        }
        return [word, word + "s"]
    }
}
