/// The queries of the benchmark, with the parameters that were chosen from its data.
struct BenchQuery {
    let name: String
    let text: String

    /// `parameters` are those of `params.json`.
    static func all(_ parameters: [String: Any]) -> [BenchQuery] {
        func text(_ key: String) -> String { "'\(parameters[key] as? String ?? "")'" }
        func number(_ key: String) -> String { "\(parameters[key] as? Int ?? 0)" }
        func path(_ types: String, _ from: String, _ to: String) -> String {
            "MATCH (a:Person {id: \(from)}), (b:Person {id: \(to)}) MATCH p = shortestPath((a)-[\(types)*]-(b)) "
                + "RETURN length(p)"
        }
        return [
            BenchQuery(
                name: "q1m",
                text: "MATCH (p:Person {name: \(text("mid_name"))})-[r]-(x) RETURN x.name AS nm ORDER BY nm"),
            BenchQuery(
                name: "q1h",
                text: "MATCH (p:Person {name: \(text("hub_name"))})-[r]-(x) "
                    + "RETURN type(r) AS t, count(*) AS n ORDER BY t"),
            BenchQuery(
                name: "q2",
                text: "MATCH (p:Person)-[r:TOOK_PART_IN]->(c:Campaign {name: \(text("camp_name"))})"
                    + "-[h:HELD_IN]->(pl:Place) WHERE r.date >= \(text("d1")) AND r.date < \(text("d2")) "
                    + "AND h.date >= \(text("d1")) RETURN count(*), count(DISTINCT p), count(DISTINCT pl)"),
            BenchQuery(
                name: "q2w",
                text: "MATCH (p:Person)-[r:TOOK_PART_IN]->(c:Campaign)-[h:HELD_IN]->(pl:Place) "
                    + "WHERE r.date >= \(text("d1")) AND r.date < \(text("d2")) RETURN count(*)"),
            BenchQuery(
                name: "q3",
                text:
                    "MATCH (pl:Place {name: \(text("place_name"))})<-[:ACTIVE_IN]-(a:Person)-[:TOOK_PART_IN]->"
                    + "(c:Campaign)<-[:TOOK_PART_IN]-(b:Person)-[:ACTIVE_IN]->(pl) WHERE a.id < b.id "
                    + "RETURN a.id AS a, b.id AS b, count(DISTINCT c) AS n ORDER BY n DESC, a, b LIMIT 10"),
            BenchQuery(
                name: "q4",
                text: "MATCH (a:Article)-[m:MENTIONS]->(p:Person) RETURN p.id AS p, count(*) AS n "
                    + "ORDER BY n DESC, p LIMIT 10"),
            BenchQuery(name: "q5k", text: path(":KNOWS", number("a"), number("b"))),
            BenchQuery(name: "q5a", text: path("", number("mid"), number("vl"))),
            BenchQuery(
                name: "q6",
                text:
                    "MATCH (a:Person {id: \(number("vl"))})-[:KNOWS*1..3]->(b:Person) RETURN count(DISTINCT b)"
            ),
            BenchQuery(
                name: "q7n",
                text: "MATCH (a:Article) RETURN substring(a.date, 0, 4) AS y, count(*) ORDER BY y"),
            BenchQuery(
                name: "q7e", text: "MATCH ()-[r]->() RETURN type(r), count(*) ORDER BY type(r)"),
        ]
    }
}
