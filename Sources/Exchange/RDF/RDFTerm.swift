/// What a triple is made of.
enum RDFTerm {
    /// An IRI as the context has it: `ann:Person`, or absolute.
    case iri(String)
    case literal(String, RDFLiteralKind)
}

enum RDFLiteralKind {
    case plain
    /// A compact or absolute IRI.
    case typed(String)
    case language(String)
}

/// A triple's predicate and object; what it is about stands outside.
struct RDFStatement {
    var predicate: String
    var object: RDFTerm
}

extension Namespace {
    private static let byPrefix = Dictionary(uniqueKeysWithValues: all.map { ($0.prefix, $0.iri) })

    /// The whole IRI of a compact one; others as they are.
    static func expanded(_ iri: String) -> String {
        guard let colon = iri.utf8.firstIndex(of: UInt8(ascii: ":")),
            let start = byPrefix[String(iri[..<colon])]
        else { return iri }
        return start + iri[iri.index(after: colon)...]
    }
}
