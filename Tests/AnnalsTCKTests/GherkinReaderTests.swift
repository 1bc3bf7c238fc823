import Testing

@testable import AnnalsTCK

@Suite("Feature files")
struct GherkinReaderTests {
    private func scenarios(_ text: String) throws -> [RawScenario] {
        try GherkinReader.feature(text, path: "a/b/C.feature").scenarios
    }

    @Test("steps have texts and tables, and comments and tags go past them")
    func steps() throws {
        let scenario = try #require(
            try scenarios(
                """
                #encoding: utf-8
                Feature: C - things

                  @tag @other
                  Scenario: [1] One
                    # a comment
                    Given an empty graph
                    When executing query:
                      \"\"\"
                      RETURN 1
                        // # no comment of ours
                      \"\"\"
                    Then the result should be, in any order:
                      | a     | b   |
                      # between rows
                      | 'x\\|\\\\\\n' | \\d  |
                """
            ).first)
        #expect(scenario.name == "[1] One")
        #expect(scenario.tags == ["@tag", "@other"])
        #expect(
            scenario.steps.map(\.text) == [
                "an empty graph", "executing query:", "the result should be, in any order:",
            ])
        #expect(scenario.steps[1].document == "RETURN 1\n  // # no comment of ours")
        #expect(scenario.steps[2].table == [["a", "b"], ["'x|\\\n'", "\\d"]])
    }

    @Test("an outline is one scenario for each of its examples, filled in everywhere")
    func outlines() throws {
        let scenarios = try scenarios(
            """
            Feature: C
              Background:
                Given any graph
              Scenario Outline: [1] Of <what>
                When executing query:
                  \"\"\"
                  RETURN <what> < 1 AS <name>
                  \"\"\"
                Then the result should be, in order:
                  | <name> |
                  | <what> |

                Examples:
                  | what | name |
                  | 1    | a    |
                  | '>'  | b    |
              Scenario: [2] Plain
                When executing query:
            """)
        #expect(scenarios.map(\.name) == ["[1] Of 1", "[1] Of '>'", "[2] Plain"])
        #expect(scenarios.map(\.example) == [1, 2, nil])
        #expect(scenarios.map { $0.steps[0].text } == ["any graph", "any graph", "any graph"])
        #expect(scenarios[1].steps[1].document == "RETURN '>' < 1 AS b")
        #expect(scenarios[0].steps[2].table == [["a"], ["1"]])
    }

    @Test("line breaks of two characters and indents of tabs are read too")
    func lineBreaks() throws {
        let text =
            "Feature: C\r\n\tScenario: S\r\n\tWhen executing query:\r\n\t\"\"\"\r\n\tRETURN 1\r\n\t\"\"\"\r\n"
        #expect(try scenarios(text).first?.steps.first?.document == "RETURN 1")
    }

    @Test("a line that is none of Gherkin's is named")
    func faults() {
        #expect(throws: FeatureError.self) { try scenarios("Feature: C\nSomething else") }
        #expect(throws: FeatureError.self) {
            try scenarios("Feature: C\nScenario: S\nWhen executing query:\n\"\"\"\nx")
        }
    }
}
