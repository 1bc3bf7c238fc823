import Testing

@testable import Cypher

@Suite("Expressions")
struct ExpressionTests {
    @Test(
        "operators bind as the grammar says",
        arguments: [
            ("a OR b XOR c AND d", "a OR (b XOR (c AND d))"), ("NOT a = b", "NOT (a = b)"),
            ("NOT a AND b", "(NOT a) AND b"), ("a XOR b XOR c", "(a XOR b) XOR c"),
            ("a + b = c IN d", "(a + b) = (c IN d)"), ("a = b IS NULL", "a = (b IS NULL)"),
            ("a + b IS NOT NULL", "(a + b) IS NOT NULL"), ("a STARTS WITH b + c", "a STARTS WITH (b + c)"),
            ("a + b * c ^ d", "a + (b * (c ^ d))"), ("a - b - c", "(a - b) - c"),
            ("a / b % c", "(a / b) % c"),
            ("a ^ b ^ c", "(a ^ b) ^ c"), ("-a ^ b", "(-a) ^ b"), ("-a.b[0]", "-((a.b)[0])"),
            ("a.b.c + d", "((a.b).c) + d"), ("[a][0]", "([a])[0]"), ("a:B = c", "(a:B) = c"),
            ("a IN b IN c", "(a IN b) IN c"), ("a =~ b CONTAINS c", "(a =~ b) CONTAINS c"),
            ("- 5 ^ 2", "(-5) ^ 2"),
        ])
    func precedence(text: String, parenthesized: String) throws {
        #expect(try expression(text) == expression(parenthesized))
    }

    @Test("parentheses change what is meant")
    func parentheses() throws {
        #expect(try expression("(a + b) * c") != expression("a + b * c"))
        #expect(try expression("(a < b) < c") != expression("a < b < c"))
    }

    @Test(
        "literals",
        arguments: [
            ("null", .null), ("TRUE", .boolean(true)), ("false", .boolean(false)), ("-5", .integer(-5)),
            ("-9223372036854775808", .integer(.min)), ("-0x8000000000000000", .integer(.min)),
            ("-.5", .float(-0.5)),
            ("9223372036854775807", .integer(.max)), ("inf", .float(.infinity)), ("'a'", .string("a")),
        ] as [(String, Literal)])
    func literals(text: String, literal: Literal) throws {
        #expect(try expression(text).kind == .literal(literal))
    }

    @Test("a chain of AND or OR is one node, however long")
    func chains() throws {
        let chain = try expression(Array(repeating: "a", count: 5000).joined(separator: " AND "))
        guard case .and(let parts) = chain.kind else { throw NotOneExpression() }
        #expect(parts.count == 5000)
    }

    @Test("a comparison may go on")
    func comparisons() throws {
        guard case .comparison(_, let parts) = try expression("1 < a <= 3").kind else {
            throw NotOneExpression()
        }
        #expect(parts.map(\.operator) == [.less, .lessOrEqual])
    }

    @Test("words of the grammar may be variables, functions, keys and labels")
    func keywords() throws {
        for query in [
            "MATCH (end)-->(where) RETURN end.limit, where", "WITH 1 AS count RETURN count + count(*)",
            "UNWIND [1] AS all RETURN all", "UNWIND [1] AS all RETURN all ORDER BY all + 1",
            "MATCH (n:Match {set: 1}) RETURN n.order AS by",
            "RETURN {end: 1}.end",
            "MATCH ()-[in:IN]-() RETURN in", "WITH 1 AS inf, 2 AS null RETURN inf", "RETURN left('a', 1)",
            "WITH 1 AS x ORDER BY x RETURN x", "MATCH (any) WHERE any.exists RETURN any {.single}",
        ] {
            #expect(throws: Never.self) { try Parser.statement(query) }
        }
    }

    @Test(
        "a pattern or an expression in parentheses",
        arguments: [
            ("(a)-->(b)", true), ("(a:B {c: 1})<-[r:R*1..2]-()", true), ("(a)--(b)", true),
            ("NOT ()-[]-()", true),
            ("exists((a)-->(b))", true), ("(a) - (b) > 0", false), ("(a)-[1][0] > 0", false),
            ("(a) < -1", false),
            ("(a + b)-(c)-(d) = 1", false), ("(a) <> (b)", false),
        ])
    func patterns(text: String, isPattern: Bool) throws {
        let condition = try condition(text)
        let hasPattern = expressions(in: condition).contains {
            if case .pattern = $0.kind { true } else { false }
        }
        #expect(hasPattern == isPattern)
    }

    @Test("a bar ends the condition of a comprehension")
    func bar() throws {
        let list = try expression("[x IN xs WHERE x:A | x.b]")
        guard case .listComprehension(let comprehension) = list.kind else { throw NotOneExpression() }
        #expect(comprehension.projection == (try expression("x.b")))
        #expect(try expression("[x IN xs WHERE x:(A|B)]") == expression("[x IN xs WHERE (x:A|B)]"))
    }

    @Test("every expression stands where its range says")
    func ranges() throws {
        for query in Corpus.queries {
            let bytes = Array(query.utf8)
            for found in expressions(in: try Parser.statement(query)) {
                let text = String(decoding: bytes[found.range.start..<found.range.end], as: UTF8.self)
                // Keywords that are variables need the query around them to be known as such.
                let names = "WITH 1 AS end, 1 AS where RETURN exists(\(text)) AS x"
                #expect(throws: Never.self, "\(text)") {
                    let found = expressions(in: try Parser.statement(names)).contains(found)
                    #expect(found, "\(text)")
                }
            }
        }
    }
}
