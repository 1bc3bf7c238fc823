import Archive
import Extraction
import Linking
import Ontology

/// Finds of whom a figure tells: the place or body that its clause begins with, or that began the clauses before it.
///
/// 温州专区|的七十二个区, 江苏省|宜兴县|抽调了三百二十一名干部: explicit. 全省已抽调二万四千多名: the last province named.
/// 该社共六十户，|三百四十三人: carried on, where nothing between could take it. A false figure harms more than a
/// missing one, so everything else has no subject: 下放到|白泉公社 (a goal), 据|天水等专区的统计 (a source),
/// 日本|特务 (an attribute).
struct FigureSubjects {
    let words: FigureWords
    let topics: FigureTopics
    let linked: LinkedArticle
    let text: [UInt32]
    /// Places and bodies of the paragraph read so far, in order.
    private var named: (paragraph: Int, entities: [Int]) = (-1, [])

    init(words: FigureWords, topics: FigureTopics, linked: LinkedArticle, text: [UInt32]) {
        self.words = words
        self.topics = topics
        self.linked = linked
        self.text = text
    }

    /// The subject of a figure; sentences must come in order.
    func subject(of span: Span, in sentence: SentenceView) -> (entity: Int, certainty: Certainty)? {
        switch sentence.language {
        case .chinese: chineseSubject(of: span, in: sentence)
        case .english: englishSubject(of: span, in: sentence)
        }
    }

    /// Whether a sentence holds anything that a figure may be told of.
    func mayTell(_ sentence: SentenceView) -> Bool {
        sentence.mentions.contains { $0.mention.type == .place || $0.mention.type == .organ }
            || words.namesWhole(text[sentence.span.range])
    }

    /// Remembers whom a sentence names; called behind its figures.
    mutating func pass(_ sentence: SentenceView) {
        if named.paragraph != sentence.paragraph { named = (sentence.paragraph, []) }
        named.entities += candidates(sentence).map(\.entity)
    }

    private func candidates(_ sentence: SentenceView) -> [LinkedMention] {
        sentence.mentions.filter { mention in
            (mention.mention.type == .place || mention.mention.type == .organ)
                && !(sentence.dateline?.contains(mention.mention.span) ?? false)
        }
    }

    // MARK: Chinese

    private func chineseSubject(of span: Span, in sentence: SentenceView) -> (
        entity: Int, certainty: Certainty
    )? {
        var end = span.start
        while end > sentence.textStart {
            let start = FigureClauses.start(before: end, in: text, limit: sentence.textStart, .chinese)
            let clause = Span(start, max(start, end))
            if let source = source(of: clause, in: sentence), end < span.start {
                return isClear(from: end, to: span.start, in: sentence) ? (source, .implied) : nil
            }
            if let topic = topic(of: clause, in: sentence) {
                guard isClear(from: topic.end, to: span.start, in: sentence) else { return nil }
                let isOwn = end == span.start && !topic.isWhole
                return (topic.entity, isOwn ? .explicit : .implied)
            }
            // Only a comma carries a subject on.
            guard start > sentence.textStart, text[start - 1] == Self.comma else { return nil }
            end = start - 1
        }
        return nil
    }

    /// 据|甘肃省|的统计: the place that the numbers come from is the one that they tell of.
    private func source(of clause: Span, in sentence: SentenceView) -> Int? {
        guard let place = candidates(sentence).last(where: { clause.contains($0.mention.span) }),
            place.mention.type == .place,
            topics.namesSource(place.mention.span, in: clause, sentence, text)
        else { return nil }
        return place.entity
    }

    /// What a clause begins with: a name, else 全省 and 该县.
    private func topic(of clause: Span, in sentence: SentenceView) -> (
        entity: Int, end: Int, isWhole: Bool
    )? {
        let names = candidates(sentence)
        let start = topics.start(of: clause, sentence, text)
        if let whole = words.whole(at: start, in: text[..<clause.end]) {
            let before = names.filter { $0.mention.span.end <= start }.map(\.entity)
            return antecedent(whole.kind, before, sentence).map { ($0, whole.end, true) }
        }
        guard var index = names.firstIndex(where: { $0.mention.span.start == start }),
            names[index].mention.span.end <= clause.end
        else { return nil }
        while index + 1 < names.count, names[index + 1].mention.span.start == names[index].mention.span.end,
            names[index + 1].mention.span.end <= clause.end
        {
            index += 1
        }
        let name = names[index]
        guard topics.isBody(name.mention), topics.mayFollow(name.mention, clause, sentence, text) else {
            return nil
        }
        return (name.entity, name.mention.span.end, false)
    }

    /// Whether nothing from the subject to the number could be counted instead: a name, 有的, 每人, 据统计.
    private func isClear(from start: Int, to end: Int, in sentence: SentenceView) -> Bool {
        guard start <= end else { return false }
        let between = Span(start, end)
        return !sentence.mentions.contains {
            $0.mention.type != .campaign && between.contains($0.mention.span)
        }
            && !words.takesSubject(text[between.range])
    }

    /// The place or body of that kind named last in the sentence, else in the paragraph.
    private func antecedent(_ kind: String, _ before: [Int], _ sentence: SentenceView) -> Int? {
        func fits(_ entity: Int) -> Bool {
            let entity = linked.entities[entity]
            return entity.kind.hasSuffix(kind) || entity.nameZh.hasSuffix(kind)
        }
        /// 天津市公安局 names 天津市 too.
        func last(_ entities: [Int]) -> Int? {
            entities.reversed().lazy.compactMap { entity in
                fits(entity) ? entity : linked.entities[entity].place.flatMap { fits($0) ? $0 : nil }
            }.first
        }
        return last(before) ?? (named.paragraph == sentence.paragraph ? last(named.entities) : nil)
    }

    // MARK: English

    /// "in X" or "of X" behind the number, else the name that its clause begins with.
    private func englishSubject(of span: Span, in sentence: SentenceView) -> (
        entity: Int, certainty: Certainty
    )? {
        let names = candidates(sentence).filter { topics.isBody($0.mention) }
        if let owner = names.first(where: { $0.mention.span.start >= span.end }),
            owner.mention.span.start - span.end <= 16,
            Self.links.contains(text.string(span.end..<owner.mention.span.start))
        {
            return (owner.entity, .explicit)
        }
        let start = FigureClauses.start(before: span.start, in: text, limit: sentence.textStart, .english)
        let before = sentence.mentions.filter {
            $0.mention.span.start >= start && $0.mention.span.end <= span.start
        }
        guard before.count == 1, let name = names.first(where: { $0.mention.span == before[0].mention.span }),
            name.mention.span.start - start <= Self.article
        else { return nil }
        return (name.entity, .explicit)
    }

    private static let comma: UInt32 = 0x2C
    /// "The " before a name.
    private static let article = 4
    private static let links: Set<String> = [
        " in ", " of ", " in the ", " of the ", " from ", " from the ", " throughout ",
    ]
}
