/// The ids of `<edge>` elements: `e_` and a statement's id or a hash, each once in a file.
///
/// Two edges of one pair and relation, which the graph builder never makes, are told apart by a number.
struct EdgeIDs {
    private var hashes: Set<UInt64> = []
    /// How many edges have had a hash, where it is more than one.
    private var counts: [UInt64: Int] = [:]
    /// Ids made of those of statements, and of hashes where there are such.
    private var names: Set<String> = []

    mutating func append(ofHash hash: UInt64, to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes.append("e_")
        bytes.append(hex: hash, digits: 16)
        if !names.isEmpty {
            let id = String(decoding: bytes[start...], as: UTF8.self)
            bytes.removeSubrange(start...)
            return append(unique: id, to: &bytes)
        }
        guard !hashes.insert(hash).inserted else { return }
        let count = counts[hash, default: 1] + 1
        counts[hash] = count
        bytes.append("-")
        bytes.append(decimal: count)
    }

    /// The statements of a file come before the hashes.
    mutating func append(ofStatement id: String, to bytes: inout [UInt8]) {
        append(unique: "e_" + XMLName.encoded(id), to: &bytes)
    }

    private mutating func append(unique id: String, to bytes: inout [UInt8]) {
        var unique = id
        var number = 2
        while !names.insert(unique).inserted {
            unique = "\(id)-\(number)"
            number += 1
        }
        bytes.append(utf8: unique)
    }
}
