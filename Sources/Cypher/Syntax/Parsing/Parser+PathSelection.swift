extension Parser {
    /// `ANY 3`, `ALL SHORTEST`, `SHORTEST 2 PATH GROUPS` and the like before a path; all paths where nothing is written.
    mutating func pathSelection() throws(CypherError) -> PathSelection {
        if accept(.all) {
            let selection: PathSelection = accept(.shortest) ? .allShortest : .all
            skipPathKeyword()
            return selection
        }
        if accept(.any) {
            let isShortest = accept(.shortest)
            let count = isShortest ? nil : try pathCount()
            skipPathKeyword()
            return isShortest ? .shortest(count: .literal(1)) : .any(count: count ?? .literal(1))
        }
        guard accept(.shortest) else { return .all }
        let count = try pathCount()
        skipPathKeyword()
        if accept(.group) || accept(.groups) { return .shortestGroups(count: count ?? .literal(1)) }
        guard let count else {
            note(.integer)
            throw unexpected()
        }
        return .shortest(count: count)
    }

    private mutating func skipPathKeyword() {
        if !accept(.path) { _ = accept(.paths) }
    }

    private mutating func pathCount() throws(CypherError) -> PathCount? {
        switch current.kind {
        case .integer(let magnitude):
            guard let value = Int64(exactly: magnitude), value > 0 else {
                throw violation(.numberOutOfRange, "the number of paths is from 1 on", at: current.range)
            }
            advance()
            return .literal(value)
        case .parameter(let text):
            let name = Name(text: text, range: current.range)
            advance()
            return .parameter(name)
        case .word, .quotedWord, .string, .float, .symbol, .fault, .end: return nil
        }
    }
}
