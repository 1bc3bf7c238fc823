/// The classes that scenarios are counted by.
enum ScenarioKind: String, CaseIterable {
    case reading, temporal, writing, procedures

    /// Procedures if it stands under clauses/call; else writing if the query writes; else temporal if it stands under
    /// expressions/temporal, or makes temporal values to sort them; else reading.
    init(path: String, query: String) {
        let words = Self.words(of: query)
        if path.hasPrefix("clauses/call/") {
            self = .procedures
        } else if words.contains(where: Self.updatingWords.contains) {
            self = .writing
        } else if path.hasPrefix("expressions/temporal/")
            || (path.hasPrefix("clauses/with-orderBy/") && words.contains(where: Self.temporalCalls.contains))
        {
            self = .temporal
        } else {
            self = .reading
        }
    }

    private static let updatingWords: Set<String> = [
        "CREATE", "CREATE(", "MERGE", "MERGE(", "SET", "REMOVE", "DELETE",
    ]
    private static let temporalCalls: Set<String> = [
        "DATE(", "TIME(", "LOCALTIME(", "DATETIME(", "LOCALDATETIME(", "DURATION(",
    ]

    /// The words outside strings, in capitals and, before a parenthesis, with it; those behind a point or a colon are
    /// keys and labels, and left out.
    private static func words(of query: String) -> Set<String> {
        var words: Set<String> = []
        var rest = query[...]
        var isKey = false
        while let first = rest.first {
            if first == "'" || first == "\"" || first == "`" {
                rest = rest.dropFirst().drop { $0 != first }.dropFirst()
            } else if first.isLetter || first == "_" || first.isNumber {
                let word = rest.prefix { $0.isLetter || $0 == "_" || $0.isNumber }
                rest = rest.dropFirst(word.count)
                if !isKey { words.insert(word.uppercased() + (rest.first == "(" ? "(" : "")) }
                isKey = false
            } else {
                isKey = first == "." || first == ":"
                rest.removeFirst()
            }
        }
        return words
    }
}
