extension Lexer {
    /// A string in single or double quotes.
    mutating func string(quote: UInt8) -> Token.Kind? {
        quoted(by: quote, name: "string").map(Token.Kind.string)
    }

    /// What stands between this quote and the next of its kind, escapes resolved; two quotes in a row stand for one.
    mutating func quoted(by quote: UInt8, name: String) -> String? {
        let start = position
        position += 1
        var content: [UInt8] = []
        var copied = position
        while let byte = byte(at: position) {
            if byte == quote {
                content += bytes[copied..<position]
                position += 1
                guard self.byte(at: position) == quote else {
                    return String(decoding: content, as: UTF8.self)
                }
                copied = position
                position += 1
            } else if byte == UInt8(ascii: "\\") {
                content += bytes[copied..<position]
                guard let scalar = escape() else { return nil }
                content += Array(String(scalar).utf8)
                copied = position
            } else {
                position += 1
            }
        }
        position = start + 1
        let mark = Unicode.Scalar(quote)
        fail(
            .unexpectedSyntax, "the \(name) that starts here has no end", from: start,
            hint: "It ends with \(mark).")
        return nil
    }

    /// The scalar that the escape at the position stands for.
    private mutating func escape() -> Unicode.Scalar? {
        let start = position
        position += 2
        switch byte(at: start + 1) {
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "'"): return "'"
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "`"): return "`"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"): return unicodeEscape(digits: 4, from: start)
        case UInt8(ascii: "U"): return unicodeEscape(digits: 6, from: start)
        case nil:
            position = bytes.count
            fail(.unexpectedSyntax, "the query ends within an escape", from: start)
            return nil
        default:
            position = start + 1
            _ = nextScalar()
            fail(
                .unexpectedSyntax, "this is no escape of Cypher", from: start,
                hint: #"A backslash itself is written \\."#)
            return nil
        }
    }

    /// `\u4E2D` or `\U004E2D`. Two halves of a surrogate pair make one scalar.
    private mutating func unicodeEscape(digits: Int, from start: Int) -> Unicode.Scalar? {
        guard var value = hexadecimal(digits: digits) else {
            return invalidEscape(digits: digits, from: start)
        }
        if digits == 4, 0xD800...0xDBFF ~= value, byte(at: position) == UInt8(ascii: "\\"),
            byte(at: position + 1) == UInt8(ascii: "u")
        {
            position += 2
            guard let low = hexadecimal(digits: 4), 0xDC00...0xDFFF ~= low else {
                return invalidEscape(digits: digits, from: start)
            }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        return Unicode.Scalar(value) ?? invalidEscape(digits: digits, from: start)
    }

    private mutating func hexadecimal(digits: Int) -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let byte = byte(at: position), let digit = Character(Unicode.Scalar(byte)).hexDigitValue
            else {
                return nil
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    private mutating func invalidEscape(digits: Int, from start: Int) -> Unicode.Scalar? {
        fail(
            .invalidUnicodeLiteral, "this escape names no Unicode character", from: start,
            hint: digits == 4
                ? #"It is \u and four hexadecimal digits."# : #"It is \U and six hexadecimal digits."#)
        return nil
    }
}
