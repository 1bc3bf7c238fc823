import Archive
import Extraction
import Ontology
import Tagging

/// Labelled sentences that nobody labelled: what a first model and the rules agree on in plain articles, for adapting a
/// model to another time (self-training).
///
/// A name is labelled where the joined evidence is strong; what is doubtful, or might be a name after all, is unknown,
/// so that training sums over it. Yarowsky, "Unsupervised word sense disambiguation rivaling supervised methods",
/// ACL 1995; with unknown labels as in Tsuboi et al., "Training conditional random fields using incomplete
/// annotations", COLING 2008.
struct WeakSentences {
    private let extractor: ChineseExtractor
    private let lexicon: Lexicon
    private(set) var corpus = LabelledCorpus()
    private var seen = 0

    /// Scores at which a name is labelled, and below which a candidate is no name; bodies are named in more ways than
    /// the rules know, so that more of them stays open.
    private static let sure: [EntityType: Float] = [.person: 2, .place: 2, .organ: 1]
    private static let unlikely: [EntityType: Float] = [.person: -1.5, .place: -1.5, .organ: -5]
    /// Of sentences without any name one in so many is kept.
    private static let plainShare = 5
    private static let shortest = 6
    /// No more than this share of a sentence may be unknown.
    private static let unknownShare = 4
    /// Longer documents are compilations, whose many parts are not weighed as one article.
    private static let longestArticle = 20_000

    init(lexicon: Lexicon, tagger: Tagger) {
        self.lexicon = lexicon
        extractor = ChineseExtractor(lexicon: lexicon, tagger: tagger)
    }

    /// Adds the sentences of an article.
    mutating func add(_ article: Article) {
        guard let part = article.part(.chinese), article.text.count <= Self.longestArticle else { return }
        let labels = labels(of: part, in: article)
        for paragraph in part.paragraphs where paragraph.kind != .byline {
            for sentence in paragraph.sentences { add(sentence, article, labels) }
        }
    }

    private mutating func add(_ sentence: Span, _ article: Article, _ labels: [Label]) {
        seen += 1
        let found = Label.cut(labels[sentence.range])
        let names = found.count { $0.type != nil }
        let unknown = found.count { $0 == .unknown }
        guard sentence.count >= Self.shortest, unknown * Self.unknownShare <= sentence.count,
            names > 0 || unknown == 0 && seen % Self.plainShare == 0
        else { return }
        corpus.append(article.text.folded[sentence.range], found)
    }

    /// A label for each character of the article.
    private func labels(of part: LanguagePart, in article: Article) -> [Label] {
        let text = article.text.folded
        let chosen = Set(extractor.extract(from: part, of: article).mentions.map { Key($0) })
        var labels = [Label](repeating: .outside, count: text.count)
        var names: [TaggedSpan] = []
        for candidate in extractor.candidates(in: part, of: article) {
            let score = candidate.evidence?.score ?? 0
            let isChosen = chosen.contains(Key(candidate))
            if isChosen, candidate.form == .name, let sure = Self.sure[candidate.type], score >= sure {
                names.append(labelled(candidate, text))
            } else if isChosen || score > Self.unlikely[candidate.type, default: .infinity] {
                for index in candidate.span.range { labels[index] = .unknown }
            }
        }
        for name in names {
            let span = TaggedSpan(start: 0, end: name.end - name.start, type: name.type)
            labels.replaceSubrange(name.start..<name.end, with: Label.labels([span], count: span.end))
        }
        return labels
    }

    /// The span as training data mark it: without the title after a surname.
    private func labelled(_ mention: Mention, _ text: [UInt32]) -> TaggedSpan {
        let span = mention.span
        let end = mention.type == .person ? lexicon.nameEnd(in: text, span.start, span.end) : span.end
        return TaggedSpan(start: span.start, end: end, type: mention.type)
    }

    private struct Key: Hashable {
        var start: Int
        var end: Int
        var type: EntityType

        init(_ mention: Mention) {
            start = mention.span.start
            end = mention.span.end
            type = mention.type
        }
    }
}
