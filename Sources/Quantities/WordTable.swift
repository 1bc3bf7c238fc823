import Ontology

/// Words with a value each, matched at a place of a text, forwards or ending there.
struct WordTable<Value: Sendable>: Sendable {
    private var forwards = NameTrie(capacity: 256)
    private var backwards = NameTrie(capacity: 256)
    private var firsts = ScalarFilter()
    private var lasts = ScalarFilter()
    private(set) var values: [Value] = []

    init() {}

    /// An earlier word is preferred to a later one that is spelt the same.
    mutating func insert(_ word: String, _ value: Value) {
        let scalars = word.unicodeScalars.map(\.value)
        guard let first = scalars.first, let last = scalars.last else { return }
        forwards.insert(scalars, value: Int32(values.count))
        backwards.insert(scalars.reversed(), value: Int32(values.count))
        firsts.insert(first)
        lasts.insert(last)
        values.append(value)
    }

    func mayStart(with scalar: UInt32) -> Bool { firsts.mayContain(scalar) }

    /// The longest word that starts at `start`.
    func longest(in text: [UInt32], at start: Int, limit: Int) -> (end: Int, value: Value)? {
        guard start < limit, firsts.mayContain(text[start]) else { return nil }
        var node: Int32 = 0
        var found: (end: Int, value: Int32)?
        var index = start
        while index < limit {
            node = forwards.step(from: node, by: text[index])
            if node < 0 { break }
            index += 1
            if let value = first(of: forwards, at: node) { found = (index, value) }
        }
        return found.map { ($0.end, values[Int($0.value)]) }
    }

    /// The longest word that ends at `end`.
    func longest(in text: [UInt32], endingAt end: Int, limit: Int) -> (start: Int, value: Value)? {
        guard end > limit, lasts.mayContain(text[end - 1]) else { return nil }
        var node: Int32 = 0
        var found: (start: Int, value: Int32)?
        var index = end
        while index > limit {
            node = backwards.step(from: node, by: text[index - 1])
            if node < 0 { break }
            index -= 1
            if let value = first(of: backwards, at: node) { found = (index, value) }
        }
        return found.map { ($0.start, values[Int($0.value)]) }
    }

    private func first(of trie: NameTrie, at node: Int32) -> Int32? {
        var first: Int32?
        trie.forEachValue(at: node) { if first == nil { first = $0 } }
        return first
    }
}
