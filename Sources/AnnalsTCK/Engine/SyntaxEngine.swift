import Cypher

/// Knows the grammar and nothing else: it raises the errors of syntax and answers no query.
struct SyntaxEngine: CypherEngine {
    mutating func execute(
        _ query: String, parameters: [String: TCKValue], procedures: [TCKProcedure]
    ) throws(CypherError) -> TCKResult {
        try CypherSyntax.check(query)
        throw CypherError(.semantic, .unsupported, "the query is well formed, and this engine does no more")
    }

    func contents() -> GraphContents { GraphContents() }
}
