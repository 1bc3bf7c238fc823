import Archive
import Ontology

/// Finds organs in a row of tokens: known ones, and chains that end in a suffix of `organ-suffixes.tsv`.
///
/// 山西省 | 人民委员会 | 农业 | 厅 is one chain: from its last suffix it reaches left over modifiers to the leftmost
/// place, parent organ or anchor word (中共, 国营) that holds on to it. A chain without an anchor is a name only
/// where its stem is one (白泉公社); a bare suffix that may stand for one body (省委) is a nominal mention.
struct OrganChainGrammar: Sendable {
    private let reader: TokenReader
    private let heads: OrganHeadFinder
    private let reach: OrganChainReach
    private let known: KnownOrgans
    /// Suffixes of which a large place has many: 浙江省|合作社 is a class, 宁益乡|合作社 one or a few bodies.
    private let plurals: Set<[UInt32]>
    /// Classes whose bare suffix stands for one body (省委); a bare 部队, 公社, 委员会 is as often any.
    private static let definite = ["party", "gov", "rectification"]

    init(reader: TokenReader) {
        self.reader = reader
        heads = OrganHeadFinder(reader: reader)
        reach = OrganChainReach(reader: reader)
        known = KnownOrgans(reader: reader, reach: reach)
        plurals = reader.lexicon.lists["organ-plural"]
    }

    /// The organs of one paragraph, in order; none lies inside another. `officers` is where those named after them
    /// have their titles.
    func organs(in tokens: [Token], text: [UInt32], officers: OfficerCues = .none) -> [Mention] {
        var found: [Mention] = []
        for index in tokens.indices where mayEndOrgan(index, tokens, text, officers) {
            guard let organ = organ(at: index, tokens, text, left: found.last, officers) else { continue }
            while let last = found.last, organ.span.contains(last.span) { found.removeLast() }
            found.append(organ)
        }
        return found
    }

    /// A first look, which most tokens do not pass.
    private func mayEndOrgan(
        _ index: Int, _ tokens: [Token], _ text: [UInt32], _ officers: OfficerCues
    ) -> Bool {
        officers.titles.contains(index)
            ? officers.endsInTitles[index] != nil
            : tokens[index].organ != nil || heads.mayEnd(with: text[tokens[index].end - 1])
    }

    private func organ(
        at index: Int, _ tokens: [Token], _ text: [UInt32], left: Mention?, _ officers: OfficerCues
    ) -> Mention? {
        if let end = officers.endsInTitles[index] {
            return organ(endingInTitle: index, at: end, tokens, text, left: left)
        }
        return organ(endingAt: index, tokens, text, left: left, officers)
    }

    /// 税务|局|长, 历史|系|主任: a body whose name ends inside the title of its officer; no bare short form.
    private func organ(
        endingInTitle index: Int, at end: Int, _ tokens: [Token], _ text: [UInt32], left: Mention?
    ) -> Mention? {
        guard let head = heads.heads(endingAt: index, tokens, text, inner: end).first else { return nil }
        let chain = reach.chain(of: head, tokens, text, left: left)
        let mention = mention(of: chain, tokens, text, hasOfficer: true)
        return mention?.form == .name ? mention : nil
    }

    private func organ(
        endingAt index: Int, _ tokens: [Token], _ text: [UInt32], left: Mention?, _ officers: OfficerCues
    ) -> Mention? {
        let token = tokens[index]
        if token.kind == .lexical, let organ = token.organ, organ.strength != .weak,
            !(reach.isAnchorWord(token) && isFollowedByName(index, tokens))
        {
            return known.mention(organ, at: index, tokens, text)
        }
        let hasOfficer = officers.ends.contains(token.end)
        let heads = heads.heads(endingAt: index, tokens, text, hasOfficer: hasOfficer)
        for (place, head) in heads.enumerated() {
            let chain = reach.chain(of: head, tokens, text, left: left)
            // 生产队|会计 is of a bare 生产队, not of a 队 with a name.
            let hasOfficer = hasOfficer && (place == 0 || heads[0].hasInnerModifier)
            if let mention = mention(of: chain, tokens, text, hasOfficer: hasOfficer) { return mention }
        }
        return nil
    }

    /// 中共 before 山西省委 is part of that name, not the Party.
    private func isFollowedByName(_ index: Int, _ tokens: [Token]) -> Bool {
        index + 1 < tokens.count && (reader.isPlace(tokens[index + 1]) || tokens[index + 1].organ != nil)
    }

    // MARK: What a chain is

    private func mention(
        of chain: OrganChain, _ tokens: [Token], _ text: [UInt32], hasOfficer: Bool
    ) -> Mention? {
        func isDetermined(before token: Int) -> Bool {
            token > 0 && reader.isDeterminer(tokens[token - 1])
        }
        if let start = campaignOfficeStart(chain), start == 0 || text[start - 1] != Self.stationed {
            return make(chain, from: start, text, rule: "organ.zh.campaign-office", confidence: 0.9)
        }
        if let anchor = chain.anchor {
            guard tellsOneBody(chain) else { return nil }
            let start = ownNameStart(chain) ?? nearestPlace(chain) ?? anchor
            let isUnit = chain.hasParent && chain.hasOrdinal && chain.head.suffix.kind == "military"
            return make(
                chain, from: start, text, rule: isUnit ? "organ.zh.unit" : "organ.zh.chain", confidence: 0.9)
        }
        if let level = chain.level {
            guard isDetermined(before: level.token) else {
                return make(
                    chain, from: level.start, form: .nominal, text, rule: "organ.zh.level", confidence: 0.6)
            }
            // 该校|教育系
            guard hasOfficer, chain.stem.map({ $0.start > level.start }) == true else { return nil }
        }
        if let stem = chain.stem, isName(chain, stem: stem.start) {
            if isDetermined(before: stem.token) { return nil }
            return make(chain, from: stem.start, text, rule: "organ.zh.stem", confidence: 0.7)
        }
        let suffix = chain.head.suffix
        if hasOfficer, var stem = chain.stem {
            // 该|校|教育系: the determined word is not part of the name.
            if isDetermined(before: stem.token), tokens[stem.token].span.count == 1,
                tokens[stem.token].end < chain.head.start
            {
                stem = (tokens[stem.token].end, stem.token + 1)
            }
            if stem.token > 0, isThatOwner(tokens[stem.token - 1], text),
                namesOfficersBody(chain, stem, tokens, text)
            {
                return make(
                    chain, from: tokens[stem.token - 1].start, form: .nominal, text,
                    rule: "organ.zh.part-of-that", confidence: 0.6)
            }
            if namesOfficersBody(chain, stem, tokens, text), !isDetermined(before: stem.token) {
                return make(chain, from: stem.start, text, rule: "organ.zh.officer", confidence: 0.6)
            }
        }
        // 师大|教授, 一中|校长: a short form that no class of bodies goes by.
        if hasOfficer, suffix.kind == "school", !suffix.isNominal, chain.modifiers == 0,
            suffix.zh.unicodeScalars.count > 1, !isDetermined(before: chain.head.firstToken),
            // 四|女中
            chain.head.start == 0 || !ChineseNumeral.isNumeral(text[chain.head.start - 1])
        {
            return make(chain, from: chain.head.start, text, rule: "organ.zh.officer", confidence: 0.6)
        }
        guard suffix.isNominal, Self.definite.contains(where: suffix.kind.hasPrefix), chain.modifiers == 0,
            !isDetermined(before: chain.head.firstToken)
        else { return nil }
        return make(
            chain, from: chain.head.start, form: .nominal, text, rule: "organ.zh.nominal", confidence: 0.5)
    }

    /// 新成区|“五反”|工作队, 省委|“五反”|办公室: a body for a campaign is named with whose it is.
    private func campaignOfficeStart(_ chain: OrganChain) -> Int? {
        guard chain.hasCampaign, Self.campaignOffices.contains(chain.head.suffix.kind) else { return nil }
        if let anchor = chain.anchor { return nearestPlace(chain) ?? anchor }
        // What stands before the quotation mark; 一千个|“五反”检查队 are many.
        return chain.stem.flatMap { chain.beginsWithCampaign ? nil : $0.start }
    }

    /// 省委|驻|胶县“三反”工作组 is not of the county.
    private static let stationed: UInt32 = 0x9A7B
    private static let campaignOffices: Set<String> = ["gov-dept", "team", "rectification", "committee"]

    /// 该校|教育系: the determined word is the owner.
    private func isThatOwner(_ token: Token, _ text: [UInt32]) -> Bool {
        token.span.count == 2 && text[token.start] == Self.that
            && reader.traits(of: text[(token.end - 1)..<token.end]).contains(.organLevel)
    }

    private static let that: UInt32 = 0x8BE5  // 该

    /// Whether a stem before the body of an officer is one: 橡胶|试验所, 三|队; not 副|支部 or 私|股.
    private func namesOfficersBody(
        _ chain: OrganChain, _ stem: (start: Int, token: Int), _ tokens: [Token], _ text: [UInt32]
    ) -> Bool {
        let length = chain.head.start - stem.start
        return (1...Self.longestStem).contains(length) && !isDefinite(chain.head.suffix.kind)
            && (length > 1 || chain.head.suffix.zh.count > 1 || ChineseNumeral.isNumeral(text[stem.start]))
            && reader.title(tokens[stem.token])?.kind != .prefix
    }

    /// Committees and governments of places, whose short form needs no stem (责问|市委); not their departments.
    private func isDefinite(_ kind: String) -> Bool {
        Self.definite.contains(where: kind.hasPrefix) && !kind.hasSuffix("-dept") || kind == "congress"
    }

    private static let longestStem = 12

    private func tellsOneBody(_ chain: OrganChain) -> Bool {
        guard plurals.contains(chain.head.suffix.zh.unicodeScalars.map(\.value)), !chain.hasParent else {
            return true
        }
        if chain.tellingAtAnchor > 0 || chain.hasOrdinal { return true }
        if chain.hasAnchorWord { return chain.modifiers > 0 && !chain.nested.isEmpty }
        return chain.anchorLevel > 3
    }

    /// A village body or school with a name of its own (星火|集体农庄): the places before it are places beside it.
    private func ownNameStart(_ chain: OrganChain) -> Int? {
        let isNamed = chain.head.isLocal || chain.head.suffix.kind == "school" && chain.singles >= 2
        guard isNamed, !chain.hasParent, !chain.hasAnchorWord, chain.tellingAtAnchor > 0 else { return nil }
        return chain.stemAtAnchor
    }

    /// Of the places before a body only the nearest names it (河南|漯河中学), unless 中共 holds them together.
    private func nearestPlace(_ chain: OrganChain) -> Int? {
        guard !chain.hasParent, !chain.hasAnchorWord, chain.nested.count > 1 else { return nil }
        // 和平区|集贤派出所: within a city a bare name is no county.
        if chain.head.suffix.zh == OrganHead.policeStation,
            let district = chain.nested.last(where: { $0.text.ends(with: "区") })
        {
            return district.span.start
        }
        return chain.nested.last { $0.type == .place && isAdministrative($0) }?.span.start
    }

    /// 沈阳|故宫|博物馆 is of the city; the palace is what it shows.
    private func isAdministrative(_ place: Mention) -> Bool {
        place.candidates.first.map { reader.facts.level($0) < 9 } ?? true
    }

    /// Whether a stem without any anchor makes a name.
    private func isName(_ chain: OrganChain, stem: Int) -> Bool {
        let length = chain.head.start - stem
        guard (2...Self.longestStem).contains(length), chain.head.suffix.kind != "congress" else {
            return false
        }
        if chain.hasOrdinal { return true }
        switch chain.head.suffix.kind {
        case "commune", "coop", "team": return chain.telling > 0 && length <= 6
        case "enterprise", "farm", "mine", "shop", "school", "news", "hospital":
            return chain.singles >= 2 && chain.telling > 0
        default: return chain.singles >= 2 && chain.head.suffix.zh.unicodeScalars.count > 1
        }
    }

    private func make(
        _ chain: OrganChain, from start: Int, form: Mention.Form = .name, _ text: [UInt32], rule: String,
        confidence: Double
    ) -> Mention {
        let span = Span(start, chain.head.end)
        let rows = reader.names(of: span, in: text).filter { reader.facts.type($0.row) == .organ }.map(\.row)
        return Mention(
            chinese: span, .organ, form: form, text: text, rule: rule, confidence: confidence,
            candidates: rows, nested: chain.nested.filter { span.contains($0.span) },
            // 新文艺出版|社 is read by its last word, and is a press all the same.
            kind: heads.kind(of: span, text))
    }
}
