/// What a node of the graph can be. The first four are found by extractors; DESIGN.md, Vocabulary.
///
/// The cases are checked against `ontology/nodes.tsv` in tests: the table is the source.
public enum EntityType: String, Sendable, Hashable, CaseIterable, Comparable {
    case person = "Person"
    case organ = "Organ"
    case place = "Place"
    case campaign = "Campaign"
    case meeting = "Meeting"
    case figure = "Figure"
    case article = "Article"

    /// What extractors find, and what has a name of its own.
    public static let extracted: [EntityType] = [.person, .organ, .place, .campaign]

    public static func < (left: EntityType, right: EntityType) -> Bool { left.rawValue < right.rawValue }
}

/// A relation between two nodes. Domains and ranges are in `ontology/relations.tsv`.
public enum Relation: String, Sendable, Hashable, CaseIterable, Comparable {
    case holdsOffice = "HOLDS_OFFICE"
    case partOf = "PART_OF"
    case locatedIn = "LOCATED_IN"
    case takesPartIn = "TAKES_PART_IN"
    case leads = "LEADS"
    case sentTo = "SENT_TO"
    case wentTo = "WENT_TO"
    case met = "MET"
    case spokeAt = "SPOKE_AT"
    case held = "HELD"
    case hasFigure = "HAS_FIGURE"
    case reportedBy = "REPORTED_BY"
    case mentionedIn = "MENTIONED_IN"

    public static func < (left: Relation, right: Relation) -> Bool { left.rawValue < right.rawValue }
}

/// How a statement is known. Never mixed silently: an edge shows the strongest of its statements.
public enum Certainty: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The sentence says it.
    case explicit
    /// It follows from a name or a neighbouring sentence.
    case implied
    /// It comes from a gazetteer.
    case background
    /// It comes from the article's head.
    case metadata

    /// Strongest first.
    public static func < (left: Certainty, right: Certainty) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .explicit: 0
        case .implied: 1
        case .metadata: 2
        case .background: 3
        }
    }
}

/// The languages an article is read in.
public enum Language: String, Sendable, Hashable, CaseIterable, Comparable {
    case chinese = "zh"
    case english = "en"

    public static func < (left: Language, right: Language) -> Bool { left.rawValue < right.rawValue }
}
