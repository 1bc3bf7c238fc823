import Archive
import Extraction
import Ontology

/// Why a span is a name, or is none: what was weighed.
public struct NameExplanation: Sendable, Hashable {
    public var document: String
    public var language: Language
    /// Unicode scalar offsets into the document, end exclusive.
    public var start: Int
    public var end: Int
    public var text: String
    public var type: EntityType
    public var rule: String
    /// Whether it was chosen.
    public var isName: Bool
    /// How sure, 0 to 1.
    public var confidence: Double
    /// Nil where a rule alone decided, as in English.
    public var evidence: NameEvidence?
    /// The texts of the other candidates that it overlaps, best first.
    public var rivals: [String]
}

extension NameExplanation {
    /// Every candidate of one article, chosen or not, in order of offset.
    static func of(candidates: [Mention], chosen: [Mention], in article: Article) -> [NameExplanation] {
        let names = Set(chosen.map(Key.init))
        let all = (candidates + chosen.filter { name in !candidates.contains { Key($0) == Key(name) } })
            .sorted { ($0.span, $0.type.rawValue) < ($1.span, $1.type.rawValue) }
        return all.map { mention in
            let rivals = all.filter { $0.span.overlaps(mention.span) && Key($0) != Key(mention) }
                .sorted { ($1.confidence, $0.span) < ($0.confidence, $1.span) }
            return NameExplanation(
                document: article.document, language: mention.language, start: mention.span.start,
                end: mention.span.end, text: article.text.quote(mention.span), type: mention.type,
                rule: mention.rule, isName: names.contains(Key(mention)), confidence: mention.confidence,
                evidence: mention.evidence, rivals: rivals.map { article.text.quote($0.span) })
        }
    }

    private struct Key: Hashable {
        var span: Span
        var type: EntityType

        init(_ mention: Mention) {
            span = mention.span
            type = mention.type
        }
    }
}
