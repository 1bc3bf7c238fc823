import Archive
import Ontology
import Tagging

/// Turns Annals' own gold into labelled sentences: the Chinese sentences of the articles that were annotated.
///
/// Persons, places and organs of the kind `name` are labelled. What counts neither for nor against when measuring
/// (`optional`, `nominal`, names within other names) is unknown, and so is a name that no single sentence holds.
struct GoldSentences {
    private let path: String
    private let mentions: [String: [GoldMention]]
    private(set) var corpus = LabelledCorpus()
    private var read: Set<String> = []

    init(path: String) throws(GoldError) {
        self.path = path
        let mentions: [GoldMention] = try GoldFile(path: path).values()
        self.mentions = Dictionary(
            grouping: mentions.filter { $0.language == Language.chinese.rawValue },
            by: { documentName($0.document) })
    }

    /// Whether there are names of a document, or of one of its lines.
    func wants(_ document: String) -> Bool {
        let name = documentName(document)
        return mentions.keys.contains { $0 == name || $0.hasPrefix(name + "#") }
    }

    /// Adds the sentences of an article that has gold.
    mutating func add(_ article: Article) throws(TrainingInputError) {
        let name = documentName(article.document)
        guard let mentions = mentions[name], let part = article.part(.chinese) else { return }
        read.insert(name)
        let labels = try labels(mentions, of: article)
        for paragraph in part.paragraphs {
            for sentence in paragraph.sentences where sentence.count > 0 {
                corpus.append(article.text.scalars[sentence.range], Label.cut(labels[sentence.range]))
            }
        }
    }

    /// Throws where an article is missing.
    func check() throws(TrainingInputError) {
        if let missing = mentions.keys.filter({ !read.contains($0) }).sorted().first {
            throw .missingArticle(document: missing, gold: path)
        }
    }

    /// A label for each scalar of the article's text.
    private func labels(_ mentions: [GoldMention], of article: Article) throws(TrainingInputError) -> [Label]
    {
        var labels = [Label](repeating: .outside, count: article.text.count)
        for mention in mentions {
            try check(mention, article)
            if mention.kind != "name" { Self.forget(mention.start, mention.end, &labels) }
            for inner in mention.nested ?? [] { Self.forget(inner.start, inner.end, &labels) }
        }
        // The longest last, so that it covers what is within it.
        for mention in mentions.sorted(by: { $0.end - $0.start < $1.end - $1.start }) {
            guard mention.kind == "name", let type = Self.type(mention) else { continue }
            Self.forget(around: mention.start..<mention.end, &labels)
            let span = TaggedSpan(start: 0, end: mention.end - mention.start, type: type)
            labels.replaceSubrange(
                mention.start..<mention.end, with: Label.labels([span], count: span.end))
        }
        return labels
    }

    private func check(_ mention: GoldMention, _ article: Article) throws(TrainingInputError) {
        let count = article.text.count
        let isInside = mention.start >= 0 && mention.start < mention.end && mention.end <= count
        let found = isInside ? article.text.quote(Span(mention.start, mention.end)) : ""
        guard isInside, mention.text.isEmpty || mention.text == found else {
            throw .otherArticle(
                document: article.document, start: mention.start, expected: mention.text, found: found)
        }
    }

    private static func type(_ mention: GoldMention) -> EntityType? {
        EntityType(rawValue: mention.type).flatMap { Label.types.contains($0) ? $0 : nil }
    }

    private static func forget(_ start: Int, _ end: Int, _ labels: inout [Label]) {
        guard start < end else { return }
        for index in (start..<end).clamped(to: labels.indices) { labels[index] = .unknown }
    }

    /// Nothing is known of names that reach into a range from outside it.
    private static func forget(around range: Range<Int>, _ labels: inout [Label]) {
        var index = range.lowerBound
        while index > 0, labels[index - 1].continues {
            labels[index - 1] = .unknown
            index -= 1
        }
        index = range.upperBound
        while index < labels.count, labels[index].position == .inside || labels[index].position == .end {
            labels[index] = .unknown
            index += 1
        }
    }
}
