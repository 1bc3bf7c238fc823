import Ontology

/// Reads romanized Chinese names: surname first, then the given name of one or two syllables.
///
///     "Xi Zhongxun"   "Wei Heng"   "Ouyang Qin"   "Liu Hu Lan"   "Mao Tse-tung"   "Ch'en Yi"
///
/// Pinyin and Wade-Giles. A pair in which the second word is a place, a class word or a common word is no name:
/// "An Anhui cadre", "Long March", "Wu County".
struct ChineseNameGrammar: Sendable {
    private let surnames: Set<UInt64>

    init(surnames: Surnames) {
        self.surnames = Set(
            surnames.romanized.map { name in
                let scalars = name.unicodeScalars.map { Latin.lowercased($0.value) }
                return EnglishTokenizer.key(scalars, scalars.indices)
            }
        )
    }

    func isSurname(_ token: EnglishToken) -> Bool {
        token.shape == .capitalised && surnames.contains(token.key)
    }

    /// The token after the name that starts at `index`, if one does.
    func nameEnd(at index: Int, in text: EnglishText) -> Int? {
        let tokens = text.tokens
        guard isSurname(tokens[index]), text.isFollowedByBlank(index) else { return nil }
        let given = index + 1
        guard isGivenName(given, in: text), !isCommonPair(index, in: text) else { return nil }
        var end = given + 1
        if tokens[given].syllables == 1, text.isFollowedByBlank(given), end < tokens.count,
            tokens[end].syllables == 1, tokens[end].shape == .capitalised,
            tokens[end].classes.isEmpty, !isSurname(tokens[end]) || !continuesName(end, in: text)
        {
            end += 1
        }
        return isPlace(index..<end, in: text) ? nil : end
    }

    private func isGivenName(_ index: Int, in text: EnglishText) -> Bool {
        let token = text.tokens[index]
        guard token.shape == .capitalised, (1...2).contains(token.syllables) else {
            return false
        }
        if !token.has(.common) || token.has(.nationality) && token.syllables == 1 { return true }
        // "He", "An", "Long" are given names only where no headline made the capital.
        return token.has(.function) && !token.inTitleCase && token.end - token.start <= 3
            && !token.has([.of, .and]) && !token.has(.locative)
    }

    /// Whether both words are common English words that happen to read as pinyin.
    private func isCommonPair(_ surname: Int, in text: EnglishText) -> Bool {
        let (first, second) = (text.tokens[surname], text.tokens[surname + 1])
        guard first.has(.pinyinLike) || first.has(.common) else { return false }
        if second.has(.pinyinLike) || second.has(.function) {
            return first.hasIdleCapital || second.hasIdleCapital
        }
        return first.has(.determiner) && text.nameEnd(.place, at: surname + 1) == surname + 2
            && second.syllables > 1
    }

    /// Whether the word after a name's second word begins a name of its own.
    private func continuesName(_ index: Int, in text: EnglishText) -> Bool {
        text.isFollowedByBlank(index) && text.tokens[index + 1].syllables > 0
            && text.tokens[index + 1].isCapital
    }

    /// Whether the words are a place's name, or its name and class: "Wu Tai Mountain".
    private func isPlace(_ name: Range<Int>, in text: EnglishText) -> Bool {
        if text.nameEnd(.place, at: name.lowerBound) == name.upperBound,
            text.nameEnd(.person, at: name.lowerBound) != name.upperBound
        {
            return true
        }
        guard text.isFollowedByBlank(name.upperBound - 1) else { return false }
        let next = text.tokens[name.upperBound]
        return next.isCapital && next.has(.placeClass) && !next.inTitleCase
    }
}
