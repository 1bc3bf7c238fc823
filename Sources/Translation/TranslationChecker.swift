import Archive
import Extraction
import Linking
import Ontology

/// Finds where the English of an article does not say what its Chinese says.
///
///     let found = TranslationChecker(lexicon: lexicon).disagreements(in: article, linked)
///
/// In order of harm, then of the text; the same error is told once, with the sentences that repeat it. Nothing for
/// an article in one language. Pure; linear in the text but for the names of one sentence. What the tables do not
/// know is not called wrong.
public struct TranslationChecker: Sendable {
    private let lexicon: Lexicon
    private let names: NameCheck
    private let titles: TitleCheck
    private let terms: TermCheck
    private let dates: DateCheck
    private let numbers: NumberCheck
    private let untranslated: UntranslatedCheck

    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
        names = NameCheck(lexicon: lexicon)
        titles = TitleCheck(lexicon: lexicon)
        terms = TermCheck(terms: lexicon.terms)
        dates = DateCheck(lexicon: lexicon)
        numbers = NumberCheck(lexicon: lexicon)
        untranslated = UntranslatedCheck(lexicon: lexicon)
    }

    public func disagreements(in unpaired: Article, _ linked: LinkedArticle) -> [Disagreement] {
        let article = unpaired.pairingSentences(by: linked, lexicon)
        guard !article.sentencePairs.isEmpty else { return [] }
        let written = dates.dates(of: article)
        let units = PairedSentences.all(of: article, linked)
        let ordinary = Set(units.flatMap(\.words).filter { !$0.isCapital }.map(\.letters))
        var found: [Disagreement] = []
        for (index, unit) in units.enumerated() {
            let around = PairedSentences.around(index, in: units)
            found += names.disagreements(in: unit, around: around, ordinary: ordinary, article, linked)
            found += titles.disagreements(in: unit, article)
            found += terms.disagreements(in: unit, article.text)
            found += dates.disagreements(in: unit, written, article.text)
            found += numbers.disagreements(in: unit, around: around, written, article.text)
        }
        found += dates.datelines(of: article)
        found += untranslated.disagreements(in: article)
        found += MissingCheck().disagreements(in: article, linked)
        return toldOnce(found.sorted())
    }

    private struct Key: Hashable {
        let kind: Disagreement.Kind
        let said: String
        /// Nil for a term, whose wrong rendering has many forms.
        let translated: String?
    }

    /// The same words at odds, told at their first place.
    private func toldOnce(_ found: [Disagreement]) -> [Disagreement] {
        var first: [Key: Int] = [:]
        var told: [Disagreement] = []
        for item in found {
            let key = Key(
                kind: item.kind, said: item.said,
                translated: item.kind == .term ? nil : item.translated.lowercased())
            if item.kind != .missing, let index = first[key] {
                if let span = item.english, span != told[index].english { told[index].again.append(span) }
            } else {
                first[key] = told.count
                told.append(item)
            }
        }
        return told
    }
}
