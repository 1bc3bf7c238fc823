extension Lexer {
    /// The identifier at the position; nil where none starts.
    mutating func word() -> String? {
        let start = position
        guard start < bytes.count, isWordStart(at: start) else { return nil }
        skipWord()
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// Moves over everything that may continue an identifier.
    mutating func skipWord() {
        while let byte = byte(at: position) {
            if Self.continuesWord[Int(byte)] {
                position += 1
            } else if byte >= 0x80 {
                let (scalar, length) = scalar(at: position)
                guard scalar.properties.isXIDContinue else { return }
                position += length
            } else {
                return
            }
        }
    }

    private func isWordStart(at index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 { return Self.continuesWord[Int(byte)] && !isDigit(at: index) }
        return scalar(at: index).0.properties.isXIDStart
    }

    /// An identifier in backticks; two of them stand for one.
    mutating func quotedWord() -> Token.Kind? {
        guard let text = quoted(by: UInt8(ascii: "`"), name: "name") else { return nil }
        return .quotedWord(text)
    }

    /// `$name`, `$1` or `` $`any name` ``.
    mutating func parameter() -> Token.Kind? {
        let start = position
        position += 1
        if byte(at: position) == UInt8(ascii: "`") {
            guard let text = quoted(by: UInt8(ascii: "`"), name: "name") else { return nil }
            return .parameter(text)
        }
        skipWord()
        guard position > start + 1 else {
            fail(.unexpectedSyntax, "the dollar sign has no parameter's name behind it", from: start)
            return nil
        }
        return .parameter(String(decoding: bytes[(start + 1)..<position], as: UTF8.self))
    }

    private static let continuesWord: [Bool] = (0...255).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
