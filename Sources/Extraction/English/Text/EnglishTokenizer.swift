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
        let classes = vocabulary.classes(of: lowered, start..<end)
        let isNumbering = classes.contains(.numberSign) && precedesDigit(text, at: end)
        if end < limit, text[end] == Latin.period,
            isNumbering || isAbbreviation(text, lowered, start..<end, classes)
        {
            end += 1
        }
        let isCapital = lowered[start] != text[start]
        var token = EnglishToken(
            start: start,
            end: end,
            shape: !isCapital ? .lower : lowerLetters == 0 && end - start > 1 ? .upper : .capitalised
        )
        token.key = Self.key(lowered, start..<end)
        token.classes = classes
        if isNumbering { token.shape = .number } else { token.classes.remove(.numberSign) }
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

    /// Whether a period after the word is part of it: U.S., Mr. Nehru, N. Khrushchev.
    private func isAbbreviation(
        _ text: [UInt32],
        _ lowered: [UInt32],
        _ range: Range<Int>,
        _ classes: EnglishWordClass
    ) -> Bool {
        if range.count == 1 { return lowered[range.lowerBound] != text[range.lowerBound] }
        return text[range.upperBound - 2] == Latin.period || classes.contains(.abbreviation)
    }

    /// Whether a number follows, over a period and blanks: No. 5.
    private func precedesDigit(_ text: [UInt32], at index: Int) -> Bool {
        var next = index
        while next < text.count, next < index + 3, Latin.isSpace(text[next]) || text[next] == Latin.period {
            next += 1
        }
        return next < text.count && Latin.isDigit(text[next])
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

    /// Marks a paragraph whose longer words nearly all have capitals and that is no sentence: a list of names is.
    private func markTitleCase(_ tokens: inout ArraySlice<EnglishToken>) {
        var (capital, lower) = (0, 0)
        for token in tokens where token.isWord && token.end - token.start > 3 {
            if token.isCapital { capital += 1 } else { lower += 1 }
        }
        guard capital >= 3, capital > lower * 3, tokens.last?.isMark(".") == false,
            tokens.first(where: \.isWord)?.isCapital == true
        else { return }
        for index in tokens.indices { tokens[index].inTitleCase = true }
    }

    /// FNV-1a over the scalars.
    static func key(_ lowered: [UInt32], _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range { hash = (hash ^ UInt64(lowered[index])) &* 0x100_0000_01B3 }
        return hash
    }
}
