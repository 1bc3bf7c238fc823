import Archive
import Extraction
import Graph
import Linking
import Ontology
import Patterns

/// Whose a campaign is, and who carries it out where no pattern of `ontology/patterns/` says it.
///
/// 进藏部队展开三反运动: the clause begins with the subject, and a verb of a list `campaign-…` governs the campaign and
/// tells the role. 辽宁省的反右派斗争正向深入发展: the campaign is the place's own. Counter-examples: 省委认为这样可使整风
/// 健康发展 (only spoken of), 破坏土地改革 (against it), 外贸部副部长陪送下放干部 (the person is the subject, not the
/// ministry), 山西省省级机关第一批下乡工作团 (the place only says which team).
struct CampaignStatements: Sendable {
    private let lexicon: Lexicon
    private let words: ChineseWords
    private let modalities: ModalityReader
    private let lists: NameLists
    /// The verbs of each role; the first role whose verb stands nearest to the campaign is meant.
    private let roles: [Language: [(role: String, verbs: [[UInt32]])]]
    private let spoken: [[UInt32]]
    private let personal: [[UInt32]]
    private let ownerLinks: WordList
    private let otherUses: WordList
    /// 等, 等地.
    private let others: WordList
    /// Who stands for the whole place: 山西省|农村和厂矿.
    private let sectors: WordList
    /// 中的, 内的: what follows a sector is only some of it.
    private let attributeLinks: WordList
    /// 讯, 电: a place right before a dispatch's mark is where it was written.
    private let dispatchMarks: WordList
    /// 高潮, 工作: nouns after a campaign that speak of its course.
    private let courses: WordList
    private static let joins = Set("、和及".unicodeScalars.map(\.value))
    private static let sentences = Set("。;".unicodeScalars.map(\.value))

    init(lexicon: Lexicon, book: PatternBook) {
        self.lexicon = lexicon
        words = ChineseWords(lexicon: lexicon)
        modalities = ModalityReader(book: book, words: words)
        lists = NameLists(book: book)
        func roles(_ ending: String) -> [(String, [[UInt32]])] {
            Self.roleNames.map { ($0, book.words("campaign-\($0)\(ending)")) }
        }
        self.roles = [.chinese: roles(""), .english: roles("-en")]
        spoken = book.words("campaign-spoken")
        personal = book.words("campaign-personal")
        ownerLinks = WordList(book.words("campaign-owner-link"))
        others = WordList(book.words("and-others"))
        otherUses = WordList(book.words("campaign-subject-not-after"))
        sectors = WordList(book.words("campaign-sector"))
        attributeLinks = WordList(book.words("campaign-sector-part"))
        dispatchMarks = WordList(book.words("campaign-dispatch-mark"))
        courses = WordList(book.words("campaign-course"))
    }

    private static let roleNames = ["launched", "joined", "led", "carried-out"]

    func statements(in sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]) -> [LocalStatement]
    {
        let campaigns = sentence.entities(.campaign)
        guard !campaigns.isEmpty else { return [] }
        let subjects = subjects(of: sentence, linked, text)
        return campaigns.indices.flatMap { index -> [LocalStatement] in
            let campaign = campaigns[index]
            if namesAnother(campaign, sentence, text) { return [] }
            let first = firstOfList(index, campaigns, text)
            guard let (found, role) = subject(of: first, among: subjects, sentence, linked, text),
                let last = found.last
            else { return [] }
            let stretch = last.mention.span.end..<max(last.mention.span.end, first.mention.span.start)
            let modality = modality(stretch, sentence, text)
            // What is denied between them is as a rule something else: 除…外,未….
            guard modality != .denied else { return [] }
            return found.map { subject in
                LocalStatement(
                    .entity(subject.entity), .takesPartIn, .entity(campaign.entity),
                    qualifiers: [Property("role", role), Property("modality", modality.rawValue)],
                    date: sentence.dates.date(at: campaign.mention.span.start), certainty: .implied,
                    evidence: [sentence.evidence("campaign.carried-out")])
            }
        }
    }

    /// Who takes part in a campaign, all of a list, and as what.
    private func subject(
        of campaign: LinkedMention, among subjects: [LinkedMention], _ sentence: SentenceView,
        _ linked: LinkedArticle, _ text: [UInt32]
    ) -> (subjects: [LinkedMention], role: String)? {
        if let owner = owner(of: campaign, sentence, linked, text) {
            return (lists.names(endingWith: owner, sentence, text), "carried-out")
        }
        guard let subject = subjects.last(where: { $0.mention.span.end <= campaign.mention.span.start })
        else { return nil }
        let all = lists.names(beginningWith: subject, sentence, text).filter {
            $0.mention.span.end <= campaign.mention.span.start && !isForeign($0, linked)
        }
        guard let last = all.last, all.count == 1 || !isAttribute(last, sentence, text),
            let role = role(of: campaign, by: last, sentence, text)
        else { return nil }
        return (all, role)
    }

    private func modality(_ stretch: Range<Int>, _ sentence: SentenceView, _ text: [UInt32])
        -> ModalityReader.Modality
    {
        modalities.modality(
            in: stretch,
            PatternText(
                language: sentence.language, scalars: text, range: sentence.textStart..<sentence.span.end,
                names: []))
    }

    /// 三反 of 三反、五反: what holds of the first holds of the list.
    private func firstOfList(_ index: Int, _ campaigns: [LinkedMention], _ text: [UInt32]) -> LinkedMention {
        var index = index
        while index > 0 {
            let gap = text[campaigns[index - 1].mention.span.end..<campaigns[index].mention.span.start]
            guard gap.count <= 3, gap.contains(where: Self.joins.contains) else { break }
            index -= 1
        }
        return campaigns[index]
    }

    /// The place or body whose campaign it is: 辽宁省|的|反右派斗争, 西安市|“三反”.
    private func owner(
        of campaign: LinkedMention, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> LinkedMention? {
        guard sentence.language == .chinese,
            let owner = sentence.mentions.last(where: { $0.mention.span.end <= campaign.mention.span.start }),
            owner.mention.type == .organ || owner.mention.type == .place && !isContinent(owner, linked),
            !(sentence.dateline?.contains(owner.mention.span) ?? false)
        else { return nil }
        // 共产党|整风
        if campaign.mention.form != .name {
            let isOwn = owner.mention.span.end == campaign.mention.span.start
            return isOwn && owner.mention.type == .organ ? owner : nil
        }
        let gap = text[owner.mention.span.end..<campaign.mention.span.start].filter { $0 != 0x201C }
        return gap.isEmpty || ownerLinks.contains(gap[...]) ? owner : nil
    }

    /// Other countries take part in no campaign of ours: 美国 in 抗美援朝.
    private func isForeign(_ place: LinkedMention, _ linked: LinkedArticle) -> Bool {
        guard place.mention.type == .place, let row = linked.entities[place.entity].row else { return false }
        return lexicon.gazetteer[row].kind == "国家" && lexicon.gazetteer[row].nameZh != "中国"
    }

    private func isContinent(_ place: LinkedMention, _ linked: LinkedArticle) -> Bool {
        linked.entities[place.entity].row.map { ["洲", "区域"].contains(lexicon.gazetteer[$0].kind) } ?? false
    }

    /// 土地改革|展览会, 公私合营|工业企业: the campaign only says which thing is meant.
    private func namesAnother(_ campaign: LinkedMention, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        var end = campaign.mention.span.end
        if end < sentence.span.end, text[end] == 0x201D { end += 1 }  // ”
        guard sentence.language == .chinese, end < sentence.span.end else { return false }
        if let next = sentence.mention(startingAt: end), next.mention.type == .organ { return true }
        let word = words.word(at: end, limit: sentence.span.end, text)
        guard [.noun, .abbreviation].contains(word.kind), word.range.count > 1 else { return false }
        return courses.end(in: text, at: end, limit: sentence.span.end) == nil
    }

    // MARK: Subjects

    /// Mentions that a clause begins with; of a chain of places the last, in English the first.
    private func subjects(of sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32])
        -> [LinkedMention]
    {
        var found: [LinkedMention] = []
        for (index, mention) in sentence.mentions.enumerated()
        where mention.mention.type != .campaign
            && !(sentence.dateline?.contains(mention.mention.span) ?? false)
        {
            let start = mention.mention.span.start
            let continues =
                index > 0 && sentence.mentions[index - 1].mention.span.end == start
                && sentence.mentions[index - 1].entity == found.last?.entity
            if continues, sentence.language == .chinese {
                found[found.count - 1] = mention
            } else if beginsClause(start, sentence, text), !belongsToTitle(mention, sentence),
                !isDateline(mention, sentence, text)
            {
                found.append(mention)
            }
        }
        return sentence.language == .chinese ? found.filter { !isAttribute($0, sentence, text) } : found
    }

    /// 据新华社|上海|廿五日电: where the report was written.
    private func isDateline(_ mention: LinkedMention, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        let end = mention.mention.span.end
        return (end..<min(end + 6, sentence.span.end)).contains {
            dispatchMarks.end(in: text, at: $0, limit: sentence.span.end) != nil
        }
    }

    /// A body before an officer is not the subject: 对外贸易部|副部长|解学恭.
    private func belongsToTitle(_ mention: LinkedMention, _ sentence: SentenceView) -> Bool {
        mention.mention.type != .person
            && sentence.titles.contains { title in
                title.span.start == mention.mention.span.end && title.kind != "form"
            }
    }

    /// 山西省|省级领导机关, 毛主席|的|领导: the name says whose or which the thing is that follows.
    private func isAttribute(_ mention: LinkedMention, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        var end = mention.mention.span.end
        if mention.mention.type == .person {
            end = words.titleEnd(at: end, limit: sentence.span.end, text) ?? end
        }
        if let after = others.end(in: text, at: end, limit: sentence.span.end) {
            // 等地|都展开 ends a list, 等|高等学校教授 goes on.
            guard after == end + 1 else { return false }
            end = after
        }
        guard end < sentence.span.end, !sentence.overlapsMention(Span(end, end + 1)) else { return false }
        let word = words.word(at: end, limit: sentence.span.end, text)
        if text[end] == 0x7684 { return true }  // 的
        if sectors.contains(text[word.range]) {
            // 民盟成都市委|机关|中的右派分子
            return attributeLinks.end(in: text, at: word.range.upperBound, limit: sentence.span.end) != nil
        }
        return (word.kind == .noun || word.kind == .attributive) && word.range.count > 1
    }

    private func beginsClause(_ start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        let first = sentence.textStart
        if sentence.language == .chinese, otherUses.start(in: text, endingAt: start, notBefore: first) != nil
        {
            return false
        }
        if start == first { return true }
        if start - first <= (sentence.language == .chinese ? 3 : 4) {
            // 打|国民党
            return sentence.language == .english || !words.isVerb(endingAt: start, notBefore: first, text)
        }
        let before = text[start - 1]
        if sentence.language == .chinese { return before == 0x2C || before == 0x3000 }
        guard start >= 2, before == 0x20 else { return false }
        if text[start - 2] == 0x2C { return true }
        return start >= 6 && text.string(start - 6..<start) == ", the "
    }

    // MARK: Verbs

    /// Most characters between a person and the campaign, and between a verb and the campaign that it governs.
    private static let longestPersonal = 16
    private static let longestPersonalEnglish = 40
    private static let longestObject = 14

    /// What the subject does in the campaign; nil where the words between do not say that it takes part.
    private func role(
        of campaign: LinkedMention, by subject: LinkedMention, _ sentence: SentenceView, _ text: [UInt32]
    ) -> String? {
        let stretch = text[subject.mention.span.end..<campaign.mention.span.start]
        let isChinese = sentence.language == .chinese
        if isChinese {
            if spoken.contains(where: { stretch.holds($0) }) { return nil }
            if stretch.contains(where: Self.sentences.contains) { return nil }
        }
        // 浙江近三万名|下放|干部: the deed itself is the verb.
        if campaign.mention.form == .nominal, stretch.count <= 24, subject.mention.type != .person,
            !stretch.contains(0x5728), !stretch.contains(0x2C)  // 在
        {
            return "carried-out"
        }
        if isChinese, subject.mention.type == .person {
            guard stretch.count <= Self.longestPersonal, !stretch.contains(0x2C),
                personal.contains(where: { stretch.holds($0) })
            else { return nil }
        }
        if !isChinese, subject.mention.type == .person, stretch.count > Self.longestPersonalEnglish {
            return nil
        }
        // The verb stands in the clause of the campaign.
        let clause = stretch.lastIndex(of: 0x2C).map { stretch[($0 + 1)...] } ?? stretch
        let near = isChinese ? clause.suffix(Self.longestObject) : stretch
        let role = roles[sentence.language, default: []].first { $0.verbs.contains { near.holds($0) } }?.role
        // 在党委领导下: a body leads where a pattern says so.
        return role == "led" && subject.mention.type != .person ? "carried-out" : role
    }
}

extension ArraySlice<UInt32> {
    /// Whether `word` stands somewhere in the stretch.
    fileprivate func holds(_ word: [UInt32]) -> Bool {
        guard count >= word.count else { return false }
        return (startIndex...(endIndex - word.count)).contains { start in
            self[start..<start + word.count].elementsEqual(word)
        }
    }
}
