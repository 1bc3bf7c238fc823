import Ontology

/// Class words that stand inside a body's name, before its own: the 学院 of 华南工学院|党委.
struct InnerSuffixes: Sendable {
    private let suffixes: NameTrie
    private let starts: ScalarFilter

    /// Words of one character are parts of too many others.
    init(_ words: [String]) {
        let words = words.map { $0.unicodeScalars.map(\.value) }.filter { $0.count > 1 }
        var suffixes = NameTrie(capacity: 4_000)
        for word in words { suffixes.insert(word, value: 0) }
        self.suffixes = suffixes
        starts = ScalarFilter(words.compactMap(\.first))
    }

    func isInside(_ name: String) -> Bool {
        let scalars = name.unicodeScalars.map(\.value)
        for start in scalars.indices.dropFirst() where starts.mayContain(scalars[start]) {
            var isInside = false
            suffixes.forEachMatch(in: scalars, at: start, limit: scalars.count - 1) { _, _ in isInside = true
            }
            if isInside { return true }
        }
        return false
    }
}
