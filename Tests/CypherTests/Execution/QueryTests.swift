import Synchronization
import Testing

@testable import Cypher

@Suite("Queries on a graph")
struct QueryTests {
    /// People in a row, each knowing the next, of two sorts in turn.
    private static func row(of count: Int) -> PropertyGraph {
        var graph = PropertyGraph()
        for number in 0..<count {
            graph.addNode(
                labels: ["Person", number % 2 == 0 ? "Even" : "Odd"],
                ["id": .integer(Int64(number)), "name": .string("n\(number % 7)")])
        }
        for number in 1..<count {
            graph.addRelationship(from: Int32(number - 1), "KNOWS", to: Int32(number))
        }
        return graph
    }

    /// A clock that goes on by a second whenever it is read.
    private static func ticking() -> @Sendable () -> Double {
        let ticks = Mutex(0.0)
        return {
            ticks.withLock {
                $0 += 1
                return $0
            }
        }
    }

    private func rows(_ query: String, _ graph: PropertyGraph) throws -> [[Value]] {
        try CypherQuery(query).run(on: graph).rows
    }

    @Test("a pattern counted by degrees has as many rows as one that is walked")
    func degrees() throws {
        let graph = Self.row(of: 5000)
        let walked = "MATCH (a:Even)-[r:KNOWS]-(b) WITH a, r, b RETURN count(*)"
        #expect(try rows("MATCH (a:Even)-[r:KNOWS]-(b) RETURN count(*)", graph) == rows(walked, graph))
        #expect(try rows(walked, graph) == [[4999]])
    }

    @Test("the first rows of an order are those of the whole order")
    func top() throws {
        let graph = Self.row(of: 6000)
        let order = "MATCH (n:Person) RETURN n.name AS name, n.id AS id ORDER BY name DESC, id"
        let all = try rows(order, graph)
        #expect(try rows(order + " SKIP 1000 LIMIT 30", graph) == Array(all[1000..<1030]))
        #expect(try rows(order + " LIMIT 5000", graph) == Array(all[..<5000]))
    }

    @Test("rows without an optional match keep their place")
    func optional() throws {
        let query = "MATCH (n:Person) OPTIONAL MATCH (n)-->(m:Even) RETURN n.id, m.id"
        let found = try rows(query, Self.row(of: 5000))
        #expect(found.map { $0[0] } == (0..<5000).map { .integer($0) })
        #expect(found[0][1] == .null)
        #expect(found[1][1] == 2)
    }

    @Test("a shortest path may be as long as the graph")
    func longPath() throws {
        let graph = Self.row(of: 20_000)
        let query = "MATCH (a {id: 0}), (b {id: 19999}) MATCH p = KIND((a)-[*]->(b)) RETURN length(p)"
        for kind in ["shortestPath", "allShortestPaths"] {
            #expect(try rows(query.replacing("KIND", with: kind), graph) == [[19_999]])
        }
    }

    @Test("lists are unwound piece by piece")
    func unwind() throws {
        let query =
            "UNWIND range(1, 300) AS a UNWIND range(1, 300) AS b UNWIND [a, b] AS c RETURN count(*), sum(c)"
        #expect(try rows(query, PropertyGraph()) == [[180_000, 27_090_000]])
    }

    @Test("a query that fails leaves the graph as it was")
    func failure() throws {
        var graph = Self.row(of: 3)
        let before = graph
        let query = try CypherQuery("MATCH (n) SET n.seen = 1 CREATE (:New) WITH n RETURN 1 / n.id")
        #expect(throws: CypherError.self) { try query.run(on: &graph) }
        #expect(GraphChanges(from: before, to: graph) == GraphChanges(from: before, to: before))
    }

    @Test("what a query changed is counted by what is there before and after")
    func changes() throws {
        var graph = Self.row(of: 3)
        let before = graph
        _ = try CypherQuery("MATCH (n {id: 2}) DETACH DELETE n CREATE (:New {a: 1}), (x) DELETE x").run(
            on: &graph)
        let changes = GraphChanges(from: before, to: graph)
        #expect(changes.nodes == GraphChanges.Count(added: 1, removed: 1))
        #expect(changes.relationships == GraphChanges.Count(added: 0, removed: 1))
        #expect(changes.properties == GraphChanges.Count(added: 1, removed: 2))
        #expect(changes.labels == GraphChanges.Count(added: 1, removed: 0))
    }

    @Test("a graph that may only be read refuses changes")
    func readOnly() throws {
        let query = try CypherQuery("CREATE (n)")
        #expect(throws: CypherError.self) { try query.run(on: PropertyGraph()) }
    }

    @Test("limits end a query", arguments: [Limits(rows: 10), Limits(keptRows: 10)])
    func limits(_ limits: Limits) throws {
        let query = try CypherQuery("MATCH (a:Person), (b:Person) RETURN a.id, b.id ORDER BY b.id")
        let error = #expect(throws: CypherError.self) {
            try query.run(on: Self.row(of: 300), options: RunOptions(limits: limits))
        }
        #expect(error?.type == .limit)
    }

    @Test("time that is over ends a query")
    func time() throws {
        let limits = Limits(seconds: 5, now: Self.ticking())
        let query = try CypherQuery("MATCH (a:Person), (b:Person) RETURN count(*)")
        let error = #expect(throws: CypherError.self) {
            try query.run(on: Self.row(of: 1000), options: RunOptions(limits: limits))
        }
        #expect(error?.type == .limit)
    }

    @Test(
        "time that is over ends a query within one row",
        arguments: [
            "RETURN size([x IN range(1, 100000) | [y IN range(1, 100000) | x * y]])",
            "RETURN reduce(s = '', x IN range(1, 10000000) | s + 'abcdefgh')",
            "RETURN all(x IN range(1, 20000) WHERE any(y IN range(1, 20000) WHERE x + y < 0) OR x > 0)",
            "UNWIND range(1, 9223372036854775807) AS x RETURN DISTINCT x % 2",
            "UNWIND range(1, 9223372036854775807) AS x RETURN collect(x)",
        ])
    func timeWithinRow(_ text: String) throws {
        let limits = Limits(seconds: 20, now: Self.ticking())
        let query = try CypherQuery(text)
        let error = #expect(throws: CypherError.self) {
            try query.run(on: PropertyGraph(), options: RunOptions(limits: limits))
        }
        #expect(error?.type == .limit)
    }

    @Test("values that hold each other many times are too large, long before they are too deep")
    func doubling() throws {
        for step in ["[s, s]", "s + [s]", "[{a: s, b: s}]"] {
            let query = try CypherQuery("RETURN size(reduce(s = [1], x IN range(1, 150) | \(step)))")
            let error = #expect(throws: CypherError.self) { try query.run(on: PropertyGraph()) }
            #expect(error?.type == .limit)
        }
    }

    @Test("a range that is unwound may be longer than any list")
    func longRange() throws {
        let query = "UNWIND range(1, 9000000000000000000, 2) AS x RETURN x LIMIT 3"
        #expect(try rows(query, PropertyGraph()) == [[1], [3], [5]])
        #expect(try rows("UNWIND range(3, 1) AS x RETURN x", PropertyGraph()).isEmpty)
    }

    @Test("a plan shows the index, the direction and the counting of degrees")
    func explain() throws {
        let query = try CypherQuery(
            "EXPLAIN MATCH (a:Person {id: 7})-[:KNOWS]->(b)<-[:KNOWS]-(c) RETURN b.id")
        let plan = try #require(try query.run(on: Self.row(of: 50)).plan)
        #expect(plan.contains("index :Person(id)"))
        let counted = try CypherQuery("EXPLAIN MATCH (a)-[:KNOWS]->(b) RETURN a.id, count(*)")
        #expect(try counted.run(on: Self.row(of: 50)).plan?.contains("count [:KNOWS]") == true)
    }

    @Test("a profile counts the rows of each step")
    func profile() throws {
        let query = try CypherQuery("PROFILE MATCH (a:Even) RETURN a.id")
        let result = try query.run(on: Self.row(of: 100))
        #expect(result.rows.count == 50)
        #expect(result.plan?.contains("50") == true)
    }
}
