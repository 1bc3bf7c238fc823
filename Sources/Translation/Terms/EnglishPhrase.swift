/// A rendering to look for: words in lower case, `*` at the end of one for any ending.
///
///     EnglishPhrase("rectif* of the party").ranges(in: words)
struct EnglishPhrase: Sendable, Hashable {
    private struct Part: Sendable, Hashable {
        let letters: [UInt8]
        let isOpen: Bool

        func fits(_ word: EnglishWord) -> Bool {
            isOpen ? word.letters.starts(with: letters) : word.letters == letters
        }
    }

    private let parts: [Part]

    init(_ text: String) {
        parts = text.split(separator: " ").map { word in
            let plain = word.hasSuffix("'s") || word.hasSuffix("’s") ? word.dropLast(2) : word
            let letters = plain.lowercased().utf8.filter { (0x61...0x7A).contains($0) }
            return Part(letters: Array(letters), isOpen: word.hasSuffix("*"))
        }
    }

    /// Its last word before "of": "head" of "county head", "secretary" of "secretary of the branch".
    var head: EnglishPhrase {
        let before = parts.prefix { $0.letters != Array("of".utf8) }
        return EnglishPhrase(parts: Array(before.suffix(1)))
    }

    private init(parts: [Part]) { self.parts = parts }

    /// The words that are the phrase, from the left, without overlap.
    func ranges(in words: [EnglishWord]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var at = 0
        while !parts.isEmpty, at + parts.count <= words.count {
            let range = at..<(at + parts.count)
            if zip(parts, words[range]).allSatisfy({ $0.fits($1) }) {
                found.append(range)
                at = range.upperBound
            } else {
                at += 1
            }
        }
        return found
    }
}
