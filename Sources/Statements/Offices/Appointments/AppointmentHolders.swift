import Archive
import Extraction
import Linking
import Ontology

/// Who the offices after a verb are of: 常芝青、高丽生|分别担任, 陈毅同志|曾兼任, 王力,1950年起|任. Counter-examples: 想|当,
/// 由某人|任, 王力的父亲|曾任.
struct AppointmentHolders: Sendable {
    let words: OfficeWords
    let reader: ChineseTitleReader

    /// The last person before the verb with those joined to it, where nothing but adverbs stands between or the
    /// clause goes on about that person; else the only one of the paragraph so far where the verb opens a clause or
    /// follows 他. None where the text speaks of another.
    func holders(
        before position: Int, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> [LinkedMention] {
        if isWishOrOfficer(before: position, sentence, text) { return [] }
        let last = sentence.entities(.person).last { $0.mention.span.end <= position }
        if let last, adverbs(from: last.mention.span.end, to: position, sentence, text) != nil {
            let list = list(endingWith: last, sentence, text)
            return isWished(list[0], sentence, text) ? [] : list
        }
        let gap = (last?.mention.span.end ?? sentence.textStart)..<position
        if text[gap].contains(where: Self.senders.contains) || text.hasWord(of: words.notHolders, in: gap) {
            return []
        }
        if let last, !text[gap].contains(where: Self.pronouns.contains) {
            return isTopic(last, before: position, sentence, text) ? [last] : []
        }
        guard last == nil || text[gap].contains(where: Self.pronouns.contains),
            opensClause(position, sentence, text)
        else { return [] }
        return onlyPerson(before: position, sentence, linked).map { [$0] } ?? []
    }

    /// Whether the clause of the verb goes on about the person: nobody else is named before, and no word between
    /// makes the name an attribute (王力的…, 王力等…).
    private func isTopic(
        _ person: LinkedMention, before position: Int, _ sentence: SentenceView, _ text: [UInt32]
    ) -> Bool {
        let end = person.mention.span.end
        guard position - end <= Self.farthest, !Self.attributes.contains(text[end]) else { return false }
        let clause = text[end..<position].lastIndex(of: 0x2C).map { $0 + 1 } ?? end
        guard !text[clause..<position].contains(where: Self.attributes.contains) else { return false }
        return sentence.entities(.person).allSatisfy {
            $0.entity == person.entity || $0.mention.span.start > position
        }
    }

    private static let farthest = 40
    private static let attributes = Set("的等、和".unicodeScalars.map(\.value))

    /// Whether the verb begins its clause, but for 他, adverbs and a few words of when.
    private func opensClause(_ position: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        let stop = text[sentence.textStart..<position].lastIndex { Self.stops.contains($0) }
        let start = stop.map { $0 + 1 } ?? sentence.textStart
        if position - start <= 1 { return true }
        return Self.pronouns.contains(text[start])
            && adverbs(from: start + 1, to: position, sentence, text) != nil
    }

    private static let stops = Set(",;:。(".unicodeScalars.map(\.value))

    /// 争取|王平|任, 让|储安平|做: he does not hold it yet.
    private func isWished(_ person: LinkedMention, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        text.word(of: words.wishing, endingAt: person.mention.span.start, notBefore: sentence.textStart)
            != nil
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

    private static let wishes = Set("想要不未没拟愿能肯让叫请可应该会把".unicodeScalars.map(\.value))
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
