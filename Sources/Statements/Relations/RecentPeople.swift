import Linking

/// Whom 他 means: a person named before it in its own sentence, else the one of the sentence before, in one paragraph.
///
/// Where the sentence names more than one, only the one that it begins with is meant.
struct RecentPeople {
    private var paragraph: Int?
    private var person: Int?

    /// Takes in a sentence that has been read.
    mutating func read(_ sentence: SentenceView) {
        if paragraph != sentence.paragraphStart { person = nil }
        paragraph = sentence.paragraphStart
        let people = sentence.entities(.person)
        guard let first = people.first else { return }
        person = isTopic(first, sentence) || Set(people.map(\.entity)).count == 1 ? first.entity : nil
    }

    func person(before position: Int, in sentence: SentenceView) -> Int? {
        let people = sentence.entities(.person).filter { $0.mention.span.end <= position }
        if let first = people.first {
            return isTopic(first, sentence) || Set(people.map(\.entity)).count == 1 ? first.entity : nil
        }
        return paragraph == sentence.paragraphStart ? person : nil
    }

    /// Whether only other names stand before it in its sentence: 中共山西省委第一书记|陶鲁笳.
    private func isTopic(_ mention: LinkedMention, _ sentence: SentenceView) -> Bool {
        let others = sentence.mentions.filter { $0.mention.span.end <= mention.mention.span.start }
        let covered = others.map(\.mention.span.count).reduce(0, +)
        return mention.mention.span.start - sentence.textStart - covered <= Self.mostBefore
    }

    private static let mostBefore = 10
}
