/// Compares the English names of organs by what they say, not by how they are put.
///
///     EnglishOrganNames.words("the Hanyang County Party Committee of the Chinese Communist Party", without: "Hanyang County")
///     // committee, party
///
/// "Shanghai Party Committee" and "Shanghai Municipal Party Committee" are the same words beside the same place.
enum EnglishOrganNames {
    private static let party: [[String]] = [
        ["of", "the", "chinese", "communist", "party"], ["of", "the", "communist", "party", "of", "china"],
        ["communist", "party", "of", "china"], ["chinese", "communist", "party"], ["of", "the", "cpc"],
        ["of", "the", "ccp"],
        ["cpc"], ["ccp"],
    ]
    private static let functionWords: Set<String> = ["the", "of", "for", "and", "in", "at", "a", "to", "on"]
    /// Words that name the level of a body, which the place itself tells.
    private static let levels: Set<String> = [
        "municipal", "municipality", "city", "provincial", "province", "county", "district", "prefectural",
        "prefecture",
        "special", "regional", "region", "township", "town",
    ]
    private static let same: [String: String] = [
        "co-operative": "cooperative", "co-operatives": "cooperative", "cooperatives": "cooperative",
        "producers'": "production",
        "producers": "production", "people's": "people", "peoples": "people",
    ]

    /// The telling words in lower case, in order of letters; `place` is the place in the name, as written.
    static func words(_ name: String, without place: String) -> [String] {
        var words = tokens(name)
        if !place.isEmpty { words = removing(tokens(place), from: words) }
        let hadParty = words.contains("party") || words.contains("communist") || words.contains("cpc")
        for phrase in party { words = removing(phrase, from: words) }
        if hadParty, !words.contains("party") { words.append("party") }
        let kept = words.filter { !functionWords.contains($0) && (place.isEmpty || !levels.contains($0)) }
        return kept.map { same[$0] ?? $0 }.sorted()
    }

    /// Whether the words name a local Party committee or government, and the Chinese for it.
    static func localBody(_ words: [String]) -> String? {
        switch words {
        case ["committee", "party"]: "委员会"
        case ["council", "people"]: "人民委员会"
        case ["government", "people"]: "人民政府"
        case ["committee", "revolutionary"]: "革命委员会"
        default: nil
        }
    }

    /// Words of letters, digits and inner marks, in lower case.
    static func tokens(_ text: String) -> [String] {
        text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "'" || $0 == "’") }.map {
            String($0.map { $0 == "’" ? "'" : $0 })
        }
    }

    private static func removing(_ phrase: [String], from words: [String]) -> [String] {
        guard !phrase.isEmpty, words.count > phrase.count else { return words }
        for start in 0...(words.count - phrase.count)
        where Array(words[start..<start + phrase.count]) == phrase {
            return Array(words[..<start]) + Array(words[(start + phrase.count)...])
        }
        return words
    }
}
