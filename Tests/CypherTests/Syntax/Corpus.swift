/// Queries that use every clause and every kind of expression.
enum Corpus {
    static let queries = reading + expressions.map { "RETURN \($0) AS x" } + updating

    static let reading = [
        "MATCH (n) RETURN n",
        "MATCH (p:Person)-[h:HOLDS_OFFICE]->(o:Organ)-[:LOCATED_IN]->(:Place {name_zh: \"山西省\"}) "
            + "RETURN p.name_zh, h.office_zh, h.date ORDER BY h.date",
        "MATCH p = (a:A|B&!C)-[r:R|S*1..3 {k: 1}]-(b:%), (c) WHERE a.x > 1 AND NOT (a)-->(c) RETURN *, p AS q",
        "OPTIONAL MATCH (a)<--(b)--(c)<-[:T*]->(d)-[*..2]->()-[*3..]->(e:A:B WHERE e.x = 1) RETURN DISTINCT a, b",
        "MATCH (n IS Person WHERE n.born < 1900) WHERE n IS Person|Organ RETURN n",
        "MATCH (a)-[:R]->{1,3}(b)-[:S]->+(c) RETURN a",
        "MATCH p = shortestPath((a:A)-[:K*..5]-(b {id: $id})), q = allShortestPaths((a)-[*]->(b)) RETURN p, q",
        "MATCH ALL SHORTEST (a)-[*]-(b), SHORTEST 3 PATHS (a)-[*]-(c), SHORTEST 2 GROUPS (c)-[*]-(d), ANY (a)--(d) "
            + "RETURN a",
        "UNWIND $rows AS row WITH row.a AS a, count(*) AS n ORDER BY n DESC, a ASC SKIP 1 LIMIT $limit WHERE n > 1 "
            + "RETURN a, n UNION ALL RETURN 1 AS a, 2 AS n",
        "RETURN 1 AS x UNION RETURN 2 AS x UNION DISTINCT RETURN ALL 3 AS x",
        "CALL db.labels", "CALL db.labels() YIELD *",
        "CALL a.b.c(1, 'x') YIELD d AS e, f WHERE f > e RETURN e, f",
        "EXPLAIN MATCH (n) RETURN count(DISTINCT n.x);", "PROFILE RETURN 1 OFFSET 1",
        "MATCH (end)-[where]->() RETURN end, where",
        "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WHERE m.x = n.x RETURN m } "
            + "AND COUNT { (n)--() WHERE n.x } > 1 RETURN COLLECT { MATCH (n)--(m) RETURN m }",
    ]

    static let expressions = [
        "1 + 2 * -3 ^ 4 - +x", "NOT a OR b XOR c AND d = e <> f", "a IS NULL OR b IS NOT NULL", "x:A:B",
        "x IS A|B",
        "'a' + \"b\" STARTS WITH 'c' AND d ENDS WITH e OR f CONTAINS 'g' AND h =~ 'i.*' AND j IN [1, 2]",
        "a.b[0][1..2][..3][4..][..]", "[]", "{}", "{a: 1, `b c`: [2, {d: null}]}", "$p.x + $1 + $`q r`",
        "CASE a WHEN 1, 2 THEN 'x' WHEN 3 THEN 'y' ELSE 'z' END", "CASE WHEN a AND (b)-->() THEN 1 END",
        "[x IN xs]", "[x IN xs WHERE x > 1]", "[x IN xs | x * 2]", "[x IN xs WHERE x > 1 | x]",
        "[(x IN xs), 1]",
        "[(a)-->(b) | b.x]", "[p = (a)-[:T]->(b:B) WHERE b.x > 1 | length(p)]",
        "all(x IN xs WHERE x > 1) AND any(x IN xs WHERE x) OR none(x IN xs WHERE x) XOR single(x IN xs WHERE x)",
        "reduce(s = 0, x IN xs | s + x)", "n {.a, .*, b: 1, c}", "n {}",
        "count(*) + count(DISTINCT x) + sum(ALL x)",
        "date.truncate('month', d)", "exists((a)-->(b))", "exists(n.x)", "shortestPath((a)-[*]-(b))",
        "1 < 2 <= 3 = 4 >= 5 > 6 <> 7", "-9223372036854775808", "-(5)", "- - -5", "-(-5)", "(5).x", "-(x)[0]",
        "1.5e300", "0x1F + 0o17 + 1_000", "'it\\'s \\\\ \\n \\u5C71'", "`a ``b` + `match`", "(a.b).c",
        "((a))",
    ]

    static let updating = [
        "CREATE (a:A:B {x: 1})-[:R {y: 2}]->(b)<-[r:S]-($p), p = ()",
        "MERGE (a)-[:R]-(b) ON CREATE SET a.x = 1, b += {y: 2} ON MATCH SET a = $p, a:A:B RETURN a",
        "MATCH (a) SET (a).x = 1, a.b.c = 2, a['k'] = 3 REMOVE a.x, a:A, a['k'] DETACH DELETE a, a.b",
        "MATCH (a) DELETE a", "CREATE (n $p)",
    ]
}
