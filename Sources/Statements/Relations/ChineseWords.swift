import Ontology

/// The words of a Chinese clause, by the longest that the lexicon has at each place.
struct ChineseWords: Sendable {
    struct Word {
        var range: Range<Int>
        /// Nil for what no table knows.
        var kind: WordClass?
    }

    private let names: FrozenNameTrie

    init(lexicon: Lexicon) { names = lexicon.chinese }

    /// The longest word that starts at `start` and ends at or before `limit`; one character where none is known.
    func word(at start: Int, limit: Int, _ text: [UInt32]) -> Word {
        var found = Word(range: start..<start + 1, kind: nil)
        names.forEachMatch(in: text, at: start, limit: limit) { end, value in
            guard case .word(let kind, _) = LexicalEntry(value), end >= found.range.upperBound else { return }
            found = Word(range: start..<end, kind: kind)
        }
        return found
    }

    /// Where the longest title that starts at `start` ends.
    func titleEnd(at start: Int, limit: Int, _ text: [UInt32]) -> Int? {
        var found: Int?
        names.forEachMatch(in: text, at: start, limit: limit) { end, value in
            if case .title = LexicalEntry(value) { found = end }
        }
        return found
    }

    /// Whether a verb ends at `end`: the 搞 of 搞|到.
    func isVerb(endingAt end: Int, notBefore lower: Int, _ text: [UInt32]) -> Bool {
        for start in max(lower, end - 3)..<max(lower, end) {
            let word = word(at: start, limit: end, text)
            if word.range.upperBound == end { return word.kind == .verb }
        }
        return false
    }

    /// Whether `range` is only a part of a longer word: the 领导 of 领导人.
    func isPart(_ range: Range<Int>, of sentence: Range<Int>, _ text: [UInt32]) -> Bool {
        let first = max(sentence.lowerBound, range.lowerBound - 2)
        return (first...range.lowerBound).contains { start in
            let word = word(at: start, limit: sentence.upperBound, text)
            return word.range.upperBound >= range.upperBound && word.range.count > range.count
        }
    }
}
