import Archive
import Linking

/// Whom 他 means: a person named before it in its own sentence, else the one of the sentence before, in one paragraph.
/// In a sentence that speaks of 他 before it names anybody, he stays the one of the sentence before.
///
/// Where the sentence names more than one, only the one that it begins with is meant. In a paragraph that has named
/// nobody, 他 is the only person of the headline, if the article names him three times and half as
/// often again as anybody else.
struct RecentPeople {
    private var paragraph: Int?
    private var person: Int?
    private var hasNamed = false
    /// All whom the last sentence with names in it names.
    private var named: Set<Int> = []
    /// The only person of the headline.
    private let topic: Int?

    init(_ views: [[SentenceView]]) {
        let headline = Set(views.joined().lazy.filter(\.isHeading).flatMap(\.persons).map(\.entity))
        var counts: [Int: Int] = [:]
        for sentence in views.joined() where !sentence.isHeading {
            for person in sentence.persons { counts[person.entity, default: 0] += 1 }
        }
        let others = counts.lazy.filter { !headline.contains($0.key) }.map(\.value).max() ?? 0
        topic =
            headline.count == 1 ? headline.first { counts[$0, default: 0] * 2 >= max(6, others * 3) } : nil
    }

    /// Takes in a sentence that has been read.
    mutating func read(_ sentence: SentenceView, _ text: [UInt32]) {
        if paragraph != sentence.paragraphStart { (person, hasNamed, named) = (nil, false, []) }
        paragraph = sentence.paragraphStart
        let people = sentence.entities(.person)
        guard let first = people.first else { return }
        named = Set(people.map(\.entity))
        if goesOn(until: first, sentence, text) {
            person = person ?? (hasNamed ? nil : topic)
            hasNamed = true
            return
        }
        hasNamed = true
        person = isTopic(first, sentence) || Set(people.map(\.entity)).count == 1 ? first.entity : nil
    }

    func person(before position: Int, in sentence: SentenceView, _ text: [UInt32]) -> Int? {
        let people = sentence.entities(.person).filter { $0.mention.span.end <= position }
        if let first = people.first, !goesOn(until: first, sentence, text) {
            return isTopic(first, sentence) || Set(people.map(\.entity)).count == 1 ? first.entity : nil
        }
        guard paragraph == sentence.paragraphStart, hasNamed else { return topic }
        return person
    }

    /// Whom 他 means after a verb of sending (又派|他|到桂林): the only one of the sentence before besides the sender,
    /// and whomever 他 means where no person sends.
    func sent(in sentence: SentenceView, _ text: [UInt32]) -> [(span: Span, person: Int)] {
        guard sentence.language == .chinese, paragraph == sentence.paragraphStart, hasNamed,
            sentence.span.count > 2
        else { return [] }
        return (sentence.textStart + 1..<max(sentence.textStart + 1, sentence.span.end - 1)).compactMap {
            start in
            guard Self.pronouns.contains(text[start]), Self.sending.contains(text[start - 1]),
                text[start + 1] != Self.plural
            else { return nil }
            let senders = Set(sentence.persons.filter { $0.mention.span.end <= start }.map(\.entity))
            if senders.isEmpty {
                return person(before: start, in: sentence, text).map { (Span(start, start + 1), $0) }
            }
            let others = named.subtracting(senders)
            return others.count == 1 ? others.first.map { (Span(start, start + 1), $0) } : nil
        }
    }

    private static let sending = Set("派遣送调".unicodeScalars.map(\.value))
    private static let plural: UInt32 = 0x4EEC  // 们

    /// Whether 他 stands before the first name of a sentence.
    private func goesOn(until first: LinkedMention, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        guard sentence.language == .chinese, first.mention.span.start > sentence.textStart else {
            return false
        }
        return text[sentence.textStart..<first.mention.span.start].contains(where: Self.pronouns.contains)
    }

    static let pronouns = Set("他她".unicodeScalars.map(\.value))

    /// Whether only other names stand before it in its sentence: 中共山西省委第一书记|陶鲁笳.
    private func isTopic(_ mention: LinkedMention, _ sentence: SentenceView) -> Bool {
        let others = sentence.mentions.filter { $0.mention.span.end <= mention.mention.span.start }
        let covered = others.map(\.mention.span.count).reduce(0, +)
        return mention.mention.span.start - sentence.textStart - covered <= Self.mostBefore
    }

    private static let mostBefore = 10
}
