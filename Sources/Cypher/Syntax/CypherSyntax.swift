/// The grammar of Cypher, for those who want no more than that.
package enum CypherSyntax {
    /// Returns if `query` is well formed; the error says where it is not. What names mean is not looked at.
    package static func check(_ query: String) throws(CypherError) {
        _ = try Parser.statement(query)
    }
}
