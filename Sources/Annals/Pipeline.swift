import Archive
import Graph
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
    public var entity: String
    public var form: String
    public var rule: String
    public var confidence: Double
}

/// What one run over an archive gives.
public struct BuildResult: Sendable {
    public var graph: KnowledgeGraph
    /// In order of document, then offset.
    public var mentions: [MentionRecord]
    /// Inputs that could not be read, in order; everything good is in the graph all the same.
    public var rejected: [ArchiveError]
}
