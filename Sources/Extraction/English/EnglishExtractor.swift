import Archive
import Ontology

/// Finds the persons, organs, places, campaigns and titles of the English part of an article.
///
///     let extractor = EnglishExtractor(lexicon: lexicon)
///     let found = extractor.extract(from: part, of: article)
///
/// Works on the English alone. Spans are scalar offsets into the source file. Linear in the text, several MB a
/// second; one value serves all threads.
///
/// Each extractor proposes readings of the tokens; the longest wins (`EnglishArbitration`), those inside it are its
/// nested names. What is left of capitalised words goes to `EnglishBareNames`.
public struct EnglishExtractor: Sendable {
    private let lexicon: Lexicon
    private let vocabulary: EnglishVocabulary
    private let matcher: EnglishGazetteerMatcher
    private let titles: EnglishTitleGrammar
    private let persons: EnglishPersonExtractor
    private let organs = EnglishOrganExtractor()
    private let places: EnglishPlaceExtractor
    private let campaigns: EnglishCampaignExtractor
    private let bareNames: EnglishBareNames

    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
        let vocabulary = EnglishVocabulary(lexicon: lexicon)
        self.vocabulary = vocabulary
        matcher = EnglishGazetteerMatcher(lexicon: lexicon)
        titles = EnglishTitleGrammar(lexicon: lexicon)
        persons = EnglishPersonExtractor(chinese: ChineseNameGrammar(surnames: lexicon.surnames))
        places = EnglishPlaceExtractor(classes: EnglishPlaceClasses(lexicon: lexicon))
        campaigns = EnglishCampaignExtractor(lexicon: lexicon)
        bareNames = EnglishBareNames(
            surnames: EnglishForeignSurnames(lexicon: lexicon, vocabulary: vocabulary)
        )
    }

    /// What the part names. `part` is of English.
    public func extract(from part: LanguagePart, of article: Article) -> Extraction {
        let text = EnglishText(part, of: article, matcher: matcher, vocabulary: vocabulary)
        let titled = titles.titles(in: text)
        let named = persons.candidates(in: text, titles: titled)
        var candidates = named + organs.candidates(in: text, persons: named)
        candidates += places.candidates(in: text) + campaigns.candidates(in: text)
        let settled = EnglishArbitration.settle(candidates)
        let left = bareNames.candidates(in: text, titles: titled, settled: settled.map(\.winner))
        let all = (settled + left.map { (winner: $0, inner: []) })
            .sorted { $0.winner.tokens.lowerBound < $1.winner.tokens.lowerBound }
        let writer = EnglishMentionWriter(lexicon: lexicon, article: article, text: text)
        return Extraction(
            mentions: all.map { writer.mention($0.winner, inner: $0.inner) },
            titles: EnglishTitleFinder(text: text, winners: all.map(\.winner)).titles(
                among: titled,
                of: article
            )
        )
    }
}
