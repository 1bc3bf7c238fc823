/// What follows a head: "of" with a subject, a place or a larger body.
///
///     "Ministry of Agriculture, Forestry and Fisheries"   "Federation of Industry and Commerce"
///     "Party Committee of the Central Government Organs of the CPC"   "University of California"
///
/// "and" joins two halves of one name only if the second is no place, person or body of its own.
extension EnglishOrganGrammar {
    func complementEnd(after head: Int, in text: EnglishText) -> Int {
        var end = head + 1
        while end - head < 3 * Self.longestRun, let next = complement(at: end, head: head, in: text) {
            end = next
        }
        return end
    }

    /// The end of one "of …" or "for …" after a name; nil where there is none.
    private func complement(at link: Int, head: Int, in text: EnglishText) -> Int? {
        guard link < text.tokens.count, text.isFollowedByBlank(link - 1) else { return nil }
        let token = text.tokens[link]
        if link == head + 1, let end = participle(at: link, after: head, in: text) { return end }
        guard token.has(.of) || token.shape == .lower && text.word(link) == "for" else { return nil }
        var first = link + 1
        while first < text.tokens.count, text.tokens[first].shape == .lower,
            text.tokens[first].has(.determiner)
        {
            first += 1
        }
        guard var end = capitalRun(from: first, in: text) else { return nil }
        end = listEnd(after: end, head: head, in: text)
        while end - link < Self.longestRun, let further = conjunctEnd(after: end, in: text) { end = further }
        return end
    }

    /// "Troops Entering Tibet", "Troops Stationed in Lhasa": a participle in capitals with a place.
    private func participle(at index: Int, after head: Int, in text: EnglishText) -> Int? {
        let token = text.tokens[index]
        guard ["troops", "forces"].contains(text.word(head)), token.isCapital, text.isFollowedByBlank(index),
            ["ing", "ed"].contains(where: { text.word(index).hasSuffix($0) })
        else { return nil }
        let place = text.tokens[index + 1].has(.locative) ? index + 2 : index + 1
        return text.nameEnd(.place, at: place)
    }

    /// The end of a run of capital words, possessives of owners within; nil where none starts.
    private func capitalRun(from first: Int, in text: EnglishText) -> Int? {
        var index = first
        while index < text.tokens.count, index - first < Self.longestRun {
            let token = text.tokens[index]
            if token.shape == .possessive {
                guard index > first, isOwner(index - 1, in: text), text.isFollowedByBlank(index) else {
                    break
                }
            } else {
                let isWord =
                    token.isCapital && !token.has([.function, .title, .calendar])
                    && (!token.inTitleCase || isPart(index, in: text))
                    && (index == first || !token.has(.pluralTitle))
                    && (personAt[index] == nil || index == first && isHeadAfterPerson(index, in: text))
                    || token.shape == .number && isPart(index, in: text)
                guard isWord else { break }
            }
            index += 1
            if !text.isFollowedByBlank(index - 1), index < text.tokens.count,
                text.tokens[index].shape != .possessive
            {
                break
            }
        }
        if index > first, text.tokens[index - 1].has(.titlePrefix), !text.tokens[index - 1].has(.modifier) {
            index -= 1
        }
        return index > first ? index : nil
    }

    private func isHeadAfterPerson(_ index: Int, in text: EnglishText) -> Bool {
        guard let person = personAt[index], text.isFollowedByBlank(person.upperBound - 1) else {
            return false
        }
        return isHead(person.upperBound, in: text)
    }

    /// "… and Telecommunications": the end of the second half, if it is no body, place or person of its own.
    private func conjunctEnd(after end: Int, in text: EnglishText) -> Int? {
        guard end < text.tokens.count, text.isFollowedByBlank(end - 1), text.tokens[end].has(.and),
            text.isFollowedByBlank(end), text.tokens[end].shape == .lower
        else { return nil }
        return subjectRun(from: end + 1, in: text)
    }

    /// ", Forestry and Fisheries": the end of a list of subjects that ends in "and", else where it began.
    private func listEnd(after end: Int, head: Int, in text: EnglishText) -> Int {
        var index = end
        while index + 1 < text.tokens.count, index - end < Self.longestRun, text.tokens[index].isMark(","),
            text.isFollowedByBlank(index)
        {
            if text.tokens[index + 1].has(.and) {
                return text.isFollowedByBlank(index + 1) ? subjectRun(from: index + 2, in: text) ?? end : end
            }
            guard let next = subjectRun(from: index + 1, in: text) else { return end }
            if let last = conjunctEnd(after: next, in: text) { return last }
            index = next
        }
        return end
    }

    /// A run of capital words that name a subject (Industry, Commerce), with nothing that is a thing of its own.
    private func subjectRun(from first: Int, in text: EnglishText) -> Int? {
        guard let end = capitalRun(from: first, in: text) else { return nil }
        for index in first..<end {
            let token = text.tokens[index]
            let isSubject =
                token.has(.modifier) && !token.has(.level) && text.nameEnd(.place, at: index) == nil
            let isUnknown =
                token.classes.isEmpty && !token.isProper || token.classes.isEmpty && token.syllables == 0
            guard isSubject || isUnknown && !token.inTitleCase else { return nil }
            if token.has(.organHead), !token.has(.weakHead) { return nil }
        }
        if text.names(at: first).contains(where: { $0.type != .campaign && $0.strength <= .alias }) {
            return nil
        }
        return end
    }
}
