import Ontology

/// The phrase of an organ's name around its head: what stands before it, further heads, and what "of" adds.
///
///     "Luwan District [Committee] of the Chinese Communist Party"
///     "Shanghai Iron and Steel [Company]"   "[Ministry] of Posts and Telecommunications"
///     "Shanghai Municipal Party [Committee] Secretariat"   "Hanyang No. 1 Middle [School]"
///
/// The longest phrase that names the body, without its article and without what merely precedes it.
struct EnglishOrganGrammar: Sendable {
    /// The tokens of the core (name, modifiers, heads) and of the whole phrase.
    struct Phrase: Sendable, Hashable {
        var start: Int
        /// The last head of the core.
        var head: Int
        var end: Int
        var core: Range<Int> { start..<head + 1 }
        var tokens: Range<Int> { start..<end }
        var hasComplement: Bool { end > head + 1 }
    }

    /// No name has a longer run of words; the bound keeps the work linear on any input.
    static let longestRun = 24

    /// The persons found by form; their names end a phrase unless a head follows at once.
    let personAt: [Int: Range<Int>]

    init(persons: [EnglishCandidate]) {
        var personAt: [Int: Range<Int>] = [:]
        for person in persons where !person.isInnerOnly {
            for token in person.tokens { personAt[token] = person.tokens }
        }
        self.personAt = personAt
    }

    /// The phrase around a head, if the head is one there.
    func phrase(around head: Int, in text: EnglishText) -> Phrase? {
        guard isHead(head, in: text) else { return nil }
        let last = lastHead(from: head, in: text)
        if isPlural(after: last, in: text) { return nil }
        let start = start(before: head, in: text)
        let end = text.tokens[last].has(.closedHead) ? last + 1 : complementEnd(after: last, in: text)
        return Phrase(start: start, head: last, end: end)
    }

    /// "Anhui and Henan Provincial Party Committees" are several bodies, none of them named whole.
    private func isPlural(after head: Int, in text: EnglishText) -> Bool {
        guard text.isFollowedByBlank(head) else { return false }
        let next = text.tokens[head + 1]
        return next.isCapital && next.has(.pluralHead)
    }

    func isHead(_ index: Int, in text: EnglishText) -> Bool {
        let token = text.tokens[index]
        if token.isCapital, token.has(.organHead) { return true }
        // "Military Region", "Military Subdistrict", "Air Force"
        guard token.isCapital, index > 0, text.isFollowedByBlank(index - 1) else { return false }
        return token.has(.placeClass) && ["military", "garrison"].contains(text.word(index - 1))
    }

    private func start(before head: Int, in text: EnglishText) -> Int {
        let tokens = text.tokens
        var start = head
        var isInList = false
        while start > 0, head - start < Self.longestRun {
            let previous = start - 1
            let token = tokens[previous]
            if token.shape == .possessive {
                guard previous > 0, text.isFollowedByBlank(previous), isOwner(previous - 1, in: text) else {
                    break
                }
                start = previous - 1
            } else if !text.isFollowedByBlank(previous) {
                break
            } else if token.isMark(",") {
                guard isInList, let left = conjunct(before: previous, in: text) else { break }
                start = left
            } else if token.has(.and) {
                guard let left = conjunct(before: previous, in: text) else { break }
                start = left
                isInList = true
            } else if let quoted = quotedName(endingAt: previous, in: text) {
                start = quoted
                break
            } else if let person = personAt[previous] {
                start = person.lowerBound
                break
            } else if isPart(previous, in: text) {
                start = previous
            } else {
                break
            }
        }
        return trimmed(start, head, in: text)
    }

    /// The opening quote of "July 1st" in `"July 1st" People's Commune`.
    func quotedName(endingAt quote: Int, in text: EnglishText) -> Int? {
        guard text.tokens[quote].shape == .mark, Latin.isQuote(text.tokens[quote].mark) else { return nil }
        var open = quote - 1
        while open >= 0, quote - open < 6, text.tokens[open].isCapital || text.tokens[open].shape == .number {
            open -= 1
        }
        guard open >= 0, open < quote - 1, text.tokens[open].shape == .mark,
            Latin.isQuote(text.tokens[open].mark)
        else { return nil }
        return open
    }

    /// Whether a word may stand in a name before its head.
    func isPart(_ index: Int, in text: EnglishText) -> Bool {
        let token = text.tokens[index]
        if token.shape == .number {
            return token.has(.numberSign) || index > 0 && text.tokens[index - 1].has(.numberSign)
                || isOrdinalNumber(index, in: text) || isUnitNumber(index, in: text)
                || isDay(index, in: text)
        }
        if token.has(.calendar) { return token.isCapital && isDay(index + 1, in: text) }
        guard token.isCapital, !token.has([.function, .title, .pluralTitle, .calendar, .pluralHead]) else {
            return false
        }
        guard token.hasIdleCapital, !token.isProper else { return true }
        return token.has([.modifier, .level, .generic, .nationality, .direction, .ordinal, .organHead])
            || text.nameEnd(.place, at: index) != nil
    }

    /// The 7 of "May 7 Cadre School".
    private func isDay(_ index: Int, in text: EnglishText) -> Bool {
        index > 0 && text.tokens[index].shape == .number && text.tokens[index - 1].has(.calendar)
            && text.isFollowedByBlank(index - 1) && text.isFollowedByBlank(index)
            && text.tokens[index + 1].isCapital
    }

    /// The 1205 of "the 1205 Drilling Team".
    private func isUnitNumber(_ index: Int, in text: EnglishText) -> Bool {
        index > 0 && text.tokens[index].end - text.tokens[index].start > 2
            && text.word(index - 1) == "the" && text.isFollowedByBlank(index - 1)
    }

    private func isOrdinalNumber(_ index: Int, in text: EnglishText) -> Bool {
        let token = text.tokens[index]
        return token.end - token.start > 2 && Latin.isLetter(text.lowered[token.end - 1])
    }

    /// People's, Workers', Women's: owners that are part of the name; not Shanxi's.
    func isOwner(_ index: Int, in text: EnglishText) -> Bool {
        let token = text.tokens[index]
        return token.isCapital && token.has([.modifier, .generic]) && !token.has(.organHead)
    }

    /// The start of the left half of "Iron and Steel", "Workers' and Peasants'"; nil where "and" joins two bodies.
    private func conjunct(before and: Int, in text: EnglishText) -> Int? {
        let isComma = text.tokens[and].isMark(",")
        guard and > 0, isComma || text.isFollowedByBlank(and - 1), text.isFollowedByBlank(and) else {
            return nil
        }
        var left = and - 1
        if text.tokens[left].shape == .possessive {
            left -= 1
            return left >= 0 && isOwner(left, in: text) ? left : nil
        }
        let token = text.tokens[left]
        guard token.isCapital, token.has(.modifier), !token.has([.organHead, .level, .direction]),
            !token.isProper, text.nameEnd(.place, at: left) == nil
        else { return nil }
        return left
    }

    /// Leaves out words at the front that only lead up to a name.
    private func trimmed(_ start: Int, _ head: Int, in text: EnglishText) -> Int {
        var start = start
        while start < head {
            let token = text.tokens[start]
            let isLeading = token.has(.function) || token.shape == .possessive || token.shape == .number
            if !isLeading || isPart(start, in: text) || token.shape == .mark { break }
            start += 1
        }
        return start
    }

    /// The last of several heads in one run of capitals: Committee Secretariat, Committee Propaganda Department.
    private func lastHead(from head: Int, in text: EnglishText) -> Int {
        var last = head
        var index = head
        while text.isFollowedByBlank(index), index - head < Self.longestRun {
            let next = index + 1
            let token = text.tokens[next]
            let isInside =
                token.isCapital && !token.has([.function, .title, .titlePrefix, .pluralTitle])
                && personAt[next] == nil
                && (token.has([.modifier, .generic, .organHead]) || token.isProper && !token.inTitleCase)
            guard isInside || token.has(.ordinal) && token.isCapital else { break }
            if isHead(next, in: text) { last = next }
            index = next
        }
        return last
    }
}
