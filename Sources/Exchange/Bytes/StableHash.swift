import Graph

/// A hash that is the same in every process and on every machine, unlike `Hasher`.
///
/// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
struct StableHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds a text and its end, so that "ab", "c" and "a", "bc" differ.
    mutating func combine(_ text: String) {
        var text = text
        text.withUTF8 { for byte in $0 { add(byte) } }
        add(0xFF)
    }

    private mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}

extension Edge {
    /// What names an edge without its statements: a hash of its two ends and its relation.
    func stableHash(in graph: KnowledgeGraph) -> UInt64 {
        var hash = StableHash()
        hash.combine(graph.nodes.id(at: Int(source)))
        hash.combine(relation.rawValue)
        hash.combine(graph.nodes.id(at: Int(target)))
        return hash.value
    }
}
