import Ontology

/// A few phrases that are looked for in a stretch of text; English ones as whole words in any case.
struct PhraseList: Sendable {
    private let phrases: [[UInt32]]
    private let firsts: ScalarFilter
    private let isEnglish: Bool

    init(_ phrases: [String], _ language: Language) {
        self.phrases = phrases.map { $0.unicodeScalars.map(\.value) }
        firsts = ScalarFilter(self.phrases.compactMap(\.first))
        isEnglish = language == .english
    }

    /// The phrase that begins last, of those that begin there the longest; `index` is its place in the list.
    func last(in stretch: ArraySlice<UInt32>) -> (start: Int, index: Int)? {
        for start in stretch.indices.reversed() where firsts.mayContain(lowercased(stretch[start])) {
            if let found = match(at: start, in: stretch) { return (start, found.index) }
        }
        return nil
    }

    /// The longest phrase that begins at `start`.
    func match(at start: Int, in stretch: ArraySlice<UInt32>) -> (end: Int, index: Int)? {
        guard start < stretch.endIndex, firsts.mayContain(lowercased(stretch[start])) else { return nil }
        let found = phrases.indices.filter { matches(phrases[$0], in: stretch, at: start) }
        return found.max { phrases[$0].count < phrases[$1].count }.map { (start + phrases[$0].count, $0) }
    }

    private func matches(_ phrase: [UInt32], in stretch: ArraySlice<UInt32>, at start: Int) -> Bool {
        let end = start + phrase.count
        guard end <= stretch.endIndex,
            zip(phrase, stretch[start..<end]).allSatisfy({ $0 == lowercased($1) })
        else { return false }
        guard isEnglish else { return true }
        return (start == stretch.startIndex || !Self.isLetter(stretch[start - 1]))
            && (end == stretch.endIndex || !Self.isLetter(stretch[end]))
    }

    private func lowercased(_ scalar: UInt32) -> UInt32 {
        isEnglish && (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar
    }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        scalar < 0x80 && (0x61...0x7A).contains(scalar | 0x20)
    }
}
