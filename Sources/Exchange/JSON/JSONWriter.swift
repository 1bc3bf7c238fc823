/// Writes JSON objects, member by member, into one buffer of bytes; keys are ASCII without anything to escape.
///
///     var json = JSONWriter()
///     json.object { $0.member("@id", "http://…") }
///
/// One writer for all objects of a file, passed on `inout`: a buffer handed from value to value would be copied.
struct JSONWriter {
    var bytes: [UInt8] = []
    private var isEmpty = true

    mutating func object(_ members: (inout JSONWriter) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        isEmpty = true
        members(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    mutating func member(_ key: String, _ value: String) {
        self.key(key)
        JSONText.append(value, to: &bytes)
    }

    mutating func member(_ key: String, _ value: Int) {
        self.key(key)
        bytes.append(decimal: value)
    }

    /// The IRI of a node.
    mutating func member(_ key: String, node id: String, of base: IRIBase) {
        self.key(key)
        bytes.append(UInt8(ascii: "\""))
        base.appendNode(id, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// An array of strings.
    mutating func member(_ key: String, _ values: [String]) {
        member(key, values) { JSONText.append($0, to: &$1) }
    }

    /// An array of whatever `append` writes.
    mutating func member<Value>(_ key: String, _ values: [Value], _ append: (Value, inout [UInt8]) -> Void) {
        self.key(key)
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(value, &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// A member whose value `append` writes.
    mutating func member(_ key: String, _ append: (inout [UInt8]) -> Void) {
        self.key(key)
        append(&bytes)
    }

    private mutating func key(_ key: String) {
        if !isEmpty { bytes.append(UInt8(ascii: ",")) }
        isEmpty = false
        bytes.append(UInt8(ascii: "\""))
        bytes.append(utf8: key)
        bytes.append("\":")
    }
}
