import Ontology

/// What the words around an unexplained name say of it.
///
///     person: a title before or after, an initial, "said"   place: "in", a list of places, "area", a dateline
struct EnglishNameSupport {
    let text: EnglishText
    /// The type of the name that holds each token, if one does.
    private let taken: [EntityType?]
    private let titleEnds: Set<Int>
    private let titleStarts: Set<Int>

    init(text: EnglishText, titles: [EnglishTitle], taken: [EntityType?]) {
        self.text = text
        self.taken = taken
        titleEnds = Set(titles.map(\.tokens.upperBound))
        titleStarts = Set(titles.map(\.tokens.lowerBound))
    }

    /// The rule that makes it a person, if one does.
    func personRule(_ run: Range<Int>) -> String? {
        if run.count > 1, text.isInitial(run.lowerBound) { return "person.en.initials" }
        if titleEnds.contains(run.lowerBound), text.isFollowedByBlank(run.lowerBound - 1),
            text.tokens[run.lowerBound - 1].isCapital || text.tokens[run.upperBound - 1].syllables == 0
        {
            return "person.en.title-before"
        }
        let next = run.upperBound
        guard next + 1 < text.tokens.count else { return nil }
        if text.tokens[next].isMark(","), isTitle(from: next + 1) { return "person.en.title-after" }
        if text.isFollowedByBlank(next - 1), text.tokens[next].shape == .lower, text.tokens[next].has(.speech)
        {
            return "person.en.speech"
        }
        return nil
    }

    /// The rule that makes it a place, if one does.
    func placeRule(_ run: Range<Int>) -> String? {
        if isDateline(run) { return "place.en.dateline" }
        let token = text.tokens[run.lowerBound]
        if text.tokens[run.upperBound].shape != .possessive, !token.hasIdleCapital, run.count < 3,
            isAfter(.locative, run.lowerBound), ["in", "at", "near"].contains(text.word(run.lowerBound - 1))
        {
            return "place.en.in"
        }
        guard run.count == 1, token.syllables > 1, token.end - token.start > 4 else { return nil }
        if isAfter(.locative, run.lowerBound) { return "place.en.locative" }
        if isListed(run.lowerBound) { return "place.en.list" }
        if text.isFollowedByBlank(run.lowerBound),
            ["area", "areas", "region", "regions", "front"].contains(text.word(run.lowerBound + 1))
        {
            return "place.en.area"
        }
        return nil
    }

    /// Two or three words of no other language: Harrison Solzberry.
    func isForeignName(_ run: Range<Int>) -> Bool {
        (2...3).contains(run.count) && text.tokens[run.upperBound - 1].syllables == 0
            && !run.contains { isDoubtful($0, first: run.lowerBound) }
            && !isAfter(.locative, run.lowerBound) && !(taken[max(run.lowerBound - 1, 0)] == .place)
    }

    /// A short word, or a capital that may be there for its place; the first word of a sentence may.
    private func isDoubtful(_ index: Int, first: Int) -> Bool {
        let token = text.tokens[index]
        return token.end - token.start < 3 || token.inTitleCase || token.opensSentence && index > first
    }

    private func isTitle(from index: Int) -> Bool {
        titleStarts.contains(index)
            || text.tokens[index].has(.determiner) && titleStarts.contains(index + 1)
    }

    /// "[Los Angeles, January 12th]", "Xinhua News Agency, Geneva, January 16th".
    private func isDateline(_ run: Range<Int>) -> Bool {
        let next = run.upperBound
        guard next + 1 < text.tokens.count, text.tokens[next].isMark(","),
            text.tokens[next + 1].has(.calendar) || text.tokens[next + 1].shape == .number
        else { return false }
        let before = run.lowerBound - 1
        guard before >= 0, text.tokens[before].shape != .end else { return true }
        return text.tokens[before].isMark("[") || text.tokens[before].isMark("(")
            || text.tokens[before].isMark(",") && before > 0 && taken[before - 1] == .organ
    }

    private func isAfter(_ classes: EnglishWordClass, _ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, text.tokens[before].has(.determiner) { before -= 1 }
        return before >= 0 && text.tokens[before].has(classes)
    }

    /// Whether a place stands before or after it in a list.
    private func isListed(_ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, text.tokens[before].has(.and) || text.tokens[before].isMark(",") { before -= 1 }
        if before >= 0, before < index - 1, taken[before] == .place { return true }
        var after = index + 1
        while after < text.tokens.count, text.tokens[after].has(.and) || text.tokens[after].isMark(",") {
            after += 1
        }
        return after < text.tokens.count && after > index + 1 && taken[after] == .place
    }
}
