import Archive
import Linking
import Ontology
import Patterns

/// Finds the names that stand in one list with a name: 上海、锦州和武汉|都, 重庆及西南|三反运动.
///
/// Bodies, or places, joined by 、, 和 and their like (`list-join` of `words.tsv`), "and" or a comma in English.
struct NameLists: Sendable {
    private let joins: [Language: WordList]
    private static let most = 12

    init(book: PatternBook) {
        joins = [.chinese: WordList(book.words("list-join")), .english: WordList(book.words("list-join-en"))]
    }

    /// The list that begins with `first`, itself included, in order; none where bare places only begin the names of
    /// bodies (上海、锦州和|北京铁路管理局).
    func names(beginningWith first: LinkedMention, _ sentence: SentenceView, _ text: [UInt32])
        -> [LinkedMention]
    {
        guard let index = index(of: first, sentence) else { return [first] }
        var list = [first]
        for next in sentence.mentions[(index + 1)...].prefix(Self.most) {
            let last = list[list.count - 1]
            if isElided(last, next, sentence, text) { return [] }
            guard joins(last, next, sentence, text) else { break }
            list.append(next)
        }
        return list
    }

    /// The list that ends with `last`, itself included, in order.
    func names(endingWith last: LinkedMention, _ sentence: SentenceView, _ text: [UInt32])
        -> [LinkedMention]
    {
        guard let index = index(of: last, sentence) else { return [last] }
        var list = [last]
        for before in sentence.mentions[..<index].reversed().prefix(Self.most) {
            guard joins(before, list[0], sentence, text) else { break }
            list.insert(before, at: 0)
        }
        return list
    }

    private func joins(
        _ left: LinkedMention, _ right: LinkedMention, _ sentence: SentenceView, _ text: [UInt32]
    ) -> Bool {
        // 上海和|北京铁路管理局: a place beside a body is the beginning of another body.
        guard Self.listed.contains(left.mention.type), left.mention.type == right.mention.type,
            left.entity != right.entity
        else { return false }
        return isJoin(left, right, sentence, text)
    }

    /// Whether a bare place and a body stand in one list.
    private func isElided(
        _ left: LinkedMention, _ right: LinkedMention, _ sentence: SentenceView, _ text: [UInt32]
    ) -> Bool {
        sentence.language == .chinese && left.mention.type == .place && right.mention.type == .organ
            && !PatternText.isPlaceClass(text[left.mention.span.end - 1])
            && isJoin(left, right, sentence, text)
    }

    private func isJoin(
        _ left: LinkedMention, _ right: LinkedMention, _ sentence: SentenceView, _ text: [UInt32]
    ) -> Bool {
        guard left.mention.span.end <= right.mention.span.start else { return false }
        var gap = text[left.mention.span.end..<right.mention.span.start]
        while gap.first == 0x20 { gap.removeFirst() }
        while gap.last == 0x20 { gap.removeLast() }
        return joins[sentence.language]?.contains(gap) ?? false
    }

    private func index(of name: LinkedMention, _ sentence: SentenceView) -> Int? {
        sentence.mentions.firstIndex { $0.mention.span == name.mention.span }
    }

    private static let listed: Set<EntityType> = [.organ, .place]
}
