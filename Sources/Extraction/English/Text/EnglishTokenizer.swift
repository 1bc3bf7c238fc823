import Archive

/// Splits English text into tokens over its scalars, without a String.
///
/// Hyphens and apostrophes within a word stay in it (Tse-tung, Xi'an, co-operative); the possessive ending is a
/// token of its own. Linear in the text.
struct EnglishTokenizer: Sendable {
    let vocabulary: EnglishVocabulary

    /// Appends the tokens of `span` and the closing `.end`. `scalars` is the text in lower case, `folded` as folded.
    func append(_ span: Span, of folded: [UInt32], lowered: [UInt32], to tokens: inout [EnglishToken]) {
        let first = tokens.count
        var index = span.start
        while index < span.end {
            let scalar = folded[index]
            if Latin.isSpace(scalar) {
                index += 1
                continue
            }
            var token = scan(folded, lowered, from: index, limit: span.end)
            token.opensSentence = token.isWord && opensSentence(tokens[first...])
            index = token.end
            tokens.append(token)
        }
        markTitleCase(&tokens[first...])
        tokens.append(EnglishToken(start: span.end, end: span.end, shape: .end))
    }

    private func scan(_ text: [UInt32], _ lowered: [UInt32], from start: Int, limit: Int) -> EnglishToken {
        let scalar = text[start]
        if Latin.isLetter(scalar) { return word(text, lowered, from: start, limit: limit) }
        if Latin.isDigit(scalar) { return number(text, from: start, limit: limit) }
        if Latin.isApostrophe(scalar), let end = possessiveEnd(lowered, at: start, limit: limit) {
            return EnglishToken(start: start, end: end, shape: .possessive)
        }
        if Latin.isChinese(scalar) {
            var end = start + 1
            while end < limit, Latin.isChinese(text[end]) { end += 1 }
            return EnglishToken(start: start, end: end, shape: .chinese)
        }
        return EnglishToken(start: start, end: start + 1, shape: .mark, mark: scalar)
    }

    private func word(_ text: [UInt32], _ lowered: [UInt32], from start: Int, limit: Int) -> EnglishToken {
        var end = start + 1
        var lowerLetters = 0
        while end < limit {
            let scalar = text[end]
            if Latin.isLetter(scalar) || Latin.isDigit(scalar) {
                lowerLetters += lowered[end] == scalar ? 1 : 0
            } else if !joins(text, lowered, at: end, limit: limit) {
                break
            }
            end += 1
        }
        if end < limit, text[end] == Latin.period, isAbbreviation(text, lowered, start..<end) { end += 1 }
        let isCapital = lowered[start] != text[start]
        var token = EnglishToken(
            start: start, end: end,
            shape: !isCapital ? .lower : lowerLetters == 0 && end - start > 1 ? .upper : .capitalised)
        token.key = Self.key(lowered, start..<end)
        token.classes = vocabulary.classes(of: lowered, start..<end)
        if token.has(.numberSign) { token.shape = .number }
        return token
    }

    /// Whether a mark within a word is part of it: Tse-tung, Ch'en, U.S.
    private func joins(_ text: [UInt32], _ lowered: [UInt32], at index: Int, limit: Int) -> Bool {
        guard index + 1 < limit, Latin.isLetter(text[index + 1]) else { return false }
        let scalar = text[index]
        if scalar == Latin.hyphen { return true }
        if Latin.isApostrophe(scalar) { return possessiveEnd(lowered, at: index, limit: limit) == nil }
        // A period joins single letters only.
        return scalar == Latin.period && (index < 2 || !Latin.isLetter(text[index - 2]))
            && lowered[index + 1] != text[index + 1]
            && (index + 2 >= limit || !Latin.isLetter(text[index + 2]))
    }

    /// Whether a period after the word is part of it: U.S., No. 5, Mr. Nehru.
    private func isAbbreviation(_ text: [UInt32], _ lowered: [UInt32], _ range: Range<Int>) -> Bool {
        if range.count == 1 { return lowered[range.lowerBound] != text[range.lowerBound] }
        if text[range.upperBound - 2] == Latin.period { return true }
        let classes = vocabulary.classes(of: lowered, range)
        if classes.contains(.numberSign) {
            var next = range.upperBound + 1
            while next < text.count, Latin.isSpace(text[next]) { next += 1 }
            return next < text.count && Latin.isDigit(text[next])
        }
        return classes.contains(.abbreviation)
    }

    private func number(_ text: [UInt32], from start: Int, limit: Int) -> EnglishToken {
        var end = start + 1
        while end < limit {
            let scalar = text[end]
            let isInside =
                Latin.isDigit(scalar) || Latin.isLetter(scalar)
                || ((scalar == Latin.comma || scalar == Latin.period) && end + 1 < limit
                    && Latin.isDigit(text[end + 1]))
            if !isInside { break }
            end += 1
        }
        return EnglishToken(start: start, end: end, shape: .number)
    }

    /// The end of a possessive ending that starts at `index`, if it is one.
    private func possessiveEnd(_ lowered: [UInt32], at index: Int, limit: Int) -> Int? {
        guard index > 0, Latin.isLetter(lowered[index - 1]) else { return nil }
        let next = index + 1 < limit ? lowered[index + 1] : 0
        let afterNext = index + 2 < limit ? lowered[index + 2] : 0
        if next == Latin.s, !Latin.isLetter(afterNext) { return index + 2 }
        if lowered[index - 1] == Latin.s, !Latin.isLetter(next) { return index + 1 }
        return nil
    }

    private func opensSentence(_ before: ArraySlice<EnglishToken>) -> Bool {
        guard let last = before.last else { return true }
        guard last.shape == .mark else { return false }
        if Latin.closesSentence(last.mark) { return true }
        guard Latin.isQuote(last.mark) || last.mark == Latin.openParenthesis else { return false }
        guard let earlier = before.dropLast().last else { return true }
        return earlier.shape == .mark
    }

    /// Marks a paragraph whose longer words nearly all have capitals.
    private func markTitleCase(_ tokens: inout ArraySlice<EnglishToken>) {
        var (capital, lower) = (0, 0)
        for token in tokens where token.isWord && token.end - token.start > 3 {
            if token.isCapital { capital += 1 } else { lower += 1 }
        }
        guard capital >= 3, capital > lower * 3 else { return }
        for index in tokens.indices { tokens[index].inTitleCase = true }
    }

    /// FNV-1a over the scalars.
    static func key(_ lowered: [UInt32], _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range { hash = (hash ^ UInt64(lowered[index])) &* 0x100_0000_01B3 }
        return hash
    }
}
