import Cypher
import Foundation

/// Completes queries: labels, relation types, property keys, parameters, keywords, functions, and in quotes the names of
/// the graph.
struct QueryCompletion {
    private let graph: PropertyGraph
    private let names: [String]
    private let words: [String]
    var parameters: [String] = []
    /// The commands of the shell, with their colon.
    var commands: [String] = []
    /// More than this is no help.
    private static let limit = 200

    init(_ graph: PropertyGraph) {
        self.graph = graph
        let keys = ["name_zh", "name_en"]
        let all = graph.nodes(label: nil).flatMap { row in
            keys.compactMap { graph.value($0, ofNode: row).plainText }
        }
        names = Set(all).sorted()
        words = Self.keywords + FunctionLibrary.openCypher.names.map { $0 + "(" }
    }

    func completion(of text: String) -> Completion {
        let context = QueryContext(text)
        let word = context.word
        let found: [String]
        switch context.place {
        case .quote(let mark):
            let matching = names.filter { starts($0, with: word) }
            found = matching.count == 1 ? [matching[0] + String(mark)] : matching
        case .command: found = commands.filter { $0.hasPrefix(word) }
        case .label: found = matching(word, graph.labels.names)
        case .type: found = matching(word, graph.types.names)
        case .key: found = matching(word, graph.keys.names)
        case .parameter: found = matching(word, parameters)
        case .other: found = word.isEmpty ? [] : matching(word, words)
        }
        return Completion(length: word.count, candidates: Array(found.prefix(Self.limit)))
    }

    private func matching(_ word: String, _ all: [String]) -> [String] {
        all.filter { starts($0, with: word) }.sorted()
    }

    private func starts(_ text: String, with word: String) -> Bool {
        text.count >= word.count && text.prefix(word.count).lowercased() == word.lowercased()
    }

    private static let keywords = [
        "MATCH", "OPTIONAL MATCH", "WHERE", "RETURN", "WITH", "UNWIND", "ORDER BY", "SKIP", "LIMIT",
        "DISTINCT", "UNION", "CALL", "YIELD", "CREATE", "MERGE", "SET", "REMOVE", "DELETE", "DETACH DELETE",
        "AND", "OR", "XOR", "NOT", "IN", "STARTS WITH", "ENDS WITH", "CONTAINS", "IS NULL", "IS NOT NULL",
        "AS",
        "ASC", "DESC", "CASE", "WHEN", "THEN", "ELSE", "END", "EXISTS", "EXPLAIN", "PROFILE", "shortestPath(",
        "allShortestPaths(", "true", "false", "null",
    ]
}

/// Where in a query a text ends: what can stand there, and the word that is begun.
struct QueryContext {
    enum Place {
        /// Inside quotes of this mark.
        case quote(Character)
        case command, label, type, key, parameter, other
    }

    let place: Place
    let word: String

    init(_ text: String) {
        let characters = Array(text)
        let (brackets, quote) = Self.open(in: characters)
        if let quote {
            (place, word) = (.quote(characters[quote]), String(characters[(quote + 1)...]))
            return
        }
        let start = (characters.lastIndex { !($0.isLetter || $0.isNumber || $0 == "_") } ?? -1) + 1
        let before = characters[..<start].last { !$0.isWhitespace }
        if characters.first == ":", start <= 1 {
            (place, word) = (.command, text)
            return
        }
        word = String(characters[start...])
        switch (before, brackets.last) {
        case (":", "["), ("|", "["): place = .type
        case (":", "{"), (",", "["), (":", nil): place = .other
        case (":", _), ("|", "("), ("&", "("): place = .label
        case (".", _), ("{", _), (",", "{"): place = .key
        case ("$", _): place = .parameter
        default: place = .other
        }
    }

    /// The brackets that are open at the end, and where the quote starts that is.
    private static func open(in characters: [Character]) -> (brackets: [Character], quote: Int?) {
        var brackets: [Character] = []
        var quote: Int?
        var isEscaped = false
        for (index, character) in characters.enumerated() {
            if let start = quote {
                if !isEscaped, character == characters[start] { quote = nil }
                isEscaped = !isEscaped && character == "\\"
            } else if "'\"".contains(character) {
                quote = index
            } else if "([{".contains(character) {
                brackets.append(character)
            } else if ")]}".contains(character) {
                _ = brackets.popLast()
            }
        }
        return (brackets, quote)
    }
}
