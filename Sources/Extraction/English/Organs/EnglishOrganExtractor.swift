import Ontology

/// Finds organs: phrases with a head (Committee, Ministry, Commune), known names, and short forms.
///
///     "Boing County Party Committee of the Chinese Communist Party of Shandong Province"
///     "Ministry of Culture"   "Qianjin No. 2 Vegetable Production Cooperative"   "Baquan commune"
///     nominal: "the Provincial Party Committee", "the Ministry" after "Ministry of Culture"
///
/// Generic classes are nothing: "Party committees at all levels", "people's communes".
struct EnglishOrganExtractor: Sendable {
    func candidates(in text: EnglishText, persons: [EnglishCandidate]) -> [EnglishCandidate] {
        let grammar = EnglishOrganGrammar(persons: persons)
        var found: [EnglishCandidate] = []
        for index in text.tokens.indices where text.tokens[index].isWord {
            found += knownNames(at: index, in: text)
            if let phrase = grammar.phrase(around: index, in: text) {
                found += readings(of: phrase, grammar: grammar, in: text)
            } else if let phrase = lowerCasePhrase(headedBy: index, grammar: grammar, in: text) {
                found.append(phrase)
            }
        }
        return EnglishNominalOrgans(grammar: grammar).completing(found, in: text)
    }

    /// The organs of the gazetteer whose name starts here.
    private func knownNames(at index: Int, in text: EnglishText) -> [EnglishCandidate] {
        guard let end = text.nameEnd(.organ, at: index, upTo: .alias) else { return [] }
        let token = text.tokens[index]
        if token.has(.function) || isPlaceName(index..<end, in: text) { return [] }
        if end - index == 1, token.shape != .upper, !token.isProper { return [] }
        if text.tokens[index].inTitleCase, end - index == 1, token.shape != .upper { return [] }
        return [
            EnglishCandidate(
                tokens: index..<end,
                type: .organ,
                rule: "organ.en.known",
                confidence: 0.9,
                kind: kind(index..<end, complement: end..<end, in: text)
            )
        ]
    }

    /// The phrase, and the shorter names in it: the body without its complement, the complement alone.
    private func readings(
        of phrase: EnglishOrganGrammar.Phrase,
        grammar: EnglishOrganGrammar,
        in text: EnglishText
    ) -> [EnglishCandidate] {
        if isPlaceName(phrase.tokens, in: text) { return [] }
        let kind = kind(phrase.core, complement: phrase.head + 1..<phrase.end, in: text)
        let isNamed = EnglishOrganNaming.isNamed(phrase, in: text)
        if !isNamed {
            guard let tokens = EnglishOrganNaming.nominal(phrase, in: text) else { return [] }
            return [
                EnglishCandidate(
                    tokens: tokens,
                    type: .organ,
                    form: .nominal,
                    rule: "organ.en.nominal",
                    confidence: 0.7,
                    kind: self.kind(tokens, complement: tokens.upperBound..<tokens.upperBound, in: text)
                )
            ]
        }
        var found = [
            EnglishCandidate(
                tokens: phrase.tokens,
                type: .organ,
                rule: phrase.hasComplement ? "organ.en.of" : "organ.en.head",
                confidence: 0.9,
                kind: kind
            )
        ]
        if phrase.hasComplement, EnglishOrganNaming.hasOwnName(phrase, in: text) {
            found.append(
                EnglishCandidate(
                    tokens: phrase.core,
                    type: .organ,
                    rule: "organ.en.head",
                    confidence: 0.8,
                    kind: kind,
                    isInnerOnly: true
                )
            )
        }
        return found
    }

    /// "Soviet Union": a place, for all its head.
    private func isPlaceName(_ tokens: Range<Int>, in text: EnglishText) -> Bool {
        text.nameEnd(.place, at: tokens.lowerBound, upTo: .alias) == tokens.upperBound
            && text.nameEnd(.organ, at: tokens.lowerBound, upTo: .full) != tokens.upperBound
    }

    /// "Baquan commune", "Hongqi people's commune": a name, and a head in lower case.
    private func lowerCasePhrase(
        headedBy head: Int,
        grammar: EnglishOrganGrammar,
        in text: EnglishText
    ) -> EnglishCandidate? {
        let token = text.tokens[head]
        guard token.shape == .lower, token.has(.lowerHead) else { return nil }
        var first = head
        while first > 0, head - first < EnglishOrganGrammar.longestRun,
            text.isFollowedByBlank(first - 1) || text.tokens[first].shape == .possessive
        {
            let previous = text.tokens[first - 1]
            let isInside =
                previous.shape == .lower && previous.has([.modifier, .generic]) && !previous.has(.function)
                || previous.shape == .possessive
            if !isInside { break }
            first -= 1
        }
        guard first > 0, text.isFollowedByBlank(first - 1) else { return nil }
        let quoted = grammar.quotedName(endingAt: first - 1, in: text)
        guard quoted != nil || isBareName(first - 1, in: text) else { return nil }
        var start = quoted ?? first - 1
        while start > 0, head - start < EnglishOrganGrammar.longestRun, text.isFollowedByBlank(start - 1),
            isBareName(start - 1, in: text)
        {
            start -= 1
        }
        guard
            start == 0 || !text.tokens[start - 1].has(.function)
                || text.tokens[start - 1].has([.locative, .of])
                || text.word(start - 1) == "the" || text.tokens[start - 1].has(.and)
        else { return nil }
        return EnglishCandidate(
            tokens: start..<head + 1,
            type: .organ,
            rule: "organ.en.lower-head",
            confidence: 0.6,
            kind: kind(start..<head + 1, complement: head + 1..<head + 1, in: text)
        )
    }

    private func isBareName(_ index: Int, in text: EnglishText) -> Bool {
        let token = text.tokens[index]
        return token.isCapital && token.isProper && token.syllables > 0
    }

    private func kind(_ core: Range<Int>, complement: Range<Int>, in text: EnglishText) -> String {
        EnglishOrganKind.kind(of: words(core, in: text), complement: words(complement, in: text))
    }

    /// The words in lower case, "people" and "'s" joined.
    private func words(_ range: Range<Int>, in text: EnglishText) -> [String] {
        var words: [String] = []
        for index in range {
            if text.tokens[index].shape == .possessive, let last = words.popLast() {
                words.append(last + "'s")
            } else {
                words.append(text.word(index))
            }
        }
        return words
    }
}
