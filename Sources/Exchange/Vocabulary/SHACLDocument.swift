import Ontology

/// What every export keeps to, as SHACL shapes in Turtle: `shapes.ttl`.
///
/// The domain and range of each relation; a statement has its ends, its relation, its certainty and at least one
/// piece of evidence; evidence has a quote and belongs to a statement; the earliest day is not after the latest.
enum SHACLDocument {
    static func bytes(from vocabulary: Vocabulary) -> [UInt8] {
        var turtle = Turtle(
            prefixes: Namespace.all + [Namespace(prefix: "sh", iri: "http://www.w3.org/ns/shacl#")]
        )
        for term in vocabulary.classes { node(term, &turtle) }
        for term in vocabulary.relations { relation(term, vocabulary, &turtle) }
        statement(vocabulary, &turtle)
        evidence(vocabulary, &turtle)
        return turtle.bytes
    }

    private static func node(_ term: ClassTerm, _ turtle: inout Turtle) {
        turtle.block(
            term.iri + "Shape",
            [
                ("a", ["sh:NodeShape"]), ("sh:targetClass", [term.iri]), ("sh:nodeKind", ["sh:IRI"]),
                ("sh:class", [term.mappings[0]]),
                (
                    "sh:property",
                    [
                        "[ sh:path rdfs:label ; sh:datatype rdf:langString ; sh:uniqueLang true ]",
                        "[ sh:path ann:mentions ; sh:datatype xsd:integer ; sh:minInclusive 0 ; sh:minCount 1 ; sh:maxCount 1 ]",
                    ]
                ),
            ]
        )
    }

    private static func relation(_ term: RelationTerm, _ vocabulary: Vocabulary, _ turtle: inout Turtle) {
        turtle.block(
            term.iri + "Shape",
            [
                ("a", ["sh:NodeShape"]), ("sh:targetSubjectsOf", [term.iri]),
                ("sh:or", [anyOf(term.domain, vocabulary)]),
                ("sh:property", ["[ sh:path \(term.iri) ; sh:or \(anyOf(term.range, vocabulary)) ]"]),
            ]
        )
        for type in term.domain where term.isWithinType {
            turtle.block(
                "\(term.iri)Of\(type.rawValue)Shape",
                [
                    ("a", ["sh:NodeShape"]), ("sh:targetClass", [vocabulary[type].iri]),
                    ("sh:property", ["[ sh:path \(term.iri) ; sh:class \(vocabulary[type].iri) ]"]),
                ]
            )
        }
    }

    private static func statement(_ vocabulary: Vocabulary, _ turtle: inout Turtle) {
        let relations = Turtle.list(vocabulary.relations.map(\.iri))
        let certainties = Turtle.list(Certainty.allCases.map { Turtle.literal($0.rawValue) })
        let roles = Turtle.list(DateRange.Role.allCases.map { Turtle.literal($0.rawValue) })
        let ends = "sh:nodeKind sh:IRI ; sh:minCount 1 ; sh:maxCount 1"
        turtle.block(
            "ann:StatementShape",
            [
                ("a", ["sh:NodeShape"]), ("sh:targetClass", ["ann:Statement"]),
                ("sh:class", ["rdf:Statement"]),
                (
                    "sh:property",
                    [
                        "[ sh:path rdf:subject ; \(ends) ]",
                        "[ sh:path rdf:predicate ; sh:in \(relations) ; sh:minCount 1 ; sh:maxCount 1 ]",
                        "[ sh:path rdf:object ; \(ends) ]",
                        "[ sh:path ann:evidence ; sh:class ann:Evidence ; sh:minCount 1 ]",
                        "[ sh:path ann:certainty ; sh:in \(certainties) ; sh:minCount 1 ; sh:maxCount 1 ]",
                        "[ sh:path ann:dateRole ; sh:in \(roles) ; sh:maxCount 1 ]",
                        "[ sh:path ann:earliest ; sh:datatype xsd:date ; sh:maxCount 1 ; sh:lessThanOrEquals ann:latest ]",
                        "[ sh:path ann:latest ; sh:datatype xsd:date ; sh:maxCount 1 ]",
                    ]
                ),
            ]
        )
    }

    private static func evidence(_ vocabulary: Vocabulary, _ turtle: inout Turtle) {
        let offset = "sh:datatype xsd:integer ; sh:minInclusive 0 ; sh:minCount 1 ; sh:maxCount 1"
        turtle.block(
            "ann:EvidenceShape",
            [
                ("a", ["sh:NodeShape"]), ("sh:targetClass", ["ann:Evidence"]), ("sh:class", ["nif:Phrase"]),
                (
                    "sh:property",
                    [
                        "[ sh:path nif:anchorOf ; sh:datatype rdf:langString ; sh:minCount 1 ; sh:maxCount 1 ]",
                        "[ sh:path nif:beginIndex ; \(offset) ; sh:lessThanOrEquals nif:endIndex ]",
                        "[ sh:path nif:endIndex ; \(offset) ]",
                        "[ sh:path prov:wasQuotedFrom ; sh:class ann:Article ; sh:maxCount 1 ]",
                        "[ sh:path [ sh:inversePath ann:evidence ] ; sh:minCount 1 ; sh:maxCount 1 ]",
                    ]
                ),
            ]
        )
    }

    private static func anyOf(_ types: [EntityType], _ vocabulary: Vocabulary) -> String {
        Turtle.list(types.map { "[ sh:class \(vocabulary[$0].iri) ]" })
    }
}
