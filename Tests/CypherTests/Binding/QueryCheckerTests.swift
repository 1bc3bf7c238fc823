import Testing

@testable import Cypher

@Suite("What is wrong with a query before it runs")
struct QueryCheckerTests {
    private static let procedures = [
        "press.of": ProcedureSignature(
            name: "press.of", inputs: [.init("year", .integer)], outputs: [.init("paper", .string)])
    ]

    /// The error's detail, or "" for a query that may run.
    private func check(_ query: String, parameters: Set<String> = []) -> String {
        do throws(CypherError) {
            let statement = try Parser.statement(query)
            try QueryChecker(procedures: Self.procedures).check(statement, parameters: parameters)
            return ""
        } catch {
            return error.detail.rawValue
        }
    }

    @Test(
        "names must be defined, once, and stay what they are",
        arguments: [
            ("MATCH (p:Person) RETURN q", "UndefinedVariable"),
            ("MATCH (p) WITH p.name AS name RETURN p", "UndefinedVariable"),
            ("MATCH (p) WITH p.name AS name WHERE p.born > 1900 RETURN name", ""),
            ("MATCH (p) WHERE (p)-[:MET]->(q) RETURN p", "UndefinedVariable"),
            ("MATCH (p)-[r]->(o) MATCH (r) RETURN r", "VariableTypeConflict"),
            ("MATCH (p)-[r]->()-[r]->(o) RETURN o", "RelationshipUniquenessViolation"),
            ("MATCH (p) UNWIND [1, 2] AS p RETURN p", "VariableAlreadyBound"),
            ("MATCH (p) CREATE (p:Person)", "VariableAlreadyBound"),
            ("MATCH (p) CREATE (p)-[:MET]->(:Person)", ""),
            ("MATCH p = (a)-->(b) RETURN [x IN nodes(p) | x.name]", ""),
            ("RETURN 1 AS a, 2 AS a", "ColumnNameConflict"),
            ("MATCH (p) WITH p.name RETURN 1", "NoExpressionAlias"),
            ("MATCH () RETURN *", "NoVariablesInScope"),
            ("RETURN 1 AS a UNION RETURN 1 AS b", "DifferentColumnsInUnion"),
        ])
    func names(query: String, detail: String) {
        #expect(check(query) == detail)
    }

    @Test(
        "what stands beside an aggregation is a column of its own",
        arguments: [
            ("MATCH (p) RETURN p.born, count(*)", ""),
            ("MATCH (p) RETURN p.born, p.born + count(*)", ""),
            ("MATCH (p) RETURN p.born + count(*)", "AmbiguousAggregationExpression"),
            ("MATCH (p) RETURN p.born + 1, p.born + 1 + count(*)", "AmbiguousAggregationExpression"),
            ("MATCH (p) RETURN count(count(p))", "NestedAggregation"),
            ("MATCH (p) WHERE count(p) > 1 RETURN p", "InvalidAggregation"),
            ("MATCH (p) RETURN p.name ORDER BY max(p.born)", "InvalidAggregation"),
            ("MATCH (p) RETURN DISTINCT p.name ORDER BY p.name", ""),
            ("MATCH (p) RETURN DISTINCT p.name ORDER BY p.born", "UndefinedVariable"),
            ("MATCH (p) RETURN [x IN collect(p) | x.name]", ""),
            ("MATCH (p) RETURN [x IN [1] | count(p)]", "InvalidAggregation"),
            ("RETURN sum(rand())", "NonConstantExpression"),
        ])
    func aggregation(query: String, detail: String) {
        #expect(check(query) == detail)
    }

    @Test(
        "operands and arguments are of a type that can be meant",
        arguments: [
            ("RETURN 1 AND true", "InvalidArgumentType"), ("RETURN NOT 'x'", "InvalidArgumentType"),
            ("RETURN 1 IN 2", "InvalidArgumentType"), ("RETURN 1 IN [2]", ""),
            ("RETURN 'a' % 2", "InvalidArgumentType"), ("RETURN null % 2", ""),
            ("WITH 1 AS x RETURN x.name", "InvalidArgumentType"), ("WITH {name: 1} AS x RETURN x.name", ""),
            ("MATCH (p) RETURN length(p)", "InvalidArgumentType"),
            ("MATCH (p) RETURN nosuch(p)", "UnknownFunction"),
            ("RETURN substring('x')", "InvalidNumberOfArguments"),
            ("MATCH (p) RETURN p LIMIT -1", "NegativeIntegerArgument"),
            ("MATCH (p) RETURN p LIMIT 1.5", "InvalidArgumentType"),
            ("MATCH (p) RETURN p SKIP p.born", "NonConstantExpression"),
            ("MATCH (p) DELETE p:Person", "InvalidDelete"), ("MATCH (p) DELETE 1 + 1", "InvalidArgumentType"),
        ])
    func types(query: String, detail: String) {
        #expect(check(query) == detail)
    }

    @Test(
        "procedures are known, with so many arguments of such types",
        arguments: [
            ("CALL press.of(1957) YIELD paper RETURN paper", ""),
            ("CALL press.of('1957') YIELD paper RETURN paper", "InvalidArgumentType"),
            ("CALL press.of() YIELD paper RETURN paper", "InvalidNumberOfArguments"),
            ("CALL press.to(1957)", "ProcedureNotFound"),
            ("CALL press.of", "MissingParameter"),
            ("WITH 1 AS paper CALL press.of(1957) YIELD paper RETURN paper", "VariableAlreadyBound"),
        ])
    func procedures(query: String, detail: String) {
        #expect(check(query) == detail)
    }

    @Test("a parameter may stand for an argument of a call without parentheses")
    func parameter() {
        #expect(check("CALL press.of", parameters: ["year"]).isEmpty)
    }
}
