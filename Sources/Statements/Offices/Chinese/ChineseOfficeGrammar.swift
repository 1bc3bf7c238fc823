import Archive
import Extraction
import Linking
import Ontology

/// Who holds which office, from Chinese sentences.
///
/// Before the name stands the title, before the title its organ or place: 中共山西省委|第一书记|陶鲁笳. Names in one
/// list share the title of the first (书记处书记卫恒、王谦). After the name: 中国科学院|郭沫若|院长, 陈云、陈毅|副总理,
/// and in brackets 王振卓(现任昌潍地委秘书长). A surname with a title may have its body before it: 兰大|林校长. After
/// 任, 担任 the title follows the person: `ChineseAppointments`. Counter-example: 南开大学工人|X and 工程师|X hold no
/// office.
struct ChineseOfficeGrammar: Sendable {
    let reader: ChineseTitleReader
    let phrase: ChineseOfficePhrase
    let list: ChineseOfficeList
    let bodies: OfficeBodies
    private let appointments: ChineseAppointments
    private static let joins = Set("、和及与,".unicodeScalars.map(\.value))
    private static let nameJoins = Set("、和及与".unicodeScalars.map(\.value))
    static let colon: UInt32 = 0x3A
    private static let of: UInt32 = 0x7684  // 的
    /// Posts of these domains are held at too many bodies to tell which: 右派教授|启功.
    private static let anywhere: Set<String> = ["any", "education"]

    init(lexicon: Lexicon) {
        let words = OfficeWords(lexicon: lexicon)
        reader = ChineseTitleReader(lexicon: lexicon, words: words)
        phrase = ChineseOfficePhrase(lexicon: lexicon, reader: reader)
        list = ChineseOfficeList(phrase: phrase)
        bodies = OfficeBodies(lexicon: lexicon, words: words)
        appointments = ChineseAppointments(words: words, list: list, bodies: bodies)
    }

    func statements(in sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]) -> [LocalStatement]
    {
        var found: [LocalStatement] = []
        /// The offices that the next name of the list may share, and the names before it that have none.
        var shared: [HeldOffice] = []
        var bare: [LinkedMention] = []
        var previousEnd: Int?
        func add(_ held: [HeldOffice], _ person: LinkedMention, _ rule: String) {
            let date = sentence.dates.titleDay(at: person.mention.span.start) {
                sentence.opensClause(at: $0, text)
            }
            found += held.map { $0.statement(person.entity, reader, sentence, linked, date, rule: rule) }
        }
        for person in sentence.entities(.person) {
            let start = person.mention.span.start
            let written = before(person, notBefore: previousEnd ?? sentence.textStart, sentence, text)
            let begin = written.offices.isEmpty ? start : written.start
            let isInList = previousEnd.map { isJoin($0..<max($0, begin), text) } ?? false
            let isJoined =
                previousEnd.map { start == $0 + 1 && Self.nameJoins.contains(text[$0]) } ?? false
            if !isInList { shared = [] }
            if !isJoined { bare = [] }
            var held = resolved(
                written.offices, after: shared,
                isApart: begin == previousEnd.map { $0 + 1 } && text[begin - 1] == 0x2C,
                sentence, linked, text)
            if isDismissed(at: written.start, sentence, text) { held = held.map(\.over) }
            if written.offices.isEmpty, isInList, shared.count == 1, begin == start { held = shared }
            held += titled(person, sentence, linked, text)
            if !held.isEmpty || !written.offices.isEmpty { shared = held }
            add(held, person, "office.zh.before-name")
            let title = titleAfter(person, sentence, text)
            if let title {
                let group = bare + [person]
                let own = after(group, title, sentence, linked, text)
                for member in group { add(own, member, "office.zh.after-name") }
            }
            let isBare = held.isEmpty && written.offices.isEmpty && title == nil && begin == start
            bare = isBare && !endsInTitle(start, previousEnd, sentence, text) ? bare + [person] : []
            let end = formsEnd(after: title?.span.end ?? person.mention.span.end, sentence, text)
            let (inBrackets, after) = apposed(person, after: end, sentence, linked, text)
            add(inBrackets, person, "office.zh.brackets")
            previousEnd = after
        }
        return found + appointments.statements(in: sentence, linked, text)
    }

    /// Nothing, a mark or 和, or the blanks between signatures (全体教员王琏  赵继周  陈光旭).
    private func isJoin(_ gap: Range<Int>, _ text: [UInt32]) -> Bool {
        gap.count == 1 && Self.joins.contains(text[gap.lowerBound])
            || gap.count < 8 && text[gap].allSatisfy { $0 == 0x20 || $0 == 0x3000 }
    }

    /// The offices before a name, or before a colon or 的 and the name (主席:郭沫若, 任局长的李世军) where their body is
    /// written.
    private func before(
        _ person: LinkedMention, notBefore lower: Int, _ sentence: SentenceView, _ text: [UInt32]
    ) -> (offices: [WrittenOffice], start: Int) {
        let start = person.mention.span.start
        if start > lower, text[start - 1] == 0x20 || text[start - 1] == 0x3000 {
            return signed(person, notBefore: lower, sentence, text)
        }
        guard start - 1 > lower, text[start - 1] == Self.colon || text[start - 1] == Self.of else {
            return phrase.offices(endingAt: start, notBefore: lower, sentence, text)
        }
        let written = phrase.offices(endingAt: start - 1, notBefore: lower, sentence, text)
        return written.offices.contains { $0.body != nil } ? written : ([], start)
    }

    /// 国务院总理  周恩来: a signature, whose title begins its line or tells its body.
    private func signed(
        _ person: LinkedMention, notBefore lower: Int, _ sentence: SentenceView, _ text: [UInt32]
    ) -> (offices: [WrittenOffice], start: Int) {
        let start = person.mention.span.start
        guard let end = text[lower..<start].lastIndex(where: { $0 != 0x20 && $0 != 0x3000 }),
            start - end <= Self.widestBlank
        else { return ([], start) }
        let written = phrase.offices(endingAt: end + 1, notBefore: lower, sentence, text)
        let isSignature = written.start == sentence.textStart || written.offices.contains { $0.body != nil }
        return isSignature ? written : ([], start)
    }

    private static let widestBlank = 6

    /// `isApart`: a comma stands before them, after which a post is of another body (要闻部副主任A,|编辑B).
    func resolved(
        _ written: [WrittenOffice], after known: [HeldOffice], isApart: Bool = false,
        _ sentence: SentenceView,
        _ linked: LinkedArticle, _ text: [UInt32]
    ) -> [HeldOffice] {
        written.compactMap { office in
            let known = isApart && reader.isPost(office.reading) ? [] : known
            // 矿业学院|九三负责人 is an officer of that party there.
            let title = office.title.unicodeScalars.map(\.value)
            if title.hasWord(of: reader.words.otherParties, in: title.indices) { return nil }
            if let body = office.body {
                // 农工民主党中央委员、上海市委委员: that party's committee, which the Communist Party's name would hide.
                if body.mention.kind.hasPrefix("party"), !isOfAnotherParty(body, text),
                    !body.mention.text.hasPrefix("中共"),
                    written.contains(where: { $0.body.map { isOfAnotherParty($0, text) } == true })
                {
                    return nil
                }
                return bodies.mayHold(office.reading, body, text)
                    ? HeldOffice(office, body, linked, bodies) : nil
            }
            guard mayShare(office.reading, known) else { return nil }
            return bodies.body(of: office, after: known.map { ($0.title, $0.body) }, sentence, linked, text)
                .map { HeldOffice(office, body: $0, certainty: .implied) }
        }
    }

    /// Whether a post without a body may be of one named before: not in 南开大学|教授|A和|工程师|B.
    private func mayShare(_ title: ReadTitle, _ known: [HeldOffice]) -> Bool {
        guard reader.isPost(title) else { return true }
        guard let last = known.last else { return !Self.anywhere.contains(title.row.domain) }
        return last.row.kind == .office || last.row.domain == title.row.domain
    }

    private func isOfAnotherParty(_ body: LinkedMention, _ text: [UInt32]) -> Bool {
        text.hasWord(of: reader.words.otherParties, in: body.mention.span.range)
    }

    /// 免去|教育部部长张三, 撤销|X社社长李四: the office is over.
    private func isDismissed(at start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        text.word(of: reader.words.dismissing, endingAt: start, notBefore: sentence.textStart) != nil
    }

    /// 同志 after a name.
    private func formsEnd(after end: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Int {
        sentence.titles.first { $0.span.start == end && $0.kind == "form" }?.span.end ?? end
    }

    /// Whether a title, be it of an occupation, stands before a name of a list.
    private func endsInTitle(
        _ start: Int, _ previousEnd: Int?, _ sentence: SentenceView, _ text: [UInt32]
    ) -> Bool {
        reader.title(endingAt: start, notBefore: previousEnd ?? sentence.textStart, sentence, text) != nil
    }
}
