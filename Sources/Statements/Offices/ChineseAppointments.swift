import Archive
import Extraction
import Graph
import Linking
import Ontology

/// Offices after a verb: 由张国华|任|主任委员, 陈毅同志|是|中央军委副主席、国防委员会副主席.
///
/// The holder is the last person before the verb, or the only one of the paragraph so far (红军时期,历任…). The
/// offices follow the verb at once. Counter-example: 他担任工作 names no office.
struct ChineseAppointments: Sendable {
    let phrase: ChineseOfficePhrase
    let bodies: OfficeBodies
    /// What verbs and copulas begin with.
    private let verbStarts = ScalarFilter((Self.verbs + Self.copulas).compactMap(\.first))
    private static let verbs = [
        "先后担任", "曾兼任", "被任命为", "任命为", "当选为", "被选为", "推选为", "担任", "兼任", "出任", "历任", "曾任", "改任",
        "升任", "调任", "就任", "现任", "当选", "选为", "任",
    ].map { $0.unicodeScalars.map(\.value) }
    /// Copulas make an office only right after the name.
    private static let copulas = ["是", "为"].map { $0.unicodeScalars.map(\.value) }
    /// 主任, 责任, 信任 are no appointments.
    private static let notVerb = Set("主责信委放重前后继离".unicodeScalars.map(\.value))
    private static let joins = Set("、,;兼和及".unicodeScalars.map(\.value))

    func statements(in sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32], date: CalendarDate?)
        -> [LocalStatement]
    {
        var found: [LocalStatement] = []
        var position = sentence.textStart
        while position < sentence.span.end {
            guard verbStarts.mayContain(text[position]),
                let (verb, holder) = verb(at: position, sentence, linked, text)
            else {
                position += 1
                continue
            }
            let end = position + verb.count
            let (offices, listEnd) = list(from: end, sentence, text)
            // 现任…委员会书记|马思义: the offices of who follows.
            if sentence.mention(startingAt: listEnd)?.mention.type == .person {
                position = end
                continue
            }
            var known: [(title: String, body: Int)] = []
            for office in offices {
                guard let held = held(office, holder, known, verbStart: position, sentence, linked, text)
                else { continue }
                known.append((held.title, held.body))
                found.append(held.statement(holder.entity, sentence, date))
            }
            position = max(end, listEnd)
        }
        return found
    }

    init(phrase: ChineseOfficePhrase, bodies: OfficeBodies) {
        self.phrase = phrase
        self.bodies = bodies
    }

    private func verb(at position: Int, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32])
        -> ([UInt32], LinkedMention)?
    {
        guard !sentence.overlapsMention(Span(position, position + 1)) else { return nil }
        if let verb = text.word(of: Self.verbs, startingAt: position, notAfter: sentence.span.end) {
            if verb.count == 1, position > 0, Self.notVerb.contains(text[position - 1]) { return nil }
            return holder(before: position, sentence, linked).map { (verb, $0) }
        }
        guard let verb = text.word(of: Self.copulas, startingAt: position, notAfter: sentence.span.end),
            let person = sentence.entities(.person).last(where: { $0.mention.span.end <= position })
        else { return nil }
        let end = person.mention.span.end
        let isNext =
            end == position
            || sentence.titles.contains { $0.span == Span(end, position) && $0.kind == "form" }
        return isNext ? (verb, person) : nil
    }

    private func holder(before position: Int, _ sentence: SentenceView, _ linked: LinkedArticle)
        -> LinkedMention?
    {
        if let last = sentence.entities(.person).last(where: { $0.mention.span.end <= position }) {
            return last
        }
        let earlier = linked.mentions.filter {
            $0.mention.type == .person && $0.mention.language == .chinese
                && $0.mention.span.start >= sentence.paragraphStart && $0.mention.span.end <= position
        }
        return Set(earlier.map(\.entity)).count == 1 ? earlier.last : nil
    }

    /// The offices that follow at once: body and title, joined by 、 or a comma or 兼. An item whose body is not known
    /// is passed over; the list ends with the first item that ends in no title.
    private func list(from start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> ([WrittenOffice], Int) {
        var offices: [WrittenOffice] = []
        var position = start
        while position < sentence.span.end {
            guard let (next, end) = office(from: position, sentence, text) else { break }
            offices += next
            position = end
            guard position < sentence.span.end, Self.joins.contains(text[position]) else { break }
            position += 1
        }
        return (offices, position)
    }

    /// The offices of one item of the list, none where its body is unknown; nil where it ends in no title.
    private func office(from start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> (
        [WrittenOffice], Int
    )? {
        var end = start
        while end < sentence.span.end, !endsItem(end, from: start, sentence, text) { end += 1 }
        for last in stride(from: end, to: start, by: -1) {
            let (offices, begin) = phrase.offices(endingAt: last, notBefore: start, sentence, text)
            if !offices.isEmpty, begin == start { return (offices.reversed(), last) }
        }
        return phrase.reader.title(endingAt: end, notBefore: start, sentence, text) == nil ? nil : ([], end)
    }

    /// A join or a stop; 兼 only after a title (华东军区兼第三野战军司令员 is one item).
    private func endsItem(_ end: Int, from start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        guard !sentence.overlapsMention(Span(end, end + 1)) else { return false }
        if text[end] == 0x517C {
            return phrase.reader.title(endingAt: end, notBefore: start, sentence, text) != nil
        }
        return Self.ends.contains(text[end])
    }

    private static let ends = Set("、,;。(".unicodeScalars.map(\.value))

    private func held(
        _ office: WrittenOffice, _ holder: LinkedMention, _ known: [(title: String, body: Int)],
        verbStart: Int,
        _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> HeldOffice? {
        if let body = office.body { return HeldOffice(office, body, linked, bodies) }
        guard office.reading.row.kind == .office else { return nil }
        let body =
            known.isEmpty
            ? destination(before: verbStart, holder, sentence, linked, text)
                ?? organ(before: holder.mention.span.start, sentence)
            : nil
        return (body ?? bodies.body(of: office, after: known, sentence, linked, text)).map {
            HeldOffice(office, body: $0, certainty: body == nil ? .implied : .explicit)
        }
    }

    /// 成立了节约检查委员会,由|张国华: the organ named right before the holder.
    private func organ(before start: Int, _ sentence: SentenceView) -> Int? {
        sentence.mentions.last {
            $0.mention.type == .organ && $0.mention.span.end <= start && start - $0.mention.span.end <= 4
        }?.entity
    }

    /// Where the holder went, between name and verb: 到宁益乡任…; 该乡 is the last place of that class before.
    private func destination(
        before verb: Int, _ holder: LinkedMention, _ sentence: SentenceView, _ linked: LinkedArticle,
        _ text: [UInt32]
    ) -> Int? {
        let end = holder.mention.span.end
        guard end <= verb, sentence.span.contains(holder.mention.span) else { return nil }
        if let place = sentence.mentions.last(where: {
            $0.mention.span.start >= end && $0.mention.span.end <= verb
                && ($0.mention.type == .place || $0.mention.type == .organ)
        }) {
            return place.entity
        }
        guard let this = text[end..<verb].lastIndex(of: 0x8BE5), this + 1 < verb else { return nil }  // 该
        return linked.mentions.last {
            $0.mention.span.end <= end && $0.mention.language == .chinese
                && text[$0.mention.span.end - 1] == text[this + 1] && $0.mention.type != .person
        }?.entity
    }
}
