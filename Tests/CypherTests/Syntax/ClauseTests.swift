import Testing

@testable import Cypher

@Suite("Clauses and patterns")
struct ClauseTests {
    @Test("what is printed is read as the same tree", arguments: Corpus.queries)
    func printing(query: String) throws {
        let statement = try Parser.statement(query)
        #expect(try Parser.statement(statement.description) == statement, "\(statement)")
        #expect(try Parser.statement(statement.description).description == statement.description)
    }

    @Test("columns without an alias are named by their text as it is written")
    func columns() throws {
        let query = "MATCH (n) RETURN n.x, count( * ), `a b`, (n), 1+1 , n . y"
        guard case .query(let parsed) = try Parser.statement(query).body,
            case .return(let clause)? = parsed.parts[0].clauses.last
        else { throw NotOneExpression() }
        #expect(
            clause.projection.items.map(\.columnName) == ["n.x", "count( * )", "a b", "(n)", "1+1", "n . y"])
    }

    private func relationship(_ text: String) throws -> RelationshipPattern {
        guard case .query(let query) = try Parser.statement("MATCH (a)\(text)(b) RETURN a").body,
            case .match(let match) = query.parts[0].clauses[0]
        else { throw NotOneExpression() }
        return match.patterns[0].steps[0].relationship
    }

    @Test(
        "directions",
        arguments: [
            ("-->", .outgoing), ("<--", .incoming), ("--", .either), ("<-->", .either), ("-[]->", .outgoing),
            ("<-[r]-", .incoming), ("-[:T]-", .either), ("<-[*]->", .either), (" - - > ", .outgoing),
        ] as [(String, RelationshipPattern.Direction)])
    func directions(text: String, direction: RelationshipPattern.Direction) throws {
        #expect(try relationship(text).direction == direction)
    }

    @Test(
        "lengths",
        arguments: [
            ("-[*]-", nil, nil), ("-[*2]-", 2, 2), ("-[*1..]-", 1, nil), ("-[*..3]-", nil, 3),
            ("-[*1..3]-", 1, 3),
            ("-[*..]-", nil, nil), ("-[]-+", 1, nil), ("-[]-*", 0, nil), ("-[]-{2}", 2, 2),
            ("-[]-{,3}", 0, 3),
        ] as [(String, Int64?, Int64?)])
    func lengths(text: String, lower: Int64?, upper: Int64?) throws {
        let length = try #require(try relationship(text).length)
        #expect(length.lower == lower)
        #expect(length.upper == upper)
    }

    @Test("types and labels in the older spelling and in the newer")
    func labels() throws {
        #expect(try relationship("-[:A|:B]-").types == relationship("-[:A|B]-").types)
        #expect(try relationship("-[:A|B]-").types?.disjunction?.map(\.text) == ["A", "B"])
        #expect(try expression("n:A:B") == expression("n:A&B"))
        #expect(try expression("n:A|B&!C") == expression("n:A|(B&(!C))"))
    }

    @Test("a call alone may leave its arguments out, a call among clauses may not")
    func calls() throws {
        guard case .standaloneCall(let call) = try Parser.statement("CALL a.b;").body else {
            throw NotOneExpression()
        }
        #expect(call.arguments == nil)
        #expect(throws: CypherError.self) { try Parser.statement("CALL a.b YIELD c RETURN c") }
        #expect(throws: CypherError.self) { try Parser.statement("CALL a.b() YIELD * RETURN c") }
    }
}
