import Ontology

/// A list of words that can be asked for a stretch of text, and for what stands at a place.
struct WordList: Sendable {
    private let all: Set<[UInt32]>
    private let longestFirst: [[UInt32]]
    private let starts: ScalarFilter

    init(_ words: [[UInt32]]) {
        all = Set(words)
        longestFirst = words.sorted {
            $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1)
        }
        starts = ScalarFilter(words.compactMap(\.first))
    }

    func contains(_ stretch: ArraySlice<UInt32>) -> Bool {
        guard let first = stretch.first, starts.mayContain(first) else { return false }
        return all.contains(Array(stretch))
    }

    /// Where the longest word that starts at `start` ends.
    func end(in text: [UInt32], at start: Int, limit: Int) -> Int? {
        guard start < limit, starts.mayContain(text[start]) else { return nil }
        for word in longestFirst
        where start + word.count <= limit && text[start..<start + word.count].elementsEqual(word) {
            return start + word.count
        }
        return nil
    }

    /// Where the longest word that ends at `end` starts.
    func start(in text: [UInt32], endingAt end: Int, notBefore lower: Int) -> Int? {
        for word in longestFirst
        where end - word.count >= lower && text[end - word.count..<end].elementsEqual(word) {
            return end - word.count
        }
        return nil
    }
}
