import Columns
import Synchronization
import Testing

@testable import Cypher

@Suite("Properties that are kept outside the graph")
struct SharedColumnTests {
    private static let names = ["x", "y", "x", "", "z"]
    private static let numbers: [Int64?] = [3, nil, 1, 2, nil]

    /// A graph of five nodes in a ring, whose properties are its own.
    private static let own: PropertyGraph = {
        var graph = PropertyGraph()
        for (name, number) in zip(names, numbers) {
            graph.addNode(
                labels: ["A"],
                ["name": name.isEmpty ? .null : .string(name), "n": number.map(Value.integer) ?? .null])
        }
        for row in 0..<Int32(5) {
            graph.addRelationship(from: row, "T", to: (row + 1) % 5, ["day": .list([.integer(Int64(row))])])
        }
        return graph
    }()

    /// The same with properties that are read elsewhere.
    private static let shared: PropertyGraph = {
        var strings = StringPool()
        let ids = names.map { $0.isEmpty ? -1 : strings.insert($0) }
        var graph = PropertyGraph(strings: strings)
        graph.addNodes(labels: ["B", "A"], codes: Array(repeating: 1, count: 5))
        graph.addRelationships(
            types: ["T"], codes: Array(repeating: 0, count: 5), sources: [0, 1, 2, 3, 4],
            targets: [1, 2, 3, 4, 0])
        graph.setProperty(
            "name",
            ofNodes: SharedColumn(rows: 5) {
                names[$0].isEmpty ? .null : .string(names[$0])
            } gather: {
                .strings(ids)
            })
        graph.setProperty(
            "n", ofNodes: SharedColumn(rows: 5) { numbers[$0].map(Value.integer) ?? .null })
        graph.setProperty(
            "day", ofRelationships: SharedColumn(rows: 5) { .list([.integer(Int64($0))]) })
        return graph
    }()

    private static let questions = [
        "MATCH (a {name: 'x'}) RETURN a.n", "MATCH (a {n: 2}) RETURN a.name, a.n",
        "MATCH (a:A) RETURN a.name, count(*) AS c ORDER BY a.name", "MATCH (a) RETURN properties(a), keys(a)",
        "MATCH (a)-[r]->(b) WHERE b.n > 1 RETURN r.day, b.name", "MATCH ()-[r {day: [2]}]->() RETURN r.day",
        "MATCH (a) RETURN a.name ORDER BY a.name DESC",
        "MATCH (a:A)-[r:T]->() RETURN sum(a.n), count(r.none)",
    ]

    @Test("queries cannot tell them from the graph's own", arguments: questions)
    func answers(_ question: String) throws {
        let query = try CypherQuery(question)
        #expect(try query.run(on: Self.shared).rows == query.run(on: Self.own).rows)
    }

    @Test("the graph changes, and what is kept outside does not")
    func changes() throws {
        let changes = [
            "MATCH (a {name: 'x'}) SET a.name = 'new', a.n = 100",
            "MATCH ()-[r]->() SET r.day = 1, r.more = 2",
            "MATCH (a {name: 'z'}) DETACH DELETE a", "CREATE (:A {name: 'more', n: 9})-[:T {day: 7}]->(:A)",
        ]
        var (own, shared) = (Self.own, Self.shared)
        for change in changes {
            let query = try CypherQuery(change)
            _ = try query.run(on: &own)
            _ = try query.run(on: &shared)
            for question in Self.questions where !question.contains("> 1") {
                let query = try CypherQuery(question)
                #expect(
                    try query.run(on: shared).rows == query.run(on: own).rows, "\(question) after \(change)")
            }
        }
        #expect(Self.shared.value("name", ofNode: 0) == "x")
    }

    @Test("they are copied once, when a good part of them is asked for")
    func gathering() throws {
        let count = 100_000
        let (reads, copies) = (Counter(), Counter())
        var graph = PropertyGraph()
        graph.addNodes(labels: ["A"], codes: Array(repeating: 0, count: count))
        let column = SharedColumn(rows: count) { row in
            reads.add()
            return row < count - 1 ? .integer(Int64(row)) : .null
        } gather: {
            copies.add()
            var entries = Column.Entries<Int64>()
            for row in 0..<count - 1 { entries.set(row, to: Int64(row), filler: 0) }
            return .integers(entries)
        }
        graph.setProperty("n", ofNodes: column)
        _ = try CypherQuery("MATCH (a) RETURN a.n LIMIT 5").run(on: graph)
        #expect(copies.count == 0 && reads.count > 0)
        graph.setProperty("n", ofNode: Int32(count - 1), to: .null)
        #expect(copies.count == 0, "there was nothing to take away")
        let total = try CypherQuery("MATCH (a) RETURN sum(a.n)")
        for _ in 0..<2 { #expect(try total.run(on: graph).rows == [[.integer(4_999_850_001)]]) }
        #expect(copies.count == 1)
    }
}

private final class Counter: Sendable {
    private let total = Atomic(0)
    var count: Int { total.load(ordering: .relaxed) }
    func add() { total.add(1, ordering: .relaxed) }
}
