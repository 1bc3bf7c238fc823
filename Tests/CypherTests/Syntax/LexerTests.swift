import Testing

@testable import Cypher

@Suite("Tokens")
struct LexerTests {
    private func kinds(_ text: String) -> [Token.Kind] {
        Lexer.tokens(of: text).tokens.map(\.kind).dropLast()
    }

    @Test(
        "numbers of every form",
        arguments: [
            ("0", .integer(0)), ("007", .integer(7)), ("1_000_000", .integer(1_000_000)),
            ("0x1F", .integer(31)),
            ("0XfF", .integer(255)), ("0o17", .integer(15)), ("0x_FF_FF", .integer(0xFFFF)),
            ("9223372036854775808", .integer(1 << 63)), ("1.5", .float(1.5)), (".5", .float(0.5)),
            ("6e23", .float(6e23)), ("1E-9", .float(1e-9)), (".5e+3", .float(500)), ("1.5f", .float(1.5)),
            ("2e1D", .float(20)),
        ] as [(String, Token.Kind)])
    func numbers(text: String, kind: Token.Kind) {
        #expect(kinds(text) == [kind])
    }

    @Test("a range is two numbers and two points")
    func range() {
        #expect(kinds("1..3") == [.integer(1), .symbol(.doublePeriod), .integer(3)])
        #expect(kinds("*..3") == [.symbol(.asterisk), .symbol(.doublePeriod), .integer(3)])
    }

    @Test(
        "strings and their escapes",
        arguments: [
            (#"'山西'"#, "山西"), (#""it's""#, "it's"), (#"'it''s'"#, "it's"),
            (#"'\\\'\"\n\t\r\b\f'"#, "\\'\"\n\t\r\u{8}\u{C}"),
            (#"'\u5C71'"#, "山"), (#"'\U01F600'"#, "😀"), (#"'\uD83D\uDE00'"#, "😀"), ("''", ""),
        ])
    func strings(text: String, value: String) {
        #expect(kinds(text) == [.string(value)])
    }

    @Test("words may be of any script, and in backticks of anything")
    func words() {
        #expect(kinds("省长 _x9 é") == [.word("省长", nil), .word("_x9", nil), .word("é", nil)])
        #expect(kinds("`a b` `a``b`") == [.quotedWord("a b"), .quotedWord("a`b")])
        #expect(kinds("$name $1 $`a b`") == [.parameter("name"), .parameter("1"), .parameter("a b")])
        #expect(kinds("Match") == [.word("Match", .match)])
    }

    @Test("comments and blanks of every kind are passed over")
    func blanks() {
        #expect(kinds("a // b\nc /* d\n * e */\u{3000}f\u{FEFF}") == ["a", "c", "f"].map { .word($0, nil) })
        #expect(kinds("1 / 2") == [.integer(1), .symbol(.solidus), .integer(2)])
    }

    @Test(
        "what cannot be read",
        arguments: [
            ("12h", .invalidNumberLiteral), ("0x", .invalidNumberLiteral), ("1__0", .invalidNumberLiteral),
            ("1e", .invalidNumberLiteral), ("0o8", .invalidNumberLiteral), ("1.5x", .invalidNumberLiteral),
            ("99999999999999999999", .integerOverflow), ("1e999", .floatingPointOverflow),
            (#"'\uH'"#, .invalidUnicodeLiteral), (#"'\uD800'"#, .invalidUnicodeLiteral),
            (#"'\U110000'"#, .invalidUnicodeLiteral), ("—", .invalidUnicodeCharacter),
            ("#", .unexpectedSyntax),
            ("'abc", .unexpectedSyntax), ("`abc", .unexpectedSyntax), ("/* abc", .unexpectedSyntax),
            (#"'\d'"#, .unexpectedSyntax), (#"'\"#, .unexpectedSyntax), ("$ ", .unexpectedSyntax),
        ] as [(String, CypherErrorDetail)])
    func faults(text: String, detail: CypherErrorDetail) {
        #expect(Lexer.tokens(of: text).fault?.detail == detail)
    }

    @Test("brackets know their partners")
    func brackets() {
        let tokens = Lexer.tokens(of: "([a]{)").tokens
        #expect(tokens.map(\.partner) == [-1, 3, -1, 1, -1, -1, -1])
    }
}
