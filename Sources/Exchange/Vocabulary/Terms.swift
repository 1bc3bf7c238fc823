import Ontology

/// A type of node: a row of `nodes.tsv`.
public struct ClassTerm: Sendable, Hashable {
    public var type: EntityType
    /// Compact: `ann:Person`.
    public var iri: String
    /// Classes that others know, the best known first: a node is typed with that one too.
    public var mappings: [String]
    public var gloss: Gloss
}

/// A relation: a row of `relations.tsv`.
public struct RelationTerm: Sendable, Hashable {
    public var relation: Relation
    public var domain: [EntityType]
    public var range: [EntityType]
    /// Whether both ends are of one type (`=` as the range in the table).
    public var isWithinType: Bool
    /// Compact: `ann:holdsOffice`.
    public var iri: String
    /// Wider properties that others know.
    public var mappings: [String]
    public var gloss: Gloss

    /// The term of the JSON-LD context: the local name.
    var key: String { String(iri.drop { $0 != ":" }.dropFirst()) }
}

/// A property of nodes or statements: a row of `properties.tsv` or `qualifiers.tsv`.
public struct PropertyTerm: Sendable, Hashable {
    public var name: String
    /// Types of node, relations, or parts of the frame (`Node`, `Statement`, `Evidence`, `Edge`).
    public var subjects: [String]
    public var value: ValueKind
    /// Compact: `ann:office`, `geo:lat`.
    public var iri: String
    /// Wider properties that others know.
    public var mappings: [String]
    public var gloss: Gloss

    /// All that `on` may name.
    static let allSubjects =
        ["Node"] + FrameClass.allCases.map(\.rawValue) + EntityType.allCases.map(\.rawValue)
        + Relation.allCases.map(\.rawValue)

    /// What the program itself writes: rows that must be there.
    static let frame = [
        "name_zh", "name_en", "aliases", "mentions", "first", "last", "subject", "predicate", "object",
        "certainty",
        "date_role", "earliest", "latest", "evidence", "derived_from", "member", "organization", "article",
        "article_id", "document", "begin_index", "end_index", "quote_zh", "quote_en", "rule", "weight",
        "edge_start",
        "edge_end", "articles",
    ]

    var isNodeProperty: Bool { subjects.contains { EntityType(rawValue: $0) != nil } }
    var isQualifier: Bool { subjects.contains { Relation(rawValue: $0) != nil } }
}

/// What a term is called, and what it means.
public struct Gloss: Sendable, Hashable {
    public var labelEn: String
    public var labelZh: String
    public var comment: String
}

/// What the values of a property are.
public enum ValueKind: String, Sendable, CaseIterable {
    /// Text of no language.
    case text
    case zh
    case en
    /// Text in pinyin.
    case pinyin
    /// Names in whatever language they are.
    case labels
    case integer
    case decimal
    /// A day, a month or a year.
    case date
    /// A number of Wikidata: `Q956`.
    case wikidata
    /// A node's id.
    case node
    /// Ids of nodes, with `|` between them.
    case nodes
    case relation
    /// Something else of the same file.
    case link

    var languageTag: String? {
        switch self {
        case .zh: "zh-hans"
        case .en: "en"
        case .pinyin: "zh-latn-pinyin"
        case .text, .labels, .integer, .decimal, .date, .wikidata, .node, .nodes, .relation, .link: nil
        }
    }

    /// Whether the values are things, not literals.
    var isThing: Bool {
        switch self {
        case .wikidata, .node, .nodes, .relation, .link: true
        case .text, .zh, .en, .pinyin, .labels, .integer, .decimal, .date: false
        }
    }
}
