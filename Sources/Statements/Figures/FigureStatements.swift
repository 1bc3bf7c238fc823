import Archive
import Graph
import Linking
import Ontology
import Quantities

/// Makes figures of what numbers tell of places, bodies and campaigns: a thing each, and the statement whose it is.
///
/// A figure of both languages is one, with both surfaces and sentences; the Chinese decides what it is. Where the
/// Chinese says what an English sentence says without that number, the English number is no figure: that is a matter
/// of the translation.
struct FigureStatements: Sendable {
    private let reader: FigureReader

    init(lexicon: Lexicon) { reader = FigureReader(lexicon: lexicon) }

    /// `views` holds the sentences of each language part; `firstThing` is the number of the first new thing.
    func statements(
        _ article: Article, _ linked: LinkedArticle, _ views: [[SentenceView]], firstThing: Int
    ) -> ArticleStatements {
        var chinese: [Figure] = []
        var english: [Figure] = []
        for part in views {
            switch part.first?.language {
            case .chinese: chinese = reader.figures(in: article, linked, part)
            case .english: english = reader.figures(in: article, linked, part)
            case nil: break
            }
        }
        let pairing = FigurePairing(article, reader.quantities.units)
        let pairs = pairing.pairs(chinese, english)
        var found = ArticleStatements()
        func add(_ figure: Figure, _ translation: Figure?, whole: Figure?) {
            guard let subject = figure.subject ?? translation?.subject else { return }
            let thing = thing(figure, translation, whole: whole, article)
            let evidence = [figure, translation].compactMap { $0 }.map { figure in
                SentenceEvidence(
                    language: figure.quantity.language, span: figure.sentence,
                    rule: "figure." + figure.quantity.language.rawValue)
            }
            found.statements.append(
                LocalStatement(
                    .entity(subject), .hasFigure, .thing(firstThing + found.things.count), date: figure.date,
                    certainty: figure.subject == nil ? .implied : figure.certainty, evidence: evidence))
            found.things.append(thing)
        }
        for (index, figure) in chinese.enumerated() {
            add(figure, pairs[index].map { english[$0] }, whole: figure.whole.map { chinese[$0] })
        }
        let paired = Set(pairs.values)
        for (index, figure) in english.enumerated()
        where !paired.contains(index) && !pairing.hasChinese(figure) {
            add(figure, nil, whole: figure.whole.map { english[$0] })
        }
        return found
    }

    private func thing(_ figure: Figure, _ translation: Figure?, whole: Figure?, _ article: Article)
        -> LocalThing
    {
        let quantity = figure.quantity
        let both = [figure, translation].compactMap { $0 }
        func surface(_ language: Language) -> String {
            both.first { $0.quantity.language == language }.map { article.text.quote($0.quantity.span) } ?? ""
        }
        func what(_ language: Language) -> String {
            both.first { $0.quantity.language == language }?.what ?? ""
        }
        return LocalThing(
            type: .figure, nameZh: surface(.chinese), nameEn: surface(.english),
            identity: identity(figure, article),
            properties: [
                Property("value", quantity.value.decimalText),
                Property("max", quantity.max?.decimalText ?? ""),
                Property("bound", quantity.bound.rawValue), Property("unit", unit(figure, translation)),
                Property("what_zh", what(.chinese)), Property("what_en", what(.english)),
                Property("as_of", figure.date?.latest.description ?? ""),
                Property("modality", figure.modality.rawValue),
                Property("subset_of", whole.map { identity($0, article) } ?? ""),
                Property("check", figure.check),
                Property("surface_zh", surface(.chinese)), Property("surface_en", surface(.english)),
            ])
    }

    /// The Chinese unit, unless it only says that things are counted and the English says which.
    private func unit(_ figure: Figure, _ translation: Figure?) -> String {
        guard figure.quantity.unit == Self.item, let other = translation?.quantity.unit,
            reader.quantities.units.kind(of: other) == reader.quantities.units.kind(of: Self.item)
        else { return figure.quantity.unit }
        return other
    }

    private static let item = "item"

    private func identity(_ figure: Figure, _ article: Article) -> String {
        let span = figure.quantity.span
        return "\(article.id)\u{1F}\(figure.quantity.language.rawValue)\u{1F}\(span.start)\u{1F}\(span.end)"
    }
}
