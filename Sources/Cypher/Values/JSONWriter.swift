/// Writes values as JSON.
///
///     {"id":17,"labels":["Place"],"properties":{"name":"阳泉"}}            a node
///     {"id":4,"type":"IN","source":2,"target":17,"properties":{}}         a relationship
///     {"nodes":[…],"relationships":[…]}                                   a path
///
/// Temporal values are written as their text, and so are NaN and the infinities, which JSON has no numbers
/// for. Appends to `bytes`, so that a result of any size streams.
public struct JSONWriter<Graph: GraphAccess> {
    public private(set) var bytes: [UInt8] = []
    private let graph: Graph

    public init(graph: Graph) {
        self.graph = graph
    }

    /// What has been written, as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Hands over what has been written and begins anew.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Writes what frames the values, such as the braces and keys of a row.
    public mutating func write(raw text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    public mutating func write(_ value: Value) throws(CypherError) {
        switch value {
        case .null: write(raw: "null")
        case .boolean(let truth): write(raw: truth ? "true" : "false")
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .float(let number): write(number)
        case .string(let text): write(string: text)
        case .list(let elements): try write(elements)
        case .map(let map): try write(map)
        case .node(let row): try writeNode(row)
        case .relationship(let row): try writeRelationship(row)
        case .path(let path):
            write(raw: "{\"nodes\":")
            try write(path.nodes.map(Value.node))
            write(raw: ",\"relationships\":")
            try write(path.relationships.map(Value.relationship))
            write(raw: "}")
        case .date, .localTime, .time, .localDateTime, .dateTime, .duration:
            write(string: value.plainText ?? "")
        }
    }

    public mutating func write(string text: String) {
        var text = text
        write(raw: "\"")
        text.withUTF8 { text in
            var start = 0
            for (index, byte) in text.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
                bytes.append(contentsOf: text[start..<index])
                writeEscape(byte)
                start = index + 1
            }
            bytes.append(contentsOf: text[start...])
        }
        write(raw: "\"")
    }

    public mutating func write(_ map: ValueMap) throws(CypherError) {
        write(raw: "{")
        for index in 0..<map.count {
            if index > 0 { write(raw: ",") }
            write(string: map.keys[index])
            write(raw: ":")
            try write(map.values[index])
        }
        write(raw: "}")
    }

    private mutating func write(_ elements: [Value]) throws(CypherError) {
        write(raw: "[")
        for (index, element) in elements.enumerated() {
            if index > 0 { write(raw: ",") }
            try write(element)
        }
        write(raw: "]")
    }

    private mutating func writeNode(_ row: Int32) throws(CypherError) {
        write(raw: "{\"id\":")
        bytes.append(contentsOf: String(row).utf8)
        write(raw: ",\"labels\":")
        try write(graph.labels(ofNode: row).map(Value.string))
        write(raw: ",\"properties\":")
        try write(graph.properties(ofNode: row))
        write(raw: "}")
    }

    private mutating func writeRelationship(_ row: Int32) throws(CypherError) {
        let ends = try graph.endpoints(ofRelationship: row)
        write(raw: "{\"id\":")
        bytes.append(contentsOf: String(row).utf8)
        write(raw: ",\"type\":")
        write(string: try graph.type(ofRelationship: row))
        write(raw: ",\"source\":")
        bytes.append(contentsOf: String(ends.source).utf8)
        write(raw: ",\"target\":")
        bytes.append(contentsOf: String(ends.target).utf8)
        write(raw: ",\"properties\":")
        try write(graph.properties(ofRelationship: row))
        write(raw: "}")
    }

    private mutating func write(_ number: Double) {
        if number.isFinite {
            bytes.append(contentsOf: number.description.utf8)
        } else {
            write(string: number.cypherText)
        }
    }

    private mutating func writeEscape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): write(raw: "\\\"")
        case UInt8(ascii: "\\"): write(raw: "\\\\")
        case UInt8(ascii: "\n"): write(raw: "\\n")
        case UInt8(ascii: "\r"): write(raw: "\\r")
        case UInt8(ascii: "\t"): write(raw: "\\t")
        default:
            let digits: StaticString = "0123456789abcdef"
            write(raw: "\\u00")
            digits.withUTF8Buffer { bytes += [$0[Int(byte >> 4)], $0[Int(byte & 15)]] }
        }
    }
}
