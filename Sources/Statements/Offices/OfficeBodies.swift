import Archive
import Extraction
import Linking
import Ontology

/// Whose office it is where no body stands beside the title.
///
/// 该村|农民代表 is of the village named last; 副书记|范明 after 工作委员会书记|张国华 is of the same committee;
/// 县长|X of the county named last; 教导副主任|X of the school that the paragraph speaks of. Counter-example:
/// a 主席 whom nothing named before fits has no body, and no statement is made.
struct OfficeBodies: Sendable {
    private let lexicon: Lexicon
    private static let levels = Set("省市县区州旗盟乡镇村".unicodeScalars.map(\.value))
    private static let this = ["该", "这个", "本"].map { $0.unicodeScalars.map(\.value) }
    private static let branches = ["党委", "总支", "支部", "支书", "党总支", "党支部"]
    private static let kinds: [String: Set<String>] = [
        "education": ["school", "university"], "commune": ["commune", "coop", "team", "farm"],
        "enterprise": ["enterprise", "shop", "farm"], "commune/press": ["commune", "coop", "news", "agency"],
        "health": ["health"],
    ]
    private static let workplaces: Set<String> = [
        "school", "university", "commune", "coop", "team", "farm", "enterprise", "shop",
    ]

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// The entity for an office without a body, `known` being the offices before it in one list.
    func body(
        of office: WrittenOffice, after known: [(title: String, body: Int)], _ sentence: SentenceView,
        _ linked: LinkedArticle, _ text: [UInt32]
    ) -> Int? {
        let earlier = linked.mentions.prefix { $0.mention.span.end <= office.start }
            .filter { $0.mention.language == sentence.language }
        if let noun = demonstrated(before: office.start, sentence, text) {
            return named(noun, among: earlier, before: office.start, text)
        }
        if !known.isEmpty {
            let head = head(office.title)
            let same = known.last { self.head($0.title) == head } ?? known.last
            if let same { return placed(office.title, same.body, linked) }
        }
        guard beginsPhrase(office.start, sentence, text) else { return nil }
        if let level = level(of: office.title) {
            return earlier.last { $0.mention.type == .place && hasClass($0, level, linked) }?.entity
        }
        let wanted =
            Self.branches.contains { office.title.hasPrefix($0) }
            ? Self.workplaces : Self.kinds[office.reading.row.domain] ?? []
        return earlier.last {
            $0.mention.type == .organ && $0.mention.span.start >= sentence.paragraphStart
                && wanted.contains($0.mention.kind)
        }?.entity
    }

    /// The last thing of a class before a place of the text; nil where the class is named once more after it, of
    /// something that is not known (带陂村…该村 after 枣北村).
    private func named(_ noun: [UInt32], among earlier: [LinkedMention], before start: Int, _ text: [UInt32])
        -> Int?
    {
        guard let last = earlier.last(where: { fits($0.mention, noun: noun) }) else { return nil }
        let between = text[last.mention.span.end..<max(last.mention.span.end, start - noun.count - 1)]
        return noun.count == 1 && between.contains(noun[0]) ? nil : last.entity
    }

    /// Whether nothing that might be an unknown body stands right before: 书记 after a comma or 由, not after 中学.
    private func beginsPhrase(_ start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        guard start > sentence.textStart else { return true }
        let before = text[start - 1]
        return !(0x3400...0x9FFF).contains(before) && before != 0x201D && before != 0x29
            || Self.openers.contains(before)
    }

    private static let openers = Set("由以和及与对向请被让让是有了说到在把将并而".unicodeScalars.map(\.value))

    /// The place of a body where the title is one of places: 省长 beside 中共江苏省委 is of 江苏省.
    func placed(_ title: String, _ body: Int, _ linked: LinkedArticle) -> Int {
        guard level(of: title) != nil, linked.entities[body].type == .organ else { return body }
        return linked.entities[body].place ?? body
    }

    /// 县 of 副县长.
    private func level(of title: String) -> UInt32? {
        let scalars = Array(title.unicodeScalars.map(\.value))
        guard scalars.count >= 2, scalars.last == 0x957F else { return nil }  // 长
        let level = scalars[scalars.count - 2]
        return Self.levels.contains(level) ? level : nil
    }

    private func hasClass(_ mention: LinkedMention, _ level: UInt32, _ linked: LinkedArticle) -> Bool {
        if mention.mention.text.unicodeScalars.last?.value == level { return true }
        return linked.entities[mention.entity].row.map {
            lexicon.gazetteer[$0].nameZh.unicodeScalars.last?.value == level
        } ?? false
    }

    private func head(_ title: String) -> String {
        var rest = Substring(title)
        for prefix in ["第一", "第二", "第三", "副", "代理", "代"] where rest.hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count)
        }
        return String(rest)
    }

    /// The noun after 该, 这个, 本 right before the title: 村 of 该村|农民代表, 学校 of 这个学校的|副校长.
    private func demonstrated(before start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> [UInt32]? {
        var end = start
        if end > sentence.span.start, text[end - 1] == 0x7684 { end -= 1 }  // 的
        for length in 1...3 where end - length > sentence.span.start {
            if text.word(of: Self.this, endingAt: end - length, notBefore: sentence.span.start) != nil {
                return Array(text[(end - length)..<end])
            }
        }
        return nil
    }

    private func fits(_ mention: Mention, noun: [UInt32]) -> Bool {
        guard mention.type == .organ || mention.type == .place else { return false }
        let name = Array(mention.text.unicodeScalars.map(\.value))
        if name.suffix(noun.count).elementsEqual(noun) { return true }
        guard mention.type == .organ, noun.count > 1 else { return false }
        let word = String(String.UnicodeScalarView(noun.compactMap(Unicode.Scalar.init)))
        return lexicon.organSuffixes.contains { $0.zh == word && $0.kind == mention.kind }
    }
}
