import Archive
import Extraction
import Graph
import Linking
import Ontology

/// Who takes part in a campaign: who carries it out, launches it, joins it.
///
/// 进藏部队展开三反运动: the clause begins with the subject, and a verb of the list `campaign-verb` governs the
/// campaign. 辽宁省的反右派斗争正向深入发展: the campaign is the place's own. Counter-examples: 省委认为这样可使整风
/// 健康发展 (only spoken of), 经过批林批孔运动锻炼的人民 (a description), 外贸部副部长陪送下放干部 (the person is the
/// subject, not the ministry).
struct CampaignStatements: Sendable {
    private let lexicon: Lexicon
    private let verbs: [Language: [[UInt32]]]
    private let speech: [[UInt32]]
    private static let joins = Set("、和及".unicodeScalars.map(\.value))
    private static let sentences = Set("。;".unicodeScalars.map(\.value))
    private static let possible: Set<String> = ["", "的", "全省", "全县", "全市", "农村"]

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        func words(_ list: String) -> [[UInt32]] {
            lexicon.lists[list].sorted { $0.lexicographicallyPrecedes($1) }
        }
        verbs = [.chinese: words("campaign-verb"), .english: words("campaign-verb-en")]
        speech =
            words("speech-verb").filter { $0.count > 1 }
            + ["相信", "要求"].map { $0.unicodeScalars.map(\.value) }
    }

    func statements(in sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32], date: CalendarDate?)
        -> [LocalStatement]
    {
        let campaigns = sentence.entities(.campaign)
        guard !campaigns.isEmpty else { return [] }
        let subjects = subjects(of: sentence, linked, text)
        return campaigns.indices.compactMap { index in
            let campaign = campaigns[index]
            let first = firstOfList(index, campaigns, text)
            guard
                let subject = owner(of: first, sentence, linked, text)
                    ?? subjects.last(where: { $0.mention.span.end <= campaign.mention.span.start })
                    .flatMap({ isCarriedOut(first, by: $0, sentence, text) ? $0 : nil })
            else { return nil }
            return LocalStatement(
                .entity(subject.entity), .takesPartIn, .entity(campaign.entity),
                qualifiers: [Property("role", "carries-out")], date: date.map { DateRange(on: $0) },
                certainty: .implied, evidence: [sentence.evidence("campaign.carried-out")])
        }
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
        guard sentence.language == .chinese, campaign.mention.form == .name,
            let owner = sentence.mentions.last(where: { $0.mention.span.end <= campaign.mention.span.start }),
            owner.mention.type == .organ || owner.mention.type == .place && !isContinent(owner, linked),
            !(sentence.dateline?.contains(owner.mention.span) ?? false)
        else { return nil }
        let gap = text.string(owner.mention.span.end..<campaign.mention.span.start)
        return Self.possible.contains(gap.filter { $0 != "\u{201C}" }) ? owner : nil
    }

    private func isContinent(_ place: LinkedMention, _ linked: LinkedArticle) -> Bool {
        linked.entities[place.entity].row.map { ["洲", "区域"].contains(lexicon.gazetteer[$0].kind) } ?? false
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
            } else if beginsClause(start, sentence, text), !belongsToTitle(mention, sentence) {
                found.append(mention)
            }
        }
        return found
    }

    /// A body before an officer is not the subject: 对外贸易部|副部长|解学恭.
    private func belongsToTitle(_ mention: LinkedMention, _ sentence: SentenceView) -> Bool {
        mention.mention.type != .person
            && sentence.titles.contains { title in
                title.span.start == mention.mention.span.end && title.kind != "form"
            }
    }

    private func beginsClause(_ start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        let first = sentence.textStart
        if start - first <= (sentence.language == .chinese ? 3 : 4) { return true }
        let before = text[start - 1]
        if sentence.language == .chinese { return before == 0x2C || before == 0x3000 }
        guard start >= 2, before == 0x20 else { return false }
        if text[start - 2] == 0x2C { return true }
        return start >= 6 && text.string(start - 6..<start) == ", the "
    }

    // MARK: Verbs

    private func isCarriedOut(
        _ campaign: LinkedMention, by subject: LinkedMention, _ sentence: SentenceView, _ text: [UInt32]
    ) -> Bool {
        let stretch = text[subject.mention.span.end..<campaign.mention.span.start]
        if sentence.language == .chinese {
            if speech.contains(where: { contains(stretch, $0) }) { return false }
            if stretch.contains(where: Self.sentences.contains) { return false }
        }
        // 浙江近三万名|下放|干部: the deed itself is the verb.
        if campaign.mention.form == .nominal, stretch.count <= 24, subject.mention.type != .person,
            !stretch.contains(0x5728), !stretch.contains(0x2C)  // 在
        {
            return true
        }
        if subject.mention.type == .person, !isLed(stretch, sentence.language) { return false }
        let near = sentence.language == .chinese ? stretch.suffix(28) : stretch
        return verbs[sentence.language, default: []].contains { contains(near, $0) }
    }

    /// What a person does in a campaign: joins or leads it. 毛泽东|思想 is nobody's deed.
    private func isLed(_ stretch: ArraySlice<UInt32>, _ language: Language) -> Bool {
        guard language == .chinese else { return true }
        return !stretch.starts(with: Self.thought) && Self.led.contains { contains(stretch, $0) }
    }

    private static let thought = "思想".unicodeScalars.map(\.value)
    private static let led = ["参加", "领导", "投入", "发动", "开展"].map { $0.unicodeScalars.map(\.value) }

    private func contains(_ stretch: ArraySlice<UInt32>, _ word: [UInt32]) -> Bool {
        guard stretch.count >= word.count else { return false }
        return (stretch.startIndex...(stretch.endIndex - word.count)).contains { start in
            stretch[start..<start + word.count].elementsEqual(word)
        }
    }
}
