import Foundation
import Testing

@Suite("annals query --examples")
struct QueryExamplesTests {
    private static let exports = AnnalsProgram.checkout.appendingPathComponent("exports").path
    private static let queries = AnnalsProgram.checkout.appendingPathComponent("ontology/queries").path
    private static let names =
        ((try? FileManager.default.contentsOfDirectory(atPath: queries)) ?? []).map { String($0.dropLast(7)) }
        .sorted()

    @Test("every example answers from the seeds, or says that they have no answer", arguments: names)
    func example(name: String) throws {
        let run = try AnnalsProgram.run([
            "query", "--example", name, "--graph", Self.exports, "--format", "jsonl",
        ])
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        let text = try String(contentsOfFile: "\(Self.queries)/\(name).cypher", encoding: .utf8)
        #expect(text.hasPrefix("// "))
        #expect(!run.output.isEmpty || text.contains("seeds/ have none"))
    }

    @Test("they are listed with what they ask, and can be run as they are listed")
    func listed() throws {
        let run = try AnnalsProgram.run(["query", "--examples"])
        #expect(run.status == 0)
        for name in Self.names { #expect(run.output.contains(name + "\n")) }
        let rows = try AnnalsProgram.run(["query", "--examples", "--format", "jsonl"])
        #expect(rows.output.split(separator: "\n").count == Self.names.count)
        #expect(Self.names.count >= 25)
        #expect(try AnnalsProgram.run(["query", "--example", "none"]).status == 64)
    }
}
