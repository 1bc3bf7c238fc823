import Ontology

/// Names of persons that are sure in one article, to be known wherever they stand in it.
struct KnownNames: Sendable {
    private var trie = NameTrie(capacity: 64)
    /// Most positions of a text begin no known name.
    private var firstCharacters = ScalarFilter()
    private(set) var isEmpty = true

    mutating func insert(_ name: ArraySlice<UInt32>) {
        guard let first = name.first else { return }
        trie.insert(name, value: 0)
        firstCharacters.insert(first)
        isEmpty = false
    }

    func contains(_ name: ArraySlice<UInt32>) -> Bool {
        guard let first = name.first, firstCharacters.mayContain(first) else { return false }
        return !trie.values(of: name).isEmpty
    }

    /// Whether one of the names stands anywhere in `text[range]`.
    func occur(in text: [UInt32], _ range: Range<Int>) -> Bool {
        text.withUnsafeBufferPointer { text in
            range.contains { start in
                var isFound = false
                forEachMatch(in: text, at: start, limit: range.upperBound) { _ in isFound = true }
                return isFound
            }
        }
    }

    /// Whether every known name that stands in `text[range]` is one of its tokens, and read as a name: to know them
    /// then cuts the text no other way, since the path with all of them is the one that gets the most cheaper.
    func areTokens(_ tokens: [Token], in text: [UInt32], _ range: Range<Int>) -> Bool {
        text.withUnsafeBufferPointer { text in
            range.allSatisfy { start in
                var areTokens = true
                forEachMatch(in: text, at: start, limit: range.upperBound) { end in
                    let token = tokens.token(startingAt: start)
                    if token?.end != end || token?.kind != .personName { areTokens = false }
                }
                return areTokens
            }
        }
    }

    /// Calls `body` with the end of every known name that starts at `start`.
    @inline(__always)
    func forEachMatch(in text: UnsafeBufferPointer<UInt32>, at start: Int, limit: Int, _ body: (Int) -> Void)
    {
        guard firstCharacters.mayContain(text[start]) else { return }
        var node: Int32 = 0
        var index = start
        while index < limit {
            node = trie.step(from: node, by: text[index])
            if node < 0 { return }
            index += 1
            trie.forEachValue(at: node) { _ in body(index) }
        }
    }
}
