import Ontology

/// Some words, to be found at a place of a text; of several that fit the longest.
struct WordSet: Sendable {
    /// Longest first, then in order of scalars.
    let words: [[UInt32]]
    private let starts: ScalarFilter

    init(_ words: some Sequence<[UInt32]>) {
        self.words = Set(words).filter { !$0.isEmpty }.sorted {
            $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1)
        }
        starts = ScalarFilter(self.words.compactMap(\.first))
    }

    /// Where the longest word that starts at `start` ends.
    func end(in text: PatternText, at start: Int) -> Int? {
        guard start < text.range.upperBound, starts.mayContain(text.scalars[start]) else { return nil }
        for word in words where start + word.count <= text.range.upperBound {
            if holds(word, text, start), text.isWhole(start, start + word.count) { return start + word.count }
        }
        return nil
    }

    private func holds(_ word: [UInt32], _ text: PatternText, _ start: Int) -> Bool {
        for (index, scalar) in word.enumerated() where text.scalars[start + index] != scalar { return false }
        return true
    }
}
