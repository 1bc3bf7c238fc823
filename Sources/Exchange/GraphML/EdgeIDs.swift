/// The ids of `<edge>` elements: `e_` and a statement's id or a hash, each once in a file.
struct EdgeIDs {
    private var taken: Set<String> = []

    mutating func id(ofStatement id: String) -> String { unique("e_" + XMLName.encoded(id)) }

    mutating func id(ofHash hash: UInt64) -> String {
        var bytes: [UInt8] = []
        bytes.append("e_")
        bytes.append(hex: hash, digits: 16)
        return unique(String(decoding: bytes, as: UTF8.self))
    }

    /// Two edges of one pair and relation, which the graph builder never makes, are told apart by a number.
    private mutating func unique(_ id: String) -> String {
        if taken.insert(id).inserted { return id }
        var number = 2
        while !taken.insert("\(id)-\(number)").inserted { number += 1 }
        return "\(id)-\(number)"
    }
}
