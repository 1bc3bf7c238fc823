import Archive
import Ontology

/// Mentions of bodies that the gazetteer knows, with what stands before them and makes another body of them.
struct KnownOrgans: Sendable {
    private let reader: TokenReader
    private let reach: OrganChainReach
    /// Classes of bodies that every country has, so that a country before the name makes another body of it.
    private static let national: Set<String> = ["ministry", "agency", "mass", "dem-party"]

    init(reader: TokenReader, reach: OrganChainReach) {
        self.reader = reader
        self.reach = reach
    }

    /// A row of the gazetteer; a country before it makes another body of it (苏联外交部), a bare level word its branch
    /// there (市|民革).
    func mention(_ organ: GazetteerName, at index: Int, _ tokens: [Token], _ text: [UInt32]) -> Mention {
        let token = tokens[index]
        let kind = reader.facts.kind(organ.row)
        if let whole = underParent(organ, kind, at: index, tokens, text) { return whole }
        if kind == "dem-party", index > 0, tokens[index - 1].span.count == 1,
            tokens[index - 1].traits.contains(.organLevel)
        {
            return Mention(
                chinese: Span(tokens[index - 1].start, token.end), .organ, text: text,
                rule: "organ.zh.level-and-known", confidence: 0.8, kind: kind)
        }
        guard index > 0, Self.national.contains(kind), tokens[index - 1].place != nil,
            reader.isPlace(tokens[index - 1])
        else {
            return Mention(
                chinese: token.span, .organ, text: text, rule: "organ.zh.gazetteer", confidence: 0.97,
                candidates: [organ.row], nested: place(in: token, kind, text).map { [$0] } ?? [], kind: kind)
        }
        let place = tokens[index - 1]
        let isChina = text[place.start] == 0x4E2D  // 中国, 中华人民共和国
        return Mention(
            chinese: Span(place.start, token.end), .organ, text: text, rule: "organ.zh.country-and-known",
            confidence: 0.9, candidates: isChina ? [organ.row] : [], nested: [reach.nested(place, text)],
            kind: kind)
    }

    /// 北京|铁道学院, 西南|军政委员会: the province or city that a school's name begins with, the region of a government.
    private func place(in token: Token, _ kind: String, _ text: [UInt32]) -> Mention? {
        guard let classes = Self.placesOf[kind] else { return nil }
        func mayBegin(_ name: GazetteerName) -> Bool {
            name.strength != .weak && reader.facts.type(name.row) == .place
                && classes.contains(reader.facts.kind(name.row)) && reader.facts.level(name.row) < 3
        }
        var end: Int?
        reader.lexicon.chinese.forEachMatch(
            in: text, at: token.start, limit: max(token.start, token.end - 2)
        ) { last, value in
            if case .name(let name) = LexicalEntry(value), mayBegin(name) { end = last }
        }
        guard let end else { return nil }
        let span = Span(token.start, end)
        let rows = reader.names(of: span, in: text).filter(mayBegin).sorted { $0.strength < $1.strength }
        return Mention(
            chinese: span, .place, text: text, rule: "place.zh.nested", confidence: 0.9,
            candidates: rows.map(\.row), kind: rows.first.map { reader.facts.kind($0.row) } ?? "")
    }

    private static let cities: Set<String> = ["市", "省", "自治区"]
    /// Classes of bodies, and of the places that they are named by.
    private static let placesOf: [String: Set<String>] = [
        "university": cities, "school": cities, "region-gov": ["地区", "区域"],
    ]

    /// A ministry or agency named with the body above it: 中央人民政府|教育部.
    private func underParent(
        _ organ: GazetteerName, _ kind: String, at index: Int, _ tokens: [Token], _ text: [UInt32]
    ) -> Mention? {
        guard index > 0, kind == "ministry" || kind == "agency", tokens[index - 1].kind == .lexical,
            let parent = tokens[index - 1].organ, parent.strength != .weak,
            reader.facts.kind(parent.row) == "state" || reader.facts.kind(parent.row).hasPrefix("gov")
        else { return nil }
        let above = Mention(
            chinese: tokens[index - 1].span, .organ, text: text, rule: "organ.zh.gazetteer", confidence: 0.97,
            candidates: [parent.row], kind: reader.facts.kind(parent.row))
        return Mention(
            chinese: Span(above.span.start, tokens[index].end), .organ, text: text,
            rule: "organ.zh.parent-and-known", confidence: 0.9, candidates: [organ.row], nested: [above],
            kind: kind)
    }
}
