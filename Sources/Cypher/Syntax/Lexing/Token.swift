/// The smallest piece of a query that has a meaning.
struct Token: Sendable {
    enum Kind: Sendable, Equatable {
        /// An identifier without backticks, which may be a keyword.
        case word(String, Keyword?)
        /// An identifier in backticks, without them.
        case quotedWord(String)
        /// `$name`, without the dollar sign.
        case parameter(String)
        case string(String)
        /// Without sign: the sign is the parser's.
        case integer(UInt64)
        case float(Double)
        case symbol(Symbol)
        /// What cannot be read; nothing comes after it but `end`. The stream knows the error.
        case fault
        case end
    }

    var kind: Kind
    var range: SourceRange
    /// For a bracket the index of the token that closes or opens it; -1 where there is none.
    var partner = -1
}

/// The punctuation of the grammar. Arrows of patterns are single characters here: `<`, `-`, `>`.
enum Symbol: String, Sendable, CaseIterable {
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case leftBrace = "{"
    case rightBrace = "}"
    case comma = ","
    case semicolon = ";"
    case colon = ":"
    case period = "."
    case doublePeriod = ".."
    case plus = "+"
    case minus = "-"
    case asterisk = "*"
    case solidus = "/"
    case percent = "%"
    case circumflex = "^"
    case equals = "="
    case notEquals = "<>"
    case less = "<"
    case greater = ">"
    case lessOrEquals = "<="
    case greaterOrEquals = ">="
    case plusEquals = "+="
    case matches = "=~"
    case bar = "|"
    case ampersand = "&"
    case exclamation = "!"
}
