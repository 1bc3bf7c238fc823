import Testing

@testable import Cypher

/// Whatever is asked of a graph, there is a result or an error, and the graph stays whole.
@Suite("Any query at all")
struct RunFuzzTests {
    private static let setup = """
        CREATE (a:Person:Cadre {name: '陶鲁笳', born: 1917, tags: ['x', 'y'], since: date('1949-10-01')}),
               (b:Person {name: 'b', born: 1920, share: 0.5}), (c:Organ {name: 'c'}), (d:Place {name: 'd', born: null}),
               (a)-[:HOLDS {from: 1953, role: 'x'}]->(c), (b)-[:HOLDS {from: 1958}]->(c), (c)-[:IN]->(d),
               (a)-[:KNOWS]->(b), (b)-[:KNOWS]->(a), (a)-[:KNOWS]->(a), (b)-[:KNOWS {w: 2}]->(c)
        """

    static let queries = [
        "MATCH (n) WHERE n.born > 1917 RETURN n.name AS name, n.born + 1 AS y ORDER BY y DESC, name SKIP 0 LIMIT 10",
        "MATCH (a:Person)-[r:HOLDS|KNOWS*1..3]->(b) WHERE a <> b AND size(r) < 3 RETURN a, r, b.name",
        "MATCH p = (a)-[:KNOWS*0..]-(b:Organ) RETURN length(p), nodes(p), [x IN relationships(p) | type(x)] AS types",
        "MATCH (a) OPTIONAL MATCH (a)-[r]->(b {name: 'c'}) WHERE r.from > 1950 RETURN a.name, collect(r.role), count(*)",
        "MATCH (a), (b) WHERE a.born = b.born OR a:Person AND b IS Organ RETURN count(DISTINCT a.name), max(b.born)",
        "UNWIND [1, null, 'a', [2], {k: 3}, 1.5] AS x WITH x, toString(1) AS s WHERE x IS NOT NULL RETURN x, s + 'b' AS t",
        "WITH range(1, 5) AS xs RETURN [x IN xs WHERE x % 2 = 1 | x * 2] AS odd, reduce(s = 0, x IN xs | s + x) AS sum",
        "MATCH (n) RETURN n {.name, .*, k: [1, 2][0]} AS m, CASE WHEN n.born > 1 THEN 'x' ELSE n.name END AS c",
        "MATCH p = shortestPath((a:Person)-[*..4]-(d:Place)) RETURN [n IN nodes(p) | n.name] AS names",
        "MATCH (a:Person {name: 'b'}), p = allShortestPaths((a)-[:KNOWS*]->(c:Organ)) RETURN p",
        "MATCH (a) WHERE EXISTS { MATCH (a)-->(b) WHERE b.name STARTS WITH 'c' } AND COUNT { (a)--() } > 1 RETURN a.name",
        "MATCH (a) WHERE (a)-[:KNOWS]->(:Organ) OR all(x IN a.tags WHERE x =~ '[xy]') RETURN [(a)-->(b) | b.name] AS bs",
        "RETURN date('1958-05-05') + duration('P1M') AS d, datetime('1958-05-05T12:00Z').hour, date.truncate('year', date())",
        "MATCH (n) RETURN labels(n) AS l, count(*) AS n, avg(n.born) AS m ORDER BY n, l UNION RETURN ['x'] AS l, 1 AS n, 2 AS m",
        "MATCH (n) WITH n.name AS name, n ORDER BY name WITH collect(name)[0..2] AS names UNWIND names AS x RETURN DISTINCT x",
        "CREATE (a:New {x: 1})-[:R {y: 2}]->(b) SET a.z = b.q, b += {w: 3} RETURN a.z, b",
        "MATCH (a:Person) MERGE (a)-[r:AT]->(o:Organ {name: a.name}) ON CREATE SET r.new = true RETURN count(r)",
        "MATCH (a:Person)-[r]->() SET r.seen = 1 REMOVE a.tags, a:Cadre WITH a, r DELETE r RETURN a.name",
        "MATCH (n:New) DETACH DELETE n RETURN count(*)",
        "EXPLAIN MATCH (a)-->(b) WHERE a.x = 1 RETURN b",
        "PROFILE MATCH (a)-->(b) WHERE a.born > 1 RETURN b.name",
    ]

    /// Odd values, and texts of expressions to put in places where others stood.
    private static let oddities = [
        "9223372036854775807", "-9223372036854775808", "1e308", "-0.0", "NaN", "null", "''", "[]", "{}",
        "'\\u5C71'",
        "[1, [null], 'x', {a: 1}]", "duration('P1Y2M3DT4S')", "localtime('12:00')", "$p", "$none", "count(*)",
        "rand()",
        "range(0, 100, 7)", "range(1, 3)[-1]", "date('9999-12-31')",
    ]

    /// A query, and where its expressions stand.
    private struct Seed {
        let bytes: [UInt8]
        let ranges: [SourceRange]

        init(_ query: String) throws {
            bytes = Array(query.utf8)
            ranges = expressions(in: try Parser.statement(query)).map(\.range)
        }

        func text(_ range: SourceRange) -> String {
            String(decoding: bytes[range.start..<range.end], as: UTF8.self)
        }
    }

    @Test("queries with expressions put in the places of others", arguments: 0..<16)
    func spliced(number: UInt64) throws {
        let seeds = try Self.queries.map(Seed.init)
        let foreign = seeds.flatMap { seed in seed.ranges.map(seed.text) } + Self.oddities
        var random = SeededGenerator(seed: number)
        var graph = PropertyGraph()
        _ = try CypherQuery(Self.setup).run(on: &graph)
        for _ in 0..<150 {
            guard let seed = seeds.randomElement(using: &random) else { return }
            var bytes = seed.bytes
            var ranges = seed.ranges
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                guard let range = ranges.randomElement(using: &random) else { break }
                let own = seed.ranges.randomElement(using: &random).map(seed.text)
                let other = foreign.randomElement(using: &random)
                let text = (Bool.random(using: &random) ? own : other) ?? "null"
                bytes.replaceSubrange(range.start..<range.end, with: Array("(\(text))".utf8))
                ranges.removeAll { $0.end > range.start }
            }
            run(String(decoding: bytes, as: UTF8.self), on: &graph)
        }
    }

    @Test("random queries of the grammar", arguments: 0..<8)
    func generated(number: UInt64) throws {
        var generator = QueryGenerator(seed: number)
        var graph = PropertyGraph()
        _ = try CypherQuery(Self.setup).run(on: &graph)
        for _ in 0..<50 { run(generator.query(), on: &graph) }
    }

    /// An error leaves the graph as it was.
    private func run(_ query: String, on graph: inout PropertyGraph) {
        let nodes = graph.nodes(label: nil).count
        let relationships = graph.relationships(type: nil).count
        do throws(CypherError) {
            let options = RunOptions(limits: Limits(rows: 10_000, keptRows: 100_000))
            let result = try CypherQuery(query).run(
                on: &graph, parameters: ["p": .integer(1)], options: options)
            #expect(result.rows.allSatisfy { $0.count == result.columns.count }, "\(query)")
        } catch {
            #expect(!error.description.isEmpty)
            #expect(graph.nodes(label: nil).count == nodes, "\(query)")
            #expect(graph.relationships(type: nil).count == relationships, "\(query)")
        }
    }
}
