/// The classes of what stands around the graph's nodes.
enum FrameClass: String, CaseIterable {
    case statement = "Statement"
    case evidence = "Evidence"
    case edge = "Edge"

    var iri: String { Namespace.annals.prefix + ":" + rawValue }

    /// Classes that others know; each such node is typed with them too.
    var mappings: [String] {
        switch self {
        case .statement: ["rdf:Statement"]
        case .evidence: ["nif:Phrase", "prov:Entity"]
        case .edge: ["rdf:Statement"]
        }
    }

    var gloss: Gloss {
        switch self {
        case .statement:
            Gloss(
                labelEn: "statement",
                labelZh: "陈述",
                comment: "A relation with its qualifiers, date, certainty and at least one piece of evidence."
            )
        case .evidence:
            Gloss(
                labelEn: "evidence",
                labelZh: "证据",
                comment: "A passage as printed that a statement comes from."
            )
        case .edge:
            Gloss(
                labelEn: "edge",
                labelZh: "边",
                comment: "A relation of which no single statement is known, as read from another file."
            )
        }
    }
}
