/// Appends lines of N-Triples and N-Quads, in their canonical form.
struct NQuadsText {
    var bytes: [UInt8] = []

    /// `graph` is the IRI of the graph that the line belongs to; nil for the default one.
    mutating func append(_ subject: String, _ statement: RDFStatement, graph: String?) {
        append(iri: subject)
        append(iri: Namespace.expanded(statement.predicate))
        switch statement.object {
        case .iri(let iri): append(iri: Namespace.expanded(iri))
        case .literal(let text, let kind):
            RDFLiteral.appendQuoted(text, to: &bytes)
            switch kind {
            case .plain: bytes.append(" ")
            case .language(let tag):
                bytes.append("@")
                bytes.append(utf8: tag)
                bytes.append(" ")
            case .typed(let type):
                bytes.append("^^")
                append(iri: Namespace.expanded(type))
            }
        }
        if let graph { append(iri: graph) }
        bytes.append(".\n")
    }

    private mutating func append(iri: String) {
        bytes.append("<")
        bytes.append(utf8: iri)
        bytes.append("> ")
    }
}

/// Literals as N-Triples, N-Quads and Turtle have them.
enum RDFLiteral {
    static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
        JSONText.append(text, to: &bytes, escapesDelete: true)
    }
}
