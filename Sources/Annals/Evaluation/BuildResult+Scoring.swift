import Graph
import Ontology
import Store

extension BuildResult {
    /// The mentions in the form that is scored.
    public func scoredMentions() throws -> [ScoredMention] {
        try mentions().map(ScoredMention.init)
    }

    /// The statements in the form that is scored.
    public var scoredStatements: [ScoredStatement] {
        graph.statements.map { statement in
            ScoredStatement(
                subject: statement.subject,
                subjectName: graph.nodeIndex(id: statement.subject).map { graph[node: $0].name },
                relation: statement.relation.rawValue,
                object: statement.object,
                objectName: graph.nodeIndex(id: statement.object).map { graph[node: $0].name },
                qualifiers: ScoredStatement.Qualifiers(office: statement.qualifier("office_zh")),
                certainty: statement.certainty.rawValue,
                evidence: statement.evidence.map { .init(document: $0.document, quote: $0.quote) }
            )
        }
    }
}

extension ScoredMention {
    /// A mention that was found, as it is scored.
    public init(_ mention: MentionRecord) {
        self.init(
            document: mention.document,
            language: mention.language.rawValue,
            start: mention.start,
            end: mention.end,
            type: mention.type.rawValue,
            text: mention.text,
            entity: mention.entity
        )
    }
}
