import Archive
import Extraction
import Graph
import Linking
import Ontology

/// Who holds which office, from Chinese sentences.
///
/// Before the name stands the title, before the title its organ or place: 中共山西省委|第一书记|陶鲁笳. Names in one
/// list share the title of the first (书记处书记卫恒、王谦). In brackets after the name: 王振卓(现任昌潍地委秘书长).
/// A surname with a title may have its body before it: 兰大|林校长. After 任, 担任 the title follows the person:
/// `ChineseAppointments`. Counter-example: 南开大学工人|X and 工程师|X hold no office.
struct ChineseOfficeGrammar: Sendable {
    private let reader: ChineseTitleReader
    private let phrase: ChineseOfficePhrase
    private let bodies: OfficeBodies
    private let appointments: ChineseAppointments
    private static let joins = Set("、和及与,".unicodeScalars.map(\.value))

    init(lexicon: Lexicon) {
        reader = ChineseTitleReader(lexicon: lexicon)
        phrase = ChineseOfficePhrase(lexicon: lexicon, reader: reader)
        bodies = OfficeBodies(lexicon: lexicon)
        appointments = ChineseAppointments(phrase: phrase, bodies: bodies)
    }

    func statements(in sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32], date: CalendarDate?)
        -> [LocalStatement]
    {
        var found: [LocalStatement] = []
        var shared: [HeldOffice] = []
        var previousEnd: Int?
        for person in sentence.entities(.person) {
            let start = person.mention.span.start
            let written = phrase.offices(
                endingAt: start, notBefore: previousEnd ?? sentence.textStart, sentence, text)
            let begin = written.offices.isEmpty ? start : written.start
            let isInList =
                previousEnd.map { begin == $0 || begin == $0 + 1 && Self.joins.contains(text[$0]) } ?? false
            if !isInList { shared = [] }
            var held = resolved(written.offices, after: shared, sentence, linked, text)
            if written.offices.isEmpty, isInList, shared.count == 1, begin == start { held = shared }
            held += titled(person, sentence, text)
            if !held.isEmpty || !written.offices.isEmpty { shared = held }
            let end = formsEnd(after: person.mention.span.end, sentence, text)
            let (inBrackets, after) = bracketed(after: end, sentence, linked, text)
            found += (held + inBrackets).map { $0.statement(person.entity, sentence, date) }
            previousEnd = after
        }
        return found + appointments.statements(in: sentence, linked, text, date: date)
    }

    private func resolved(
        _ written: [WrittenOffice], after known: [HeldOffice], _ sentence: SentenceView,
        _ linked: LinkedArticle,
        _ text: [UInt32]
    ) -> [HeldOffice] {
        written.compactMap { office in
            if let body = office.body { return HeldOffice(office, body, linked, bodies) }
            if reader.isPost(office.reading), known.isEmpty, office.reading.row.domain == "any" { return nil }
            return bodies.body(of: office, after: known.map { ($0.title, $0.body) }, sentence, linked, text)
                .map {
                    HeldOffice(office, body: $0, certainty: .implied)
                }
        }
    }

    /// 同志 after a name.
    private func formsEnd(after end: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Int {
        sentence.titles.first { $0.span.start == end && $0.kind == "form" }?.span.end ?? end
    }

    /// The offices in brackets after a name, and where the brackets end.
    private func bracketed(
        after end: Int, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    )
        -> ([HeldOffice], Int)
    {
        guard end < sentence.span.end, text[end] == 0x28,
            let close = text[end..<min(sentence.span.end, end + 48)].firstIndex(of: 0x29)
        else { return ([], end) }
        let written = phrase.offices(endingAt: close, notBefore: end + 1, sentence, text)
        return (resolved(written.offices, after: [], sentence, linked, text), close + 1)
    }

    /// 兰大|林校长: the mention is surname and title, the body stands right before.
    private func titled(_ person: LinkedMention, _ sentence: SentenceView, _ text: [UInt32]) -> [HeldOffice] {
        let span = person.mention.span
        guard person.mention.rule.hasSuffix("surname-title"),
            let body = sentence.mention(endingAt: span.start), body.mention.type == .organ
        else { return [] }
        let title = text.string(span.start + 1..<span.end)
        guard let row = reader.row(named: title) else { return [] }
        return [
            HeldOffice(
                body: body.entity, title: title, row: row, isExact: true, isFormer: false,
                certainty: .explicit)
        ]
    }
}

/// An office with the body that it belongs to.
struct HeldOffice {
    var body: Int
    var title: String
    var row: TitleRow
    /// Whether `row` is the whole title, so that its English is too.
    var isExact: Bool
    var isFormer: Bool
    var certainty: Certainty

    func statement(_ person: Int, _ sentence: SentenceView, _ date: CalendarDate?) -> LocalStatement {
        LocalStatement(
            .entity(person), .holdsOffice, .entity(body),
            qualifiers: [
                Property("office_zh", title), Property("office_en", isExact ? row.en : ""),
                Property("rank", row.rank), Property("status", isFormer ? "former" : ""),
            ],
            date: date.map { DateRange(on: $0) }, certainty: certainty, evidence: [sentence.evidence("office.zh")])
    }
}

extension HeldOffice {
    init(_ office: WrittenOffice, body: Int, certainty: Certainty) {
        self.init(
            body: body, title: office.title, row: office.reading.row,
            isExact: office.reading.row.zh == office.title, isFormer: office.reading.isFormer,
            certainty: certainty)
    }

    /// At a written body; a secretary of a secretariat serves the committee.
    init(_ office: WrittenOffice, _ body: LinkedMention, _ linked: LinkedArticle, _ bodies: OfficeBodies) {
        let placed = bodies.placed(office.title, body.entity, linked)
        self.init(office, body: placed, certainty: .explicit)
        if body.mention.text.hasSuffix("书记处"), let parent = linked.entities[body.entity].parent {
            self.body = parent
            title = "书记处" + title
        }
    }
}
