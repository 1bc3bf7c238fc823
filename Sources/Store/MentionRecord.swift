import Ontology

/// A mention as `annals extract` writes it, with the id of its node.
public struct MentionRecord: Sendable, Hashable {
    public var document: String
    public var language: Language
    /// Unicode scalars into the document, end exclusive.
    public var start: Int
    public var end: Int
    public var text: String
    public var type: EntityType
    /// The id of the node.
    public var entity: String
    /// `name` or `nominal`.
    public var form: String
    /// The rule that found it.
    public var rule: String
    /// How sure the rule is, 0 to 1.
    public var confidence: Double

    public init(
        document: String,
        language: Language,
        start: Int,
        end: Int,
        text: String,
        type: EntityType,
        entity: String,
        form: String,
        rule: String,
        confidence: Double
    ) {
        self.document = document
        self.language = language
        self.start = start
        self.end = end
        self.text = text
        self.type = type
        self.entity = entity
        self.form = form
        self.rule = rule
        self.confidence = confidence
    }
}
