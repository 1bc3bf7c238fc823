import Ontology

/// A label as a BIO file writes it: a type, and whether the file says that a name starts or ends here.
struct BIOTag: Hashable {
    /// The place of the type in `Label.types`; nil outside.
    var column: UInt8?
    var starts = false
    var ends = false
    /// Written `?`: nobody knows.
    var isUnknown = false

    static let outside = BIOTag(column: nil)

    /// Whether a name that `previous` is in goes on here; as in conlleval, a name of another type does not.
    func continues(_ previous: BIOTag) -> Bool {
        column != nil && column == previous.column && !starts && !previous.ends
    }
}

extension BIOTag {
    /// Reads `O`, `?`, `B-PER`, `I-LOC`, and `E-`, `M-`, `S-` of BIOES and BMES; nil for anything else.
    init?(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        guard let mark = bytes.first else { return nil }
        if bytes.count == 1 {
            guard mark == UInt8(ascii: "O") || mark == UInt8(ascii: "?") else { return nil }
            self = .outside
            isUnknown = mark == UInt8(ascii: "?")
            return
        }
        let separator = bytes[bytes.startIndex + 1]
        guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "_"),
            let column = Self.column(of: bytes.dropFirst(2))
        else { return nil }
        switch mark {
        case UInt8(ascii: "B"): self.init(column: column, starts: true)
        case UInt8(ascii: "I"), UInt8(ascii: "M"): self.init(column: column)
        case UInt8(ascii: "E"): self.init(column: column, ends: true)
        case UInt8(ascii: "S"): self.init(column: column, starts: true, ends: true)
        default: return nil
        }
    }

    private static func column(of name: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8? {
        for type in types where type.name.count == name.count {
            if zip(type.name, name).allSatisfy({ $0 == upperCase($1) }) { return type.column }
        }
        return nil
    }

    private static func upperCase(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 0x20 : byte
    }

    /// What the public sets call the types; `NR`, `NS` and `NT` are those of Peking University and ICTCLAS.
    private static let names: [EntityType: [String]] = [
        .person: ["PER", "PERSON", "NR"],
        .place: ["LOC", "LOCATION", "GPE", "PLACE", "NS"],
        .organ: ["ORG", "ORGANIZATION", "ORGAN", "NT"],
    ]

    private static let types: [(name: [UInt8], column: UInt8)] = Label.types.enumerated().flatMap {
        column, type in
        (names[type] ?? []).map { (Array($0.utf8), UInt8(column)) }
    }
}
