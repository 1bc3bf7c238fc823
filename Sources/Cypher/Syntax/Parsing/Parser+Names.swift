extension Parser {
    /// The identifier here; any keyword is one.
    mutating func name(_ expectation: Expectation) throws(CypherError) -> Name {
        switch current.kind {
        case .word(let text, _), .quotedWord(let text):
            let name = Name(text: text, range: current.range)
            advance()
            return name
        case .parameter, .string, .integer, .float, .symbol, .fault, .end:
            note(expectation)
            throw unexpected()
        }
    }

    /// The name of a variable that is bound here.
    mutating func newVariable() throws(CypherError) -> Name {
        if case .word(_, let keyword?) = current.kind { variables.insert(keyword) }
        return try name(.variable)
    }

    /// Names with points between, as one name: `date.truncate`.
    mutating func qualifiedName(_ expectation: Expectation) throws(CypherError) -> Name {
        var whole = try name(expectation)
        while accept(.period) {
            let part = try name(expectation)
            whole = Name(text: whole.text + "." + part.text, range: whole.range.through(part.range))
        }
        return whole
    }
}
