/// Appends subjects with all that is said of them as Turtle: prefixes for the vocabulary, things relative to the base.
struct TurtleText {
    var bytes: [UInt8] = []
    private let base: String

    init(base: IRIBase) {
        self.base = base.text
        bytes.append(utf8: "@base <\(base.text)> .\n")
        for namespace in Namespace.all {
            bytes.append(utf8: "@prefix \(namespace.prefix): <\(namespace.iri)> .\n")
        }
    }

    mutating func append(_ subject: String, _ statements: [RDFStatement]) {
        bytes.append("\n")
        append(iri: subject)
        var predicate = ""
        for statement in statements {
            if statement.predicate == predicate {
                bytes.append(" , ")
            } else {
                bytes.append(predicate.isEmpty ? " " : " ;\n    ")
                predicate = statement.predicate
                if predicate == "rdf:type" { bytes.append("a") } else { append(iri: predicate) }
                bytes.append(" ")
            }
            append(statement.object)
        }
        bytes.append(" .\n")
    }

    private mutating func append(_ term: RDFTerm) {
        switch term {
        case .iri(let iri): append(iri: iri)
        case .literal(let text, .typed("xsd:integer")): bytes.append(utf8: text)
        case .literal(let text, let kind):
            RDFLiteral.appendQuoted(text, to: &bytes)
            switch kind {
            case .plain: break
            case .language(let tag):
                bytes.append("@")
                bytes.append(utf8: tag)
            case .typed(let type):
                bytes.append("^^")
                append(iri: type)
            }
        }
    }

    private mutating func append(iri: String) {
        if Namespace.isCompact(iri) { return bytes.append(utf8: iri) }
        bytes.append("<")
        if iri.utf8.starts(with: base.utf8) {
            bytes.append(utf8: String(iri.utf8.dropFirst(base.utf8.count)) ?? iri)
        } else {
            bytes.append(utf8: Namespace.expanded(iri))
        }
        bytes.append(">")
    }
}
