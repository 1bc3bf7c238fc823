extension Parser {
    /// Whether a path with a relationship starts here, rather than an expression in parentheses: `(n:A)--` or `(n)<-[`.
    ///
    /// What is in the brackets is skipped by their partners, so this takes the same time however much it is.
    func isAtPattern(ahead offset: Int = 0) -> Bool {
        let first = index + offset
        guard isAt(.leftParenthesis, ahead: offset), tokens[first].partner > first, startsLikeNode(first + 1)
        else {
            return false
        }
        var next = tokens[first].partner + 1 - index
        if isAt(.less, ahead: next) { next += 1 }
        guard isAt(.minus, ahead: next) else { return false }
        next += 1
        if isAt(.leftBracket, ahead: next) {
            let bracket = index + next
            guard tokens[bracket].partner > bracket else { return false }
            next = tokens[bracket].partner + 1 - index
        }
        guard isAt(.minus, ahead: next) else { return false }
        if isAt(.greater, ahead: next + 1) { next += 1 }
        return isAt(.leftParenthesis, ahead: next + 1)
    }

    /// Whether what stands at the token `position` could be the start of what a node has in its parentheses.
    private func startsLikeNode(_ position: Int) -> Bool {
        let hasVariable = isAtName(ahead: position - index)
        if isElementKeyword(ahead: position - index) { return true }
        switch token(ahead: position - index + (hasVariable ? 1 : 0)).kind {
        case .symbol(.rightParenthesis), .symbol(.colon), .symbol(.leftBrace), .word(_, .where?),
            .word(_, .is?):
            return true
        case .parameter: return hasVariable
        case .word, .quotedWord, .string, .integer, .float, .symbol, .fault, .end: return false
        }
    }
}
