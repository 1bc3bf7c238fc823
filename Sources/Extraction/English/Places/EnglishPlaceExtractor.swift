import Ontology

/// Finds places: names of the gazetteers, and any name with a class word.
///
///     "Yixing County|Jiangsu Province"   "Boing County"   "Sixth District"   "Mount Tai"   "Baoji-Chengdu Railway"
///
/// An adjective of nationality is no place; a bare syllable (Wu, Ji) is one only with its class word. Bare unknown
/// names are left to `EnglishBareNames`, which sees what the other extractors left over.
struct EnglishPlaceExtractor: Sendable {
    let classes: EnglishPlaceClasses

    func candidates(in text: EnglishText) -> [EnglishCandidate] {
        var found: [EnglishCandidate] = []
        var index = 0
        while index < text.tokens.count {
            let token = text.tokens[index]
            guard token.isCapital || token.shape == .number else {
                index += 1
                continue
            }
            let known = knownName(at: index, in: text)
            let stemEnd = (known ?? unknownStem(at: index, in: text)).map { pastNationalities($0, in: text) }
            if let stemEnd, let (end, kind) = classPhrase(at: stemEnd, in: text) {
                found.append(place(index..<end, "place.en.class", 0.95, kind))
                if let known, known < end { found.append(inner(index..<known)) }
                index = end
            } else if let known {
                if isNameAlone(index..<known, in: text) {
                    found.append(place(index..<known, "place.en.known", 0.85, ""))
                }
                found += stem(of: index..<known, in: text)
                index = known
            } else if let end = prefixed(at: index, in: text) {
                found.append(place(index..<end, "place.en.prefix", 0.85, ""))
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    private func place(_ tokens: Range<Int>, _ rule: String, _ confidence: Double, _ kind: String)
        -> EnglishCandidate
    {
        EnglishCandidate(tokens: tokens, type: .place, rule: rule, confidence: confidence, kind: kind)
    }

    private func inner(_ tokens: Range<Int>) -> EnglishCandidate {
        EnglishCandidate(
            tokens: tokens,
            type: .place,
            rule: "place.en.stem",
            confidence: 0.8,
            isInnerOnly: true
        )
    }

    /// The Hubei of "Hubei Province".
    private func stem(of name: Range<Int>, in text: EnglishText) -> [EnglishCandidate] {
        guard name.count > 1, text.tokens[name.upperBound - 1].has(.placeClass) else { return [] }
        let stem = text.names(at: name.lowerBound).last { $0.type == .place && $0.end < name.upperBound }
        return stem.map { [inner(name.lowerBound..<$0.end)] } ?? []
    }

    /// Past the peoples in "Ili Kazak Autonomous Prefecture", if the name goes on to a class word.
    private func pastNationalities(_ stemEnd: Int, in text: EnglishText) -> Int {
        var end = stemEnd
        while end < text.tokens.count, text.isFollowedByBlank(end - 1), text.tokens[end].isCapital,
            text.tokens[end].has(.nationality) || text.tokens[end].isProper, end - stemEnd < 3
        {
            end += 1
        }
        guard end > stemEnd, classPhrase(at: end, in: text) != nil,
            text.word(end) == "autonomous" || text.word(end) == "banner"
        else { return stemEnd }
        return end
    }

    /// The end of a known name, or of its first half where "and" joins two places.
    private func shortened(_ name: Range<Int>, in text: EnglishText) -> Int {
        guard let and = name.first(where: { text.tokens[$0].has(.and) }),
            text.names(at: name.lowerBound).contains(where: { $0.type == .place && $0.end == and })
        else { return name.upperBound }
        return and
    }

    /// The end of the longest name of the gazetteer.
    private func knownName(at index: Int, in text: EnglishText) -> Int? {
        let token = text.tokens[index]
        guard let end = text.nameEnd(.place, at: index, upTo: .stem) else { return nil }
        if end - index > 1 { return shortened(index..<end, in: text) }
        return token.isProper || (token.has(.pinyinLike) && !token.has(.common) && token.syllables > 1)
            ? end : nil
    }

    /// Whether a known name is a place also without a class word.
    private func isNameAlone(_ name: Range<Int>, in text: EnglishText) -> Bool {
        let token = text.tokens[name.lowerBound]
        if EnglishNamedEvents.holds(name.lowerBound, in: text) { return false }
        if name.count > 1 {
            return !token.hasIdleCapital || token.isProper || !token.has(.common) || name.count > 2
        }
        if token.syllables == 1 { return token.end - token.start > 4 && token.isProper }
        return token.end - token.start > 2
    }

    /// The end of an unknown name that a class word may follow: Boing, Sixth, Baoji-Chengdu, No. 5.
    private func unknownStem(at index: Int, in text: EnglishText) -> Int? {
        let token = text.tokens[index]
        if token.has(.ordinal) {
            return token.hasIdleCapital && !token.isProper && token.inTitleCase ? nil : index + 1
        }
        if token.shape == .number { return nil }
        var end = index
        while end < text.tokens.count, end - index < 3, isStemWord(end, in: text) {
            end += 1
            if !text.isFollowedByBlank(end - 1) { break }
        }
        return end > index ? end : nil
    }

    private func isStemWord(_ index: Int, in text: EnglishText) -> Bool {
        let token = text.tokens[index]
        guard token.isCapital else { return false }
        return token.isProper || (token.syllables > 0 && !token.has(.common) && !token.hasIdleCapital)
            || (token.has(.nationality) && !token.hasIdleCapital)
            || (token.has(.direction) && !token.hasIdleCapital)
    }

    /// The class word or phrase right after a name, in capitals, or in lower case after one word.
    private func classPhrase(at start: Int, in text: EnglishText) -> (end: Int, kind: String)? {
        guard start > 0, start < text.tokens.count, text.isFollowedByBlank(start - 1) else { return nil }
        let tokens = text.tokens
        for length in [3, 2, 1] {
            let end = start + length
            guard end <= tokens.count, tokens[end - 1].has(.placeClass),
                (start..<end).allSatisfy({ tokens[$0].isWord }),
                (start..<end - 1).allSatisfy({ text.isFollowedByBlank($0) }),
                tokens[start].isCapital ? tokens[end - 1].isCapital : tokens[start].has(.level),
                let kind = classes.kind(of: text.phrase(start..<end))
            else { continue }
            return (end, kind)
        }
        return nil
    }

    /// "Mount Tai", "Lake Dongting".
    private func prefixed(at index: Int, in text: EnglishText) -> Int? {
        guard text.tokens[index].has(.placePrefix), text.isFollowedByBlank(index),
            text.tokens[index + 1].isProper
        else { return nil }
        return index + 2
    }
}
