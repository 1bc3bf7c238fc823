import Archive
import Graph
import Linking
import Ontology

/// A statement of one article, before its entities have ids.
public struct LocalStatement: Sendable {
    /// Who or what a statement speaks of: an entity of the article or a thing that its statements bring in, by
    /// index, or the article itself.
    public enum Node: Sendable, Hashable {
        case entity(Int)
        case thing(Int)
        case article
    }

    public var subject: Node
    public var relation: Relation
    public var object: Node
    /// Sorted by key.
    public var qualifiers: [Property]
    public var date: DateRange?
    public var certainty: Certainty
    /// Sentences, Chinese first; never empty.
    public var evidence: [SentenceEvidence]

    public init(
        _ subject: Node, _ relation: Relation, _ object: Node, qualifiers: [Property] = [],
        date: DateRange? = nil,
        certainty: Certainty, evidence: [SentenceEvidence]
    ) {
        self.subject = subject
        self.relation = relation
        self.object = object
        self.qualifiers = qualifiers.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
        self.date = date
        self.certainty = certainty
        self.evidence = evidence
    }
}

/// A sentence of the article.
public struct SentenceEvidence: Sendable, Hashable {
    public var language: Language
    public var span: Span
    /// The pattern or rule that read the statement here; `witness` for a sentence of the other language that was
    /// paired with it.
    public var rule: String

    public init(language: Language, span: Span, rule: String) {
        self.language = language
        self.span = span
        self.rule = rule
    }
}
