import Foundation
import Testing

@testable import AnnalsTCK
@testable import Cypher

/// The scenarios of this project, in the form of the TCK, for what the TCK leaves out.
@Suite("The scenarios of this project")
struct OwnScenariosTests {
    static var folder: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Features").path
    }

    @Test("are well formed, but for those that expect an error of syntax")
    func wellFormed() throws {
        let kit = try Kit(folder: Self.folder)
        #expect(kit.scenarios.count > 90)
        #expect(Set(kit.scenarios.map(\.id)).count == kit.scenarios.count)
        for scenario in kit.scenarios {
            for query in scenario.setup { #expect(throws: Never.self) { try Parser.statement(query) } }
            do throws(CypherError) {
                _ = try Parser.statement(scenario.query)
                if case .error(let expected) = scenario.expectation {
                    Issue.record("\(scenario.id): no \(expected)")
                }
            } catch {
                guard case .error(let expected) = scenario.expectation else {
                    Issue.record("\(scenario.id): \(error)")
                    continue
                }
                #expect(
                    ErrorGrade(expected: expected, raised: error) == .detailed, "\(scenario.id): \(error)")
            }
        }
    }
}
