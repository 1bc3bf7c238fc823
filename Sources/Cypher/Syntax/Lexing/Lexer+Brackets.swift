extension Lexer {
    /// Tells every bracket its partner, so that the parser sees what stands behind a bracket without reading what is in
    /// it. Nothing is paired behind the first bracket that closes another kind than the last open one.
    mutating func pairBrackets() {
        var open: [Int] = []
        for index in tokens.indices {
            guard case .symbol(let symbol) = tokens[index].kind else { continue }
            switch symbol {
            case .leftParenthesis, .leftBracket, .leftBrace:
                open.append(index)
            case .rightParenthesis, .rightBracket, .rightBrace:
                guard let start = open.popLast(), tokens[start].kind == symbol.opening else { return }
                tokens[start].partner = index
                tokens[index].partner = start
            default: break
            }
        }
    }
}

extension Symbol {
    fileprivate var opening: Token.Kind? {
        switch self {
        case .rightParenthesis: .symbol(.leftParenthesis)
        case .rightBracket: .symbol(.leftBracket)
        case .rightBrace: .symbol(.leftBrace)
        default: nil
        }
    }
}
