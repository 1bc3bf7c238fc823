import Ontology

/// Finds persons by their form: romanized Chinese names, known names, titles with a surname.
///
///     "Gong Zirong, First Secretary of …"   "Secretaries Wei Heng and Wang Qian"   "Chairman Mao"   "Lenin"
///
/// Names of other form (Harrison Solzberry) need support from the text: `EnglishForeignNames`.
struct EnglishPersonExtractor: Sendable {
    let chinese: ChineseNameGrammar

    func candidates(in text: EnglishText, titles: [EnglishTitle]) -> [EnglishCandidate] {
        var found: [EnglishCandidate] = []
        var index = 0
        while index < text.tokens.count {
            guard text.tokens[index].isCapital else {
                index += 1
                continue
            }
            if let person = person(at: index, in: text) {
                found.append(person)
                index = person.tokens.upperBound
            } else {
                index += 1
            }
        }
        let named = Set(found.map(\.tokens.lowerBound))
        for title in titles where !title.isPlural && !named.contains(title.tokens.upperBound) {
            found += titledSurname(after: title, in: text)
        }
        return found
    }

    private func person(at index: Int, in text: EnglishText) -> EnglishCandidate? {
        let known = knownName(at: index, in: text)
        if let end = chinese.nameEnd(at: index, in: text), end >= known ?? 0 {
            let isKnown = known == end
            let isWadeGiles = text.tokens[index + 1].shape == .capitalised && hasHyphen(index + 1, in: text)
            return EnglishCandidate(
                tokens: index..<end,
                type: .person,
                rule: isKnown ? "person.en.known" : isWadeGiles ? "person.en.wade-giles" : "person.en.pinyin",
                confidence: isKnown ? 0.98 : 0.9
            )
        }
        guard let end = known else { return nil }
        return EnglishCandidate(
            tokens: index..<end,
            type: .person,
            rule: "person.en.known",
            confidence: end - index > 1 ? 0.95 : 0.8
        )
    }

    private func hasHyphen(_ index: Int, in text: EnglishText) -> Bool {
        let token = text.tokens[index]
        return text.lowered[token.start..<token.end].contains(Latin.hyphen)
    }

    /// The end of a name of the gazetteer that cannot be anything else.
    private func knownName(at index: Int, in text: EnglishText) -> Int? {
        let token = text.tokens[index]
        // A known "Premier Zhou" is read with its title, below.
        guard !token.has(.title), let end = text.nameEnd(.person, at: index, upTo: .alias) else { return nil }
        if end - index > 1 {
            guard (index..<end).contains(where: { text.tokens[$0].isProper }) else { return nil }
            return isCutShort(at: end, in: text) ? end + 1 : end
        }
        // One word alone must be long and no other thing: Lenin, Mikoyan, but not Li, not Long.
        guard token.isProper, token.end - token.start > 3, text.nameEnd(.place, at: index) != end else {
            return nil
        }
        return end
    }

    /// Whether a known name goes on with a word of its own: the Sung after a known Kim Il.
    private func isCutShort(at end: Int, in text: EnglishText) -> Bool {
        guard text.isFollowedByBlank(end - 1) else { return false }
        let next = text.tokens[end]
        return next.shape == .capitalised && next.isProper && !next.inTitleCase && text.names(at: end).isEmpty
    }

    /// "Chairman Mao", "Premier Zhou", "Comrade Chen": one name, title and surname together.
    private func titledSurname(after title: EnglishTitle, in text: EnglishText) -> [EnglishCandidate] {
        let surname = title.tokens.upperBound
        guard surname < text.tokens.count, text.isFollowedByBlank(surname - 1),
            text.tokens[title.tokens.lowerBound].isCapital, chinese.isSurname(text.tokens[surname]),
            text.tokens[surname].syllables == 1, !text.tokens[surname].has(.common)
        else { return [] }
        if text.isFollowedByBlank(surname), text.tokens[surname + 1].isProper { return [] }
        return [
            EnglishCandidate(
                tokens: title.tokens.lowerBound..<surname + 1,
                type: .person,
                rule: "person.en.title-surname",
                confidence: 0.9
            ),
            EnglishCandidate(
                tokens: surname..<surname + 1,
                type: .person,
                rule: "person.en.surname",
                confidence: 0.5,
                isInnerOnly: true
            ),
        ]
    }
}
