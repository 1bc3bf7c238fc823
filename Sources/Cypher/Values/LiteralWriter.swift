/// Writes values as the literals of Cypher, and nodes, relationships and paths as patterns draw them:
///
///     'text'  [1, 2.5, null]  {name: '阳泉'}  (:Place {name: '阳泉'})  [:IN {since: 1958}]  <(:A)-[:T]->(:B)>
///
/// Temporal values are written as their text in quotes. Appends to `bytes`, so that a result of any size
/// streams.
public struct LiteralWriter<Graph: GraphAccess> {
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

    public mutating func write(_ value: Value) throws(CypherError) {
        switch value {
        case .null: put("null")
        case .string(let text): quote(text)
        case .list(let elements): try write(elements)
        case .map(let map): try write(map)
        case .node(let row): try writeNode(row)
        case .relationship(let row): try writeRelationship(row)
        case .path(let path): try write(path)
        case .boolean, .integer, .float: put(value.plainText ?? "null")
        case .date, .localTime, .time, .localDateTime, .dateTime, .duration: quote(value.plainText ?? "null")
        }
    }

    private mutating func write(_ elements: [Value]) throws(CypherError) {
        put("[")
        for (index, element) in elements.enumerated() {
            if index > 0 { put(", ") }
            try write(element)
        }
        put("]")
    }

    private mutating func write(_ map: ValueMap) throws(CypherError) {
        put("{")
        for index in 0..<map.count {
            if index > 0 { put(", ") }
            writeName(map.keys[index])
            put(": ")
            try write(map.values[index])
        }
        put("}")
    }

    private mutating func writeNode(_ row: Int32) throws(CypherError) {
        put("(")
        let labels = try graph.labels(ofNode: row)
        for label in labels {
            put(":")
            writeName(label)
        }
        let properties = try graph.properties(ofNode: row)
        if !properties.isEmpty {
            if !labels.isEmpty { put(" ") }
            try write(properties)
        }
        put(")")
    }

    private mutating func writeRelationship(_ row: Int32) throws(CypherError) {
        put("[:")
        writeName(try graph.type(ofRelationship: row))
        let properties = try graph.properties(ofRelationship: row)
        if !properties.isEmpty {
            put(" ")
            try write(properties)
        }
        put("]")
    }

    private mutating func write(_ path: PathValue) throws(CypherError) {
        put("<")
        try writeNode(path.nodes[0])
        for (index, relationship) in path.relationships.enumerated() {
            let forward = try graph.endpoints(ofRelationship: relationship).source == path.nodes[index]
            put(forward ? "-" : "<-")
            try writeRelationship(relationship)
            put(forward ? "->" : "-")
            try writeNode(path.nodes[index + 1])
        }
        put(">")
    }

    /// A name as it is, or between backticks where it would not be read as one.
    private mutating func writeName(_ name: String) {
        if name.isPlainName {
            put(name)
        } else {
            put(
                "`" + name.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``")
                    + "`")
        }
    }

    private mutating func quote(_ text: String) {
        var text = text
        put("'")
        text.withUTF8 { text in
            var start = 0
            for (index, byte) in text.enumerated() {
                guard let escape = Self.escape(of: byte) else { continue }
                bytes.append(contentsOf: text[start..<index])
                put(escape)
                start = index + 1
            }
            bytes.append(contentsOf: text[start...])
        }
        put("'")
    }

    private static func escape(of byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "'"): "\\'"
        case UInt8(ascii: "\\"): "\\\\"
        case UInt8(ascii: "\n"): "\\n"
        case UInt8(ascii: "\r"): "\\r"
        case UInt8(ascii: "\t"): "\\t"
        default: nil
        }
    }

    private mutating func put(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }
}

extension String {
    /// Whether this can stand in a query as a name without backticks.
    fileprivate var isPlainName: Bool {
        guard let first = unicodeScalars.first, first == "_" || first.properties.isXIDStart else {
            return false
        }
        return unicodeScalars.dropFirst().allSatisfy { $0.properties.isXIDContinue }
    }
}
