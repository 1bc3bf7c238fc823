import Archive
import Ontology

/// Lets a chain reach left from its head over everything that can belong to one body's name.
struct OrganChainReach: Sendable {
    private let reader: TokenReader
    private static let longest = 5

    init(reader: TokenReader) { self.reader = reader }

    /// The whole chain of `head`. `left` is the organ found last, which may be the parent body.
    func chain(of head: OrganHead, _ tokens: [Token], _ text: [UInt32], left: Mention?) -> OrganChain {
        let inner = tokens[head.firstToken]
        let isInnerTelling =
            !reader.traits(of: text[inner.start..<head.start]).contains(.organGeneric)
            && !inner.traits.contains(.organGeneric)
        var chain = OrganChain(head: head, tokens: tokens, isInnerTelling: isInnerTelling)
        var index = head.firstToken - 1
        while index >= 0, chain.modifiers <= Self.longest {
            guard let next = step(&chain, at: index, tokens, text, left: left) else { break }
            index = next
        }
        return chain
    }

    /// 中共, 国营 and the like.
    func isAnchorWord(_ token: Token) -> Bool { token.traits.contains(.organAnchor) }

    /// Adds the token to the chain; the next token to look at, or nil where the chain ends.
    private func step(
        _ chain: inout OrganChain, at index: Int, _ tokens: [Token], _ text: [UInt32], left: Mention?
    ) -> Int? {
        let token = tokens[index]
        if let left, left.span.end == token.end, left.form == .name, !isAnchorWord(token),
            // 山东庙|派出所 is at the temple's street.
            chain.head.suffix.zh != OrganHead.policeStation || left.kind.begins(with: "gov")
        {
            chain.add(parent: left)
            return nil
        }
        if reader.isPlace(token) {
            chain.add(place: nested(token, text), level: reader.level(of: token))
            return index - 1
        }
        if isAnchorWord(token) {
            chain.add(anchorWordAt: token.start)
        } else if token.span.count == 1, text[token.start] == 0x533A, index > 0,
            isOrdinal(tokens[index - 1], text)
        {  // 第四|区
            let district = Token(span: Span(tokens[index - 1].start, token.end), kind: .unknownPlace)
            chain.add(place: nested(district, text), level: 4)
            return index - 2
        } else if token.traits.contains(.organLevel) {
            chain.add(level: token.start, token: index)
        } else if isOrdinal(token, text) {
            chain.add(ordinal: token.start, token: index)
        } else if isNumberOfUnit(index, tokens, text, chain, left) {
            chain.add(ordinal: token.start, token: index)
        } else if token.kind == .number, token.span.count == 1, chain.stem?.start == token.end {
            chain.add(modifier: token.start, token: index, isTelling: false, isSingle: true)
        } else if token.kind == .number, let ordinal = ordinalStart(at: index, tokens, text) {
            chain.add(ordinal: tokens[ordinal].start, token: ordinal)
            return ordinal - 1
        } else if token.kind == .personName || token.kind == .foreignName || token.person != nil {
            chain.add(name: token.start, token: index)
            return chain.head.isLocal ? nil : index - 1
        } else if let quote = quotedNameStart(endingAt: index, tokens, text) {
            let isCampaign = quote == index - 2 && tokens[quote + 1].campaign != nil
            chain.add(name: tokens[quote].start, token: quote, isCampaign: isCampaign)
            return quote - 1
        } else if isModifier(
            token, text, isStem: chain.head.isLocal || chain.head.suffix.kind == "enterprise")
            // 中文|系: a field with a name of its own.
            || chain.head.suffix.kind == "school" && token.wordClass == .other && token.kind == .lexical
        {
            chain.add(
                modifier: token.start, token: index, isTelling: !token.traits.contains(.organGeneric),
                isSingle: token.kind == .unknown || token.span.count == 1)
        } else {
            return nil
        }
        return index - 1
    }

    private func isModifier(_ token: Token, _ text: [UInt32], isStem: Bool) -> Bool {
        switch token.kind {
        case .unknown, .latin: return true
        case .personName, .foreignName, .unknownPlace, .number, .punctuation: return false
        case .lexical: break
        }
        if token.span.count == 1 {
            if FunctionCharacters.all.contains(text[token.start]) { return false }
            // A single character can be part of a stem whatever it is elsewhere: 林|建|公社.
            if isStem { return ![.preposition, .conjunction, .particle].contains(token.wordClass) }
        }
        switch token.wordClass {
        case .noun, .verbalNoun, .abbreviation, .attributive:
            return token.title == nil || token.span.count < 3
        case .adjective: return true
        case .other: return token.span.count == 1
        case nil: return token.place != nil || token.campaign != nil || token.organ != nil
        default: return false
        }
    }

    // MARK: Numbers and quotation marks

    /// 新四军|一|支队, 八路军|一二九|师: after an army the number of its unit has no 第.
    private func isNumberOfUnit(
        _ index: Int, _ tokens: [Token], _ text: [UInt32], _ chain: OrganChain, _ left: Mention?
    ) -> Bool {
        let token = tokens[index]
        return chain.head.suffix.kind == "military" && chain.head.start == token.end
            && text[token.span.range].allSatisfy(ChineseNumeral.isNumeral)
            && left?.span.end == token.start && left?.kind == "military"
    }

    /// 第四 in one token.
    private func isOrdinal(_ token: Token, _ text: [UInt32]) -> Bool {
        token.span.count > 1 && text[token.start] == 0x7B2C && token.wordClass == .numeral  // 第
    }

    /// The token of 第 before a number.
    private func ordinalStart(at index: Int, _ tokens: [Token], _ text: [UInt32]) -> Int? {
        guard index > 0, tokens[index - 1].span.count == 1, text[tokens[index - 1].start] == 0x7B2C else {
            return nil
        }
        return index - 1
    }

    private func quotedNameStart(endingAt index: Int, _ tokens: [Token], _ text: [UInt32]) -> Int? {
        guard text[tokens[index].start] == 0x201D else { return nil }  // ”
        var candidate = index - 1
        while candidate >= 0, tokens[index].start - tokens[candidate].start <= 7 {
            if text[tokens[candidate].start] == 0x201C { return candidate }  // “
            candidate -= 1
        }
        return nil
    }

    // MARK: Places inside

    /// The place of a token as part of a longer name.
    func nested(_ token: Token, _ text: [UInt32]) -> Mention {
        Mention(
            chinese: wholePlace(token, text), .place, text: text, rule: "place.zh.nested", confidence: 0.9,
            candidates: token.place.flatMap { $0.strength == .weak ? nil : [$0.row] } ?? [],
            kind: token.place.map { reader.facts.kind($0.row) } ?? "")
    }

    /// 山西|省委 holds 山西省: the class word that the suffix begins with belongs to the place too.
    private func wholePlace(_ token: Token, _ text: [UInt32]) -> Span {
        guard let place = token.place, place.strength != .full, token.end < text.count else {
            return token.span
        }
        let whole = Span(token.start, token.end + 1)
        let rows = reader.names(of: whole, in: text)
        return rows.contains { $0.row == place.row } ? whole : token.span
    }
}
