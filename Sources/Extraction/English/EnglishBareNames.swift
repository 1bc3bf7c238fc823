import Ontology

/// Decides what the capitalised words are that no other extractor has explained: foreign persons, unknown places.
///
///     "Foreign Minister Gromyko"   "Mikoyan said"   "N. S. Khrushchev"   "near Shangganling"   "Dingxi, and Linxia"
///
/// A word found to be a name in one place is the same name elsewhere in the article.
struct EnglishBareNames: Sendable {
    private static let longestName = 4

    func candidates(
        in text: EnglishText, titles: [EnglishTitle], settled: [EnglishCandidate]
    ) -> [EnglishCandidate] {
        var taken = [EntityType?](repeating: nil, count: text.tokens.count)
        for winner in settled {
            for token in winner.tokens { taken[token] = winner.type }
        }
        let runs = unexplained(in: text, taken)
        let titleEnds = Set(titles.map(\.tokens.upperBound))
        let titleStarts = Set(titles.map(\.tokens.lowerBound))
        var found: [EnglishCandidate] = []
        var lastNames: Set<UInt64> = []
        for run in runs {
            if let rule = personRule(run, titleEnds, titleStarts, in: text) {
                found.append(EnglishCandidate(tokens: run, type: .person, rule: rule, confidence: 0.75))
                if !text.tokens[run.upperBound - 1].has(.common) { lastNames.insert(text.tokens[run.upperBound - 1].key) }
            } else if let rule = placeRule(run, taken, in: text) {
                found.append(EnglishCandidate(tokens: run, type: .place, rule: rule, confidence: 0.6))
            }
        }
        for winner in settled where winner.type == .person {
            let last = text.tokens[winner.tokens.upperBound - 1]
            if last.syllables == 0, last.isProper { lastNames.insert(last.key) }
        }
        let explained = Set(found.map(\.tokens))
        for run in runs where !explained.contains(run) {
            if lastNames.contains(text.tokens[run.upperBound - 1].key) {
                found.append(
                    EnglishCandidate(tokens: run, type: .person, rule: "person.en.repeated", confidence: 0.7))
            }
        }
        return found
    }

    /// Runs of proper words that belong to nothing yet, initials included.
    private func unexplained(in text: EnglishText, _ taken: [EntityType?]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var index = 0
        while index < text.tokens.count {
            guard isFree(index, in: text, taken) else {
                index += 1
                continue
            }
            var end = index + 1
            while text.isFollowedByBlank(end - 1), isFree(end, in: text, taken) { end += 1 }
            if end - index <= Self.longestName, (index..<end).contains(where: { !isInitial($0, in: text) }) {
                runs.append(index..<end)
            }
            index = end
        }
        return runs
    }

    private func isFree(_ index: Int, in text: EnglishText, _ taken: [EntityType?]) -> Bool {
        let token = text.tokens[index]
        return taken[index] == nil && (token.isProper && token.shape == .capitalised || isInitial(index, in: text))
    }

    /// "N." of "N. S. Khrushchev".
    private func isInitial(_ index: Int, in text: EnglishText) -> Bool {
        let token = text.tokens[index]
        return token.isCapital && token.end - token.start == 2 && text.lowered[token.end - 1] == Latin.period
    }

    private func personRule(
        _ run: Range<Int>, _ titleEnds: Set<Int>, _ titleStarts: Set<Int>, in text: EnglishText
    ) -> String? {
        let last = text.tokens[run.upperBound - 1]
        if run.count > 1, isInitial(run.lowerBound, in: text) { return "person.en.initials" }
        if titleEnds.contains(run.lowerBound), text.isFollowedByBlank(run.lowerBound - 1),
            text.tokens[run.lowerBound - 1].isCapital
        {
            return "person.en.title-before"
        }
        let next = run.upperBound
        guard next + 1 < text.tokens.count else { return nil }
        if text.tokens[next].isMark(","), isTitle(from: next + 1, titleStarts, in: text) { return "person.en.title-after" }
        if text.isFollowedByBlank(next - 1), text.tokens[next].shape == .lower, text.tokens[next].has(.speech),
            !text.tokens[run.lowerBound].inTitleCase
        {
            return "person.en.speech"
        }
        let isLatin = run.allSatisfy { text.tokens[$0].syllables == 0 || text.tokens[$0].end - text.tokens[$0].start > 3 }
        if run.count > 1, run.count < 4, isLatin, last.syllables == 0, !run.contains(where: { text.tokens[$0].hasIdleCapital }),
            !isAfterLocative(run.lowerBound, in: text)
        {
            return "person.en.foreign"
        }
        return nil
    }

    private func isTitle(from index: Int, _ titleStarts: Set<Int>, in text: EnglishText) -> Bool {
        if titleStarts.contains(index) { return true }
        return text.tokens[index].has(.determiner) && titleStarts.contains(index + 1)
    }

    private func placeRule(_ run: Range<Int>, _ taken: [EntityType?], in text: EnglishText) -> String? {
        guard run.count == 1 else { return nil }
        let token = text.tokens[run.lowerBound]
        guard token.syllables > 1, token.end - token.start > 4 else { return nil }
        if isAfterLocative(run.lowerBound, in: text) { return "place.en.locative" }
        if isListed(run.lowerBound, taken, in: text) { return "place.en.list" }
        if text.isFollowedByBlank(run.lowerBound),
            ["area", "areas", "region", "regions", "front"].contains(text.word(run.lowerBound + 1))
        {
            return "place.en.area"
        }
        return nil
    }

    private func isAfterLocative(_ index: Int, in text: EnglishText) -> Bool {
        var before = index - 1
        while before >= 0, text.tokens[before].has(.determiner) { before -= 1 }
        return before >= 0 && text.tokens[before].has(.locative)
    }

    /// Whether a place stands before or after it in a list.
    private func isListed(_ index: Int, _ taken: [EntityType?], in text: EnglishText) -> Bool {
        var before = index - 1
        while before >= 0, text.tokens[before].has(.and) || text.tokens[before].isMark(",") { before -= 1 }
        if before >= 0, before < index - 1, taken[before] == .place { return true }
        var after = index + 1
        while after < text.tokens.count, text.tokens[after].has(.and) || text.tokens[after].isMark(",") { after += 1 }
        return after < text.tokens.count && after > index + 1 && taken[after] == .place
    }
}
