import Cypher
import Testing

@testable import AnnalsTCK

@Suite("Running scenarios")
struct ScenarioRunnerTests {
    /// Answers every query alike.
    private struct FixedEngine: CypherEngine {
        var answer: Result<TCKResult, CypherError>
        var graph = GraphContents()
        var graphAfterwards: GraphContents?

        mutating func execute(
            _ query: String, parameters: [String: TCKValue], procedures: [TCKProcedure]
        ) throws(CypherError) -> TCKResult {
            graph = graphAfterwards ?? graph
            return try answer.get()
        }

        func contents() -> GraphContents { graph }
    }

    private func outcome(then steps: String, _ engine: FixedEngine) throws -> Outcome {
        let text = "Feature: F\nScenario: S\nWhen executing query:\n\"\"\"\nRETURN 1\n\"\"\"\n" + steps
        let raw = try GherkinReader.feature(text, path: "a/b/F.feature").scenarios[0]
        let scenario = try ScenarioBuilder.scenario(raw, path: "a/b/F.feature")
        return ScenarioRunner(graphs: [:]) { engine }.outcome(of: scenario)
    }

    private func rows(_ columns: [String], _ rows: [[TCKValue]]) -> FixedEngine {
        FixedEngine(answer: .success(TCKResult(columns: columns, rows: rows)))
    }

    @Test("rows are compared as a bag or, where it is asked, in their order")
    func order() throws {
        let engine = rows(["a"], [[.integer(2)], [.integer(1)], [.integer(1)]])
        let table = "\n| a |\n| 1 |\n| 1 |\n| 2 |"
        #expect(try outcome(then: "Then the result should be, in any order:" + table, engine).isPassed)
        #expect(!(try outcome(then: "Then the result should be, in order:" + table, engine).isPassed))
        let fewer = rows(["a"], [[.integer(2)], [.integer(1)]])
        #expect(!(try outcome(then: "Then the result should be, in any order:" + table, fewer).isPassed))
    }

    @Test("columns are told by their names")
    func columns() throws {
        let table = "Then the result should be, in any order:\n| a | b |\n| 1 | 2 |"
        #expect(try outcome(then: table, rows(["b", "a"], [[.integer(2), .integer(1)]])).isPassed)
        #expect(!(try outcome(then: table, rows(["a", "c"], [[.integer(1), .integer(2)]])).isPassed))
    }

    @Test("an error passes if its type and phase are right")
    func errors() throws {
        let step = "Then a SyntaxError should be raised at compile time: UndefinedVariable"
        let engine = { (error: CypherError) in FixedEngine(answer: .failure(error)) }
        let right = try outcome(then: step, engine(CypherError(.syntax, .undefinedVariable, "")))
        #expect(right.isPassed && right.error == .detailed)
        let nearly = try outcome(then: step, engine(CypherError(.syntax, .unexpectedSyntax, "")))
        #expect(nearly.isPassed && nearly.error == .typed)
        let late = try outcome(
            then: step, engine(CypherError(.syntax, .undefinedVariable, "", phase: .runtime)))
        #expect(!late.isPassed && late.error == .raised)
        let none = try outcome(then: step, rows([], []))
        #expect(!none.isPassed && none.error == ErrorGrade.none)
        let anyTime = "Then a TypeError should be raised at any time: *"
        #expect(
            try outcome(then: anyTime, engine(CypherError(.type, .invalidArgumentType, ""))).error
                == .detailed)
    }

    @Test("side effects are the difference of the graph before and after")
    func sideEffects() throws {
        var engine = rows([], [])
        engine.graph.nodes = [
            1: TCKNode(labels: ["A"], properties: ["x": .integer(1), "y": .integer(1)]),
            2: TCKNode(labels: ["A"], properties: [:]),
        ]
        engine.graphAfterwards = GraphContents(
            nodes: [
                1: TCKNode(labels: ["A", "B"], properties: ["x": .integer(2)]),
                3: TCKNode(labels: ["B"], properties: ["z": .null]),
            ], relationships: [1: TCKRelationship(type: "T", properties: [:])])
        let step = """
            Then the result should be empty
            And the side effects should be:
            | +nodes | 1 |
            | -nodes | 1 |
            | +relationships | 1 |
            | +labels | 1 |
            | +properties | 2 |
            | -properties | 2 |
            """
        #expect(try outcome(then: step, engine).failure == nil)
        #expect(!(try outcome(then: "Then the result should be empty\nAnd no side effects", engine).isPassed))
    }

    @Test("the report ends with the counts by class")
    func report() throws {
        let passed = try outcome(then: "Then the result should be empty", rows([], []))
        let failed = try outcome(then: "Then the result should be empty", rows(["a"], [[.null]]))
        let report = Report(outcomes: [passed, failed])
        #expect(report.lines.last == "reading 1/2 temporal 0/0 writing 0/0 procedures 0/0")
        #expect(report.failing == ["a/b/F.feature: S\n    expected no rows, got 1"])
    }
}
