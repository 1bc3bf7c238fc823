import Testing

@testable import Cypher

/// A graph of a few nodes with properties that are sometimes there, and relationships, loops and parallels among them.
struct RandomGraph {
    private var random: SeededGenerator
    private let graph: PropertyGraph

    init(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 2...7, using: &random)
        var parts: [String] = []
        for node in 0..<count {
            let labels = ["", ":A", ":B", ":A:B"].randomElement(using: &random) ?? ""
            var properties = ["id: \(node)"]
            if Bool.random(using: &random) {
                properties.append("x: \(Int.random(in: 0...3, using: &random))")
            }
            if Bool.random(using: &random) {
                properties.append("y: 'k\(Int.random(in: 0...2, using: &random))'")
            }
            parts.append("(n\(node)\(labels) {\(properties.joined(separator: ", "))})")
        }
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let ends = (0..<2).map { _ in Int.random(in: 0..<count, using: &random) }
            let type = Bool.random(using: &random) ? "T" : "U"
            let width = Bool.random(using: &random) ? " {w: \(ends[0])}" : ""
            parts.append("(n\(ends[0]))-[:\(type)\(width)]->(n\(ends[1]))")
        }
        var graph = PropertyGraph()
        _ = try CypherQuery("CREATE " + parts.joined(separator: ", ")).run(on: &graph)
        self.graph = graph
        self.random = random
    }

    mutating func one(of texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }

    func rows(_ query: String) throws -> [[Value]] { try CypherQuery(query).run(on: graph).rows }

    func expectSame(_ left: String, _ right: String) throws {
        let (first, second) = (try rows(left), try rows(right))
        #expect("\(first)" == "\(second)", "\(left)\n\(right)")
    }
}
