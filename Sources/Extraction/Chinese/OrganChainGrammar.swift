import Archive
import Ontology

/// Finds organs in a row of tokens: known ones, and chains that end in a suffix of `organ-suffixes.tsv`.
///
/// 山西省 | 人民委员会 | 农业 | 厅 is one chain: from its last suffix it reaches left over modifiers to the leftmost
/// place, parent organ or anchor word (中共, 国营) that holds on to it. A chain without an anchor is a name only
/// where its stem is one (白泉公社); a bare suffix that may stand for one body (省委) is a nominal mention.
struct OrganChainGrammar: Sendable {
    private let reader: TokenReader
    private let suffixes: NameTrie
    private let anchors: Set<[UInt32]>
    private let levels: Set<[UInt32]>
    private let generics: Set<[UInt32]>
    private let plurals: Set<[UInt32]>

    init(reader: TokenReader) {
        self.reader = reader
        var reversed = NameTrie(capacity: 2_000)
        for (index, suffix) in reader.lexicon.organSuffixes.enumerated() {
            reversed.insert(suffix.zh.unicodeScalars.map(\.value).reversed(), value: Int32(index))
        }
        suffixes = reversed
        anchors = reader.lexicon.lists["organ-anchor"]
        levels = reader.lexicon.lists["organ-level"]
        generics = reader.lexicon.lists["organ-generic"]
        plurals = reader.lexicon.lists["organ-plural"]
    }

    /// The organs of one paragraph, in order; none lies inside another.
    func organs(in tokens: [Token], text: [UInt32]) -> [Mention] {
        var found: [Mention] = []
        for index in tokens.indices {
            guard let organ = organ(endingAt: index, tokens, text, left: found.last) else { continue }
            while let last = found.last, organ.span.contains(last.span) { found.removeLast() }
            found.append(organ)
        }
        return found
    }

    // MARK: One head

    private func organ(endingAt index: Int, _ tokens: [Token], _ text: [UInt32], left: Mention?) -> Mention? {
        let token = tokens[index]
        if token.kind == .lexical, let organ = token.organ, organ.strength != .weak,
            !anchors.contains(Array(text[token.span.range])) || !isFollowedByName(index, tokens)
        {
            return known(organ, at: index, tokens, text, left: left)
        }
        for head in heads(endingAt: index, tokens, text) {
            var chain = Chain(head: head, tokens: tokens, text: text)
            reach(&chain, left: left)
            if let mention = mention(of: chain) { return mention }
        }
        return nil
    }

    /// A row of the gazetteer; a country before it makes another body of it (苏联外交部).
    private func known(
        _ organ: GazetteerName, at index: Int, _ tokens: [Token], _ text: [UInt32], left: Mention?
    ) -> Mention? {
        let token = tokens[index]
        let row = reader.lexicon.gazetteer[organ.row]
        let kind = row.kind
        if index > 0, kind == "ministry" || kind == "agency" || kind == "mass" || kind == "dem-party",
            reader.isPlace(tokens[index - 1]), tokens[index - 1].place != nil
        {
            let place = tokens[index - 1]
            let span = Span(place.start, token.end)
            let isChina = text[place.span.range].starts(with: [0x4E2D])  // 中国, 中华人民共和国
            return Mention(
                chinese: span, .organ, text: text, rule: "organ.zh.country-and-known", confidence: 0.9,
                candidates: isChina ? [organ.row] : [], nested: [nested(place, text)], kind: kind)
        }
        return Mention(
            chinese: token.span, .organ, text: text, rule: "organ.zh.gazetteer", confidence: 0.97,
            candidates: rows(of: token), kind: kind)
    }

    /// 中共 before 山西省委 is part of that name, not the Party.
    private func isFollowedByName(_ index: Int, _ tokens: [Token]) -> Bool {
        index + 1 < tokens.count && (reader.isPlace(tokens[index + 1]) || tokens[index + 1].organ != nil)
    }

    private func rows(of token: Token) -> [Int32] { token.organ.map { [$0.row] } ?? [] }

    private struct Head {
        var suffix: OrganSuffix
        var start: Int
        var end: Int
        /// The first token that the suffix touches, and whether that token begins before the suffix.
        var firstToken: Int
        var hasInnerModifier: Bool
    }

    /// Suffixes that end where the token ends and do not cut an earlier token, longest first.
    private func heads(endingAt index: Int, _ tokens: [Token], _ text: [UInt32]) -> [Head] {
        let token = tokens[index]
        guard token.kind == .lexical || token.kind == .unknown || token.kind == .unknownPlace else { return [] }
        var heads: [Head] = []
        var node: Int32 = 0
        var position = token.end
        while position > tokens[0].start {
            node = suffixes.step(from: node, by: text[position - 1])
            if node < 0 { break }
            position -= 1
            var value: Int32?
            suffixes.forEachValue(at: node) { value = value ?? $0 }
            guard let value else { continue }
            let suffix = reader.lexicon.organSuffixes[Int(value)]
            guard let first = tokenIndex(coveringStart: position, upTo: index, tokens) else { continue }
            let inner = tokens[first].start < position
            if inner, first != index { continue }
            if inner, !canEnd(token, at: position, text) { continue }
            heads.append(
                Head(suffix: suffix, start: position, end: token.end, firstToken: first, hasInnerModifier: inner))
        }
        return heads.reversed()
    }

    /// Whether a suffix may be the end of a longer word: 组织|部, but not 机关干|部, where 干部 is a word, nor 莫斯|科.
    private func canEnd(_ token: Token, at position: Int, _ text: [UInt32]) -> Bool {
        guard token.kind == .lexical, token.place == nil, token.campaign == nil, token.person == nil else { return false }
        guard token.end - position == 1 else { return true }
        guard token.span.count > 2 else { return false }
        return !reader.lexicon.chinese.values(of: text[(token.end - 2)..<token.end]).contains { value in
            if case .word = LexicalEntry(value) { true } else { false }
        }
    }

    private func tokenIndex(coveringStart position: Int, upTo index: Int, _ tokens: [Token]) -> Int? {
        var candidate = index
        while candidate >= 0, tokens[candidate].start > position { candidate -= 1 }
        return candidate >= 0 ? candidate : nil
    }

    // MARK: Reaching left

    private struct Chain {
        let head: Head
        let tokens: [Token]
        let text: [UInt32]
        var nested: [Mention] = []
        /// Start of the leftmost place, organ or anchor word.
        var anchor: Int?
        var anchorToken = 0
        var anchorLevel = 9
        var parent: Mention?
        var hasAnchorWord = false
        /// Start of a bare level word (省|农业厅).
        var level: Int?
        var levelToken = 0
        /// Modifiers between the anchor and the suffix: how many, and how many tell one body from another.
        var modifiers = 0
        var telling = 0
        var unknownCharacters = 0
        var stem: Int?
        var stemToken = 0
        var hasOrdinal = false
        /// What had been counted, and where the stem began, when the first anchor was met.
        var tellingAtAnchor = 0
        var stemAtAnchor: Int?

        init(head: Head, tokens: [Token], text: [UInt32]) {
            self.head = head
            self.tokens = tokens
            self.text = text
            stemToken = head.firstToken
            if head.hasInnerModifier {
                modifiers = 1
                stem = tokens[head.firstToken].start
            }
        }

        var start: Int { head.hasInnerModifier ? tokens[head.firstToken].start : head.start }

        mutating func anchor(at token: Int, start: Int) {
            if anchor == nil {
                tellingAtAnchor = telling + (hasOrdinal ? 1 : 0)
                stemAtAnchor = stem
            }
            anchor = start
            anchorToken = token
        }
    }

    private func reach(_ chain: inout Chain, left: Mention?) {
        var index = chain.head.firstToken - 1
        if chain.head.hasInnerModifier, !isGeneric(chain, innerStemOf: chain.head) { chain.telling += 1 }
        while index >= 0, chain.modifiers <= 5 {
            let token = chain.tokens[index]
            let word = Array(chain.text[token.span.range])
            if let left, left.span.end == token.end, left.span.start >= chain.tokens[0].start, left.form == .name,
                !anchors.contains(word)
            {
                chain.parent = left
                chain.nested.insert(left, at: 0)
                chain.anchor(at: tokenIndex(startingAt: left.span.start, before: index, chain), start: left.span.start)
                chain.anchorLevel = 5
                return
            }
            if reader.isPlace(token) {
                chain.nested.insert(nested(token, chain.text), at: 0)
                chain.anchor(at: index, start: token.start)
                chain.anchorLevel = chain.anchorLevel == 9 ? reader.level(of: token) : chain.anchorLevel
                index -= 1
                continue
            }
            if anchors.contains(word) {
                chain.anchor(at: index, start: token.start)
                chain.hasAnchorWord = true
            } else if word == [0x533A], index > 0, isOrdinal(chain.tokens[index - 1], chain.text) {  // 第四|区
                chain.nested.insert(
                    nested(Token(span: Span(chain.tokens[index - 1].start, token.end), kind: .unknownPlace), chain.text),
                    at: 0)
                chain.anchor(at: index - 1, start: chain.tokens[index - 1].start)
                chain.anchorLevel = 4
                index -= 1
            } else if levels.contains(word) {
                chain.level = token.start
                chain.levelToken = index
                chain.modifiers += 1
            } else if isOrdinal(token, chain.text) {
                chain.hasOrdinal = true
                chain.stem = token.start
                chain.stemToken = index
                chain.modifiers += 1
            } else if token.kind == .number, token.span.count == 1, chain.stem == chain.tokens[index].end {
                chain.stem = token.start
                chain.stemToken = index
                chain.unknownCharacters += 1
                chain.modifiers += 1
            } else if token.kind == .number, let ordinal = ordinalStart(at: index, chain) {
                chain.hasOrdinal = true
                chain.stem = chain.tokens[ordinal].start
                chain.stemToken = ordinal
                index = ordinal
                chain.modifiers += 1
            } else if token.kind == .personName || token.kind == .foreignName || token.person != nil {
                chain.stem = token.start
                chain.stemToken = index
                chain.telling += 2
                chain.unknownCharacters += 2
                chain.modifiers += 1
                if isLocal(chain) { return }
            } else if let quoteStart = quotedNameStart(endingAt: index, chain) {
                chain.stem = chain.tokens[quoteStart].start
                chain.stemToken = quoteStart
                chain.telling += 2
                chain.unknownCharacters += 2
                index = quoteStart
            } else if isModifier(token, chain.text, isStem: isLocal(chain) || chain.head.suffix.kind == "enterprise") {
                chain.modifiers += 1
                if !generics.contains(word) { chain.telling += 1 }
                if token.kind == .unknown || token.span.count == 1 { chain.unknownCharacters += 1 }
                chain.stem = token.start
                chain.stemToken = index
            } else {
                return
            }
            index -= 1
        }
    }

    private func isGeneric(_ chain: Chain, innerStemOf head: Head) -> Bool {
        generics.contains(Array(chain.text[chain.tokens[head.firstToken].start..<head.start]))
            || generics.contains(Array(chain.text[chain.tokens[head.firstToken].span.range]))
    }

    private func tokenIndex(startingAt start: Int, before index: Int, _ chain: Chain) -> Int {
        var candidate = index
        while candidate > 0, chain.tokens[candidate].start > start { candidate -= 1 }
        return candidate
    }

    /// 第|一, or a number of Chinese digits right before the suffix (五四一厂).
    private func ordinalStart(at index: Int, _ chain: Chain) -> Int? {
        if index > 0, chain.tokens[index - 1].span.count == 1,
            chain.text[chain.tokens[index - 1].start] == 0x7B2C  // 第
        {
            return index - 1
        }
        return chain.text[chain.tokens[index].start] == 0x7B2C ? index : nil
    }

    /// 第四 in one token.
    private func isOrdinal(_ token: Token, _ text: [UInt32]) -> Bool {
        token.span.count > 1 && text[token.start] == 0x7B2C && token.wordClass == .numeral  // 第
    }

    private func quotedNameStart(endingAt index: Int, _ chain: Chain) -> Int? {
        guard chain.text[chain.tokens[index].start] == 0x201D else { return nil }  // ”
        var candidate = index - 1
        while candidate >= 0, chain.tokens[index].start - chain.tokens[candidate].start <= 7 {
            if chain.text[chain.tokens[candidate].start] == 0x201C { return candidate }  // “
            candidate -= 1
        }
        return nil
    }

    private func isModifier(_ token: Token, _ text: [UInt32], isStem: Bool) -> Bool {
        switch token.kind {
        case .unknown, .latin: return true
        case .lexical:
            if anchors.contains(Array(text[token.span.range])) { return true }
            if token.span.count == 1, FunctionCharacters.all.contains(text[token.start]) { return false }
            // A single character can be part of a stem whatever it is elsewhere: 林|建|公社.
            if token.span.count == 1, isStem { return ![.preposition, .conjunction, .particle].contains(token.wordClass) }
            switch token.wordClass {
            case .noun, .verbalNoun, .abbreviation, .attributive: return token.title == nil || token.span.count < 3
            case .adjective: return true
            case .other: return token.span.count == 1
            case nil: return token.place != nil || token.campaign != nil || token.organ != nil
            default: return false
            }
        case .personName, .foreignName, .unknownPlace, .number, .punctuation: return false
        }
    }

    // MARK: What the chain is

    private func mention(of chain: Chain) -> Mention? {
        let suffix = chain.head.suffix
        if let anchor = chain.anchor {
            guard tellsOneBody(chain) else { return nil }
            let start = hasOwnName(chain) ? chain.stemAtAnchor ?? anchor : nearestPlace(chain) ?? anchor
            return make(chain, from: start, rule: "organ.zh.chain", confidence: 0.9)
        }
        if let level = chain.level {
            if isDetermined(before: chain.levelToken, chain) { return nil }
            return make(chain, from: level, form: .nominal, rule: "organ.zh.level", confidence: 0.6)
        }
        if let stem = chain.stem, isName(stem: stem, chain), suffix.kind != "congress" {
            if isDetermined(before: chain.stemToken, chain) { return nil }
            return make(chain, from: stem, rule: "organ.zh.stem", confidence: 0.7)
        }
        if suffix.isNominal, Self.definite.contains(where: suffix.kind.hasPrefix), chain.start == chain.head.start, chain.modifiers == 0,
            !isDetermined(before: chain.head.firstToken, chain)
        {
            return make(chain, from: chain.head.start, form: .nominal, rule: "organ.zh.nominal", confidence: 0.5)
        }
        return nil
    }

    /// Classes whose bare suffix stands for one body (省委); a bare 部队, 公社, 委员会 is as often any.
    private static let definite = ["party", "gov", "rectification"]

    private func isDetermined(before index: Int, _ chain: Chain) -> Bool {
        index > 0 && reader.isDeterminer(chain.tokens[index - 1], in: chain.text)
    }

    /// Suffixes of which a large place has many: 浙江省|合作社 is a class, 宁益乡|合作社 one or a few bodies.
    private func tellsOneBody(_ chain: Chain) -> Bool {
        guard plurals.contains(chain.head.suffix.zh.unicodeScalars.map(\.value)), chain.parent == nil else { return true }
        if chain.tellingAtAnchor > 0 || chain.hasOrdinal { return true }
        if chain.hasAnchorWord { return chain.modifiers > 0 && chain.nested.count > 0 }
        return chain.anchorLevel > 3
    }

    /// Of the places before a village body only the nearest names it: 永昌县|焦家庄农业生产合作社.
    private func nearestPlace(_ chain: Chain) -> Int? {
        guard isLocal(chain), chain.parent == nil, !chain.hasAnchorWord, chain.nested.count > 1 else { return nil }
        return chain.nested.last { $0.type == .place }?.span.start
    }

    private func isLocal(_ chain: Chain) -> Bool {
        ["commune", "coop", "team", "farm"].contains(chain.head.suffix.kind)
    }

    /// A village body with a name of its own (星火|集体农庄): the places before it are places beside it.
    private func hasOwnName(_ chain: Chain) -> Bool {
        isLocal(chain) && chain.parent == nil && !chain.hasAnchorWord && chain.tellingAtAnchor > 0
    }

    private func isName(stem: Int, _ chain: Chain) -> Bool {
        let length = chain.head.start - stem
        guard (2...12).contains(length) else { return false }
        if chain.hasOrdinal { return true }
        switch chain.head.suffix.kind {
        case "commune", "coop", "team": return chain.telling > 0 && length <= 6
        case "enterprise", "farm", "mine", "shop", "school", "news", "hospital":
            return chain.unknownCharacters >= 2 && chain.telling > 0
        default: return chain.unknownCharacters >= 2 && chain.head.suffix.zh.unicodeScalars.count > 1
        }
    }

    private func make(
        _ chain: Chain, from start: Int, form: Mention.Form = .name, rule: String, confidence: Double
    ) -> Mention {
        let span = Span(start, chain.head.end)
        let rows = reader.lexicon.rows(named: text(of: span, chain.text))
            .filter { reader.facts.type($0.row) == .organ }.map(\.row)
        return Mention(
            chinese: span, .organ, form: form, text: chain.text, rule: rule, confidence: confidence,
            candidates: rows, nested: chain.nested.filter { span.contains($0.span) }, kind: chain.head.suffix.kind)
    }

    /// 山西|省委 holds 山西省: the class word that the suffix begins with belongs to the place too.
    private func wholePlace(_ token: Token, _ text: [UInt32]) -> Span {
        guard let place = token.place, place.strength != .full, token.end < text.count else { return token.span }
        let whole = Span(token.start, token.end + 1)
        let rows = reader.lexicon.rows(named: self.text(of: whole, text))
        return rows.contains { $0.row == place.row } ? whole : token.span
    }

    private func text(of span: Span, _ text: [UInt32]) -> String {
        String(String.UnicodeScalarView(text[span.range].compactMap(Unicode.Scalar.init)))
    }

    private func nested(_ token: Token, _ text: [UInt32]) -> Mention {
        Mention(
            chinese: wholePlace(token, text), .place, text: text, rule: "place.zh.nested", confidence: 0.9,
            candidates: token.place.map { [$0.row] } ?? [],
            kind: token.place.map { reader.lexicon.gazetteer[$0.row].kind } ?? "")
    }
}
