import Archive
import Extraction
import Linking
import Ontology

/// Who the offices after a verb are of: 常芝青、高丽生|分别担任, 陈毅同志|曾兼任. Counter-example: 想|当, 由某人|任.
struct AppointmentHolders: Sendable {
    let words: OfficeWords
    let reader: ChineseTitleReader

    /// The last person before the verb with those joined to it, or the only one of the paragraph so far; none where
    /// the text speaks of another.
    func holders(
        before position: Int, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> [LinkedMention] {
        if isWishOrOfficer(before: position, sentence, text) { return [] }
        if let last = sentence.entities(.person).last(where: { $0.mention.span.end <= position }) {
            let gap = text[last.mention.span.end..<position]
            // 由 and 派 bring in somebody whose name is not known.
            if gap.contains(where: Self.senders.contains) { return [] }
            if !gap.contains(where: Self.pronouns.contains) {
                let isNext = adverbs(from: last.mention.span.end, to: position, sentence, text) != nil
                return isNext ? list(endingWith: last, sentence, text) : [last]
            }
        }
        return onlyPerson(before: position, sentence, linked).map { [$0] } ?? []
    }

    /// 想|当, 不让党委书记|兼任: no office that anybody has; or that of an officer without a name.
    private func isWishOrOfficer(before position: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        guard position > sentence.textStart else { return false }
        if Self.wishes.contains(text[position - 1]) { return true }
        guard
            let title = reader.title(
                endingAt: position, notBefore: sentence.textStart, sentence, text)
        else { return false }
        return title.row.kind != .form
            && sentence.mention(endingAt: title.span.start)?.mention.type != .person
    }

    private static let wishes = Set("想要不未没拟愿能肯让叫请可应该会".unicodeScalars.map(\.value))
    private static let pronouns = Set("他她".unicodeScalars.map(\.value))
    private static let senders = Set("我你咱由派让请".unicodeScalars.map(\.value))

    private func onlyPerson(before position: Int, _ sentence: SentenceView, _ linked: LinkedArticle)
        -> LinkedMention?
    {
        var only: LinkedMention?
        for mention in linked.mentions(before: position, sentence.language) {
            guard mention.mention.span.start >= sentence.paragraphStart else { break }
            guard mention.mention.type == .person else { continue }
            if let only, only.entity != mention.entity { return nil }
            only = only ?? mention
        }
        return only
    }

    /// What stands between a name and its verb, if nothing but 同志, 现, 都, 当时 does.
    func adverbs(from start: Int, to end: Int, _ sentence: SentenceView, _ text: [UInt32])
        -> OfficeStatus?
    {
        var position = start
        var status = OfficeStatus.current
        while position < end {
            if let form = sentence.titles.first(where: {
                $0.span.start == position && $0.kind == "form" && $0.span.end <= end
            }) {
                position = form.span.end
            } else if let past = text.word(of: words.formerAdverbs, startingAt: position, notAfter: end) {
                position += past.count
                status = .former
            } else if let word = text.word(of: words.adverbs, startingAt: position, notAfter: end) {
                position += word.count
            } else {
                return nil
            }
        }
        return status
    }

    /// The person with those before it, joined by 、 and 和.
    func list(endingWith last: LinkedMention, _ sentence: SentenceView, _ text: [UInt32])
        -> [LinkedMention]
    {
        var holders = [last]
        for person in sentence.entities(.person).reversed()
        where person.mention.span.end < holders[0].mention.span.start {
            let (end, start) = (person.mention.span.end, holders[0].mention.span.start)
            guard Self.joins.contains(text[end]) else { break }
            // 社长常芝青、副社长|高丽生
            let title = reader.title(endingAt: start, notBefore: end + 1, sentence, text)
            guard end + 1 == start || title?.start == end + 1 else { break }
            holders.insert(person, at: 0)
        }
        return holders
    }

    private static let joins = Set("、和及与".unicodeScalars.map(\.value))
}
