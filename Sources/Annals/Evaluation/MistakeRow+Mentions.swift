import Ontology
import Tagging

extension MistakeRow {
    private struct Part: Hashable {
        var document: String
        var language: String
    }

    /// The mistakes in names of documents, in order; in words where `texts` has the document.
    public static func rows(_ mistakes: [MentionMistake], texts: DocumentTexts) -> [MistakeRow] {
        let parts = Dictionary(grouping: mistakes) { Part(document: $0.document, language: $0.language) }
        return parts.sorted { ($0.key.document, $0.key.language) < ($1.key.document, $1.key.language) }
            .flatMap { part, mistakes in rows(mistakes, of: part, text: texts.scalars(of: part.document)) }
    }

    private static func rows(_ mistakes: [MentionMistake], of part: Part, text: [UInt32]?) -> [MistakeRow] {
        var names: [TaggedSpan: String] = [:]
        for mistake in mistakes { if let span = mistake.taggedSpan { names[span] = mistake.text } }
        func context(_ span: TaggedSpan) -> NameContext {
            text.map { NameContext($0, start: span.start, end: span.end, within: 0..<$0.count) }
                ?? NameContext(name: names[span] ?? "")
        }
        let pairs = SpanMistake.paired(
            missed: mistakes.filter(\.isMissed).compactMap(\.taggedSpan),
            wrong: mistakes.filter { !$0.isMissed }.compactMap(\.taggedSpan)
        )
        return pairs.map { mistake in
            MistakeRow(
                document: part.document,
                language: part.language,
                line: nil,
                start: mistake.span.start,
                kind: mistake.kind,
                goldType: mistake.gold?.type.rawValue ?? "",
                gold: mistake.gold.map { context($0).name } ?? "",
                foundType: mistake.found?.type.rawValue ?? "",
                found: mistake.found.map { context($0).name } ?? "",
                context: context(mistake.span).text
            )
        }
    }
}

extension MentionMistake {
    /// Nil for a type that Annals does not know, which is not scored.
    fileprivate var taggedSpan: TaggedSpan? {
        EntityType(rawValue: type).map { TaggedSpan(start: min(start, end), end: max(start, end), type: $0) }
    }
}
