import Testing

@testable import Cypher

/// Queries that must agree, on random graphs: a plan that loses or doubles rows shows without any answer being known.
@Suite("Queries that say the same")
struct EquivalenceTests {
    private static let patterns = [
        "(a)-[r]->(b)", "(a:A)-[r:T]->(b)", "(a)-[r]-(b:B)", "(a {x: 1})-[r:T|U]->(b)",
        "(a)-[r]->(b)-[q:T]->(c)",
        "(b)<-[r:U]-(a)<-[q]-(c:A)", "(a)-[r]->(b), (c:B)", "(a)-[r]->(b), (b)-[q]->(a)",
        "(a)-[r]->(b)-[q*1..2]->(c)",
        "(c)-[q*0..2]-(a)-[r]->(b)", "(a)-[r]->(b), (c)-[q]->(d)", "(a)-[r:T]->(b)-[q:U]->(c)-[s:T]->(d)",
        "p = shortestPath((a)-[*..3]->(c)), (a)-[r]->(b)",
    ]

    private static let conditions = [
        "a.x > b.x", "a.x = 1", "a.y IS NULL", "b.y = a.y", "a:A", "b:B", "a.x + b.x > 3", "r.w > 2",
        "type(r) = 'T'",
        "(a)-->(b)", "NOT (a)--(b)", "a.y STARTS WITH 'k'", "b.x IN [1, 2, null]", "a = b", "r.w = a.x",
        "EXISTS { (a)-[:T]->(e) WHERE e.x = b.x }", "size([(a)-->(e) | e.x]) > 1", "coalesce(a.x, 0) = b.x",
    ]

    @Test("a condition, its negation and neither part the rows among them", arguments: 0..<60)
    func partition(seed: UInt64) throws {
        var test = try RandomGraph(seed: seed)
        for _ in 0..<5 {
            let match = "MATCH " + test.one(of: Self.patterns)
            let (left, right) = (test.one(of: Self.conditions), test.one(of: Self.conditions))
            let condition = "(\(left)) \(test.one(of: ["AND", "OR", "XOR"])) (\(right))"
            let ends = "RETURN a.id, b.id ORDER BY a.id, b.id"
            try test.expectSame(
                "\(match) WHERE \(condition) \(ends)", "\(match) WITH * WHERE \(condition) \(ends)")
            try test.expectSame(
                "\(match) WHERE \(condition) \(ends)", "MATCH (b) WITH b \(match) WHERE \(condition) \(ends)")
            let parts = "CASE WHEN \(condition) THEN 1 WHEN NOT (\(condition)) THEN 2 ELSE 3 END"
            let all = try test.rows("\(match) RETURN a.id")
            var sum = 0
            for part in 1...3 { sum += try test.rows("\(match) WHERE \(parts) = \(part) RETURN a.id").count }
            #expect(sum == all.count, "\(match) WHERE \(condition)")
            let yes = try test.rows("\(match) WHERE \(condition) RETURN a.id").count
            let no = try test.rows("\(match) WHERE NOT (\(condition)) RETURN a.id").count
            #expect(yes + no <= all.count, "\(match) WHERE \(condition)")
        }
    }

    @Test("a shortest path is as long as the shortest of all paths, and there are as many", arguments: 0..<60)
    func shortest(seed: UInt64) throws {
        var test = try RandomGraph(seed: seed)
        let bounds = test.one(of: ["", "..2", "..3", "1..4"])
        let way = test.one(of: [
            "-[:T*\(bounds)]->", "<-[*\(bounds)]-", "-[*\(bounds)]-", "-[:T|U*\(bounds)]-",
        ])
        let pairs = "MATCH (a), (b) WHERE a <> b MATCH p = "
        let ends = "RETURN a.id, b.id, least, n ORDER BY a.id, b.id"
        let lengths = "\(pairs) (a)\(way)(b) WITH a, b, collect(length(p)) AS all UNWIND all AS l"
        try test.expectSame(
            "\(pairs) allShortestPaths((a)\(way)(b)) WITH a, b, min(length(p)) AS least, count(*) AS n \(ends)",
            "\(lengths) WITH a, b, l, count(*) AS n ORDER BY l "
                + "WITH a, b, collect(l)[0] AS least, collect(n)[0] AS n \(ends)")
        try test.expectSame(
            "\(pairs) shortestPath((a)\(way)(b)) WITH a, b, length(p) AS least, 1 AS n \(ends)",
            "\(lengths) WITH a, b, min(l) AS least, 1 AS n \(ends)")
    }

    @Test("a walk is the same from either end, in one piece or in several", arguments: 0..<60)
    func walks(seed: UInt64) throws {
        let test = try RandomGraph(seed: seed)
        let ends = "RETURN a.id, c.id, count(*) AS n ORDER BY a.id, c.id"
        try test.expectSame("MATCH (a)-[*2]->(c) \(ends)", "MATCH (a)-->()-->(c) \(ends)")
        try test.expectSame(
            "MATCH (a)-[:T]->()-[*1..2]-(c) \(ends)", "MATCH (c)-[*1..2]-()<-[:T]-(a) \(ends)")
        try test.expectSame(
            "MATCH (a)-->(b)--(c)<--(a) \(ends)", "MATCH (c)<--(a), (b)--(c), (a)-->(b) \(ends)")
        try test.expectSame(
            "MATCH (a) RETURN a.id, COUNT { (a)-->({x: 1}) } AS n ORDER BY a.id",
            "MATCH (a) OPTIONAL MATCH (a)-[r]->({x: 1}) RETURN a.id, count(r) AS n ORDER BY a.id")
    }
}
