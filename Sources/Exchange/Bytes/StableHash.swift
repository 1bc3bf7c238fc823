import Columns
import Graph
import Ontology

/// A hash that is the same in every process and on every machine, unlike `Hasher`.
///
/// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
struct StableHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds a text and its end, so that "ab", "c" and "a", "bc" differ.
    mutating func combine(_ text: String) {
        var text = text
        text.withUTF8 { combine($0) }
    }

    mutating func combine(_ text: UnsafeBufferPointer<UInt8>) {
        for byte in text { add(byte) }
        add(0xFF)
    }

    private mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}

extension GraphColumns {
    /// What names an edge without its statements: a hash of its two ends and its relation.
    func stableHash(ofEdge row: Int) -> UInt64 {
        var hash = StableHash()
        hash.combine(strings, nodes.id[Int(edges.source[row])])
        hash.combine(Relation(code: edges.relation[row]).rawValue)
        hash.combine(strings, nodes.id[Int(edges.target[row])])
        return hash.value
    }
}

extension StableHash {
    fileprivate mutating func combine(_ pool: StringPool, _ id: Int32) {
        self = pool.withBytes(of: id) { bytes in
            var hash = self
            hash.combine(bytes)
            return hash
        }
    }
}
