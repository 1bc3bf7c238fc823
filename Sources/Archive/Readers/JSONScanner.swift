/// Reads one JSON object from the bytes of a line; strings come out as Unicode scalars.
///
/// Strict: no trailing commas, no unpaired surrogates, no control characters in strings, valid UTF-8. One pass, no
/// String but for keys.
struct JSONScanner {
    /// What is wrong, and at which byte of the line.
    struct Fault: Error, Hashable {
        var position: Int
        var problem: JSONProblem
    }

    /// A value of a top-level key; objects, lists and truth values are passed over.
    enum Value: Hashable {
        case string([UInt32])
        case number(String)
        case null
        case other
    }

    static let depthLimit = 64

    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The keys and values of the object that is the whole line; `value` says where each value starts.
    mutating func object(
        _ body: (_ key: String, _ value: Value, _ position: Int) throws(Fault) -> Void
    ) throws(Fault) {
        skipBlanks()
        try expect(UInt8(ascii: "{"), as: "\"{\"")
        skipBlanks()
        if current != UInt8(ascii: "}") {
            while true {
                skipBlanks()
                guard current == UInt8(ascii: "\"") else { throw unexpected("a key in quotes") }
                let key = Self.string(try string())
                skipBlanks()
                try expect(UInt8(ascii: ":"), as: "\":\" behind the key")
                skipBlanks()
                let start = position
                let value = try value(depth: 1)
                try body(key, value, start)
                skipBlanks()
                guard current == UInt8(ascii: ",") else { break }
                position += 1
            }
        }
        try expect(UInt8(ascii: "}"), as: "\",\" or \"}\"")
        skipBlanks()
        if position < bytes.count { throw unexpected("the end of the line") }
    }

    static func string(_ scalars: [UInt32]) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
        return String(view)
    }

    private mutating func value(depth: Int) throws(Fault) -> Value {
        guard depth <= Self.depthLimit else { throw Fault(position: position, problem: .tooDeep) }
        guard let first = current else { throw unexpected("a value") }
        switch first {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            try skipContainer(closedBy: first + 2, hasKeys: first == UInt8(ascii: "{"), depth: depth)
            return .other
        case UInt8(ascii: "t"): return try word("true", is: .other)
        case UInt8(ascii: "f"): return try word("false", is: .other)
        case UInt8(ascii: "n"): return try word("null", is: .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw unexpected("a value")
        }
    }

    private mutating func skipContainer(closedBy close: UInt8, hasKeys: Bool, depth: Int) throws(Fault) {
        position += 1
        skipBlanks()
        if current == close {
            position += 1
            return
        }
        while true {
            skipBlanks()
            if hasKeys {
                guard current == UInt8(ascii: "\"") else { throw unexpected("a key in quotes") }
                _ = try string()
                skipBlanks()
                try expect(UInt8(ascii: ":"), as: "\":\" behind the key")
                skipBlanks()
            }
            _ = try value(depth: depth + 1)
            skipBlanks()
            guard current == UInt8(ascii: ",") else { break }
            position += 1
        }
        try expect(close, as: hasKeys ? "\",\" or \"}\"" : "\",\" or \"]\"")
    }

    private mutating func word(_ word: StaticString, is value: Value) throws(Fault) -> Value {
        for offset in 0..<word.utf8CodeUnitCount {
            guard current == word.utf8Start[offset] else { throw unexpected("\(word)") }
            position += 1
        }
        return value
    }

    private mutating func number() throws(Fault) -> Value {
        let start = position
        if current == UInt8(ascii: "-") { position += 1 }
        if current == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if current == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        return .number(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func digits() throws(Fault) {
        guard let first = current, (0x30...0x39).contains(first) else { throw unexpected("a digit") }
        while let digit = current, (0x30...0x39).contains(digit) { position += 1 }
    }

    var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A {
            position += 1
        }
    }

    private mutating func expect(_ byte: UInt8, as name: String) throws(Fault) {
        guard current == byte else { throw unexpected(name) }
        position += 1
    }

    private func unexpected(_ expected: String) -> Fault {
        guard let byte = current else { return Fault(position: position, problem: .endsEarly) }
        if byte >= 0x80 {
            guard let (scalar, _) = UTF8Decoder.scalar(in: bytes, at: position) else {
                return Fault(position: position, problem: .badUTF8(byte))
            }
            return Fault(
                position: position,
                problem: .expected(expected, found: "\"\(Self.string([scalar]))\"")
            )
        }
        if byte < 0x20 || byte == 0x7F {
            return Fault(position: position, problem: .controlCharacter(UInt32(byte)))
        }
        return Fault(position: position, problem: .expected(expected, found: "\"\(Unicode.Scalar(byte))\""))
    }
}
