import Archive
import Graph
import Ontology
import Store

/// What one run over an archive gives.
public struct BuildResult: Sendable {
    public var graph: KnowledgeGraph
    /// In order of document, then offset.
    public var mentions: [MentionRecord]
    /// Inputs that could not be read, in order; everything good is in the graph all the same.
    public var rejected: [ArchiveError]
}

/// The way of an article from file to graph.
public struct Pipeline: Sendable {
    public init(lexicon: Lexicon) {}

    public func build(
        paths: [String], threads: Int, progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) -> BuildResult {
        BuildResult(graph: KnowledgeGraph(), mentions: [], rejected: [])
    }
}
