import Ontology

/// Decides what the capitalised words are that no other extractor has explained: foreign persons, unknown places.
///
///     "Foreign Minister Gromyko"   "Mikoyan said"   "N. S. Khrushchev"   "near Shangganling"   "Dingxi, and Linxia"
///
/// A word found to be a name in one place is the same name elsewhere in the article. A word that nothing supports
/// stays unexplained.
struct EnglishBareNames: Sendable {
    let surnames: EnglishForeignSurnames
    private static let longestName = 4

    func candidates(
        in text: EnglishText,
        titles: [EnglishTitle],
        settled: [EnglishCandidate]
    ) -> [EnglishCandidate] {
        var taken = [EntityType?](repeating: nil, count: text.tokens.count)
        for winner in settled {
            for token in winner.tokens { taken[token] = winner.type }
        }
        var isTitle = [Bool](repeating: false, count: text.tokens.count)
        for title in titles {
            for token in title.tokens { isTitle[token] = true }
        }
        let support = EnglishNameSupport(text: text, titles: titles, taken: taken)
        let runs = unexplained(in: text) { taken[$0] == nil && !isTitle[$0] }
        var found: [EnglishCandidate] = []
        var unsupported: [Range<Int>] = []
        for run in runs {
            if let candidate = candidate(for: run, support, in: text) {
                found.append(candidate)
            } else {
                unsupported.append(run)
            }
        }
        return found + repeated(unsupported, of: found + settled, in: text)
    }

    private func candidate(
        for run: Range<Int>,
        _ support: EnglishNameSupport,
        in text: EnglishText
    ) -> EnglishCandidate? {
        if let rule = support.personRule(run) {
            return EnglishCandidate(
                tokens: run,
                type: .person,
                rule: rule,
                confidence: 0.75,
                rows: rows(of: run, in: text)
            )
        }
        if let rule = support.placeRule(run) {
            return EnglishCandidate(tokens: run, type: .place, rule: rule, confidence: 0.6)
        }
        let known = rows(of: run, in: text)
        if !known.isEmpty, run.count < 3 {
            return EnglishCandidate(
                tokens: run,
                type: .person,
                rule: "person.en.known-surname",
                confidence: 0.7,
                rows: known
            )
        }
        if support.isForeignName(run) {
            return EnglishCandidate(tokens: run, type: .person, rule: "person.en.foreign", confidence: 0.6)
        }
        return nil
    }

    /// The known persons with the last name of a run.
    private func rows(of run: Range<Int>, in text: EnglishText) -> [Int32] {
        surnames.rows(of: text.tokens[run.upperBound - 1])
    }

    /// Names without support of their own that end like a person found, or are a place found.
    private func repeated(
        _ runs: [Range<Int>],
        of found: [EnglishCandidate],
        in text: EnglishText
    ) -> [EnglishCandidate] {
        var types: [UInt64: EntityType] = [:]
        for name in found.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
            let last = text.tokens[name.tokens.upperBound - 1]
            guard last.isProper, types[last.key] == nil else { continue }
            if name.type == .person, last.syllables == 0 || name.tokens.count == 1 {
                types[last.key] = .person
            }
            if name.type == .place, name.tokens.count == 1 { types[last.key] = .place }
        }
        return runs.compactMap { run in
            guard let type = types[text.tokens[run.upperBound - 1].key], type == .person || run.count == 1
            else {
                return nil
            }
            return EnglishCandidate(
                tokens: run,
                type: type,
                rule: type == .person ? "person.en.repeated" : "place.en.repeated",
                confidence: 0.65
            )
        }
    }

    /// Runs of proper words that belong to nothing yet, initials included.
    private func unexplained(in text: EnglishText, isOpen: (Int) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var index = 0
        while index < text.tokens.count {
            guard isOpen(index) && isName(index, in: text) else {
                index += 1
                continue
            }
            var end = index + 1
            while text.isFollowedByBlank(end - 1), isOpen(end), isName(end, in: text) { end += 1 }
            if end - index <= Self.longestName, (index..<end).contains(where: { !text.isInitial($0) }) {
                runs.append(index..<end)
            }
            index = end
        }
        return runs
    }

    private func isName(_ index: Int, in text: EnglishText) -> Bool {
        let token = text.tokens[index]
        return !EnglishNamedEvents.holds(index, in: text)
            && (token.isProper && token.shape == .capitalised || text.isInitial(index))
    }
}
