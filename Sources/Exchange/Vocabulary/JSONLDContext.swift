/// The JSON-LD context, as its own file or inline in an export.
///
/// Without `@version`, since nothing in it needs JSON-LD 1.1: readers of 1.0, such as older Jena, take it too.
enum JSONLDContext {
    /// `context.jsonld`.
    static func document(from vocabulary: Vocabulary) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append("{\n\"@context\": ")
        append(vocabulary, to: &bytes)
        bytes.append("\n}\n")
        return bytes
    }

    /// The value of `@context`: one term a line, prefixes first, then the terms in the order of their names.
    static func append(_ vocabulary: Vocabulary, to bytes: inout [UInt8]) {
        var lines = Namespace.all.map { ($0.prefix, "\"\($0.iri)\"") }
        var terms: [(String, String)] = vocabulary.classes.map { ($0.type.rawValue, "\"\($0.iri)\"") }
        terms += FrameClass.allCases.map { ($0.rawValue, "\"\($0.iri)\"") }
        terms += vocabulary.relations.map { ($0.key, "{\"@id\":\"\($0.iri)\",\"@type\":\"@id\"}") }
        terms += (vocabulary.qualifiers + vocabulary.properties).map { ($0.name, definition(of: $0)) }
        lines += terms.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
        bytes.append(utf8: "{\n" + lines.map { "  \"\($0.0)\": \($0.1)" }.joined(separator: ",\n") + "\n}")
    }

    private static func definition(of term: PropertyTerm) -> String {
        if let tag = term.value.languageTag { return "{\"@id\":\"\(term.iri)\",\"@language\":\"\(tag)\"}" }
        return switch term.value {
        case .wikidata, .node, .nodes, .relation, .link: "{\"@id\":\"\(term.iri)\",\"@type\":\"@id\"}"
        case .date: "{\"@id\":\"\(term.iri)\",\"@type\":\"xsd:date\"}"
        case .decimal: "{\"@id\":\"\(term.iri)\",\"@type\":\"xsd:decimal\"}"
        case .text, .labels, .integer, .zh, .en, .pinyin: "\"\(term.iri)\""
        }
    }
}
