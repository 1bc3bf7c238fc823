import Ontology

/// Finds campaigns: names of the lexicon, and what is called a movement or a campaign.
///
///     "Great Leap Forward"   "industrial and agricultural production and construction movement"
///     "movement to increase production and practice economy"   not: "mass movement", "class struggle"
///
/// The span starts at the first word that names the campaign: "the", "current", "this" stay out.
struct EnglishCampaignExtractor: Sendable {
    private static let longestName = 9
    private static let weakRule = "campaign.en.known-weak"

    /// The verbs of what movements set out to do: increase, suppress.
    private let aims: Set<[UInt32]>

    init(lexicon: Lexicon) { aims = lexicon.lists["campaign-aim-en"] }

    func candidates(in text: EnglishText) -> [EnglishCandidate] {
        var found: [EnglishCandidate] = []
        for index in text.tokens.indices {
            if let known = knownName(at: index, in: text) { found.append(known) }
            guard text.tokens[index].has(.campaignHead) else { continue }
            if let before = namedBefore(index, in: text) { found.append(before) }
            if let after = namedAfter(index, in: text) { found.append(after) }
        }
        return supported(found, in: text)
    }

    /// Without the weak names (rectification, sending down) of campaigns that the article does not name in full.
    private func supported(_ found: [EnglishCandidate], in text: EnglishText) -> [EnglishCandidate] {
        let strong = Set(
            found.filter { $0.rule != Self.weakRule }.flatMap { text.rows(.campaign, $0.tokens) }
        )
        return found.filter { candidate in
            candidate.rule != Self.weakRule
                || text.rows(.campaign, candidate.tokens).contains(where: strong.contains)
        }
    }

    /// A name of the lexicon; a weak one (rectification, sending down) with less confidence.
    private func knownName(at index: Int, in text: EnglishText) -> EnglishCandidate? {
        let names = text.names(at: index).filter { $0.type == .campaign }
        guard let longest = names.last, !text.tokens[index].has(.function) else { return nil }
        let isWeak =
            names.allSatisfy { $0.end != longest.end || $0.strength == .weak }
            && !isActionOnObject(index..<longest.end, in: text)
        let isOneWord = longest.end - longest.start == 1
        return EnglishCandidate(
            tokens: index..<longest.end,
            type: .campaign,
            rule: isWeak ? Self.weakRule : "campaign.en.known",
            confidence: isWeak || isOneWord ? 0.5 : 0.96
        )
    }

    /// "commune rectification": what is done, and to what, says enough; "labor training" and "rectification" do not.
    private func isActionOnObject(_ name: Range<Int>, in text: EnglishText) -> Bool {
        guard name.count > 1, let last = name.last else { return false }
        return text.word(last).hasSuffix("tion")
            && !name.dropLast().contains { text.tokens[$0].has(.function) }
    }

    /// The words before the head that name it: adjectives and nouns back to an article, a verb or a mark.
    private func namedBefore(_ head: Int, in text: EnglishText) -> EnglishCandidate? {
        var start = head
        while start > 0, head - start < Self.longestName, text.isFollowedByBlank(start - 1) {
            let previous = start - 1
            let token = text.tokens[previous]
            if token.has(.and) {
                guard start < head, previous > 0, text.isFollowedByBlank(previous - 1),
                    isModifier(previous - 1, in: text)
                else { break }
            } else if !isModifier(previous, in: text) {
                break
            }
            start = previous
        }
        if let quoted = quotation(before: start, in: text) { start = quoted }
        while start < head, text.tokens[start].has([.ordinal, .campaignStop]) { start += 1 }
        guard start < head, tells(start..<head, in: text) else { return nil }
        let isStruggle = text.tokens[head].has(.campaignGeneric)
        if isStruggle, !startsWithAnti(start, in: text) { return nil }
        return EnglishCandidate(
            tokens: start..<head + 1,
            type: .campaign,
            rule: "campaign.en.movement",
            confidence: text.tokens[head].isCapital && !text.tokens[head].inTitleCase ? 0.85 : 0.7
        )
    }

    /// The start of a quotation right before a name: `"five-good" campaign`.
    private func quotation(before start: Int, in text: EnglishText) -> Int? {
        let close = start - 1
        guard close > 0, text.isFollowedByBlank(close), isQuote(close, in: text) else { return nil }
        var open = close - 1
        while open >= 0, close - open < Self.longestName, text.tokens[open].isWord { open -= 1 }
        return open >= 0 && open < close - 1 && isQuote(open, in: text) ? open : nil
    }

    private func isQuote(_ index: Int, in text: EnglishText) -> Bool {
        text.tokens[index].shape == .mark && Latin.isQuote(text.tokens[index].mark)
    }

    private func isModifier(_ index: Int, in text: EnglishText) -> Bool {
        let token = text.tokens[index]
        guard token.isWord, !token.has([.campaignStop, .campaignHead, .pluralTitle, .organHead, .pluralHead])
        else {
            return token.has(.organHead) && token.shape == .lower && token.has(.lowerHead)
        }
        if token.inTitleCase, token.hasIdleCapital, isVerb(token, in: text) { return false }
        return !isVerb(token, in: text)
    }

    /// Participles and gerunds end a name on its left, but for those that are nouns.
    private func isVerb(_ token: EnglishToken, in text: EnglishText) -> Bool {
        let range = token.start..<token.end
        guard range.count > 4 else { return false }
        let ending = text.lowered[(range.upperBound - 3)..<range.upperBound]
        let isGerund = ending.elementsEqual([0x69, 0x6E, 0x67])
        let isPast = ending.suffix(2).elementsEqual([0x65, 0x64])
        guard isGerund || isPast else { return false }
        return !token.has(.modifier) && !text.lowered[range].contains(Latin.hyphen)
    }

    /// Whether at least one word says which campaign it is.
    private func tells(_ words: Range<Int>, in text: EnglishText) -> Bool {
        words.contains { index in
            let token = text.tokens[index]
            return !token.has([.campaignGeneric, .function, .generic, .level, .nationality]) && token.isWord
        }
    }

    private func startsWithAnti(_ index: Int, in text: EnglishText) -> Bool {
        let start = text.tokens[index].start
        return text.lowered[start..<min(start + 5, text.lowered.count)]
            .elementsEqual([0x61, 0x6E, 0x74, 0x69, 0x2D])
    }

    /// "movement to increase production and practice economy", "campaign against waste".
    private func namedAfter(_ head: Int, in text: EnglishText) -> EnglishCandidate? {
        guard text.isFollowedByBlank(head), text.isFollowedByBlank(head + 1) else { return nil }
        let link = text.word(head + 1)
        guard ["to", "for", "against", "of"].contains(link) else { return nil }
        let end = objectEnd(from: head + 2, in: text)
        guard end > head + 3 else { return nil }
        let isPurpose =
            isDefinite(head, in: text)
            && (link == "to" && isCampaignVerb(head + 2, in: text)
                || link == "for" && !text.tokens[head].has(.campaignGeneric))
        let hasTwoHalves = link == "to" && (head + 2..<end).contains { text.tokens[$0].has(.and) }
        guard isPurpose || hasTwoHalves || link != "to" && text.tokens[head].isCapital else { return nil }
        return EnglishCandidate(
            tokens: head..<end,
            type: .campaign,
            rule: "campaign.en.movement-to",
            confidence: 0.65
        )
    }

    /// The end of what a movement is for: words up to a mark, a verb or a preposition.
    private func objectEnd(from start: Int, in text: EnglishText) -> Int {
        var end = start
        while end < text.tokens.count, end - start < Self.longestName, text.tokens[end].isWord {
            let token = text.tokens[end]
            let isInside =
                !token.has(.function) || token.has(.and) || end > start && token.has(.determiner)
                || end == start + 1 && ["from", "up", "out"].contains(text.word(end))
            let followsName =
                end > start && text.tokens[end - 1].isProper && token.shape == .lower && !token.has(.and)
            let isVerb = end > start + 1 && token.has(.campaignStop) && !text.tokens[end - 1].has(.function)
            if !isInside || followsName || isVerb || token.has(.campaignHead) { break }
            end += 1
        }
        while end > start, text.tokens[end - 1].has(.function) { end -= 1 }
        return end
    }

    private func isDefinite(_ head: Int, in text: EnglishText) -> Bool {
        text.tokens[head].isCapital && !text.tokens[head].inTitleCase
            || head > 0 && (text.word(head - 1) == "the" || text.word(head - 1) == "this")
    }

    private func isCampaignVerb(_ index: Int, in text: EnglishText) -> Bool {
        let token = text.tokens[index]
        return aims.contains(Array(text.lowered[token.start..<token.end]))
    }
}
