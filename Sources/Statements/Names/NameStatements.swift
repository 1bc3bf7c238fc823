import Archive
import Extraction
import Graph
import Linking
import Ontology

/// What names themselves say: a place written before a smaller one holds it (`PlaceChains`), a body is part of the
/// body that its name begins with, and is at a place (`OrganSeats`).
///
/// 山西省人民委员会|农业厅 is part of 山西省人民委员会. Counter-example: 四川省工商业联合会|筹备委员会 comes before the
/// federation, and 全国人民代表大会|会议 is a meeting.
struct NameStatements: Sendable {
    private let levels: PlaceLevels
    private let chains: PlaceChains
    private let seats: OrganSeats
    private static let party: Set<String> = ["中共", "中国共产党", "Communist Party of China", "CPC"]
    private static let noParts = ["筹备", "筹委", "会议", "临时", "代表团", "工会", "联合会"]
    /// Sent to a team or commune from outside: 杨树林生产队|工作组.
    private static let sentDown = ["工作组", "工作队", "工作团", "检查组", "检查团"]
    private let words: FrozenNameTrie

    init(lexicon: Lexicon) {
        levels = PlaceLevels(lexicon: lexicon)
        chains = PlaceChains(levels: levels)
        seats = OrganSeats(levels: levels, lexicon: lexicon)
        words = lexicon.chinese
    }

    /// `named` is what the article names, made once an article.
    func statements(
        in sentence: SentenceView, _ linked: LinkedArticle, _ named: NamedBodies, _ text: [UInt32]
    ) -> [LocalStatement] {
        var found: [LocalStatement] = []
        func add(_ subject: Int, _ relation: Relation, _ object: Int, kind: String = "") {
            guard subject != object else { return }
            // Where the article has the Chinese name, the Chinese decides: translations move places about.
            if sentence.language == .english, !linked.entities[subject].namesZh.isEmpty { return }
            found.append(
                LocalStatement(
                    .entity(subject), relation, .entity(object), qualifiers: [Property("kind", kind)],
                    certainty: .implied, evidence: [sentence.evidence("name.parts")]))
        }
        for pair in chains.pairs(in: sentence, linked, text) { add(pair.small, .partOf, pair.large) }
        for organ in sentence.entities(.organ)
        where organ.mention.form == .name && !isPartyAtLarge(organ.mention) {
            if let parent = party(before: organ, sentence) ?? parent(of: organ, linked, named) {
                add(organ.entity, .partOf, parent)
            }
            for pair in nestedPairs(organ, sentence, linked) { add(pair.small, .partOf, pair.large) }
            let kind = seats.kind(of: organ.mention)
            if let place = seats.place(of: organ, sentence, linked, named, text) {
                add(organ.entity, .locatedIn, place, kind: kind)
            }
            if let (parent, place) = seats.placeOfParent(of: organ, sentence, linked, text) {
                add(parent, .locatedIn, place, kind: kind)
            }
        }
        return found
    }

    /// 上海|党: the Party there, no body.
    private func isPartyAtLarge(_ mention: Mention) -> Bool {
        !mention.nested.isEmpty && mention.candidates.isEmpty && mention.text.hasSuffix("党")
    }

    /// 农工民主党|交通部公路总局支部: a branch of the party right before it, at work in another body.
    private func party(before organ: LinkedMention, _ sentence: SentenceView) -> Int? {
        guard organ.mention.language == .chinese, organ.mention.kind.hasPrefix("party"),
            let before = sentence.mention(endingAt: organ.mention.span.start),
            before.mention.kind == "dem-party"
        else { return nil }
        return before.entity
    }

    /// The body in the name, or one of the article whose name this one begins with.
    private func parent(of organ: LinkedMention, _ linked: LinkedArticle, _ named: NamedBodies) -> Int? {
        let name = organ.mention.text
        // 中共 before a place makes a committee's name; that it is of the Party goes without saying.
        if let inner = organ.mention.nested.first(where: { $0.type == .organ }),
            Self.party.contains(where: inner.text.hasPrefix),
            inner.text.count < 6 || organ.mention.language == .english
        {
            return nil
        }
        if let parent = linked.entities[organ.entity].parent {
            guard let inner = organ.mention.nested.last(where: { $0.type == .organ }) else { return nil }
            if Self.villages.contains(inner.kind), Self.sentDown.contains(where: name.hasSuffix) {
                return nil
            }
            return isPart(name, of: inner.text) ? parent : nil
        }
        guard organ.mention.language == .chinese else { return nil }
        return named.longest(.organ, beginning: name[...]) { whole, entity in
            isPart(name, of: whole) && entity != organ.entity
                && (whole.unicodeScalars.count > 2 || isShortForm(whole, entity, linked, of: name))
        }
    }

    /// 民盟|辽宁省委员会, 清华|数学教研室: a name of two characters is a body's only where the gazetteer has it or a
    /// department follows. 清华|大学 is the whole itself, and 中共 begins too many names.
    private func isShortForm(_ whole: String, _ entity: Int, _ linked: LinkedArticle, of name: String) -> Bool
    {
        (linked.entities[entity].row != nil || Self.departments.contains(where: name.ends))
            && !Self.party.contains(whole)
            && name.unicodeScalars.count > whole.unicodeScalars.count + 2
    }

    private static let departments = ["系", "教研室", "教研组"]
    private static let villages: Set<String> = ["commune", "coop", "team", "farm"]

    private func isPart(_ name: String, of whole: String) -> Bool {
        guard let range = name.firstRange(of: whole) else { return false }
        let rest = name[range.upperBound...]
        return rest.unicodeScalars.count >= 2 && !isCut(whole, rest) && !rest.hasSuffix("代表大会")
            && !Self.noParts.contains { rest.hasPrefix($0) }
    }

    /// 青海师|范专科学校: the end of the one and the beginning of the other are one word.
    private func isCut(_ whole: String, _ rest: Substring) -> Bool {
        guard let last = whole.unicodeScalars.last, let first = rest.unicodeScalars.first else {
            return false
        }
        var isWord = false
        words.forEachMatch(in: [last.value, first.value], at: 0, limit: 2) { end, value in
            if end == 2, case .word = LexicalEntry(value) { isWord = true }
        }
        return isWord
    }

    /// Places in a body's name: 山东省|博兴县 in 中共山东省博兴县委, and 江苏省 right before 宜兴县人民委员会.
    private func nestedPairs(_ organ: LinkedMention, _ sentence: SentenceView, _ linked: LinkedArticle)
        -> [(small: Int, large: Int)]
    {
        let mention = organ.mention
        let places = mention.nested.filter { $0.type == .place }
        var pairs: [(small: Int, large: Int)] = []
        for (left, right) in zip(places, places.dropFirst()) {
            guard let a = linked.nested[left.span], let b = linked.nested[right.span] else { continue }
            switch mention.language {
            case .chinese: if left.span.end == right.span.start { pairs.append((b, a)) }
            case .english: pairs.append((a, b))
            }
        }
        if mention.language == .chinese, let first = places.first, first.span.start == mention.span.start,
            let inner = linked.nested[first.span],
            let before = sentence.mention(endingAt: mention.span.start),
            before.mention.type == .place
        {
            pairs.append((inner, before.entity))
        }
        return pairs.filter { levels.mayHold($0.large, $0.small, linked) }
    }
}
