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

    /// Whether `range` is only a part of a longer word: the 领导 of 领导人, the 到 of 得到.
    ///
    /// Words are read one after the other from some way before, so that 部门|派人 has no 门派. A longer verb that begins
    /// with the word (派人) says the same.
    func isPart(_ range: Range<Int>, of stretch: Range<Int>, _ text: [UInt32]) -> Bool {
        var position = max(stretch.lowerBound, range.lowerBound - Self.farthest)
        while position <= range.lowerBound {
            let word = word(at: position, limit: stretch.upperBound, text)
            if word.range.upperBound > range.lowerBound,
                word.range.count > range.count || position < range.lowerBound
            {
                return position < range.lowerBound || word.kind != .verb && word.range.count > range.count
            }
            position = word.range.upperBound
        }
        return false
    }

    private static let farthest = 12
}
