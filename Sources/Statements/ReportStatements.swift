import Archive
import Extraction
import Graph
import Linking
import Ontology

/// Who reported the article: the news agency of its dateline, with the place and day of the dispatch.
struct ReportStatements: Sendable {
    func statements(_ article: Article, _ linked: LinkedArticle) -> [LocalStatement] {
        article.parts.compactMap { part in
            guard let dateline = part.dateline, !dateline.isOwnReport,
                let agency = linked.mentions.first(where: {
                    $0.mention.type == .organ && $0.mention.span.overlaps(dateline.agency)
                })
            else { return nil }
            let sentence = part.paragraphs.lazy.flatMap(\.sentences).first { $0.overlaps(dateline.span) }
            return LocalStatement(
                .article, .reportedBy, .entity(agency.entity),
                qualifiers: [Property("place", dateline.place.map(article.text.quote) ?? "")],
                date: dateline.date.map { DateRange(on: $0) }, certainty: .explicit,
                evidence: [
                    SentenceEvidence(
                        language: part.language, span: sentence ?? dateline.span, rule: "dateline")
                ])
        }
    }
}
