import Archive
import Ontology

/// Finds places in a row of tokens: known names, and unknown stems with a class word (宁益|乡).
///
/// A county's bare stem that is also an ordinary word, and an unknown name, need support: another place beside
/// them, a preposition of place before or 等地, 一带 after.
struct PlaceGrammar: Sendable {
    private let reader: TokenReader
    private let lists: PlaceLists
    private let parts: CountyParts

    init(reader: TokenReader) {
        self.reader = reader
        lists = PlaceLists(reader: reader)
        parts = CountyParts(reader: reader)
    }

    /// The places of one paragraph, in order, inside organs too: the caller drops what lies in a longer name.
    func places(in tokens: [Token], text: [UInt32]) -> [Mention] {
        var found: [Mention] = []
        for index in tokens.indices {
            guard mayBePlace(tokens[index], text) else { continue }
            let token = tokens[index]
            if let mention = known(index, tokens, text) ?? unknown(index, tokens, text)
                ?? parts.numberedDistrict(index, tokens, text)
            {
                found.append(mention)
                if let village = parts.village(after: index, tokens, text) { found.append(village) }
            } else if token.kind == .lexical, token.place != nil, token.span.count > 1,
                isBesidePlace(index, tokens, text, found)
            {
                found.append(mention(token, text, rule: "place.zh.beside", confidence: 0.75))
            } else if reader.isNamesake(token) {
                found.append(mention(token, text, rule: "place.zh.class-word", confidence: 0.8))
            }
        }
        for name in lists.names(in: tokens, text) {
            if let known = found.firstIndex(where: { $0.span == name.span }) {
                if Self.doubtful.contains(found[known].rule) { found[known].rule = name.rule }
            } else if !found.contains(where: { $0.span.overlaps(name.span) }) {
                found.append(name)
            }
        }
        found.sort { $0.span < $1.span }
        return listed(beside: found, tokens, text)
    }

    /// Whether one of the rules may find a place in the token; most tokens are done with here.
    private func mayBePlace(_ token: Token, _ text: [UInt32]) -> Bool {
        token.place != nil || token.kind == .unknownPlace
            || token.span.count == 1 && text[token.start] == CountyParts.district
    }

    /// Unknown names in one list with places: 八莫、木姐、南坎等地.
    private func listed(beside places: [Mention], _ tokens: [Token], _ text: [UInt32]) -> [Mention] {
        var all = places
        var index = 0
        while index < all.count {
            let place = all[index]
            index += 1
            let after = tokens.firstIndex(from: place.span.end)
            guard after < tokens.count, tokens[after].start == place.span.end, isComma(tokens[after], text),
                let span = listItem(from: after + 1, tokens, text),
                !all.contains(where: { $0.span.overlaps(span) })
            else { continue }
            all.append(Mention(chinese: span, .place, text: text, rule: "place.zh.list", confidence: 0.6))
        }
        return all.sorted { $0.span < $1.span }
    }

    /// Two to four characters that no table knows as a word, up to the next mark of the list.
    private func listItem(from first: Int, _ tokens: [Token], _ text: [UInt32]) -> Span? {
        var last = first
        while last < tokens.count, !isComma(tokens[last], text), text[tokens[last].start] != Scalars.andOthers
        {
            let token = tokens[last]
            guard token.span.count == 1 || token.wordClass == nil || token.place != nil,
                token.kind == .lexical || token.kind == .unknown || token.kind == .foreignName,
                token.organ == nil, token.title == nil, token.campaign == nil
            else { return nil }
            last += 1
        }
        guard last < tokens.count, last > first else { return nil }
        let span = Span(tokens[first].start, tokens[last].start)
        return (2...4).contains(span.count) ? span : nil
    }

    private func isComma(_ token: Token, _ text: [UInt32]) -> Bool {
        token.span.count == 1 && text[token.start] == Scalars.enumerationComma
    }

    private func known(_ index: Int, _ tokens: [Token], _ text: [UInt32]) -> Mention? {
        let token = tokens[index]
        guard token.kind == .lexical, let place = token.place, reader.isPlace(token) else { return nil }
        switch place.strength {
        case .full:
            if reader.beginsLikeFunctionWord(token, in: text),
                index == 0 || !reader.isPlace(tokens[index - 1])
            {
                return nil
            }
            return mention(token, text, rule: "place.zh.gazetteer", confidence: 0.95)
        case .alias, .stem:
            let level = reader.facts.level(place.row)
            if level <= 2 || token.wordClass == nil {
                return mention(token, text, rule: "place.zh.stem", confidence: 0.85)
            }
            return isSupported(index, tokens, text)
                ? mention(token, text, rule: "place.zh.stem-supported", confidence: 0.75) : nil
        case .weak: return nil
        }
    }

    private func unknown(_ index: Int, _ tokens: [Token], _ text: [UInt32]) -> Mention? {
        let token = tokens[index]
        guard token.kind == .unknownPlace else { return nil }
        if index > 0, reader.isDeterminer(tokens[index - 1]) { return nil }
        let isCounty = text[token.end - 1] == 0x53BF || text[token.end - 1] == 0x4E61  // 县 乡
        guard isCounty || isSupported(index, tokens, text) else { return nil }
        // 伊克昭盟|郡王旗; 上海|市区 is a part without a name.
        let isBeside =
            index > 0 && tokens[index - 1].end == token.start && reader.isPlace(tokens[index - 1])
            && Self.towns.contains(text[token.end - 1]) && !goesOn(token, text)
        return mention(
            token, text, rule: isBeside ? "place.zh.class-word-beside" : "place.zh.class-word",
            confidence: 0.8)
    }

    /// Rules for names that may be words.
    private static let doubtful: Set<String> = [
        "place.zh.beside", "place.zh.stem-supported", "place.zh.class-word",
    ]
    private static let towns = Set("镇旗".unicodeScalars.map(\.value))

    /// 邓家畈乡|支部, 屯仓镇|商店: the beginning of a body's name.
    private func goesOn(_ token: Token, _ text: [UInt32]) -> Bool {
        (2...3).contains { length in
            token.end + length <= text.count
                && reader.traits(of: text[token.end..<(token.end + length)]).contains(.organSuffix)
        }
    }

    private func isSupported(_ index: Int, _ tokens: [Token], _ text: [UInt32]) -> Bool {
        if index > 0,
            reader.isPlace(tokens[index - 1]) || tokens[index - 1].traits.contains(.placePrecede)
        {
            return true
        }
        if index + 1 < tokens.count {
            let next = tokens[index + 1]
            if reader.isPlace(next) || next.traits.contains(.placeFollow) { return true }
        }
        return isInList(index, tokens, text)
    }

    /// 天水、张掖、定西: a neighbour across 、 that is a place.
    private func isInList(_ index: Int, _ tokens: [Token], _ text: [UInt32]) -> Bool {
        func isComma(_ position: Int) -> Bool {
            tokens.indices.contains(position) && tokens[position].span.count == 1
                && (text[tokens[position].start] == Scalars.enumerationComma
                    || text[tokens[position].start] == 0x548C)
        }
        func isPlace(_ position: Int) -> Bool {
            tokens.indices.contains(position) && reader.isPlace(tokens[position])
        }
        return isComma(index - 1) && isPlace(index - 2) || isComma(index + 1) && isPlace(index + 2)
    }

    private func isBesidePlace(_ index: Int, _ tokens: [Token], _ text: [UInt32], _ found: [Mention]) -> Bool
    {
        isInList(index, tokens, text)
            || found.last?.span.end == tokens[index].start
                && reader.level(of: tokens[index]) > (found.last.map { reader.level(of: $0) } ?? 9)
    }

    private func mention(_ token: Token, _ text: [UInt32], rule: String, confidence: Double) -> Mention {
        let kind = token.place.map { reader.facts.kind($0.row) }
        return Mention(
            chinese: token.span, .place, text: text, rule: rule, confidence: confidence,
            candidates: reader.placeRows(of: token),
            kind: kind ?? reader.classWord(endingIn: token, text))
    }
}

extension TokenReader {
    /// All gazetteer places of the token's name, strongest first.
    func placeRows(of token: Token) -> [Int32] {
        guard token.place != nil else { return [] }
        var names: [GazetteerName] = []
        forEachEntry(of: token) { entry in
            if case .name(let name) = entry, facts.type(name.row) == .place,
                name.strength != .weak
            {
                names.append(name)
            }
        }
        return names.sorted { $0.strength != $1.strength ? $0.strength < $1.strength : $0.row < $1.row }
            .reduce(into: []) { rows, name in if !rows.contains(name.row) { rows.append(name.row) } }
    }

    func level(of mention: Mention) -> Int { mention.candidates.first.map { facts.level($0) } ?? 4 }

    /// The longest class word that the token ends in; "" for none.
    func classWord(endingIn token: Token, _ text: [UInt32]) -> String {
        for start in (token.start + 1)..<max(token.end, token.start + 2) where start < token.end {
            for value in lexicon.chinese.values(of: text[start..<token.end]) {
                if case .placeClass(let index) = LexicalEntry(value) {
                    return lexicon.placeClasses[Int(index)].zh
                }
            }
        }
        return ""
    }
}
