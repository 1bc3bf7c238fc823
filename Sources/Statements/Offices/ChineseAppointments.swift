import Archive
import Extraction
import Linking
import Ontology

/// Offices after a verb: 由张国华|任|主任委员, 陈毅同志|是|中央军委副主席、国防委员会副主席, 选举A|为|主席、B|为|副主席.
///
/// The holder is the last person before the verb with those joined to it, or the only one of the paragraph so far
/// (红军时期,历任…). The offices follow the verb at once. Counter-example: 他担任工作 names no office.
struct ChineseAppointments: Sendable {
    let words: OfficeWords
    let list: ChineseOfficeList
    let bodies: OfficeBodies
    /// What verbs and copulas begin with.
    private let verbStarts: ScalarFilter
    private static let openQuotes = Set("《“".unicodeScalars.map(\.value))
    private static let of: UInt32 = 0x7684  // 的

    init(words: OfficeWords, list: ChineseOfficeList, bodies: OfficeBodies) {
        self.words = words
        self.list = list
        self.bodies = bodies
        let verbs =
            words.verbs + words.formerVerbs + words.weakVerbs + words.copulas + words.dismissing
        verbStarts = ScalarFilter(verbs.compactMap(\.first))
    }

    /// A verb with whose offices follow it.
    private struct Verb {
        var start: Int
        var end: Int
        var holders: [LinkedMention]
        var status = OfficeStatus.current
        /// 是, 当, 作: an office only where its body is written too or somebody is appointed.
        var isWeak = false
    }

    func statements(in sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32], date: CalendarDate?)
        -> [LocalStatement]
    {
        var found: [LocalStatement] = []
        var last: (body: Int, end: Int)?
        var position = sentence.textStart
        while position < sentence.span.end {
            guard verbStarts.mayContain(text[position]), let verb = verb(at: position, sentence, linked, text)
            else {
                position += 1
                continue
            }
            let (offices, end) = list.offices(startingAt: verb.end, sentence, text)
            position = max(verb.end, end)
            guard mayBeOffices(offices, of: verb, end: end, sentence, text) else { continue }
            if let known = last, verb.start - known.end > 24 { last = nil }
            let held = held(offices, verb, last?.body, end, sentence, linked, text)
            last = held.last.map { ($0.body, end) } ?? last
            for (holder, office) in shares(held, verb, text) {
                found.append(
                    office.statement(
                        holder.entity, list.phrase.reader, sentence, linked, date, rule: "office.zh.verb"))
            }
        }
        return found
    }

    /// 现任…委员会书记|马思义 are the offices of who follows; 是…书记|的儿子 is no office of the holder.
    private func mayBeOffices(
        _ offices: [WrittenOffice], of verb: Verb, end: Int, _ sentence: SentenceView, _ text: [UInt32]
    ) -> Bool {
        guard !offices.isEmpty else { return false }
        if sentence.mention(startingAt: end)?.mention.type == .person { return false }
        return !(verb.isWeak && end < sentence.span.end && text[end] == Self.of)
    }

    // MARK: Verbs

    private func verb(at position: Int, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32])
        -> Verb?
    {
        let limit = sentence.span.end
        func word(_ words: [[UInt32]]) -> Int? {
            text.word(of: words, startingAt: position, notAfter: limit).map { position + $0.count }
        }
        guard !sentence.overlapsMention(Span(position, position + 1)) else { return nil }
        if let end = word(words.dismissing) { return dismissal(position, end, sentence, text) }
        for (end, status) in [(word(words.formerVerbs), OfficeStatus.former), (word(words.verbs), .current)] {
            guard let end else { continue }
            guard text.word(of: words.notVerbs, endingAt: end, notBefore: sentence.span.start) == nil
            else { return nil }
            let holders = holders(before: position, sentence, linked, text)
            return holders.isEmpty
                ? nil
                : Verb(start: position, end: end, holders: holders, status: status)
        }
        if let end = word(words.weakVerbs), beginsBody(end, sentence, text),
            text.word(of: words.notVerbs, endingAt: end, notBefore: sentence.span.start) == nil
        {
            let holders = holders(before: position, sentence, linked, text)
            return holders.isEmpty ? nil : Verb(start: position, end: end, holders: holders, isWeak: true)
        }
        return word(words.copulas).flatMap { copula(position, $0, sentence, text) }
    }

    /// 是, 为 right after a name or a list of names.
    private func copula(_ position: Int, _ end: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Verb? {
        guard let person = sentence.entities(.person).last(where: { $0.mention.span.end <= position }),
            position - person.mention.span.end <= 6,
            let status = adverbs(from: person.mention.span.end, to: position, sentence, text)
        else { return nil }
        let holders = list(endingWith: person, sentence, text)
        let first = holders.first?.mention.span.start ?? person.mention.span.start
        let isAppointed =
            text.word(of: words.appointing, endingAt: first, notBefore: sentence.span.start) != nil
            || isInAppointment(before: first, sentence, text)
        return Verb(start: position, end: end, holders: holders, status: status, isWeak: !isAppointed)
    }

    /// 选举A为主席,|B为副主席: the appointing word stands further before, in the same sentence.
    private func isInAppointment(before start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        guard start > sentence.textStart, [0x2C, 0x3001, 0x3B].contains(text[start - 1]) else { return false }
        return (max(sentence.textStart, start - 40)..<start).contains {
            text.word(of: words.appointing, endingAt: $0, notBefore: sentence.textStart) != nil
        }
    }

    /// 免去|A的…职务: the offices after the name are over.
    private func dismissal(_ start: Int, _ end: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Verb? {
        guard let person = sentence.mention(startingAt: end), person.mention.type == .person else {
            return nil
        }
        var last = person.mention.span.end
        if let form = sentence.titles.first(where: { $0.span.start == last && $0.kind == "form" }) {
            last = form.span.end
        }
        guard last < sentence.span.end, text[last] == Self.of else { return nil }
        return Verb(start: start, end: last + 1, holders: [person], status: .former)
    }

    private func beginsBody(_ start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        guard start < sentence.span.end else { return false }
        let start = Self.openQuotes.contains(text[start]) ? start + 1 : start
        guard let type = sentence.mention(startingAt: start)?.mention.type else { return false }
        return type == .organ || type == .place
    }

    // MARK: Holders

    private func holders(
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
            let title = list.phrase.reader.title(
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
    private func adverbs(from start: Int, to end: Int, _ sentence: SentenceView, _ text: [UInt32])
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
    private func list(endingWith last: LinkedMention, _ sentence: SentenceView, _ text: [UInt32])
        -> [LinkedMention]
    {
        var holders = [last]
        for person in sentence.entities(.person).reversed()
        where person.mention.span.end < holders[0].mention.span.start {
            let (end, start) = (person.mention.span.end, holders[0].mention.span.start)
            guard Self.joins.contains(text[end]) else { break }
            // 社长常芝青、副社长|高丽生
            let title = list.phrase.reader.title(endingAt: start, notBefore: end + 1, sentence, text)
            guard end + 1 == start || title?.start == end + 1 else { break }
            holders.insert(person, at: 0)
        }
        return holders
    }

    private static let joins = Set("、和及与".unicodeScalars.map(\.value))

    /// Each office to each holder; 常芝青、高丽生分别担任总编辑和副总编辑 gives each his own.
    private func shares(_ held: [HeldOffice], _ verb: Verb, _ text: [UInt32]) -> [(LinkedMention, HeldOffice)]
    {
        let isRespective =
            text[max(0, verb.start - 2)..<verb.end].contains(0x522B)  // 别
            && held.count == verb.holders.count
        if isRespective { return Array(zip(verb.holders, held)) }
        return verb.holders.flatMap { holder in held.map { (holder, $0) } }
    }

    // MARK: Bodies

    private func held(
        _ offices: [WrittenOffice], _ verb: Verb, _ last: Int?, _ end: Int, _ sentence: SentenceView,
        _ linked: LinkedArticle, _ text: [UInt32]
    ) -> [HeldOffice] {
        var held: [HeldOffice] = []
        let made = bodies.made(after: end, sentence, text)
        // 以A为主任、B为副主任|的|调查团: of that body, which may have no name that is known.
        let isOfAnother = made == nil && end < sentence.span.end && text[end] == Self.of
        for var office in offices {
            if verb.status != .current { office.reading.status = verb.status }
            if let body = office.body {
                if bodies.mayHold(office.reading, body, text) {
                    held.append(HeldOffice(office, body, linked, bodies))
                }
                continue
            }
            guard office.reading.row.kind == .office else { continue }
            if let made {
                held.append(HeldOffice(office, body: made, certainty: .explicit))
                continue
            }
            let named = held.isEmpty && !isOfAnother ? organs(of: verb, sentence, linked, text) : []
            if !named.isEmpty {
                held += named.map { HeldOffice(office, body: $0, certainty: .explicit) }
            } else if !isOfAnother,
                let body = bodies.body(
                    of: office, after: held.map { ($0.title, $0.body) }, sentence, linked, text)
                    ?? (verb.isWeak ? nil : last ?? appointer(of: verb, sentence, text))
            {
                held.append(HeldOffice(office, body: body, certainty: .implied))
            }
        }
        return held
    }

    /// The bodies that the sentence names for the verb: where the holder went (到宁益乡任…, 在甲校及乙校担任…), or
    /// the one right before the holder.
    private func organs(
        of verb: Verb, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> [Int] {
        guard let first = verb.holders.first, let last = verb.holders.last else { return [] }
        let end = last.mention.span.end
        if end <= verb.start, sentence.span.contains(last.mention.span) {
            let between = sentence.mentions.filter {
                $0.mention.span.start >= end && $0.mention.span.end <= verb.start
                    && ($0.mention.type == .place || $0.mention.type == .organ)
            }
            if !between.isEmpty { return bodies.lastOfList(between, text).map(\.entity) }
            if let this = bodies.demonstrated(in: end..<verb.start, sentence, linked, text) { return [this] }
        }
        let start = first.mention.span.start
        if let before = sentence.mentions.last(where: {
            $0.mention.type == .organ && $0.mention.span.end <= start && start - $0.mention.span.end <= 4
        }) {
            return [before.entity]
        }
        return []
    }

    /// 文联选举A为主席: the body whose officer is chosen is the last one named before.
    private func appointer(of verb: Verb, _ sentence: SentenceView, _ text: [UInt32]) -> Int? {
        guard let first = verb.holders.first else { return nil }
        return sentence.mentions.last {
            $0.mention.type == .organ && $0.mention.span.end <= first.mention.span.start
        }?.entity
    }
}
