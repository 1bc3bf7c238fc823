import Archive
import Extraction
import Graph
import Linking
import Ontology

/// Who holds which office, from Chinese sentences.
///
/// Before the name stands the title, before the title its organ or place: 中共山西省委|第一书记|陶鲁笳. Names in one
/// list share the title of the first (书记处书记卫恒、王谦); a title without a body of its own takes that of the
/// title before it in the list. After 任, 担任 and the like the title follows the person: 到该乡任总支书记.
struct ChineseOfficeGrammar: Sendable {
    private let lexicon: Lexicon
    private let appointing = ["担任", "当选为", "兼任", "出任", "任命为", "任"].map { $0.unicodeScalars.map(\.value) }
    private let joins = Set("、和及与兼,".unicodeScalars.map(\.value))
    private let formers = ["原", "前", "代理", "代", "现任", "曾任"].map { $0.unicodeScalars.map(\.value) }

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// An office as read before a name: which body, which title.
    private struct Office {
        var body: Int
        var title: String
        var kind: String
        var isFormer: Bool
    }

    func statements(in sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32], date: CalendarDate?)
        -> [LocalStatement]
    {
        var found: [LocalStatement] = []
        var shared: [Office] = []
        var lastPersonEnd = -1
        for person in sentence.entities(.person) {
            let start = person.mention.span.start
            var offices = offices(before: start, sentence, linked, text, inherited: shared.last?.body)
            let isInList = lastPersonEnd >= 0 && start - lastPersonEnd <= 1
                && (start == lastPersonEnd || joins.contains(text[start - 1]))
            if offices.isEmpty, isInList { offices = shared }
            found += offices.map { statement(person.entity, $0, sentence, date) }
            if !offices.isEmpty || !isInList { shared = offices }
            lastPersonEnd = titlesEnd(after: person.mention.span.end, sentence)
        }
        return found + appointments(in: sentence, linked, text, date)
    }

    private func titlesEnd(after end: Int, _ sentence: SentenceView) -> Int {
        sentence.titles.first { $0.span.start == end }?.span.end ?? end
    }

    private func statement(_ person: Int, _ office: Office, _ sentence: SentenceView, _ date: CalendarDate?)
        -> LocalStatement
    {
        let row = lexicon.titles.first { $0.zh == office.title } ?? lexicon.titles.first { office.title.hasSuffix($0.zh) && $0.zh.count > 1 }
        var qualifiers = [
            Property("office_zh", office.title), Property("office_en", row?.en ?? ""), Property("rank", row?.rank ?? ""),
        ]
        if office.isFormer { qualifiers.append(Property("status", "former")) }
        return LocalStatement(
            .entity(person), .holdsOffice, .entity(office.body), qualifiers: qualifiers,
            date: date.map { DateRange(on: $0) }, certainty: .explicit, evidence: [sentence.evidence])
    }

    // MARK: Titles before a name

    /// The offices written before `position`, nearest last: 省委第一书记、省长|陶鲁笳 has two.
    private func offices(
        before position: Int, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32], inherited: Int?
    ) -> [Office] {
        var offices: [Office] = []
        var open: [(title: String, kind: String, isFormer: Bool)] = []
        var end = position
        while let title = sentence.title(endingAt: end) {
            if title.kind == "form" {
                end = title.span.start
                continue
            }
            let (name, start, isFormer) = extended(title, sentence, text)
            if let body = body(endingAt: start, title: name, sentence, linked, text) {
                offices.append(Office(body: body.entity, title: body.title, kind: title.kind, isFormer: isFormer))
                offices += open.map { Office(body: body.entity, title: $0.title, kind: $0.kind, isFormer: $0.isFormer) }
                open = []
                end = body.start
            } else {
                open.append((name, title.kind, isFormer))
                end = start
            }
            guard end > sentence.span.start, joins.contains(text[end - 1]) else { break }
            end -= 1
        }
        if offices.isEmpty, let inherited {
            offices = open.map { Office(body: inherited, title: $0.title, kind: $0.kind, isFormer: $0.isFormer) }
        }
        return offices.filter { $0.kind == "office" }
    }

    /// The title with what belongs to it before: 书记处|书记, and whether 原, 前 stand before it.
    private func extended(_ title: OfficeTitle, _ sentence: SentenceView, _ text: [UInt32]) -> (String, Int, Bool) {
        var start = title.span.start
        var name = title.text
        if sentence.mention(endingAt: start) == nil {
            for suffix in lexicon.organSuffixes where suffix.kind == "party-sec" || suffix.kind == "party-stand" {
                let word = suffix.zh.unicodeScalars.map(\.value)
                if start - word.count >= sentence.span.start, text[(start - word.count)..<start].elementsEqual(word) {
                    name = suffix.zh + name
                    start -= word.count
                    break
                }
            }
        }
        for former in formers where start - former.count >= sentence.span.start {
            if text[(start - former.count)..<start].elementsEqual(former) {
                return (name, start - former.count, former.count == 1 && former[0] != 0x4EE3)  // 代 is acting
            }
        }
        return (name, start, false)
    }

    /// The organ or place that ends where the title starts; a secretariat's secretary serves the committee.
    private func body(
        endingAt position: Int, title: String, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> (entity: Int, title: String, start: Int)? {
        var end = position
        if end > sentence.span.start, text[end - 1] == 0x7684 { end -= 1 }  // 的
        guard let mention = sentence.mention(endingAt: end) else { return nil }
        let start = mention.mention.span.start
        switch mention.mention.type {
        case .organ:
            if mention.mention.text.hasSuffix("书记处"), let parent = linked.entities[mention.entity].parent {
                return (parent, "书记处" + title, start)
            }
            return (mention.entity, title, start)
        case .place:
            return (mention.entity, title, start)
        case .person, .campaign, .meeting, .figure, .article: return nil
        }
    }

    // MARK: Appointments

    /// 林荣发到该乡任总支书记: the person before the verb, the body after it or the place gone to.
    private func appointments(
        in sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32], _ date: CalendarDate?
    ) -> [LocalStatement] {
        sentence.titles.compactMap { title in
            guard title.kind == "office" else { return nil }
            let name = fullTitle(title, sentence, text)
            let organ = sentence.mention(endingAt: name.start)
            let verbEnd = organ?.mention.span.start ?? name.start
            guard let verb = verbStart(endingAt: verbEnd, sentence, text),
                let person = sentence.entities(.person).last(where: { $0.mention.span.end <= verb })
            else { return nil }
            guard let body = organ.flatMap({ $0.mention.type == .person ? nil : $0.entity })
                ?? destination(before: verb, after: person.mention.span.end, sentence, linked, text)
            else { return nil }
            return statement(
                person.entity, Office(body: body, title: name.title, kind: title.kind, isFormer: false), sentence, date)
        }
    }

    /// The title with a party suffix before it that is no mention: 总支|书记.
    private func fullTitle(_ title: OfficeTitle, _ sentence: SentenceView, _ text: [UInt32]) -> (title: String, start: Int) {
        for suffix in lexicon.organSuffixes where suffix.kind.hasPrefix("party") {
            let word = suffix.zh.unicodeScalars.map(\.value)
            let start = title.span.start - word.count
            if start >= sentence.span.start, text[start..<title.span.start].elementsEqual(word),
                sentence.mention(endingAt: title.span.start) == nil
            {
                return (suffix.zh + title.text, start)
            }
        }
        return (title.text, title.span.start)
    }

    private func verbStart(endingAt end: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Int? {
        for verb in appointing where end - verb.count >= sentence.span.start {
            if text[(end - verb.count)..<end].elementsEqual(verb) { return end - verb.count }
        }
        return nil
    }

    /// The last place or organ between the person and the verb; 该乡 is the last place of that class before.
    private func destination(
        before verb: Int, after personEnd: Int, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> Int? {
        if let place = sentence.mentions.last(where: {
            $0.mention.span.start >= personEnd && $0.mention.span.end <= verb && $0.mention.type != .campaign
                && $0.mention.type != .person
        }) {
            return place.entity
        }
        guard let this = text[personEnd..<verb].lastIndex(of: 0x8BE5), this + 1 < verb else { return nil }  // 该
        return linked.mentions.last {
            $0.mention.span.end <= personEnd && $0.mention.language == .chinese
                && text[$0.mention.span.end - 1] == text[this + 1] && $0.mention.type != .person
        }?.entity
    }
}
