import Archive
import Ontology

/// A word of an English sentence: letters with the hyphens and apostrophes inside, without a possessive 's.
struct EnglishWord: Sendable {
    let span: Span
    /// The Latin letters alone, in lower case: "K'ung-" is "kung".
    let letters: [UInt8]
    let isCapital: Bool

    static func all(in span: Span, of text: SourceText) -> [EnglishWord] {
        var words: [EnglishWord] = []
        var at = span.start
        while at < span.end {
            guard letter(text.folded[at]) != nil else {
                at += 1
                continue
            }
            let start = at
            var letters: [UInt8] = []
            while at < span.end {
                if let byte = letter(text.folded[at]) {
                    letters.append(byte)
                } else if !isInner(text.folded[at]) || at + 1 >= span.end
                    || letter(text.folded[at + 1]) == nil
                {
                    break
                }
                at += 1
            }
            var end = at
            // "Beijing's"
            if at - start > 2, letters.last == 0x73, apostrophes.contains(text.folded[at - 2]) {
                letters.removeLast()
                end -= 2
            }
            let isCapital = text.folded[start] < 0x5B || text.folded[start] == 0xDC
            words.append(EnglishWord(span: Span(start, end), letters: letters, isCapital: isCapital))
        }
        return words
    }

    private static let apostrophes = Set("'’‘".unicodeScalars.map(\.value))

    private static func isInner(_ scalar: UInt32) -> Bool { scalar == 0x2D || apostrophes.contains(scalar) }

    /// The letter in lower case; ü as u; nil for anything else.
    private static func letter(_ scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0x41...0x5A: UInt8(scalar) + 0x20
        case 0x61...0x7A: UInt8(scalar)
        case 0xDC, 0xFC: 0x75
        default: nil
        }
    }
}
