/// A relation as people annotated it: one line of a gold file.
public struct GoldRelation: Sendable, Decodable {
    public var document: String
    public var subject: String
    public var relation: String
    public var object: String
    /// False counts neither for nor against; absent is true.
    public var required: Bool?
    public var subjectName: String?
    public var objectName: String?
    public var office: String?
    public var evidence: String?

    public var isRequired: Bool { required ?? true }

    enum CodingKeys: String, CodingKey {
        case document, required
        case subject = "s"
        case relation = "p"
        case object = "o"
        case subjectName = "s_zh"
        case objectName = "o_zh"
        case office = "office_zh"
        case evidence = "evidence_zh"
    }
}

/// A statement as a system made it: what scoring needs of a line of `annals statements`.
public struct ScoredStatement: Sendable, Decodable {
    public struct Source: Sendable, Decodable {
        public var document: String
        public var quote: String?
    }

    public struct Qualifiers: Sendable, Decodable {
        public var office: String?

        enum CodingKeys: String, CodingKey { case office = "office_zh" }
    }

    public var subject: String
    public var subjectName: String?
    public var relation: String
    public var object: String
    public var objectName: String?
    public var qualifiers: Qualifiers?
    public var certainty: String?
    public var evidence: [Source]?

    enum CodingKeys: String, CodingKey {
        case subject, relation, object, qualifiers, certainty, evidence
        case subjectName = "subject_name"
        case objectName = "object_name"
    }
}
