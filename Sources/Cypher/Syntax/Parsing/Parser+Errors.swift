extension Parser {
    /// Remembers that this could have stood here.
    mutating func note(_ expectation: Expectation) {
        if expectedAt != index {
            expectations.removeAll(keepingCapacity: true)
            expectedAt = index
        }
        expectations.append(expectation)
    }

    /// The error that something stands here which cannot, and what could.
    func unexpected(hint: String? = nil) -> CypherError {
        if current.kind == .fault, let fault, fault.detail != .invalidNumberLiteral { return fault }
        let expected = expectedHere
        var message = "found \(shown(current))"
        if !expected.isEmpty { message += ", expected " + Self.alternatives(expected.map(\.text)) }
        return CypherError(
            .syntax, .unexpectedSyntax, message, at: current.range,
            hint: hint ?? self.hint(expected: expected))
    }

    /// An error about `range` that is none of the grammar's own.
    func violation(_ detail: CypherErrorDetail, _ message: String, at range: SourceRange, hint: String? = nil)
        -> CypherError
    {
        CypherError(.syntax, detail, message, at: range, hint: hint)
    }

    /// Each expectation once, in the order in which they were looked for.
    private var expectedHere: [Expectation] {
        guard expectedAt == index else { return [] }
        var seen: Set<Expectation> = []
        return expectations.filter { seen.insert($0).inserted }
    }

    private func shown(_ token: Token) -> String {
        guard token.kind != .end else { return "the end of the query" }
        let text = String(decoding: bytes[token.range.start..<token.range.end], as: UTF8.self)
        return text.count <= 40 ? "`\(text)`" : "`\(text.prefix(37))...`"
    }

    private static func alternatives(_ texts: [String]) -> String {
        guard texts.count > 1, let last = texts.last else { return texts.first ?? "" }
        return texts.dropLast().joined(separator: ", ") + " or " + last
    }
}

// MARK: Hints

extension Parser {
    private func hint(expected: [Expectation]) -> String? {
        let hint: String? =
            switch current.kind {
            case .word(let word, nil): misspelled(word, expected: expected)
            case .symbol(let symbol): self.hint(for: symbol)
            case .word, .quotedWord, .parameter, .string, .integer, .float, .fault, .end: nil
            }
        return hint ?? unclosedBracket
    }

    private func misspelled(_ word: String, expected: [Expectation]) -> String? {
        var candidates: [Keyword] = []
        for expectation in expected {
            switch expectation {
            case .keyword(let keyword): candidates.append(keyword)
            case .clause: candidates += Self.clauseKeywords
            case .operator: candidates += [.and, .or, .xor, .contains, .starts, .ends, .as, .where, .order]
            default: break
            }
        }
        let upper = Array(word.uppercased().utf8.prefix(17))
        let near = candidates.filter {
            $0.spelling.utf8.count > 2 && isOneSlip(upper, Array($0.spelling.utf8))
        }
        return near.first.map { "Did you mean \($0.spelling)?" }
    }

    static let clauseKeywords: [Keyword] = [
        .match, .optional, .unwind, .with, .return, .call, .create, .merge, .set, .remove, .detach, .delete,
        .union,
    ]

    private func hint(for symbol: Symbol) -> String? {
        let last = index > 0 ? tokens[index - 1].kind : .end
        return switch (last, symbol) {
        case (.symbol(.equals), .equals): "Equality is written =."
        case (_, .exclamation) where isAt(.equals, ahead: 1): "Inequality is written <>."
        case (_, .ampersand) where isAt(.ampersand, ahead: 1): "Write AND between conditions."
        case (_, .bar) where isAt(.bar, ahead: 1): "Write OR between conditions, + between strings."
        default: nil
        }
    }

    /// The last bracket before the current token that has no partner.
    private var unclosedBracket: String? {
        let open = tokens[..<index].last { token in
            guard case .symbol(let symbol) = token.kind, token.partner < 0 else { return false }
            return symbol == .leftParenthesis || symbol == .leftBracket || symbol == .leftBrace
        }
        guard let open, case .symbol(let symbol) = open.kind else { return nil }
        let place = SourceLocation(of: open.range, in: String(decoding: bytes, as: UTF8.self))
        return "The \(symbol.rawValue) at \(place.line):\(place.column) is not closed."
    }
}

/// Whether one letter added, left out or changed, or two neighbours exchanged, make one word of the other.
private func isOneSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) <= 1 else { return false }
    let prefix = zip(left, right).prefix { $0 == $1 }.count
    let a = left.dropFirst(prefix)
    let b = right.dropFirst(prefix)
    if a.dropFirst().elementsEqual(b) || b.dropFirst().elementsEqual(a) { return true }
    if a.dropFirst().elementsEqual(b.dropFirst()) { return true }
    return a.dropFirst(2).elementsEqual(b.dropFirst(2)) && a.prefix(2).elementsEqual(b.prefix(2).reversed())
}
