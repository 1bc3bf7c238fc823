import Testing

@testable import Cypher

@Suite("Errors of syntax")
struct SyntaxErrorTests {
    private func error(_ query: String) -> CypherError? {
        do throws(CypherError) {
            _ = try Parser.statement(query)
            return nil
        } catch {
            return error
        }
    }

    @Test("an error shows the line, what was found and what was expected")
    func description() {
        let text = error("MATCH (p:Person {name: '陶鲁笳'}\nRETURN p")?.description
        #expect(
            text == """
                2:1: SyntaxError (UnexpectedSyntax): found `RETURN`, expected `WHERE` or `)`
                RETURN p
                ^^^^^^
                The ( at 1:7 is not closed.
                """)
    }

    @Test("a caret stands under wide characters too")
    func wideCharacters() {
        let text = error("RETURN '山西' 省")?.description.split(separator: "\n").last
        #expect(text == "              ^^")
    }

    @Test(
        "where, and what to do",
        arguments: [
            ("MACTH (n) RETURN n", 1, 1, "Did you mean MATCH?"),
            ("MATCH (n) RETRUN n", 1, 11, "Did you mean RETURN?"),
            ("MATCH (n) WHERE n.x = 1 ADN n.y = 2 RETURN n", 1, 25, "Did you mean AND?"),
            ("RETURN [1, (2", 1, 14, "The ( at 1:12 is not closed."),
            ("RETURN 1 == 1", 1, 11, "Equality is written =."),
            ("RETURN 1 != 1", 1, 10, "Inequality is written <>."),
            ("RETURN a && b", 1, 10, "Write AND between conditions."),
            ("MATCH (n:Person RETURN n", 1, 17, "The ( at 1:7 is not closed."),
            ("MATCH （n） RETURN n", 1, 7, "Write (, at half width."),
            ("RETURN “a”", 1, 8, "Strings stand between ' and ' or between \" and \"."),
            ("RETURN 'a", 1, 8, "It ends with '."), ("RETURN 1; RETURN 2", 1, 11, "One query at a time."),
        ])
    func hints(query: String, line: Int, column: Int, hint: String) throws {
        let error = try #require(self.error(query))
        #expect(error.location?.line == line)
        #expect(error.location?.column == column, "\(error)")
        #expect(error.hint == hint, "\(error)")
    }

    @Test(
        "details of the TCK",
        arguments: [
            ("MATCH (n)", nil), ("", .unexpectedSyntax), ("RETURN", .unexpectedSyntax),
            ("RETURN 1 RETURN 2", .unexpectedSyntax),
            ("RETURN 9223372036854775808", .integerOverflow),
            ("RETURN -9223372036854775809", .integerOverflow),
            ("MATCH (a)-[:R..2]-() RETURN a", .invalidRelationshipPattern),
            ("MATCH (a)-[:R*-1]-() RETURN a", .invalidRelationshipPattern),
            ("MATCH (n $p) RETURN n", .invalidParameterUse), ("MERGE (n $p)", .invalidParameterUse),
            ("CREATE ()-[:A*2]->()", .creatingVarLength),
            ("CREATE ()-[:A]-()", .requiresDirectedRelationship),
            ("CREATE ()-[:A|B]->()", .noSingleRelationshipType),
            ("CREATE ()-->()", .noSingleRelationshipType),
            ("CREATE (n:A|B)", .unexpectedSyntax), ("RETURN (a)-->(b)", .unexpectedSyntax),
            ("MATCH (a) WHERE size((a)-->()) > 1 RETURN a", .unexpectedSyntax),
            ("RETURN 1 AS x UNION RETURN 2 AS x UNION ALL RETURN 3 AS x", .invalidClauseComposition),
            ("MATCH (a) WHERE EXISTS { CREATE (b) } RETURN a", .invalidClauseComposition),
            ("RETURN {1a: 1}", .unexpectedSyntax), ("RETURN 1a", .invalidNumberLiteral),
            ("MATCH ((a)-->(b)) RETURN a", .unsupported), ("CALL { RETURN 1 }", .unsupported),
        ] as [(String, CypherErrorDetail?)])
    func details(query: String, detail: CypherErrorDetail?) {
        #expect(self.error(query)?.detail == detail)
    }
}
