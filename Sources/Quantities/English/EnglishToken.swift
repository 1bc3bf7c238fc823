import Archive
import Ontology

/// A word, a number in digits, or a mark of an English sentence.
struct EnglishToken: Sendable {
    enum Kind: Sendable { case word, digits, mark }

    var kind: Kind
    var span: Span
    /// Lower case; empty for digits.
    var text: String
    /// What digits come to, with how many of them there are before the decimal point.
    var value: Rational?
    var digits = 0
    /// Whether a hyphen joins it to the token before.
    var isJoined = false
    var isCapitalized = false

    /// The tokens of a sentence: words, numbers with their commas and decimals, single marks; hyphens part words.
    static func all(in text: [UInt32], _ span: Span) -> [EnglishToken] {
        var tokens: [EnglishToken] = []
        var index = span.start
        var isJoined = false
        while index < span.end {
            let scalar = text[index]
            if isLetter(scalar) {
                let end =
                    text[index..<span.end].firstIndex { !isLetter($0) && $0 != 0x27 && $0 != 0x2019 }
                    ?? span.end
                tokens.append(
                    EnglishToken(
                        kind: .word, span: Span(index, end), text: lowercased(text[index..<end]),
                        isJoined: isJoined,
                        isCapitalized: (0x41...0x5A).contains(scalar)))
                (index, isJoined) = (end, false)
            } else if (0x30...0x39).contains(scalar),
                let read = ChineseNumberReader.arabic(in: text, at: index, limit: span.end)
            {
                tokens.append(
                    EnglishToken(
                        kind: .digits, span: Span(index, read.end), text: "", value: read.value,
                        digits: read.digits,
                        isJoined: isJoined))
                (index, isJoined) = (read.end, false)
            } else {
                if scalar == 0x2D, index > span.start, text[index - 1] != 0x20 {
                    isJoined = true
                } else if scalar != 0x20 {
                    tokens.append(
                        EnglishToken(
                            kind: .mark, span: Span(index, index + 1),
                            text: String(scalars: text[index...index]),
                            isJoined: false))
                    isJoined = false
                } else {
                    isJoined = false
                }
                index += 1
            }
        }
        return tokens
    }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        (0x41...0x5A).contains(scalar & ~0x20) && scalar < 0x80 || (0xC0...0x24F).contains(scalar)
    }

    private static func lowercased(_ scalars: ArraySlice<UInt32>) -> String {
        String(
            scalars: ArraySlice(
                scalars.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 == 0x2019 ? 0x27 : $0 }))
    }
}
