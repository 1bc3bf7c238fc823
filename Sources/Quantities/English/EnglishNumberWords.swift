import Ontology

/// The English words of `numbers.tsv`, by phrase.
struct EnglishNumberWords: Sendable {
    /// one, twenty.
    private(set) var small: [String: Int] = [:]
    /// hundred, million, dozen.
    private(set) var factors: [String: Int] = [:]
    /// thousands of: the least that it can mean.
    private(set) var vague: [String: Int] = [:]
    /// third, quarters: what the whole is divided by.
    private(set) var parts: [String: Int] = [:]
    private(set) var before: [String: Quantity.Bound] = [:]
    private(set) var after: [String: Quantity.Bound] = [:]
    /// What makes a number behind it a name or a date: No., page, May.
    private(set) var heads: Set<String> = []
    private(set) var yearHeads: Set<String> = []
    /// Words that no noun phrase goes on over.
    let functionWords: Set<String>

    init(lexicon: Lexicon) {
        for word in lexicon.numberWords where word.list.hasSuffix("-en") {
            let number = Int(word.value)
            switch word.list {
            case "number-en": small[word.word] = number
            case "factor-en": factors[word.word] = number
            case "vague-en": vague[word.word] = number
            case "part-en": parts[word.word] = number
            case "before-en": before[word.word] = Quantity.Bound(rawValue: word.value)
            case "after-en": after[word.word] = Quantity.Bound(rawValue: word.value)
            case "number-head-en": heads.insert(word.word)
            case "year-head-en": yearHeads.insert(word.word)
            default: break
            }
        }
        functionWords = Set(lexicon.lists.words("function-en").map { $0.lowercased() })
            .union(
                lexicon.numberWords.lazy.filter { $0.list == "end-en" || $0.list == "number-en" }.map(\.word))
    }
}
