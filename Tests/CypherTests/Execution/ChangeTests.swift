import Testing

@testable import Cypher

@Suite("Graphs that change after they were asked")
struct ChangeTests {
    private static let questions = [
        "MATCH (n:A {id: 3}) RETURN count(n)", "MATCH (n {id: 3}) RETURN count(n)",
        "MATCH (n:B {name: 'x'}) RETURN count(n)", "MATCH (n:A) RETURN count(n)", "MATCH (n) RETURN count(n)",
        "MATCH (:A)-[r:T]->(:B) RETURN count(r)", "MATCH ()-[r]-() RETURN count(r)",
        "MATCH (a:A {id: 1})-->(b) RETURN count(b)", "MATCH (n:B {id: 2.0}) RETURN count(n)",
    ]

    private func answers(_ graph: PropertyGraph) throws -> [[[Value]]] {
        try Self.questions.map { try CypherQuery($0).run(on: graph).rows }
    }

    @Test(
        "what a graph answers does not depend on what it was asked before", arguments: 0..<20 as Range<UInt64>
    )
    func changes(_ seed: UInt64) throws {
        var random = RandomDraws(seed: seed)
        var asked = PropertyGraph()
        for _ in 0..<60 {
            let (kind, node, other) = (
                Int.random(in: 0..<9, using: &random), Int32.random(in: 0..<12, using: &random),
                Int32.random(in: 0..<12, using: &random)
            )
            let value: Value = [.integer(Int64(other % 5)), "x", .null, 2.0, true][Int(node) % 5]
            Self.change(&asked, kind, node, other, value)
            var unasked = asked
            unasked.derived = DerivedIndexes()
            let copy = asked
            #expect(try answers(asked) == answers(unasked))
            // A copy that changes leaves the first as it was.
            Self.change(&asked, 0, 0, 0, 3)
            #expect(try answers(copy) == answers(unasked))
            asked = copy
        }
    }

    private static func change(
        _ graph: inout PropertyGraph, _ kind: Int, _ node: Int32, _ other: Int32, _ value: Value
    ) {
        let rows = Int32(graph.nodeRows)
        if kind < 2 || rows == 0 {
            graph.addNode(labels: node % 3 == 0 ? ["A", "B"] : ["A"], ["id": .integer(Int64(other % 5))])
            return
        }
        let (first, second) = (node % rows, other % rows)
        guard graph.isNode(first), graph.isNode(second) else { return }
        switch kind {
        case 2, 3: graph.addRelationship(from: first, other % 2 == 0 ? "T" : "U", to: second)
        case 4: graph.setProperty("id", ofNode: first, to: value)
        case 5: graph.setProperty("name", ofNode: first, to: "x")
        case 6: graph.addLabels(["B"], to: first)
        case 7: graph.removeLabels(["A"], from: first)
        default:
            for row in 0..<Int32(graph.relationshipRows)
            where graph.sources[Int(row)] == first || graph.targets[Int(row)] == first {
                graph.deleteRelationship(row)
            }
            graph.deleteNode(first)
        }
    }
}
