import Archive
import Extraction
import Linking
import Ontology

/// A verb with whose offices follow it.
struct AppointmentVerb {
    var start: Int
    var end: Int
    var holders: [LinkedMention]
    var status = OfficeStatus.current
    /// 是, 当, 作: an office only where its body is written too or somebody is appointed.
    var isWeak = false
}

/// Finds the verbs that offices follow, with who holds those: 由张国华|任, 选举A|为, 免去A|的. Counter-example: 主任,
/// 应当.
struct AppointmentVerbs: Sendable {
    private let words: OfficeWords
    private let holders: AppointmentHolders
    /// Verbs and copulas, and what they begin with.
    private let all: NameTrie
    private let starts: ScalarFilter
    private static let openQuotes = Set("《“".unicodeScalars.map(\.value))
    private static let of: UInt32 = 0x7684  // 的
    private static let perfective: UInt32 = 0x4E86  // 了

    init(words: OfficeWords, reader: ChineseTitleReader) {
        self.words = words
        holders = AppointmentHolders(words: words, reader: reader)
        let verbs =
            words.verbs + words.formerVerbs + words.weakVerbs + words.copulas + words.dismissing
        starts = ScalarFilter(verbs.compactMap(\.first))
        var all = NameTrie(capacity: 400)
        for verb in verbs { all.insert(verb, value: 0) }
        self.all = all
    }

    /// A first look: whether a verb or copula begins at a place of the text.
    func mayBegin(at position: Int, limit: Int, _ text: [UInt32]) -> Bool {
        starts.mayContain(text[position]) && all.hasName(in: text, at: position, limit: limit)
    }

    /// The verb that begins at a place of the text.
    func verb(at position: Int, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32])
        -> AppointmentVerb?
    {
        let limit = sentence.span.end
        func word(_ words: [[UInt32]]) -> Int? {
            text.word(of: words, startingAt: position, notAfter: limit).map { position + $0.count }
        }
        guard !sentence.overlapsMention(Span(position, position + 1)) else { return nil }
        if let end = word(words.dismissing) { return dismissal(position, end, sentence, text) }
        for (end, status) in [(word(words.formerVerbs), OfficeStatus.former), (word(words.verbs), .current)] {
            guard var end else { continue }
            guard text.word(of: words.notVerbs, endingAt: end, notBefore: sentence.span.start) == nil,
                !isEndOfVerb(position..<end, sentence, text)
            else { return nil }
            let holders = self.holders.holders(before: position, sentence, linked, text)
            guard let last = holders.last?.mention.span.end else { return nil }
            // 担任|了|…代表
            if end < limit, text[end] == Self.perfective { end += 1 }
            let told =
                last <= position ? self.holders.adverbs(from: last, to: position, sentence, text) : nil
            return AppointmentVerb(
                start: position, end: end, holders: holders, status: told == .former ? .former : status)
        }
        if let end = word(words.weakVerbs), beginsBody(end, sentence, text),
            text.word(of: words.notVerbs, endingAt: end, notBefore: sentence.span.start) == nil
        {
            let holders = self.holders.holders(before: position, sentence, linked, text)
            return holders.isEmpty
                ? nil : AppointmentVerb(start: position, end: end, holders: holders, isWeak: true)
        }
        return word(words.copulas).flatMap { copula(position, $0, sentence, text) }
    }

    /// The 任 of 担任, which said of nobody who.
    private func isEndOfVerb(_ verb: Range<Int>, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        let lower = sentence.textStart
        return [words.verbs, words.formerVerbs].contains { list in
            text.word(of: list, endingAt: verb.upperBound, notBefore: lower).map { $0.count > verb.count }
                == true
        }
    }

    /// 是, 为 right after a name or a list of names.
    private func copula(_ position: Int, _ end: Int, _ sentence: SentenceView, _ text: [UInt32])
        -> AppointmentVerb?
    {
        guard let person = sentence.entities(.person).last(where: { $0.mention.span.end <= position }),
            position - person.mention.span.end <= 6,
            let status = holders.adverbs(from: person.mention.span.end, to: position, sentence, text)
        else { return nil }
        let holders = self.holders.list(endingWith: person, sentence, text)
        let first = holders.first?.mention.span.start ?? person.mention.span.start
        let isAppointed =
            text.word(of: words.appointing, endingAt: first, notBefore: sentence.span.start) != nil
            || isInAppointment(before: first, sentence, text)
        return AppointmentVerb(
            start: position, end: end, holders: holders, status: status, isWeak: !isAppointed)
    }

    /// 选举A为主席,|B为副主席: the appointing word stands further before, in the same sentence.
    private func isInAppointment(before start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        guard start > sentence.textStart, [0x2C, 0x3001, 0x3B].contains(text[start - 1]) else { return false }
        return (max(sentence.textStart, start - 40)..<start).contains {
            text.word(of: words.appointing, endingAt: $0, notBefore: sentence.textStart) != nil
        }
    }

    /// 免去|A的…职务: the offices after the name are over.
    private func dismissal(_ start: Int, _ end: Int, _ sentence: SentenceView, _ text: [UInt32])
        -> AppointmentVerb?
    {
        guard let person = sentence.mention(startingAt: end), person.mention.type == .person else {
            return nil
        }
        var last = person.mention.span.end
        if let form = sentence.titles.first(where: { $0.span.start == last && $0.kind == "form" }) {
            last = form.span.end
        }
        guard last < sentence.span.end, text[last] == Self.of else { return nil }
        return AppointmentVerb(start: start, end: last + 1, holders: [person], status: .former)
    }

    private func beginsBody(_ start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        guard start < sentence.span.end else { return false }
        let start = Self.openQuotes.contains(text[start]) ? start + 1 : start
        guard let type = sentence.mention(startingAt: start)?.mention.type else { return false }
        return type == .organ || type == .place
    }
}
