import Ontology

/// The ontology as OWL in Turtle: `annals.ttl`.
enum OWLDocument {
    static func bytes(from vocabulary: Vocabulary) -> [UInt8] {
        var turtle = Turtle(prefixes: Namespace.all)
        turtle.block(
            "<https://annals.example/ns>",
            [
                ("a", ["owl:Ontology"]),
                (
                    "dcterms:title",
                    [Turtle.literal("Annals: people, organs, places and campaigns", language: "en")]
                ),
                (
                    "rdfs:comment",
                    [Turtle.literal("Generated from ontology/*.tsv; change the tables.", language: "en")]
                ),
            ]
        )
        classes(of: vocabulary, &turtle)
        for term in vocabulary.relations { relation(term, vocabulary, &turtle) }
        properties(of: vocabulary, &turtle)
        return turtle.bytes
    }

    private static func classes(of vocabulary: Vocabulary, _ turtle: inout Turtle) {
        for term in vocabulary.classes {
            turtle.block(
                term.iri,
                [("a", ["owl:Class"])] + term.gloss.turtle + [("rdfs:subClassOf", term.mappings)]
            )
        }
        for term in FrameClass.allCases {
            turtle.block(
                term.iri,
                [("a", ["owl:Class"])] + term.gloss.turtle + [("rdfs:subClassOf", term.mappings)]
            )
        }
        turtle.block(
            "[]",
            [
                ("a", ["owl:AllDisjointClasses"]),
                (
                    "owl:members",
                    [Turtle.list(vocabulary.classes.map(\.iri) + FrameClass.allCases.map(\.iri))]
                ),
            ]
        )
    }

    private static func relation(_ term: RelationTerm, _ vocabulary: Vocabulary, _ turtle: inout Turtle) {
        turtle.block(
            term.iri,
            [("a", ["owl:ObjectProperty"])] + term.gloss.turtle + [
                ("rdfs:domain", [union(term.domain.map { vocabulary[$0].iri })]),
                ("rdfs:range", [union(term.range.map { vocabulary[$0].iri })]),
                ("rdfs:subPropertyOf", term.mappings),
            ]
        )
    }

    /// The terms of Annals' own; those of other vocabularies are defined there. Rows that share an IRI (one name in
    /// two languages) are one property.
    private static func properties(of vocabulary: Vocabulary, _ turtle: inout Turtle) {
        var seen: Set<String> = []
        for term in vocabulary.qualifiers + vocabulary.properties
        where term.iri.hasPrefix(Namespace.annals.prefix + ":") && seen.insert(term.iri).inserted {
            turtle.block(
                term.iri,
                [("a", [term.value.isThing ? "owl:ObjectProperty" : "owl:DatatypeProperty"])]
                    + term.gloss.turtle
                    + [("rdfs:range", range(term.value)), ("rdfs:subPropertyOf", term.mappings)]
            )
        }
    }

    private static func range(_ value: ValueKind) -> [String] {
        switch value {
        case .zh, .en, .pinyin, .labels: ["rdf:langString"]
        case .integer: ["xsd:integer"]
        case .decimal: ["xsd:decimal"]
        // Text may be anything that a table says, a date also a month or a year.
        case .text, .date, .wikidata, .node, .nodes, .relation, .link: []
        }
    }

    private static func union(_ classes: [String]) -> String {
        classes.count == 1 ? classes[0] : "[ a owl:Class ; owl:unionOf \(Turtle.list(classes)) ]"
    }
}
