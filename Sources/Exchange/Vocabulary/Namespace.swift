/// The prefixes of every file that Annals writes.
struct Namespace: Sendable, Hashable {
    var prefix: String
    var iri: String

    /// The vocabulary's own; it stays the same whatever the base of a graph.
    static let annals = Namespace(prefix: "ann", iri: "https://annals.example/ns#")
    /// Keys of properties that no table describes.
    static let open = Namespace(prefix: "annp", iri: "https://annals.example/ns/property#")

    /// In the order of their prefixes.
    static let all = [
        annals,
        open,
        Namespace(prefix: "dcterms", iri: "http://purl.org/dc/terms/"),
        Namespace(prefix: "foaf", iri: "http://xmlns.com/foaf/0.1/"),
        Namespace(prefix: "geo", iri: "http://www.w3.org/2003/01/geo/wgs84_pos#"),
        Namespace(prefix: "nif", iri: "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"),
        Namespace(prefix: "org", iri: "http://www.w3.org/ns/org#"),
        Namespace(prefix: "owl", iri: "http://www.w3.org/2002/07/owl#"),
        Namespace(prefix: "prov", iri: "http://www.w3.org/ns/prov#"),
        Namespace(prefix: "rdf", iri: "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        Namespace(prefix: "rdfs", iri: "http://www.w3.org/2000/01/rdf-schema#"),
        Namespace(prefix: "schema", iri: "https://schema.org/"),
        Namespace(prefix: "skos", iri: "http://www.w3.org/2004/02/skos/core#"),
        Namespace(prefix: "wd", iri: "http://www.wikidata.org/entity/"),
        Namespace(prefix: "xsd", iri: "http://www.w3.org/2001/XMLSchema#"),
    ]

    /// Whether a text is `prefix:name` with a prefix from above and a name of ASCII letters, digits and `_`.
    static func isCompact(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        let name = text[text.index(after: colon)...].utf8
        return all.contains { $0.prefix == text[..<colon] } && !name.isEmpty
            && name.allSatisfy {
                (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5F
            }
    }
}
