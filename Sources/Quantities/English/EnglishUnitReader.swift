import Archive
import Ontology

/// Finds what an English number counts: the plural noun behind it, over what describes it (321 agency cadres).
struct EnglishUnitReader: Sendable {
    let units: UnitTable
    private let functionWords: Set<String>
    private let rowsByPhrase: [String: Int]
    private static let mostTokens = 7
    private static let measured: Set<String> = [
        "money", "weight", "length", "land", "volume", "power", "time", "share", "age", "multiple", "work",
    ]
    /// Plurals without an s, and words that have but one form.
    private static let plurals: Set<String> = [
        "people", "men", "women", "children", "personnel", "cattle", "sheep", "poultry", "workmen",
        "militiamen",
        "servicemen", "businessmen", "chairmen", "oxen", "mice", "aircraft", "youth", "troops", "labor force",
        "masses",
    ]

    struct Found: Sendable {
        let row: Int
        /// Tokens of the phrase, from behind the number to the noun.
        let tokens: Range<Int>
    }

    init(units: UnitTable, functionWords: Set<String>) {
        self.units = units
        self.functionWords = functionWords
        var rows: [String: Int] = [:]
        for (word, row) in units.english where rows[word] == nil { rows[word] = row }
        rowsByPhrase = rows
    }

    func isFunctionWord(_ word: String) -> Bool { functionWords.contains(word) }

    /// What the table knows at a token, by its longest phrase.
    func phrase(_ tokens: [EnglishToken], at start: Int) -> (row: Int, end: Int, text: String)? {
        var found: (row: Int, end: Int, text: String)?
        var text = ""
        for index in start..<min(tokens.count, start + 4) {
            guard tokens[index].kind == .word || tokens[index].text == "%" else { break }
            if index > start { text += tokens[index].isJoined ? "-" : " " }
            text += tokens[index].text
            if let row = rowsByPhrase[text] { found = (row, index + 1, text) }
        }
        return found
    }

    /// The noun of the phrase that begins at a token.
    func unit(_ tokens: [EnglishToken], behind start: Int, isOne: Bool) -> Found? {
        var fallback: Found?
        var index = start
        while index < min(tokens.count, start + Self.mostTokens) {
            if let known = phrase(tokens, at: index) {
                let found = Found(row: known.row, tokens: start..<known.end)
                let isMeasured = Self.measured.contains(units.rows[known.row].kind)
                if isMeasured { return index <= start + 1 ? found : fallback }
                if Self.isPlural(known.text) {
                    // eight commune|Party committees: still so many communes, as in Chinese.
                    let isCommittee = units.rows[known.row].id == "committee"
                    let isOfBody = fallback.map { units.rows[$0.row].kind == "organ" } ?? false
                    return isCommittee && isOfBody ? fallback : found
                }
                fallback = found
                index = known.end
                continue
            }
            guard tokens[index].kind == .word, !isFunctionWord(tokens[index].text) else { break }
            index += 1
        }
        return isOne ? fallback : fallback.flatMap { $0.tokens.upperBound == index ? $0 : nil }
    }

    private static func isPlural(_ phrase: String) -> Bool {
        phrase.hasSuffix("s") && !phrase.hasSuffix("ss") || plurals.contains(phrase)
            || plurals.contains { phrase.hasSuffix(" " + $0) }
    }
}
