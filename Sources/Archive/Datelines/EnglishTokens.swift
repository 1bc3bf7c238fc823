/// Words, numbers and marks of a short stretch of English.
struct EnglishTokens {
    struct Token: Sendable, Hashable {
        var span: Span
        /// In lower case; curly apostrophes straight.
        var lowered: String
        var isCapitalized: Bool
        /// The value of digits, ordinal endings aside.
        var number: Int?
        /// 11th, 1st.
        var isOrdinal: Bool
    }

    let text: SourceText

    func tokens(in span: Span) -> [Token] {
        var tokens: [Token] = []
        var index = span.start
        while index < span.end {
            let scalar = text.folded[index]
            if scalar.isFoldedBlank || scalar.isLineBreak {
                index += 1
                continue
            }
            let end = end(ofTokenAt: index, limit: span.end)
            tokens.append(token(Span(index, end)))
            index = end
        }
        return tokens
    }

    private func end(ofTokenAt start: Int, limit: Int) -> Int {
        let first = text.folded[start]
        var end = start + 1
        if first.isASCIIDigit {
            while end < limit, text.folded[end].isASCIIDigit || text.folded[end].isLatin { end += 1 }
        } else if first.isLatin {
            while end < limit, text.folded[end].isLatin || isHyphen(at: end, limit: limit) { end += 1 }
        } else if Self.apostrophes.contains(first), end < limit, text.folded[end] == UInt32(of: "s") {
            end += 1
        } else if first == UInt32(of: "-") {
            while end < limit, text.folded[end] == first { end += 1 }
        } else if first.isHan {
            while end < limit, text.folded[end].isHan { end += 1 }
        }
        return end
    }

    /// A hyphen within a word: Inner-Mongolia.
    private func isHyphen(at index: Int, limit: Int) -> Bool {
        text.folded[index] == UInt32(of: "-") && index + 1 < limit && text.folded[index + 1].isLatin
    }

    private func token(_ span: Span) -> Token {
        let first = text.folded[span.start]
        var lowered = ""
        for scalar in text.folded[span.range] {
            let plain = Self.apostrophes.contains(scalar) ? 0x27 : scalar.lowercasedASCII
            lowered.unicodeScalars.append(Unicode.Scalar(plain) ?? "\u{FFFD}")
        }
        let digits = lowered.prefix { $0.isASCII && $0.isNumber }
        let ending = lowered.dropFirst(digits.count)
        let isOrdinal = ["st", "nd", "rd", "th"].contains(ending)
        let number = digits.count <= 9 && (ending.isEmpty || isOrdinal) ? Int(digits) : nil
        return Token(
            span: span,
            lowered: lowered,
            isCapitalized: first.isUpper,
            number: number,
            isOrdinal: isOrdinal && number != nil
        )
    }

    private static let apostrophes = Set(scalars("'’‘"))
}
