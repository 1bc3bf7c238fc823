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
    /// 院长, 厂长: who leads a place of work, not its party committee.
    private let heads: [String]
    let references: BodyReferences
    private static let levels = Set("省市县区州旗盟乡镇村".unicodeScalars.map(\.value))
    private static let branches = ["党委", "总支", "支部", "支书", "党总支", "党支部"]
    private static let kinds: [String: Set<String>] = [
        "education": ["school", "university"], "commune": ["commune", "coop", "team", "farm"],
        "press": ["news"], "enterprise": ["enterprise", "shop", "farm"],
        "commune/press": ["commune", "coop", "news"],
        "health": ["health"], "religion": ["religious"],
    ]
    private static let workplaces: Set<String> = [
        "school", "university", "commune", "coop", "team", "farm", "enterprise", "shop",
    ]

    init(lexicon: Lexicon, words: OfficeWords) {
        self.lexicon = lexicon
        self.words = words
        posts = lexicon.lists["post-role"].subtracting(["人民代表".unicodeScalars.map(\.value)])
        heads = lexicon.lists.words("office-head")
        references = BodyReferences(lexicon: lexicon, words: words)
    }

    /// Whether the body may have such an officer: a teacher needs an organ, a delegate an assembly (天津代表 and
    /// 某厂代表 only speak for others).
    func mayHold(_ title: ReadTitle, _ body: LinkedMention, _ text: [UInt32]) -> Bool {
        if isAbove(title.row.zh, body.mention.text) { return false }
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
        if let noun = references.demonstrated(before: office.start, sentence, text) {
            return references.named(noun, before: office.start, sentence, linked, text)
        }
        if !known.isEmpty, !namesBody(office.title) {
            let head = head(office.title)
            let same = known.last { self.head($0.title) == head } ?? known.last
            if let same, mayLead(office, linked.entities[same.body]),
                let body = placed(office.title, same.body, linked)
            {
                return body
            }
        }
        if let body = references.shortForm(before: office.start, sentence, linked, text)
            ?? references.sender(before: office.start, sentence, text)
        {
            return body
        }
        guard references.beginsPhrase(office.start, sentence, text) else { return nil }
        let earlier = linked.mentions(before: office.start, sentence.language)
        if let issuer = references.issuer(of: office, sentence, linked, text) { return issuer }
        if let level = level(of: office.title) {
            return place(of: level, before: office.start, sentence, linked)
        }
        if let own = Self.villages.first(where: office.title.hasPrefix) {
            return earlier.first { $0.mention.type == .organ && $0.mention.text.hasSuffix(own) }?.entity
        }
        guard !namesBody(office.title) || office.title.hasPrefix("党") else { return nil }
        if heads(office) { return committee(earlier, sentence, linked) }
        let wanted = kinds(of: office)
        guard !wanted.isEmpty else { return mainUnit(of: office.title, linked, sentence.language) }
        return earlier.prefix { $0.mention.span.start >= sentence.paragraphStart }
            .first {
                $0.mention.type == .organ && wanted.contains($0.mention.kind)
                    && isWhole($0.mention, for: office)
            }?.entity
            // 护士, 教师 may be of any other such body.
            ?? (office.reading.row.kind == .office ? main(wanted, linked, sentence.language) : nil)
    }

    /// 主任委员, 副主任委员: officers of committees alone.
    private func heads(_ office: WrittenOffice) -> Bool { office.reading.row.zh.hasSuffix("主任委员") }

    /// 社主任 after 副乡长 is of no township: offices of works are those of bodies.
    private func mayLead(_ office: WrittenOffice, _ body: LocalEntity) -> Bool {
        body.type == .organ || Self.kinds[office.reading.row.domain] == nil
    }

    /// The committee that the paragraph named last, else the first of the article, which it is about.
    private func committee(
        _ earlier: some Sequence<LinkedMention>, _ sentence: SentenceView, _ linked: LinkedArticle
    ) -> Int? {
        func isCommittee(_ mention: LinkedMention) -> Bool {
            mention.mention.type == .organ && mention.mention.text.hasSuffix("委员会")
        }
        return earlier.prefix { $0.mention.span.start >= sentence.paragraphStart }.first(where: isCommittee)?
            .entity ?? linked.mentions.first(where: isCommittee)?.entity
    }

    /// A 校长 is of a school, not of its 物理系, and so is a 党委书记 where there are schools.
    private func isWhole(_ mention: Mention, for office: WrittenOffice) -> Bool {
        guard let last = mention.text.unicodeScalars.last else { return true }
        let isOfSchool =
            office.reading.row.zh.hasSuffix("校长")
            || mention.kind == "school" && office.title.hasPrefix("党委")
        return !isOfSchool || Self.schoolEnds.contains(last)
    }

    private static let schoolEnds = Set("校院学大中小师专".unicodeScalars)

    /// Whether the title is one of a larger unit than the body: no 局长 heads a 科.
    private func isAbove(_ title: String, _ body: String) -> Bool {
        guard title.hasSuffix("长"), let unit = title.unicodeScalars.dropLast().last,
            let own = body.unicodeScalars.last, let rank = Self.units.firstIndex(of: unit),
            let ownRank = Self.units.firstIndex(of: own)
        else { return false }
        return rank < ownRank
    }

    /// Units of an office, the largest first.
    private static let units = Array("部厅局处科股组".unicodeScalars)

    /// Classes of the bodies that have such an officer: schools for a 校长, all places of work for a 党委书记.
    private func kinds(of office: WrittenOffice) -> Set<String> {
        Self.branches.contains { office.title.hasPrefix($0) }
            ? Self.workplaces : Self.kinds[office.reading.row.domain] ?? []
    }

    /// The body of some classes that an article is about.
    private func main(_ kinds: Set<String>, _ linked: LinkedArticle, _ language: Language) -> Int? {
        main(linked, language) { kinds.contains($0.kind) }
    }

    /// 副院长 of the 学院 that the article is about, 局长 of its 局; 法院|院长 and 公安|局长 say of what they are.
    private func mainUnit(of title: String, _ linked: LinkedArticle, _ language: Language) -> Int? {
        let head = head(title)
        guard head.count == 2, head.last == "长", let unit = head.first, Self.leadUnits.contains(unit) else {
            return nil
        }
        return main(linked, language) { $0.text.last == unit }
    }

    private static let leadUnits = Set("院厂局所馆场站矿")

    /// The only body that fits, or the one that the article names first and more often than the others together.
    private func main(
        _ linked: LinkedArticle, _ language: Language, where fits: (Mention) -> Bool
    ) -> Int? {
        let bodies = linked.mentions.filter {
            $0.mention.language == language && $0.mention.form == .name && $0.mention.type == .organ
                && fits($0.mention)
        }.map(\.entity)
        guard let first = bodies.first else { return nil }
        return bodies.count { $0 == first } * 2 > bodies.count ? first : nil
    }

    /// The body of a title after a name: what 该 points at; for a 市长 the only city that the article has named, for a
    /// 校长 the school that it is about.
    func bodyNamedBefore(
        _ office: WrittenOffice, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> Int? {
        if let noun = references.demonstrated(before: office.start, sentence, text) {
            return references.named(noun, before: office.start, sentence, linked, text)
        }
        guard let level = level(of: office.title) else {
            let wanted = kinds(of: office)
            return wanted.isEmpty ? nil : main(wanted, linked, sentence.language)
        }
        var only: Int?
        for mention in linked.mentions(before: office.start, sentence.language)
        where mention.mention.type == .place && hasClass(mention, level, linked) {
            if let only, only != mention.entity { return nil }
            only = mention.entity
        }
        return only
    }

    /// Whether the title says itself of which kind of body it is: 地委副书记 after 法院院长 is not of the court.
    private func namesBody(_ title: String) -> Bool {
        Self.ownBodies.contains { title.hasPrefix($0) }
    }

    private static let villages = ["公社", "大队", "生产队"]
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
    /// has none. 副院长 beside 华南农学院党委 is of the college.
    func placed(_ title: String, _ body: Int, _ linked: LinkedArticle) -> Int? {
        let entity = linked.entities[body]
        guard entity.type == .organ else { return body }
        if level(of: title) != nil { return entity.place }
        let isLed = heads.contains { title.hasSuffix($0) }
        guard isLed, Self.committees.contains(entity.kind), let owner = entity.parent else { return body }
        return owner
    }

    /// Classes of the party committees within a place of work; 黄浦|分局 is a part with a head of its own.
    private static let committees: Set<String> = ["party", "party-branch", "party-fraction"]

    /// 县 of 副县长.
    private func level(of title: String) -> UInt32? {
        let scalars = Array(title.unicodeScalars.map(\.value))
        guard scalars.count >= 2, scalars.last == 0x957F else { return nil }  // 长
        let level = scalars[scalars.count - 2]
        return Self.levels.contains(level) ? level : nil
    }

    private func hasClass(_ mention: LinkedMention, _ level: UInt32, _ linked: LinkedArticle) -> Bool {
        if isOfLevel(mention.mention.text, level) { return true }
        return linked.entities[mention.entity].row.map { isOfLevel(lexicon.gazetteer[$0].nameZh, level) }
            ?? false
    }

    /// A 区长 is of a district, not of a 专区 or 自治区.
    private func isOfLevel(_ name: String, _ level: UInt32) -> Bool {
        name.unicodeScalars.last?.value == level && !Self.regions.contains(where: name.ends(with:))
    }

    private static let regions = ["专区", "地区", "自治区", "特区"]

    private func head(_ title: String) -> String {
        var rest = Substring(title)
        for prefix in ["第一", "第二", "第三", "副", "代理", "代"] where rest.hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count)
        }
        return String(rest)
    }
}
