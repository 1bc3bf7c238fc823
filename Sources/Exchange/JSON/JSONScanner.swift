/// Reads JSON strictly (RFC 8259), a value at a time.
///
///     var scanner = JSONScanner(bytes, file: "a.jsonld")
///     let value = try scanner.document()
///
/// Nothing is guessed: no comments, no trailing commas, no key twice in one object, no unpaired surrogate, UTF-8
/// alone, at most 64 levels. Errors carry line and column. Linear; some 100 MB a second.
package struct JSONScanner {
    let file: String
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var index: Int
    private let firstLine: Int
    private var counted = (offset: 0, line: 0)

    static let depthLimit = 64

    /// The buffer must outlive the scanner; `line` is the number of its first line in the file. A byte order mark is
    /// skipped.
    package init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, line: Int = 1) {
        self.bytes = bytes
        self.file = file
        firstLine = line
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The one value of the file, with nothing after it.
    mutating func document() throws(ExchangeError) -> JSONValue {
        let value = try value()
        try end()
        return value
    }

    package mutating func end() throws(ExchangeError) {
        skipBlanks()
        if index < bytes.count { throw failure("something stands after the end of the JSON value") }
    }

    mutating func value(depth: Int = 0) throws(ExchangeError) -> JSONValue {
        skipBlanks()
        guard index < bytes.count else { throw failure("the file ends where a value should be") }
        guard depth < Self.depthLimit else { throw failure("more than \(Self.depthLimit) levels of nesting") }
        switch bytes[index] {
        case UInt8(ascii: "{"):
            var object = JSONObject(offset: index)
            var keys: Set<String> = []
            try forEachMember { scanner, key throws(ExchangeError) in
                guard keys.insert(key).inserted else {
                    throw scanner.failure("the key \"\(key)\" stands twice")
                }
                object.members.append(JSONMember(key: key, value: try scanner.value(depth: depth + 1)))
            }
            return .object(object)
        case UInt8(ascii: "["):
            var items: [JSONValue] = []
            try forEachItem { scanner throws(ExchangeError) in
                items.append(try scanner.value(depth: depth + 1))
            }
            return .array(items)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: throw failure("no value of JSON begins here")
        }
    }

    /// Reads an object; `body` must read the value of each member.
    package mutating func forEachMember(
        _ body: (inout JSONScanner, String) throws(ExchangeError) -> Void
    ) throws(ExchangeError) {
        try expect(UInt8(ascii: "{"), "an object")
        if skip(UInt8(ascii: "}")) { return }
        repeat {
            skipBlanks()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
                throw failure("a key in quotes is missing")
            }
            let key = try string()
            try expect(UInt8(ascii: ":"), "':' after the key \"\(key)\"")
            try body(&self, key)
        } while skip(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"), "',' or '}' after a member")
    }

    /// Reads an array; `body` must read each item.
    package mutating func forEachItem(_ body: (inout JSONScanner) throws(ExchangeError) -> Void)
        throws(ExchangeError)
    {
        try expect(UInt8(ascii: "["), "an array")
        if skip(UInt8(ascii: "]")) { return }
        repeat { try body(&self) } while skip(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"), "',' or ']' after an item")
    }

    /// The line of a byte, from 1. Asked in the order of the file, it costs one pass in all.
    mutating func line(at offset: Int) -> Int {
        if offset < counted.offset { counted = (0, 0) }
        counted.line += bytes[counted.offset..<offset].count { $0 == 0x0A }
        counted.offset = offset
        return firstLine + counted.line
    }

    func failure(_ found: String) -> ExchangeError {
        let before = bytes[..<index]
        let line = firstLine + before.count { $0 == 0x0A }
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = bytes[start..<index].count { $0 & 0xC0 != 0x80 } + 1
        return .syntax(file: file, line: line, column: column, found: found)
    }

    private mutating func skipBlanks() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            default: return
            }
        }
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func expect(_ byte: UInt8, _ what: String) throws(ExchangeError) {
        guard skip(byte) else { throw failure("\(what) is missing") }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(ExchangeError) -> JSONValue {
        let end = index + word.utf8CodeUnitCount
        guard end <= bytes.count,
            bytes[index..<end].elementsEqual(
                UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
            )
        else { throw failure("no value of JSON begins here") }
        index = end
        return value
    }

    private mutating func number() throws(ExchangeError) -> String {
        let start = index
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits() throws(ExchangeError) {
        let start = index
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
        if index == start { throw failure("a digit is missing") }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func string() throws(ExchangeError) -> String {
        index += 1
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                let text = try text(bytes[start..<index])
                index += 1
                return text
            }
            if byte == UInt8(ascii: "\\") || byte < 0x20 { return try escapedString(from: start) }
            index += 1
        }
        throw failure("the file ends within a string")
    }

    /// The rest of a string with escapes; `index` is at the first.
    private mutating func escapedString(from start: Int) throws(ExchangeError) -> String {
        var decoded = Array(bytes[start..<index])
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""):
                let text = try decoded.withUnsafeBufferPointerThrowing { buffer throws(ExchangeError) in
                    try self.text(buffer[...])
                }
                index += 1
                return text
            case UInt8(ascii: "\\"):
                index += 1
                try decoded.append(scalar: escape())
            case 0..<0x20:
                throw failure("a control character stands in a string; write it as \\u00XX")
            default:
                decoded.append(byte)
                index += 1
            }
        }
        throw failure("the file ends within a string")
    }

    /// The scalar of an escape; `index` is after the backslash.
    private mutating func escape() throws(ExchangeError) -> Unicode.Scalar {
        guard index < bytes.count else { throw failure("the file ends within a string") }
        index += 1
        switch bytes[index - 1] {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let first = try hexQuad()
            if let scalar = Unicode.Scalar(first) { return scalar }
            guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
                throw failure("a surrogate stands alone; write the character itself")
            }
            let second = try hexQuad()
            guard (0xDC00...0xDFFF).contains(second),
                let scalar = Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00))
            else { throw failure("a surrogate stands alone; write the character itself") }
            return scalar
        default:
            throw failure("an escape that JSON does not have")
        }
    }

    private mutating func hexQuad() throws(ExchangeError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard index < bytes.count, let digit = Hex.value(bytes[index]) else {
                throw failure("four hexadecimal digits are missing")
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }

    private func text(_ slice: Slice<UnsafeBufferPointer<UInt8>>) throws(ExchangeError) -> String {
        guard let text = String(validating: slice, as: UTF8.self) else {
            throw failure("the string that ends here is not UTF-8")
        }
        return text
    }
}

extension [UInt8] {
    fileprivate mutating func append(scalar: Unicode.Scalar) {
        append(contentsOf: UTF8.encode(scalar)!)
    }

    /// `withUnsafeBufferPointer` with a typed error.
    fileprivate func withUnsafeBufferPointerThrowing<Value>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(ExchangeError) -> Value
    ) throws(ExchangeError) -> Value {
        let result = withUnsafeBufferPointer { buffer -> Result<Value, ExchangeError> in
            do throws(ExchangeError) {
                return .success(try body(buffer))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}
