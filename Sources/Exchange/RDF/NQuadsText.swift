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
        var text = text
        bytes.append("\"")
        text.withUTF8 { appendEscaped($0, to: &bytes) }
        bytes.append("\"")
    }

    private static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var start = 0
        for index in text.indices {
            let byte = text[index]
            if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0x7F { continue }
            bytes.append(contentsOf: text[start..<index])
            start = index + 1
            switch byte {
            case UInt8(ascii: "\""): bytes.append("\\\"")
            case UInt8(ascii: "\\"): bytes.append("\\\\")
            case 0x08: bytes.append("\\b")
            case 0x09: bytes.append("\\t")
            case 0x0A: bytes.append("\\n")
            case 0x0C: bytes.append("\\f")
            case 0x0D: bytes.append("\\r")
            default:
                bytes.append("\\u")
                bytes.append(hex: UInt64(byte), digits: 4)
            }
        }
        bytes.append(contentsOf: text[start...])
    }
}
