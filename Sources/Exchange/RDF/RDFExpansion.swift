import Ontology

/// Turns the items of a JSON-LD file into triples, as the context says.
///
/// What is written as RDF is what is written as JSON-LD, item by item: there is one place that knows what a graph says.
struct RDFExpansion {
    private enum Coercion {
        case none, iri, typed(String), language(String)
    }

    private let terms: [String: (iri: String, coercion: Coercion)]
    private let types: [String: String]

    init(_ vocabulary: Vocabulary) {
        var terms: [String: (iri: String, coercion: Coercion)] = [:]
        for term in vocabulary.qualifiers + vocabulary.properties {
            terms[term.name] = (term.iri, Self.coercion(of: term.value))
        }
        for relation in vocabulary.relations { terms[relation.key] = (relation.iri, .iri) }
        self.terms = terms
        types = Dictionary(
            uniqueKeysWithValues: vocabulary.classes.map { ($0.type.rawValue, $0.iri) }
                + FrameClass.allCases.map { ($0.rawValue, $0.iri) })
    }

    /// What an item says, in its order; its own IRI first.
    func statements(of item: JSONObject) -> (subject: String, statements: [RDFStatement]) {
        var subject = ""
        var statements: [RDFStatement] = []
        for member in item.members {
            switch member.key {
            case "@id": subject = member.value.string ?? ""
            case "@type":
                for type in member.value.items {
                    let name = type.string ?? ""
                    statements.append(RDFStatement(predicate: "rdf:type", object: .iri(types[name] ?? name)))
                }
            default:
                let (iri, coercion) = terms[member.key] ?? (member.key, .none)
                for value in member.value.items {
                    statements.append(RDFStatement(predicate: iri, object: Self.term(value, coercion)))
                }
            }
        }
        return (subject, statements)
    }

    private static func coercion(of kind: ValueKind) -> Coercion {
        if let tag = kind.languageTag { return .language(tag) }
        return switch kind {
        case .wikidata, .node, .nodes, .relation, .link: .iri
        case .date: .typed("xsd:date")
        case .decimal: .typed("xsd:decimal")
        case .text, .labels, .integer, .zh, .en, .pinyin: .none
        }
    }

    private static func term(_ value: JSONValue, _ coercion: Coercion) -> RDFTerm {
        switch value {
        case .number(let text): .literal(text, .typed("xsd:integer"))
        case .object(let object): term(object)
        case .string(let text):
            switch coercion {
            case .none: .literal(text, .plain)
            case .iri: .iri(text)
            case .typed(let type): .literal(text, .typed(type))
            case .language(let tag): .literal(text, .language(tag))
            }
        case .null, .bool, .array: preconditionFailure("an item has no such values")
        }
    }

    /// A value object says for itself what it is.
    private static func term(_ object: JSONObject) -> RDFTerm {
        let text = object["@value"]?.string ?? ""
        if let tag = object["@language"]?.string { return .literal(text, .language(tag)) }
        if let type = object["@type"]?.string { return .literal(text, .typed(type)) }
        return .literal(text, .plain)
    }
}
