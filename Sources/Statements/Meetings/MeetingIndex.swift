import Archive
import Graph
import Linking
import Ontology

/// The meetings of one article: which mentions mean the same, and the thing that each becomes.
struct MeetingIndex {
    private(set) var things: [LocalThing] = []
    private var byIdentity: [String: Int] = [:]
    /// The last meeting that the article reports on: one that was held, led or took place, not one only mentioned.
    private var last: [Language: (thing: Int, paragraph: Int)] = [:]
    /// Words for any meeting (会议, 会): a bare one of another class (座谈会) must be of the class of what it means.
    private let general: Set<String>
    /// The sentences in which meetings were seen.
    private var places: [(sentence: Span, thing: Int, language: Language)] = []
    private let article: Article

    init(_ article: Article, general: Set<String>) {
        self.article = article
        self.general = general
    }

    /// The thing that a mention means, made where it is new. A bare 会议 is the last one named, unless `holder` says
    /// whose meeting it is.
    mutating func thing(
        for mention: MeetingMention, holder: Int?, isReported: Bool, in sentence: SentenceView,
        _ linked: LinkedArticle
    ) -> Int? {
        if mention.isBare, holder == nil { return meant(by: mention, in: sentence) }
        let index = paired(sentence) ?? made(mention, holder, sentence.language, linked)
        date(index, mention, sentence)
        if isReported { last[sentence.language] = (index, sentence.paragraphStart) }
        places.append((sentence.span, index, sentence.language))
        return index
    }

    /// The meeting named last; where the article has spoken of several, only within the paragraph.
    private func meant(by mention: MeetingMention, in sentence: SentenceView) -> Int? {
        guard let last = last[sentence.language] else { return nil }
        let isOnly = places.allSatisfy { $0.thing == last.thing || $0.language != sentence.language }
        guard isOnly || last.paragraph == sentence.paragraphStart else { return nil }
        let head = things[last.thing].properties.first { $0.key == "class" }?.value ?? ""
        return general.contains(mention.head) || mention.head == head ? last.thing : nil
    }

    private mutating func made(
        _ mention: MeetingMention, _ holder: Int?, _ language: Language, _ linked: LinkedArticle
    ) -> Int {
        let owner = (mention.holder ?? holder).map { linked.entities[$0] }
        let ownerName = owner.map { language == .chinese ? $0.nameZh : $0.nameEn } ?? ""
        var name = mention.name
        if mention.holder == nil, !ownerName.isEmpty, !(mention.isNumbered && mention.name.contains("届")) {
            name = language == .chinese ? ownerName + name : "\(ownerName) \(name)"
        }
        // A meeting without a number is another one in another year, one without a name of its own in another article.
        let when =
            mention.isNumbered
            ? "" : mention.isBare || owner == nil ? article.id : String(article.date?.year ?? 0)
        let identity = "\(ownerName)|\(mention.name)|\(when)"
        if let known = byIdentity[identity] { return known }
        byIdentity[identity] = things.count
        things.append(
            LocalThing(
                type: .meeting, nameZh: language == .chinese ? name : "",
                nameEn: language == .english ? name : "", identity: identity,
                properties: [Property("class", mention.head)]))
        return things.count - 1
    }

    /// The first day that the article says a meeting to be on; the day of the paper is none.
    private mutating func date(_ thing: Int, _ mention: MeetingMention, _ sentence: SentenceView) {
        let said = sentence.dates.saidLast(before: mention.span.start)?.range ?? sentence.dates.meetingDay
        guard let day = said, day.role == .asOf, day.earliest == day.latest,
            !things[thing].properties.contains(where: { $0.key == "date" })
        else { return }
        things[thing].properties.append(Property("date", day.latest.description))
        things[thing].properties.sort { $0.key < $1.key }
    }

    /// The meeting of the paired sentence, where that speaks of one alone.
    private func paired(_ sentence: SentenceView) -> Int? {
        let partners = article.counterparts(of: sentence.span)
        let found = Set(
            places.filter { $0.language != sentence.language && partners.contains($0.sentence) }.map(\.thing))
        return found.count == 1 ? found.first : nil
    }

    /// Gives a meeting the name that the other language has for it.
    mutating func name(_ thing: Int, _ name: String, in language: Language) {
        switch language {
        case .chinese where things[thing].nameZh.isEmpty: things[thing].nameZh = name
        case .english where things[thing].nameEn.isEmpty: things[thing].nameEn = name
        default: break
        }
    }
}
