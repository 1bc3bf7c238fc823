/// Turns the IRIs of a file back into ids; the first one shows the base of all.
struct JSONLDIRIs {
    enum Kind: String {
        case node = "id"
        case statement
    }

    private(set) var base: IRIBase?
    private var prefix = ""

    mutating func id(of iri: String, _ kind: Kind, _ item: JSONLDItem) throws(ExchangeError) -> String {
        if base == nil { try findBase(iri, kind, item) }
        let start = prefix + kind.rawValue + "/"
        guard iri.hasPrefix(start), let id = IRIBase.decoded(iri.utf8.dropFirst(start.utf8.count).text) else {
            throw item.failure("the IRI <\(iri)>", expected: "one that begins with \(start)")
        }
        return id
    }

    /// The base is what stands before `id/` and the last segment.
    private mutating func findBase(_ iri: String, _ kind: Kind, _ item: JSONLDItem) throws(ExchangeError) {
        let ending = "/" + kind.rawValue + "/"
        guard let slash = iri.lastIndex(of: "/"), iri[...slash].hasSuffix(ending),
            let found = try? IRIBase(String(iri[...slash].dropLast(ending.count - 1)))
        else {
            throw item.failure(
                "the IRI <\(iri)>",
                expected: "one such as \(IRIBase.standard)id/place:gb-140000"
            )
        }
        base = found
        prefix = found.text
    }
}

extension Substring.UTF8View {
    fileprivate var text: Substring { Substring(self) }
}
