import Archive
import Ontology

/// Finds campaigns in a row of tokens: those of `campaigns.tsv` at their time, and phrases that end in 运动, or
/// begin with 反 and end in 斗争.
///
/// A phrase reaches left over nouns and verbs that name its aim until a word of the list `campaign-stop`
/// (开展, 参加, 当前) or a mark; 群众运动, 体育运动 and the like (`campaign-generic`) are no campaigns.
struct CampaignGrammar: Sendable {
    private let reader: TokenReader
    private let movement: [UInt32] = [0x8FD0, 0x52A8]  // 运动
    private let struggle: [UInt32] = [0x6597, 0x4E89]  // 斗争

    init(reader: TokenReader) { self.reader = reader }

    /// The campaigns of one paragraph, in order, without overlap.
    func campaigns(in tokens: [Token], text: [UInt32], date: CalendarDate?) -> [Mention] {
        var found: [Mention] = []
        for index in tokens.indices {
            guard tokens[index].campaign != nil || isHead(tokens[index], text),
                let mention = known(tokens[index], text, date) ?? phrase(endingAt: index, tokens, text, date)
            else {
                continue
            }
            while let last = found.last, last.span.overlaps(mention.span) { found.removeLast() }
            found.append(mention)
        }
        return found
    }

    /// A first look: whether a phrase may end in this token.
    private func isHead(_ token: Token, _ text: [UInt32]) -> Bool {
        token.span.count == 2 && (text[token.start] == movement[0] || text[token.start] == struggle[0])
    }

    private func known(_ token: Token, _ text: [UInt32], _ date: CalendarDate?) -> Mention? {
        guard token.kind == .lexical, let name = token.campaign else { return nil }
        let rows = rows(named: token.span, text, date)
        let isMovement = text[token.span.range].suffix(2).elementsEqual(movement)
        if rows.isEmpty, !isMovement { return nil }
        let isWeak = name.strength == .weak
        return Mention(
            chinese: token.span, .campaign, form: isWeak ? .nominal : .name, text: text,
            rule: isWeak ? "campaign.zh.word" : "campaign.zh.lexicon", confidence: isWeak ? 0.5 : 0.95,
            candidates: rows)
    }

    /// Campaigns of that name that were on, or past, at the article's date; the latest begun first.
    private func rows(named span: Span, _ text: [UInt32], _ date: CalendarDate?) -> [Int32] {
        var rows: [(start: String, row: Int32)] = []
        for value in reader.lexicon.chinese.values(of: text[span.range]) {
            guard case .name(let name) = LexicalEntry(value), reader.facts.type(name.row) == .campaign else {
                continue
            }
            let row = reader.lexicon.gazetteer[name.row]
            if let date, !row.start.isEmpty, date.description < row.start { continue }
            rows.append((row.start, name.row))
        }
        return rows.sorted { $0.start != $1.start ? $0.start > $1.start : $0.row < $1.row }.map(\.row)
    }

    private func phrase(endingAt index: Int, _ tokens: [Token], _ text: [UInt32], _ date: CalendarDate?)
        -> Mention?
    {
        let head = text[tokens[index].span.range]
        let isStruggle = head.elementsEqual(struggle)
        guard isStruggle || head.elementsEqual(movement) else { return nil }
        var start = index
        while start > 0, isModifier(tokens[start - 1], text),
            tokens[index].start - tokens[start - 1].start <= 14
        {
            start -= 1
        }
        while start < index, isLoose(tokens[start], text) { start += 1 }
        guard start < index else { return nil }
        let modifiers = text[tokens[start].start..<tokens[index].start]
        guard modifiers.count >= 2, !isGeneric(tokens[start..<index], modifiers) else { return nil }
        if isStruggle, modifiers.first != 0x53CD { return nil }  // 反
        let span = Span(tokens[start].start, tokens[index].end)
        var candidates = rows(named: span, text, date)
        if candidates.isEmpty {
            for inner in start..<index where candidates.isEmpty {
                candidates = rows(named: Span(tokens[inner].start, span.end), text, date)
                if candidates.isEmpty, inner == index - 1 {
                    candidates = rows(named: tokens[inner].span, text, date)
                }
            }
        }
        return Mention(
            chinese: span, .campaign, text: text, rule: "campaign.zh.phrase", confidence: 0.8,
            candidates: candidates)
    }

    private func isModifier(_ token: Token, _ text: [UInt32]) -> Bool {
        switch token.kind {
        case .number, .latin, .unknown: return true
        case .personName, .foreignName, .unknownPlace, .punctuation: return false
        case .lexical:
            if token.traits.contains(.campaignStop) || reader.isPlace(token) { return false }
            switch token.wordClass {
            case .particle, .preposition, .conjunction, .pronoun, .locative, .time, .adverb, .measure:
                return false
            default: return true
            }
        }
    }

    /// What a phrase does not begin with: a bare number, one left-over character.
    private func isLoose(_ token: Token, _ text: [UInt32]) -> Bool {
        switch token.kind {
        case .number: return token.span.count > 2 || token.wordClass == nil
        case .unknown: return token.span.count == 1 && text[token.start] != 0x53CD
        default: return false
        }
    }

    private func isGeneric(_ tokens: ArraySlice<Token>, _ modifiers: ArraySlice<UInt32>) -> Bool {
        reader.traits(of: modifiers).contains(.campaignGeneric)
            || tokens.allSatisfy { $0.traits.contains(.campaignGeneric) }
    }
}
