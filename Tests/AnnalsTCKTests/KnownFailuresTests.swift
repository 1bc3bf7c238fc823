import Foundation
import Testing

@testable import AnnalsTCK

/// The engine against all scenarios. Those in `failing.txt` may fail, and no others; one that passes leaves the list.
///
/// With `ANNALS_RENEW_GOLDEN=1` the tests take what passes off the list. Nothing puts a scenario on it but a person.
@Suite("All scenarios", .serialized)
struct KnownFailuresTests {
    private static let list = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("failing.txt")

    @Test("of the TCK pass, but for those known", .enabled(if: SharedKit.exists, "the TCK is not there"))
    func tck() throws {
        try check(try SharedKit.kit())
    }

    @Test("of this project pass, but for those known")
    func own() throws {
        try check(try Kit(folder: OwnScenariosTests.folder))
    }

    private func check(_ kit: Kit) throws {
        let runner = ScenarioRunner(graphs: kit.graphs) { GraphEngine() }
        let known = try Set(
            String(contentsOf: Self.list, encoding: .utf8).split(separator: "\n").map(String.init))
        var passing: Set<String> = []
        for scenario in kit.scenarios {
            let outcome = runner.outcome(of: scenario)
            if outcome.isPassed {
                passing.insert(outcome.id)
            } else if !known.contains(outcome.id) {
                Issue.record("\(outcome.id): \(outcome.failure ?? "")")
            }
        }
        let mended = known.intersection(passing)
        if ProcessInfo.processInfo.environment["ANNALS_RENEW_GOLDEN"] == "1" {
            let rest = known.subtracting(mended).sorted().map { $0 + "\n" }.joined()
            try rest.write(to: Self.list, atomically: true, encoding: .utf8)
        } else {
            #expect(mended.isEmpty, "these pass now; take them off failing.txt")
        }
    }
}
