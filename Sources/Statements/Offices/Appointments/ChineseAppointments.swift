import Archive
import Extraction
import Linking
import Ontology

/// Offices after a verb: 由张国华|任|主任委员, 陈毅同志|是|中央军委副主席、国防委员会副主席, 选举A|为|主席、B|为|副主席.
///
/// The holder is the last person before the verb with those joined to it, or the only one of the paragraph so far
/// (红军时期,历任…). The offices follow the verb at once. Counter-example: 他担任工作 names no office.
struct ChineseAppointments: Sendable {
    private let list: ChineseOfficeList
    private let bodies: OfficeBodies
    private let verbs: AppointmentVerbs
    private let words: OfficeWords
    private static let of: UInt32 = 0x7684  // 的

    init(words: OfficeWords, list: ChineseOfficeList, bodies: OfficeBodies) {
        self.list = list
        self.bodies = bodies
        self.words = words
        verbs = AppointmentVerbs(words: words, reader: list.phrase.reader)
    }

    func statements(in sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]) -> [LocalStatement]
    {
        var found: [LocalStatement] = []
        var last: (body: Int, end: Int)?
        var position = sentence.textStart
        while position < sentence.span.end {
            guard verbs.mayBegin(at: position, limit: sentence.span.end, text),
                var verb = verbs.verb(at: position, sentence, linked, text)
            else {
                position += 1
                continue
            }
            if verb.status == .current, text.hasWord(of: words.eras, in: sentence.textStart..<verb.start) {
                verb.status = .former
            }
            let (offices, end) = list.offices(startingAt: verb.end, sentence, text)
            position = max(verb.end, end)
            guard mayBeOffices(offices, of: verb, end: end, sentence, text) else { continue }
            if let known = last, verb.start - known.end > 24 { last = nil }
            let held = held(offices, verb, last?.body, end, sentence, linked, text)
            last = held.last.map { ($0.body, end) } ?? last
            let date = sentence.dates.officeDate(
                at: verb.start, clauseStart: clauseStart(before: verb.start, sentence, text))
            for (holder, office) in shares(held, verb, text) {
                found.append(
                    office.statement(
                        holder.entity, list.phrase.reader, sentence, linked, date, rule: "office.zh.verb"))
            }
        }
        return found
    }

    /// After the last stop before `position`.
    private func clauseStart(before position: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Int {
        let stop = text[sentence.textStart..<position].lastIndex { $0 == 0x2C || $0 == 0x3B }  // , ;
        return stop.map { $0 + 1 } ?? sentence.textStart
    }

    /// 现任…委员会书记|马思义, 曾任…训导长、压迫学生|的|丘勤宝 are the offices of who follows; 是…书记|的儿子 is no office
    /// of the holder.
    private func mayBeOffices(
        _ offices: [WrittenOffice], of verb: AppointmentVerb, end: Int, _ sentence: SentenceView,
        _ text: [UInt32]
    ) -> Bool {
        guard !offices.isEmpty else { return false }
        if sentence.mention(startingAt: end)?.mention.type == .person { return false }
        if let holder = holder(after: end, sentence, text), holder.mention.span.start > verb.end {
            return false
        }
        guard end < sentence.span.end, text[end] == Self.of else { return true }
        if bodies.references.made(after: end, sentence, text) != nil { return true }
        return text.word(of: words.ofOffice, startingAt: end + 1, notAfter: sentence.span.end) != nil
    }

    /// The person that the clause after the offices leads to with 的.
    private func holder(after end: Int, _ sentence: SentenceView, _ text: [UInt32]) -> LinkedMention? {
        let stop = text[end..<sentence.span.end].firstIndex { [0x2C, 0x3002, 0x3B].contains($0) }
        return sentence.entities(.person).first {
            $0.mention.span.start > end && $0.mention.span.start <= stop ?? sentence.span.end
                && text[$0.mention.span.start - 1] == Self.of
        }
    }

    /// Each office to each holder; 常芝青、高丽生分别担任总编辑和副总编辑 gives each his own.
    private func shares(_ held: [HeldOffice], _ verb: AppointmentVerb, _ text: [UInt32]) -> [(
        LinkedMention, HeldOffice
    )] {
        let isRespective =
            text[max(0, verb.start - 2)..<verb.end].contains(0x522B)  // 别
            && held.count == verb.holders.count
        if isRespective { return Array(zip(verb.holders, held)) }
        return verb.holders.flatMap { holder in held.map { (holder, $0) } }
    }

    // MARK: Bodies

    private func held(
        _ offices: [WrittenOffice], _ verb: AppointmentVerb, _ last: Int?, _ end: Int,
        _ sentence: SentenceView,
        _ linked: LinkedArticle, _ text: [UInt32]
    ) -> [HeldOffice] {
        var held: [HeldOffice] = []
        let made = bodies.references.made(after: end, sentence, text)
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
        of verb: AppointmentVerb, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> [Int] {
        guard let first = verb.holders.first, let last = verb.holders.last else { return [] }
        let end = last.mention.span.end
        if end <= verb.start, sentence.span.contains(last.mention.span) {
            let between = sentence.mentions.filter {
                $0.mention.span.start >= end && $0.mention.span.end <= verb.start
                    && ($0.mention.type == .place || $0.mention.type == .organ)
            }
            if !between.isEmpty { return bodies.references.lastOfList(between, text).map(\.entity) }
            if let this = bodies.references.demonstrated(in: end..<verb.start, sentence, linked, text) {
                return [this]
            }
        }
        let start = first.mention.span.start
        if let before = sentence.mentions.last(where: {
            $0.mention.type == .organ && $0.mention.span.end <= start && start - $0.mention.span.end <= 4
                && !text[$0.mention.span.end..<start].contains(0x2C)
        }), !isOfRole(before: start, sentence, text) {
            return [before.entity]
        }
        return []
    }

    /// 三青团|分子|李德厚: what the person is, not where the office is.
    private func isOfRole(before start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        list.phrase.reader.title(endingAt: start, notBefore: sentence.textStart, sentence, text)?.row.kind
            == .role
    }

    /// 文联选举A为主席: the body whose officer is chosen is the last one named before.
    private func appointer(of verb: AppointmentVerb, _ sentence: SentenceView, _ text: [UInt32]) -> Int? {
        guard let first = verb.holders.first else { return nil }
        return sentence.mentions.last {
            $0.mention.type == .organ && $0.mention.span.end <= first.mention.span.start
        }?.entity
    }
}
