import Archive
import Extraction
import Ontology

/// Links the mentions of one article: short forms and titles to their entity, the Chinese and the English mention
/// of one thing to one entity, each entity to the gazetteer's row that fits.
///
///     let linked = ArticleLinker(lexicon: lexicon).link(article, [chinese, english])
///
/// Nominal mentions that stand for nothing named in the article are left out. Pure; quadratic in the entities of
/// one article, linear in its text.
public struct ArticleLinker: Sendable {
    private let lexicon: Lexicon
    private let resolvers: EntityClusters.Resolvers
    private let alignment: CrossLingualAlignment

    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
        resolvers = EntityClusters.Resolvers(lexicon: lexicon)
        alignment = CrossLingualAlignment(lexicon: lexicon)
    }

    public func link(_ article: Article, _ extractions: [Extraction]) -> LinkedArticle {
        let mentions = extractions.flatMap(\.mentions)
        let titles = extractions.flatMap(\.titles).sorted { $0.span < $1.span }
        var clusters = EntityClusters(
            lexicon: lexicon, resolvers: resolvers, article: article, mentions: mentions, titles: titles)
        for language in Language.allCases { clusters.add(mentions.filter { $0.language == language }) }
        var linked = clusters.linked()
        alignment.align(&linked, article)
        return linked
    }
}
