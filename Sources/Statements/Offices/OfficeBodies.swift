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
    private let words: OfficeWords
    private let posts: Set<[UInt32]>
    /// Classes of organs by the last character of their suffixes: 社 of co-operatives, communes, agencies.
    private let kindsByEnd: [UInt32: Set<String>]
    private static let levels = Set("省市县区州旗盟乡镇村".unicodeScalars.map(\.value))
    private static let branches = ["党委", "总支", "支部", "支书", "党总支", "党支部"]
    private static let kinds: [String: Set<String>] = [
        "education": ["school", "university"], "commune": ["commune", "coop", "team", "farm"],
        "enterprise": ["enterprise", "shop", "farm"], "commune/press": ["commune", "coop", "news"],
        "health": ["health"],
    ]
    private static let workplaces: Set<String> = [
        "school", "university", "commune", "coop", "team", "farm", "enterprise", "shop",
    ]
    private static let joins = Set("、和及与".unicodeScalars.map(\.value))
    private static let stops = Set("。,;:".unicodeScalars.map(\.value))
    private static let of: UInt32 = 0x7684  // 的
    private static let that: UInt32 = 0x8BE5  // 该

    init(lexicon: Lexicon, words: OfficeWords) {
        self.lexicon = lexicon
        self.words = words
        posts = lexicon.lists["post-role"].subtracting(["人民代表".unicodeScalars.map(\.value)])
        var kinds: [UInt32: Set<String>] = [:]
        for suffix in lexicon.organSuffixes {
            if let last = suffix.zh.unicodeScalars.last {
                kinds[last.value, default: []].insert(suffix.kind)
            }
        }
        kindsByEnd = kinds
    }

    /// Whether the body may have such an officer: a teacher needs an organ, a delegate an assembly (天津代表 and
    /// 某厂代表 only speak for others).
    func mayHold(_ title: ReadTitle, _ body: LinkedMention, _ text: [UInt32]) -> Bool {
        if title.row.zh == "代表" {
            return body.mention.type == .organ
                && text.hasWord(of: words.assemblies, in: body.mention.span.range)
        }
        return body.mention.type == .organ || !posts.contains(title.row.zh.unicodeScalars.map(\.value))
    }

    /// The entity for an office without a body, `known` being the offices before it in one list.
    func body(
        of office: WrittenOffice, after known: [(title: String, body: Int)], _ sentence: SentenceView,
        _ linked: LinkedArticle, _ text: [UInt32]
    ) -> Int? {
        if let noun = demonstrated(before: office.start, sentence, text) {
            return named(noun, before: office.start, sentence, linked, text)
        }
        if !known.isEmpty, !namesBody(office.title) {
            let head = head(office.title)
            let same = known.last { self.head($0.title) == head } ?? known.last
            if let same, let body = placed(office.title, same.body, linked) { return body }
        }
        if let body = shortForm(before: office.start, sentence, linked, text)
            ?? sender(before: office.start, sentence, text)
        {
            return body
        }
        guard beginsPhrase(office.start, sentence, text) else { return nil }
        let earlier = linked.mentions(before: office.start, sentence.language)
        if let level = level(of: office.title) {
            return place(of: level, before: office.start, sentence, linked)
        }
        if let own = Self.units.first(where: office.title.hasPrefix) {
            return earlier.first { $0.mention.type == .organ && $0.mention.text.hasSuffix(own) }?.entity
        }
        guard !namesBody(office.title) || office.title.hasPrefix("党") else { return nil }
        let wanted = kinds(of: office)
        guard !wanted.isEmpty else { return nil }
        return earlier.prefix { $0.mention.span.start >= sentence.paragraphStart }
            .first { $0.mention.type == .organ && wanted.contains($0.mention.kind) }?.entity
            ?? only(wanted, linked, sentence.language)
    }

    /// Classes of the bodies that have such an officer: schools for a 校长, all places of work for a 党委书记.
    private func kinds(of office: WrittenOffice) -> Set<String> {
        Self.branches.contains { office.title.hasPrefix($0) }
            ? Self.workplaces : Self.kinds[office.reading.row.domain] ?? []
    }

    /// The only body of some classes that an article names.
    private func only(_ kinds: Set<String>, _ linked: LinkedArticle, _ language: Language) -> Int? {
        var only: Int?
        for mention in linked.mentions
        where mention.mention.language == language && mention.mention.form == .name
            && mention.mention.type == .organ && kinds.contains(mention.mention.kind)
        {
            if let only, only != mention.entity { return nil }
            only = mention.entity
        }
        return only
    }

    /// The body of a title after a name: what 该 points at; for a 市长 the only city that the article has named, for a
    /// 校长 its only school.
    func bodyNamedBefore(
        _ office: WrittenOffice, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> Int? {
        if let noun = demonstrated(before: office.start, sentence, text) {
            return named(noun, before: office.start, sentence, linked, text)
        }
        guard let level = level(of: office.title) else {
            let wanted = kinds(of: office)
            return wanted.isEmpty ? nil : only(wanted, linked, sentence.language)
        }
        var only: Int?
        for mention in linked.mentions(before: office.start, sentence.language)
        where mention.mention.type == .place && hasClass(mention, level, linked) {
            if let only, only != mention.entity { return nil }
            only = mention.entity
        }
        return only
    }

    /// The last thing of a class before a place of the text; nil where the class is named once more after it, of
    /// something that is not known (带陂村…该村 after 枣北村).
    private func named(
        _ noun: [UInt32], before start: Int, _ sentence: SentenceView, _ linked: LinkedArticle,
        _ text: [UInt32]
    ) -> Int? {
        let earlier = linked.mentions(before: start, sentence.language)
        guard let last = earlier.first(where: { fits($0.mention, noun: noun) }) else { return nil }
        guard noun.count == 1, Self.levels.contains(noun[0]) else { return last.entity }
        let between = last.mention.span.end..<max(last.mention.span.end, start - noun.count - 1)
        // 该市, 全村 name nothing new.
        let isNamedAgain = between.contains { position in
            text[position] == noun[0]
                && text.word(of: words.this, endingAt: position, notBefore: between.lowerBound) == nil
                && text[position - 1] != 0x5168
        }
        return isNamedAgain ? nil : last.entity
    }

    /// Whether nothing that might be an unknown body stands right before: 书记 after a comma or 由, not after 中学.
    private func beginsPhrase(_ start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        guard start > sentence.textStart else { return true }
        let before = text[start - 1]
        return !(0x3400...0x9FFF).contains(before) && before != 0x201D && before != 0x29
            || Self.openers.contains(before)
    }

    private static let openers = Set("由以和及与对向请被让让是有了说到在把将并而派为任时这".unicodeScalars.map(\.value))

    /// Whether the title says itself of which kind of body it is: 地委副书记 after 法院院长 is not of the court.
    private func namesBody(_ title: String) -> Bool {
        Self.ownBodies.contains { title.hasPrefix($0) }
    }

    private static let units = ["公社", "大队", "生产队"]
    private static let ownBodies = ["省委", "地委", "县委", "市委", "区委", "公社", "大队", "生产队", "党支部"]

    /// The place that a 县长 without a body is of: the county named last; of cities and provinces, that which the
    /// article names most where its own sentence names none.
    private func place(
        of level: UInt32, before start: Int, _ sentence: SentenceView, _ linked: LinkedArticle
    ) -> Int? {
        let earlier = linked.mentions(before: start, sentence.language).lazy.filter {
            $0.mention.type == .place && hasClass($0, level, linked)
        }
        guard let last = earlier.first(where: { _ in true }) else { return nil }
        guard Self.large.contains(level), last.mention.span.start < sentence.span.start else {
            return last.entity
        }
        var counts: [Int: Int] = [:]
        for mention in linked.mentions where mention.mention.type == .place {
            counts[mention.entity, default: 0] += 1
        }
        return earlier.map(\.entity).max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }
    }

    private static let large = Set("省市州".unicodeScalars.map(\.value))

    /// The place of a body where the title is one of places: 省长 beside 中共江苏省委 is of 江苏省; nil where the body
    /// has none.
    func placed(_ title: String, _ body: Int, _ linked: LinkedArticle) -> Int? {
        guard level(of: title) != nil, linked.entities[body].type == .organ else { return body }
        return linked.entities[body].place
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

    // MARK: What the words point at

    /// 派出所|所长, 生产队|会计: the body named before whose name ends in the words before the title.
    private func shortForm(
        before end: Int, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> Int? {
        let lower = sentence.textStart
        guard end - 2 >= lower, kindsByEnd[text[end - 1]] != nil else { return nil }
        for mention in linked.mentions(before: end - 2, sentence.language)
        where mention.mention.type == .organ && mention.mention.form == .name {
            let span = mention.mention.span
            var length = 0
            while length < span.count, end - length > lower,
                text[span.end - 1 - length] == text[end - 1 - length]
            {
                length += 1
            }
            if length >= 2, length < span.count, beginsPhrase(end - length, sentence, text) {
                return mention.entity
            }
        }
        return nil
    }

    /// 县公安局立即派|预审股长: who sends the officer.
    private func sender(before start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Int? {
        guard start > sentence.textStart, text[start - 1] == 0x6D3E else { return nil }  // 派
        guard let organ = sentence.entities(.organ).last(where: { $0.mention.span.end < start }),
            !text[organ.mention.span.end..<start].contains(where: Self.stops.contains)
        else { return nil }
        return organ.entity
    }

    /// The noun after 该, 这个, 本 right before the title: 村 of 该村|农民代表, 学校 of 这个学校的|副校长.
    private func demonstrated(before start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> [UInt32]? {
        var end = start
        if end > sentence.span.start, text[end - 1] == Self.of { end -= 1 }
        for length in 1...3 where end - length > sentence.span.start {
            if text.word(of: words.this, endingAt: end - length, notBefore: sentence.span.start) != nil {
                return Array(text[(end - length)..<end])
            }
        }
        return nil
    }

    /// 到|该乡|任…: the last thing of the class that 该 points at in a stretch of the text.
    func demonstrated(
        in range: Range<Int>, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> Int? {
        guard let this = text[range].lastIndex(of: Self.that), this + 1 < range.upperBound else { return nil }
        return linked.mentions(before: range.lowerBound, sentence.language)
            .first { $0.mention.type != .person && text[$0.mention.span.end - 1] == text[this + 1] }?.entity
    }

    private func fits(_ mention: Mention, noun: [UInt32]) -> Bool {
        guard mention.type == .organ || mention.type == .place, let last = noun.last else { return false }
        let name = Array(mention.text.unicodeScalars.map(\.value))
        if name.suffix(noun.count).elementsEqual(noun) { return true }
        guard mention.type == .organ, mention.form == .name else { return false }
        if noun.count == 1 { return kindsByEnd[last]?.contains(mention.kind) == true }
        let word = String(scalars: noun[...])
        return lexicon.organSuffixes.contains { $0.zh == word && $0.kind == mention.kind }
    }

    /// The last of some mentions with those joined to it by 、 and 和.
    func lastOfList(_ mentions: [LinkedMention], _ text: [UInt32]) -> [LinkedMention] {
        var list: [LinkedMention] = []
        for mention in mentions.reversed() {
            if let next = list.first {
                let gap = text[mention.mention.span.end..<next.mention.span.start]
                guard gap.count == 1, gap.allSatisfy(Self.joins.contains),
                    mention.mention.type == next.mention.type
                else { break }
            }
            list.insert(mention, at: 0)
        }
        return list
    }

    /// 以A为主任、B为副主任|的|委员会: the body that the offices after a place of the text make.
    func made(after start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Int? {
        guard
            let organ = sentence.mentions.first(where: {
                $0.mention.type == .organ && $0.mention.span.start > start
            })
        else { return nil }
        var end = organ.mention.span.start
        if text[end - 1] == 0x201C { end -= 1 }  // “
        guard text[end - 1] == Self.of, !text[start..<end].contains(where: Self.stops.contains) else {
            return nil
        }
        return organ.entity
    }
}

extension LinkedArticle {
    /// The mentions of a language that end at or before a place of the text, the last first.
    func mentions(before position: Int, _ language: Language) -> some Sequence<LinkedMention> {
        var (low, high) = (0, mentions.count)
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].mention.span.start < position { low = middle + 1 } else { high = middle }
        }
        return mentions[..<low].reversed().lazy.filter {
            $0.mention.span.end <= position && $0.mention.language == language
        }
    }
}
