import Testing

@testable import AnnalsTCK
@testable import Cypher

/// The parser alone against the TCK, where that lies beside the repository.
@Suite("The grammar of the TCK", .enabled(if: SharedKit.exists, "the TCK is not there"))
struct GrammarTests {
    @Test("all scenarios are read, and their classes are those that were counted by other means")
    func counts() throws {
        let scenarios = try SharedKit.kit().scenarios
        let counts = Dictionary(grouping: scenarios, by: \.kind).mapValues(\.count)
        #expect(scenarios.count == 3897)
        #expect(counts == [.reading: 2501, .temporal: 1026, .writing: 318, .procedures: 52])
        #expect(Set(scenarios.map(\.id)).count == scenarios.count)
    }

    @Test("what a scenario runs without an error is well formed")
    func wellFormed() throws {
        for scenario in try SharedKit.kit().scenarios {
            var queries = scenario.setup
            if case .error = scenario.expectation {} else { queries.append(scenario.query) }
            if let control = scenario.control { queries.append(control.query) }
            for query in queries {
                #expect(throws: Never.self, "\(scenario.id)") { try Parser.statement(query) }
            }
        }
    }

    @Test("no scenario that expects an error of syntax is well formed")
    func syntaxErrors() throws {
        let details: Set = [
            "UnexpectedSyntax", "InvalidNumberLiteral", "InvalidUnicodeLiteral", "InvalidUnicodeCharacter",
            "IntegerOverflow", "FloatingPointOverflow", "InvalidRelationshipPattern", "InvalidParameterUse",
            "InvalidArgumentPassingMode", "CreatingVarLength", "RequiresDirectedRelationship",
        ]
        for scenario in try SharedKit.kit().scenarios {
            guard case .error(let expected) = scenario.expectation, details.contains(expected.detail) else {
                continue
            }
            #expect(throws: CypherError.self, "\(scenario.id)") { try Parser.statement(scenario.query) }
        }
    }

    @Test("where the parser raises an error, it is the one that the scenario expects")
    func errors() throws {
        var raisedCount = 0
        for scenario in try SharedKit.kit().scenarios {
            guard case .error(let expected) = scenario.expectation else { continue }
            do throws(CypherError) {
                _ = try Parser.statement(scenario.query)
            } catch {
                raisedCount += 1
                let grade = ErrorGrade(expected: expected, raised: error)
                #expect(grade == .detailed, "\(scenario.id): \(expected), got \(error)")
            }
        }
        #expect(raisedCount >= 55, "\(raisedCount)")
    }
}
