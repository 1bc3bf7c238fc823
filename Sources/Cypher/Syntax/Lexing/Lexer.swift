/// Cuts the text of a query into tokens, in time linear in its length.
///
/// It works on bytes of UTF-8 and decodes what is not ASCII. At the first thing that it cannot read it stops with a
/// token that says so; whether that is an error of the number, the string or the grammar, the parser decides.
struct Lexer {
    let bytes: [UInt8]
    var position = 0
    var tokens: [Token] = []
    var fault: CypherError?

    /// The tokens of `text`, the last of them `end`, and what is wrong with the token `fault`, if there is one.
    static func tokens(of text: String) -> (tokens: [Token], fault: CypherError?) {
        var lexer = Lexer(bytes: Array(text.utf8))
        lexer.run()
        return (lexer.tokens, lexer.fault)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 4)
    }

    private mutating func run() {
        while fault == nil {
            skipBlanks()
            guard fault == nil, position < bytes.count else { break }
            let start = position
            if let kind = nextKind() { append(kind, from: start) }
        }
        if let fault {
            tokens.append(Token(kind: .fault, range: fault.range ?? SourceRange(position, position)))
        }
        tokens.append(Token(kind: .end, range: SourceRange(bytes.count, bytes.count)))
        pairBrackets()
    }

    private mutating func append(_ kind: Token.Kind, from start: Int) {
        tokens.append(Token(kind: kind, range: SourceRange(start, position)))
    }

    /// The token at the position, which moves behind it; nil after a fault.
    private mutating func nextKind() -> Token.Kind? {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): return string(quote: byte)
        case UInt8(ascii: "`"): return quotedWord()
        case UInt8(ascii: "$"): return parameter()
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
        case UInt8(ascii: ".") where isDigit(at: position + 1): return number()
        default:
            if let symbol = symbol() { return .symbol(symbol) }
            if let text = word() { return .word(text, Keyword(word: text)) }
            return unknownCharacter()
        }
    }

    private mutating func symbol() -> Symbol? {
        guard let symbol = Self.symbols[Int(bytes[position])] else { return nil }
        position += 1
        guard let next = byte(at: position), let pair = symbol.joined(with: next) else { return symbol }
        position += 1
        return pair
    }

    private mutating func unknownCharacter() -> Token.Kind? {
        let start = position
        let scalar = nextScalar()
        let shown = scalar.properties.isDefaultIgnorableCodePoint ? "" : " `\(scalar)`"
        let code = String(scalar.value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
        fail(
            scalar.isASCII ? .unexpectedSyntax : .invalidUnicodeCharacter,
            "the character\(shown) (U+\(padded)) has no meaning here", from: start,
            hint: Self.hint(for: scalar))
        return nil
    }

    /// What to write in place of a character that a Chinese keyboard or a word processor gives.
    private static func hint(for scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\u{FF01}"..."\u{FF5E}":
            Unicode.Scalar(scalar.value - 0xFEE0).map { "Write \($0), at half width." }
        case "“", "”", "‘", "’", "「", "」": "Strings stand between ' and ' or between \" and \"."
        case "‐", "‑", "‒", "–", "—", "−": "Write - for minus."
        default: scalar.isASCII ? nil : "Names with other characters than letters go in backticks."
        }
    }

    mutating func fail(_ detail: CypherErrorDetail, _ message: String, from start: Int, hint: String? = nil) {
        guard fault == nil else { return }
        fault = CypherError(.syntax, detail, message, at: SourceRange(start, position), hint: hint)
    }

    /// The symbols of one character, by their byte.
    private static let symbols: [Symbol?] = {
        var table = [Symbol?](repeating: nil, count: 256)
        for symbol in Symbol.allCases where symbol.rawValue.utf8.count == 1 {
            for byte in symbol.rawValue.utf8 { table[Int(byte)] = symbol }
        }
        return table
    }()
}

extension Symbol {
    /// The symbol of two characters that this one and `next` make.
    fileprivate func joined(with next: UInt8) -> Symbol? {
        switch (self, next) {
        case (.period, UInt8(ascii: ".")): .doublePeriod
        case (.less, UInt8(ascii: ">")): .notEquals
        case (.less, UInt8(ascii: "=")): .lessOrEquals
        case (.greater, UInt8(ascii: "=")): .greaterOrEquals
        case (.plus, UInt8(ascii: "=")): .plusEquals
        case (.equals, UInt8(ascii: "~")): .matches
        default: nil
        }
    }
}
