import Archive
import Extraction
import Linking
import Ontology

/// Where a body is: the place in its name, or the place right before it.
///
/// 中共山西省委 is at 山西省; 承德县|星火集体农庄 at the county right before it; 白泉公社 at the place its clause speaks of. Counter-examples:
/// 苏联大使馆 is not in the Soviet Union (驻苏联大使馆 is); a news agency's or paper's name is no address; 大同铁工厂
/// may be called so anywhere, unless the article speaks of the place.
struct OrganSeats: Sendable {
    private let levels: PlaceLevels
    /// Bodies with a name of their own, at the place that the clause speaks of.
    private static let local: Set<String> = ["commune", "coop", "team", "farm"]
    /// Bodies whose parent is a neighbour, not an office of the same building.
    private static let work: Set<String> = [
        "commune", "coop", "team", "farm", "school", "enterprise", "mine", "shop",
    ]
    private static let everywhere: Set<String> = [
        "agency", "news", "intl", "dem-party", "party-central", "delegation",
    ]
    private static let breaks = Set("。,;:".unicodeScalars.map(\.value))

    init(levels: PlaceLevels, lexicon: Lexicon) {
        self.levels = levels
        workplaces = InnerSuffixes(
            lexicon.organSuffixes.filter { Self.workplaces.contains($0.kind) }.map(\.zh))
    }

    private let workplaces: InnerSuffixes
    private static let workplaces: Set<String> = [
        "school", "university", "science", "enterprise", "shop", "mine", "farm", "health", "culture", "news",
        "station",
    ]

    /// `jurisdiction` for bodies that govern or lead in their place, `seat` for those that only lie there: also the
    /// committee of a school or works (沈阳机务段|党委).
    func kind(of organ: Mention) -> String {
        guard Self.governing.contains(where: organ.kind.hasPrefix) else { return "seat" }
        let isOfWorkplace =
            organ.nested.contains { $0.type == .organ && Self.workplaces.contains($0.kind) }
            || organ.language == .chinese && workplaces.isInside(organ.text)
        return isOfWorkplace ? "seat" : "jurisdiction"
    }

    private static let governing = [
        "party", "gov", "region-gov", "congress", "pcc", "court", "procur", "mass", "military",
        "rectification", "committee", "ministry",
    ]

    /// The place of a body named in a sentence, if the text has one.
    func place(
        of organ: LinkedMention, _ sentence: SentenceView, _ linked: LinkedArticle, _ named: NamedBodies,
        _ text: [UInt32]
    ) -> Int? {
        let mention = organ.mention
        guard mention.form == .name, !Self.everywhere.contains(mention.kind) else { return nil }
        let beside = mention.kind == "diplomatic" ? nil : beside(organ, sentence, text)
        if let beside, Self.local.contains(mention.kind) { return beside }
        if let inName = self.named(in: mention, organ.entity, linked, text) { return inName }
        if let beside { return beside }
        if let begun = begun(mention, linked, named) { return begun }
        guard linked.entities[organ.entity].parent == nil, Self.local.contains(mention.kind) else {
            return nil
        }
        return inClause(before: organ, sentence, text)
    }

    /// 北碚区|金龙人民公社|畜牧场: the commune whose farm it is, named elsewhere, lies there too.
    func placeOfParent(
        of organ: LinkedMention, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> (parent: Int, place: Int)? {
        guard let inner = organ.mention.nested.first, inner.type == .organ, Self.local.contains(inner.kind),
            inner.span.start == organ.mention.span.start, let parent = linked.nested[inner.span],
            linked.mentions.contains(where: { $0.entity == parent }),
            let place = beside(organ, sentence, text)
        else { return nil }
        return (parent, place)
    }

    /// 中共|榆树县|委, where the article names the county itself.
    private func begun(_ mention: Mention, _ linked: LinkedArticle, _ named: NamedBodies) -> Int? {
        guard mention.language == .chinese, !mention.nested.contains(where: { $0.type == .place }) else {
            return nil
        }
        let name = mention.text.hasPrefix("中共") ? mention.text.dropFirst(2) : mention.text[...]
        return named.longest(.place, beginning: name) { place, entity in
            levels.level(entity, linked) >= 1
                // 北京|路小学: the place is only in the name of another.
                && !Self.streets.contains(
                    name.unicodeScalars.dropFirst(place.unicodeScalars.count).first ?? " ")
                && (kind(of: mention) == "jurisdiction" || !levels.isRegion(entity, linked))
        }
    }

    private static let streets = Set("路街道门桥巷".unicodeScalars)

    /// The smallest administrative place of the name; of several, villages name the body rather than place it.
    private func named(in mention: Mention, _ organ: Int, _ linked: LinkedArticle, _ text: [UInt32]) -> Int? {
        let places = mention.nested.filter { $0.type == .place && linked.nested[$0.span] != nil }
        guard let last = mention.language == .chinese ? places.last : places.first,
            var entity = linked.nested[last.span]
        else { return ofParent(mention, organ, linked) }
        if kind(of: mention) == "seat", levels.isRegion(entity, linked) { return nil }
        if Self.local.contains(mention.kind), places.count == 1, !levels.hasClassWord(last),
            !linked.mentions.contains(where: { $0.entity == entity })
        {
            return nil
        }
        if mention.kind == "diplomatic" {
            let start = last.span.start
            return start > 0 && text[start - 1] == 0x9A7B ? entity : nil  // 驻
        }
        if places.count > 1, mention.language == .chinese,
            let larger = linked.nested[places[places.count - 2].span]
        {
            let isWork = Self.work.contains(mention.kind)
            // 宝安县|平山公社, 和平区|集贤派出所: what follows a county is none itself, whatever county is called so.
            let mayNameBody =
                isWork || levels.hasClassWord(places[places.count - 2]) && !levels.hasClassWord(last)
            if isWork && levels.level(entity, linked) > 4
                || mayNameBody
                    && (levels.level(entity, linked) <= levels.level(larger, linked)
                        || !isWork && levels.level(larger, linked) >= 3)
            {
                entity = larger
            }
        }
        if mention.kind == "enterprise", places.count == 1, !levels.hasClassWord(last),
            levels.level(entity, linked) > 1, !linked.mentions.contains(where: { $0.entity == entity })
        {
            return linked.entities[organ].parent == nil && levels.level(entity, linked) <= 2
                && last.span.start == mention.span.start && mention.span.count > 6 ? entity : nil
        }
        return entity
    }

    /// 天津市人民政府|公安局: the place in the name of the body that the name begins with.
    private func ofParent(_ mention: Mention, _ organ: Int, _ linked: LinkedArticle) -> Int? {
        guard mention.language == .chinese, mention.nested.contains(where: { $0.type == .organ }) else {
            return nil
        }
        return linked.entities[organ].place
    }

    private func beside(_ organ: LinkedMention, _ sentence: SentenceView, _ text: [UInt32]) -> Int? {
        if organ.mention.language == .english {
            return sentence.entities(.place).first {
                $0.mention.span.start >= organ.mention.span.end
                    && [", ", " in ", " of ", ", in "].contains(
                        text.string(organ.mention.span.end..<$0.mention.span.start))
            }?.entity
        }
        let start = organ.mention.span.start
        // 山西省|的|…, 重庆|“厉家班”
        let isLinked = start > 0 && (text[start - 1] == 0x7684 || text[start - 1] == 0x201C)
        let end = isLinked ? start - 1 : start
        guard let place = sentence.mention(endingAt: end), place.mention.type == .place else { return nil }
        return place.entity
    }

    private func inClause(before organ: LinkedMention, _ sentence: SentenceView, _ text: [UInt32]) -> Int? {
        guard organ.mention.language == .chinese else { return nil }
        return sentence.entities(.place).last { place in
            place.mention.span.end <= organ.mention.span.start
                && place.mention.span.start >= sentence.textStart
                && !text[place.mention.span.end..<organ.mention.span.start].contains(
                    where: Self.breaks.contains)
        }?.entity
    }
}
