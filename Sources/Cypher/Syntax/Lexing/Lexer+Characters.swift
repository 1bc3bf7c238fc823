extension Lexer {
    func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    func isDigit(at index: Int) -> Bool {
        guard let byte = byte(at: index) else { return false }
        return UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }

    /// The scalar at the position, which moves behind it. The bytes are a String's, so they are well formed.
    mutating func nextScalar() -> Unicode.Scalar {
        let (scalar, length) = scalar(at: position)
        position += length
        return scalar
    }

    /// The scalar at `index` and the number of its bytes.
    func scalar(at index: Int) -> (Unicode.Scalar, Int) {
        let first = bytes[index]
        guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
        let length = first >= 0xF0 ? 4 : (first >= 0xE0 ? 3 : 2)
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for byte in bytes[(index + 1)..<min(index + length, bytes.count)] {
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// Moves over blanks and comments.
    mutating func skipBlanks() {
        while let byte = byte(at: position) {
            if byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) || (0x1C...0x1F).contains(byte) {
                position += 1
            } else if byte == UInt8(ascii: "/") {
                guard skipComment() else { return }
            } else if byte >= 0x80 {
                let (scalar, length) = scalar(at: position)
                guard scalar.properties.isWhitespace || scalar == "\u{FEFF}" else { return }
                position += length
            } else {
                return
            }
        }
    }

    /// Moves over the comment at the position; false where there is none.
    private mutating func skipComment() -> Bool {
        switch byte(at: position + 1) {
        case UInt8(ascii: "/"):
            while let byte = byte(at: position), byte != UInt8(ascii: "\n") { position += 1 }
            return true
        case UInt8(ascii: "*"):
            let start = position
            position += 2
            while let byte = byte(at: position) {
                position += 1
                if byte == UInt8(ascii: "*"), self.byte(at: position) == UInt8(ascii: "/") {
                    position += 1
                    return true
                }
            }
            position = start + 2
            fail(
                .unexpectedSyntax, "the comment that starts here has no end", from: start,
                hint: "Comments end with */.")
            return false
        default: return false
        }
    }
}
