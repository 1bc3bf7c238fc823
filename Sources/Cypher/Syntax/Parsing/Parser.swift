/// Reads a query: recursive descent for clauses and patterns, precedence climbing for expressions.
///
///     let statement = try Parser.statement("MATCH (p:Person) RETURN p.name_zh")
///
/// Linear in the text: no token is read twice, since every choice is made by looking at one or two tokens and, behind a
/// bracket, at its partner. Brackets nested deeper than `SyntaxLimits.nesting` are an error, as is a tree higher than
/// `SyntaxLimits.height`. The grammar is openCypher's, with its rules of GQL where they say what Cypher can do.
struct Parser {
    let bytes: [UInt8]
    let tokens: [Token]
    /// What is wrong with the token `fault`.
    let fault: CypherError?
    var index = 0
    /// How many brackets and the like are open.
    var nesting = 0
    /// The height of the tree of the expression being read, as far as it is read.
    var height = 0
    /// What the expression being read stands in.
    var context = ExpressionContext()
    /// Whether the clauses being read are those of a subquery, which changes nothing.
    var isInSubquery = false
    /// Keywords that this query uses as names of variables.
    var variables: Set<Keyword> = []
    /// What has been looked for in vain at the token `expectedAt`.
    var expectations: [Expectation] = []
    var expectedAt = 0

    /// The syntax tree of `text`; the error knows its line and column.
    static func statement(_ text: String) throws(CypherError) -> Statement {
        do throws(CypherError) {
            guard text.utf8.count <= SyntaxLimits.bytes else {
                throw CypherError(
                    .syntax, .queryTooLong, "the query is longer than \(SyntaxLimits.bytes >> 20) MB",
                    at: SourceRange(0, 0))
            }
            var parser = Parser(text)
            return try parser.statement()
        } catch {
            throw error.located(in: text)
        }
    }

    init(_ text: String) {
        bytes = Array(text.utf8)
        (tokens, fault) = Lexer.tokens(of: text)
    }
}

/// What an expression stands in, as far as it changes how it is read.
struct ExpressionContext {
    /// Whether `(a)-->(b)` may stand here, as a predicate.
    var allowsPatterns = false
    /// Whether `|` ends the expression, so that it cannot be a disjunction of labels.
    var endsAtBar = false
}

// MARK: Looking at tokens and taking them

extension Parser {
    var current: Token { tokens[index] }

    /// The token `offset` behind the current one; the last token stands for all behind it.
    func token(ahead offset: Int) -> Token { tokens[min(index + offset, tokens.count - 1)] }

    /// The end of the last token taken.
    var previousEnd: Int { index > 0 ? tokens[index - 1].range.end : 0 }

    /// From `start` to the end of the last token taken.
    func range(from start: Int) -> SourceRange { SourceRange(start, max(start, previousEnd)) }

    var start: Int { current.range.start }

    mutating func advance() {
        if index < tokens.count - 1 { index += 1 }
    }

    func isAt(_ symbol: Symbol, ahead offset: Int = 0) -> Bool {
        token(ahead: offset).kind == .symbol(symbol)
    }

    func isAt(_ keyword: Keyword, ahead offset: Int = 0) -> Bool {
        if case .word(_, keyword) = token(ahead: offset).kind { return true }
        return false
    }

    /// Whether an identifier, a keyword or not, stands there.
    func isAtName(ahead offset: Int = 0) -> Bool {
        switch token(ahead: offset).kind {
        case .word, .quotedWord: true
        case .parameter, .string, .integer, .float, .symbol, .fault, .end: false
        }
    }

    /// Takes the symbol if it stands here.
    mutating func accept(_ symbol: Symbol) -> Bool {
        guard isAt(symbol) else {
            note(.symbol(symbol))
            return false
        }
        advance()
        return true
    }

    /// Takes the keyword if it stands here.
    mutating func accept(_ keyword: Keyword) -> Bool {
        guard isAt(keyword) else {
            note(.keyword(keyword))
            return false
        }
        advance()
        return true
    }

    mutating func expect(_ symbol: Symbol) throws(CypherError) {
        guard accept(symbol) else { throw unexpected() }
    }

    mutating func expect(_ keyword: Keyword) throws(CypherError) {
        guard accept(keyword) else { throw unexpected() }
    }

    /// Goes one level deeper; whoever calls it comes back with `nesting -= 1`.
    mutating func descend() throws(CypherError) {
        nesting += 1
        guard nesting <= SyntaxLimits.nesting else {
            throw violation(
                .nestingTooDeep, "more than \(SyntaxLimits.nesting) levels are nested here", at: current.range
            )
        }
    }
}
