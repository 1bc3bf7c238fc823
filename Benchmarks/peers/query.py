"""Runs the query benchmark with annals and with DuckDB, igraph and Kuzu one after the other, and prints the ratios.

    python3 -m venv .venv-peers && .venv-peers/bin/pip install duckdb==2.0.0 igraph==1.0.0 kuzu==0.11.3
    swift build -c release --product annals-bench-query
    .venv-peers/bin/python Benchmarks/peers/query.py DATA [--runs 11] [--annals PROGRAM]

DATA holds nodes.csv, edges.csv and params.json. Each engine runs in a process of its own; what counts is the CPU time
of that process (all threads) for one query, from its text to the rows in Python. Answers are compared, so that nobody
is fast by being wrong.
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
QUERIES = ["q1m", "q1h", "q2", "q2w", "q3", "q4", "q5k", "q5a", "q6", "q7n", "q7e"]


def duckdb_queries(data, p):
    """DuckDB over plain SQL; a shortest path is a search level by level."""
    import duckdb

    base = duckdb.connect()
    quotes = "all_varchar = true, quote = '\"', escape = '\"'"
    base.execute(f"CREATE TABLE n AS SELECT * FROM read_csv('{data}/nodes.csv', {quotes})")
    base.execute("ALTER TABLE n ALTER id TYPE INTEGER")
    base.execute(f"CREATE TABLE e AS SELECT * FROM read_csv('{data}/edges.csv', {quotes})")
    base.execute("ALTER TABLE e ALTER src TYPE INTEGER")
    base.execute("ALTER TABLE e ALTER dst TYPE INTEGER")

    def sql(text, *values):
        return lambda: base.execute(text, values).fetchall()

    def shortest(start, end, condition):
        def run():
            base.execute("CREATE OR REPLACE TEMP TABLE seen AS SELECT ?::INTEGER AS v, 0 AS d", [start])
            for depth in range(1, 50):
                base.execute(
                    f"INSERT INTO seen SELECT DISTINCT w, {depth} FROM ("
                    f"SELECT dst AS w FROM e JOIN seen ON src = v WHERE d = {depth - 1} AND {condition} UNION ALL "
                    f"SELECT src FROM e JOIN seen ON dst = v WHERE d = {depth - 1} AND {condition}) "
                    "WHERE w NOT IN (SELECT v FROM seen)"
                )
                if base.execute("SELECT 1 FROM seen WHERE v = ?", [end]).fetchone():
                    return [(depth,)]
            return []

        return run

    took = "e r JOIN n p ON r.src = p.id AND p.label = 'Person' JOIN n c ON r.dst = c.id AND c.label = 'Campaign'"
    held = "JOIN e h ON h.src = c.id AND h.type = 'HELD_IN' JOIN n pl ON h.dst = pl.id AND pl.label = 'Place'"
    when = f"r.type = 'TOOK_PART_IN' AND r.date >= '{p['d1']}' AND r.date < '{p['d2']}'"
    either = "SELECT src AS a, dst AS b, type FROM e UNION ALL SELECT dst, src, type FROM e"
    return {
        "q1m": sql(
            f"SELECT x.name FROM n p JOIN ({either}) r ON r.a = p.id JOIN n x ON x.id = r.b "
            "WHERE p.label = 'Person' AND p.name = ? ORDER BY 1", p["mid_name"]),
        "q1h": sql(
            f"SELECT r.type, count(*) FROM n p JOIN ({either}) r ON r.a = p.id "
            "WHERE p.label = 'Person' AND p.name = ? GROUP BY 1 ORDER BY 1", p["hub_name"]),
        "q2": sql(
            f"SELECT count(*), count(DISTINCT p.id), count(DISTINCT pl.id) FROM {took} {held} "
            f"WHERE {when} AND c.name = ? AND h.date >= ?", p["camp_name"], p["d1"]),
        "q2w": sql(f"SELECT count(*) FROM {took} {held} WHERE {when}"),
        "q3": sql(
            "WITH here AS (SELECT src AS p FROM e JOIN n pl ON dst = pl.id WHERE type = 'ACTIVE_IN' "
            "AND pl.label = 'Place' AND pl.name = ?), part AS (SELECT p, dst AS c FROM here JOIN e ON src = p "
            "WHERE type = 'TOOK_PART_IN') SELECT a.p, b.p, count(DISTINCT a.c) AS k FROM part a JOIN part b "
            "ON a.c = b.c AND a.p < b.p GROUP BY 1, 2 ORDER BY k DESC, 1, 2 LIMIT 10", p["place_name"]),
        "q4": sql(
            "SELECT r.dst, count(*) AS k FROM e r JOIN n a ON r.src = a.id AND a.label = 'Article' JOIN n p "
            "ON r.dst = p.id AND p.label = 'Person' WHERE r.type = 'MENTIONS' GROUP BY 1 ORDER BY k DESC, 1 LIMIT 10"),
        "q5k": shortest(p["a"], p["b"], "type = 'KNOWS'"),
        "q5a": shortest(p["mid"], p["vl"], "true"),
        "q6": sql(
            "WITH k AS (SELECT src, dst FROM e WHERE type = 'KNOWS'), one AS (SELECT dst FROM k WHERE src = ?), "
            "two AS (SELECT k.dst FROM one JOIN k ON k.src = one.dst), three AS (SELECT k.dst FROM two JOIN k "
            "ON k.src = two.dst) SELECT count(DISTINCT dst) FROM (FROM one UNION ALL FROM two UNION ALL FROM three)",
            p["vl"]),
        "q7n": sql("SELECT substring(date, 1, 4) AS y, count(*) FROM n WHERE label = 'Article' GROUP BY 1 ORDER BY 1"),
        "q7e": sql("SELECT type, count(*) FROM e GROUP BY 1 ORDER BY 1"),
    }


def kuzu_queries(data, p):
    """Kuzu over Cypher, with a table a label and a relationship type of many pairs."""
    import csv
    import tempfile

    import kuzu

    folder = pathlib.Path(tempfile.mkdtemp(prefix="kuzu-bench-"))
    connection = kuzu.Connection(kuzu.Database(str(folder / "db")))
    labels, files, pairs = {}, {}, {}
    with open(data / "nodes.csv", encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            labels[row["id"]] = row["label"]
            if row["label"] not in files:
                files[row["label"]] = csv.writer(open(folder / f"{row['label']}.csv", "w", encoding="utf-8", newline=""))
            files[row["label"]].writerow([row["id"], row["name"], row["date"]])
    with open(data / "edges.csv", encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            pair = (row["type"], labels[row["src"]], labels[row["dst"]])
            if pair not in pairs:
                path = folder / ("-".join(pair) + ".csv")
                pairs[pair] = (path, open(path, "w", encoding="utf-8", newline=""))
            pairs[pair][1].write(f"{row['src']},{row['dst']},{row['date']}\n")
    for label, writer in files.items():
        connection.execute(f"CREATE NODE TABLE {label}(id INT64 PRIMARY KEY, name STRING, date STRING)")
    del files, writer
    for label in sorted(set(labels.values())):
        connection.execute(f"COPY {label} FROM '{folder}/{label}.csv' (header=false, parallel=false, escape='\"')")
    for kind in sorted({pair[0] for pair in pairs}):
        ends = ", ".join(f"FROM {a} TO {b}" for t, a, b in sorted(pairs) if t == kind)
        connection.execute(f"CREATE REL TABLE {kind}({ends}, date STRING)")
    for (kind, a, b), (path, file) in sorted(pairs.items()):
        file.close()
        connection.execute(f"COPY {kind} FROM '{path}' (from='{a}', to='{b}', header=false)")

    def cypher(text):
        return lambda: [tuple(row) for row in connection.execute(text).get_all()]

    def path(types, start, end):
        return cypher(
            f"MATCH p = (a:Person {{id: {start}}})-[{types}* SHORTEST 1..30]-(b:Person {{id: {end}}}) RETURN length(p)")

    when = f"r.date >= '{p['d1']}' AND r.date < '{p['d2']}'"
    return {
        "q1m": cypher(f"MATCH (p:Person {{name: '{p['mid_name']}'}})-[r]-(x) RETURN x.name AS nm ORDER BY nm"),
        "q1h": cypher(
            f"MATCH (p:Person {{name: '{p['hub_name']}'}})-[r]-(x) RETURN label(r) AS t, count(*) AS n ORDER BY t"),
        "q2": cypher(
            f"MATCH (p:Person)-[r:TOOK_PART_IN]->(c:Campaign {{name: '{p['camp_name']}'}})-[h:HELD_IN]->(pl:Place) "
            f"WHERE {when} AND h.date >= '{p['d1']}' RETURN count(*), count(DISTINCT p), count(DISTINCT pl)"),
        "q2w": cypher(
            "MATCH (p:Person)-[r:TOOK_PART_IN]->(c:Campaign)-[h:HELD_IN]->(pl:Place) "
            f"WHERE {when} RETURN count(*)"),
        "q3": cypher(
            f"MATCH (pl:Place {{name: '{p['place_name']}'}})<-[:ACTIVE_IN]-(a:Person)-[:TOOK_PART_IN]->(c:Campaign)"
            "<-[:TOOK_PART_IN]-(b:Person)-[:ACTIVE_IN]->(pl) WHERE a.id < b.id "
            "RETURN a.id AS a, b.id AS b, count(DISTINCT c) AS n ORDER BY n DESC, a, b LIMIT 10"),
        "q4": cypher(
            "MATCH (a:Article)-[m:MENTIONS]->(p:Person) RETURN p.id AS p, count(*) AS n ORDER BY n DESC, p LIMIT 10"),
        "q5k": path(":KNOWS", p["a"], p["b"]),
        "q5a": path("", p["mid"], p["vl"]),
        "q6": cypher(f"MATCH (a:Person {{id: {p['vl']}}})-[:KNOWS*1..3]->(b:Person) RETURN count(DISTINCT b)"),
        "q7n": cypher("MATCH (a:Article) RETURN substring(a.date, 1, 4) AS y, count(*) ORDER BY y"),
        "q7e": cypher("MATCH ()-[r]->() RETURN label(r) AS t, count(*) ORDER BY t"),
    }


def igraph_queries(data, p):
    """igraph by hand: what one would write who knows the question, with all values as attributes of the graph."""
    import collections
    import csv

    import igraph

    with open(data / "nodes.csv", encoding="utf-8", newline="") as source:
        nodes = list(csv.DictReader(source))
    with open(data / "edges.csv", encoding="utf-8", newline="") as source:
        edges = list(csv.DictReader(source))
    g = igraph.Graph(len(nodes), [(int(e["src"]), int(e["dst"])) for e in edges], directed=True)
    for key in ("label", "name", "date"):
        g.vs[key] = [node[key] for node in nodes]
    for key in ("type", "date"):
        g.es[key] = [edge[key] for edge in edges]
    del nodes, edges
    known = g.subgraph_edges(g.es.select(type="KNOWS"), delete_vertices=False)

    def during(e):
        return p["d1"] <= e["date"] < p["d2"]

    def typed(v, mode, type):
        return [e for e in (g.es[i] for i in g.incident(v, mode)) if e["type"] == type]

    def q1m():
        start = g.vs.find(p["mid_name"])
        return sorted((v["name"],) for i in g.incident(start, "all") for e in [g.es[i]]
                      for v in [g.vs[e.source if e.target == start.index else e.target]])

    def q1h():
        incident = g.incident(g.vs.find(p["hub_name"]), "all")
        return sorted(collections.Counter(g.es[incident]["type"]).items())

    def q2():
        campaign = g.vs.find(p["camp_name"])
        who = [e.source for e in typed(campaign, "in", "TOOK_PART_IN") if during(e)]
        where = [e.target for e in typed(campaign, "out", "HELD_IN") if e["date"] >= p["d1"]]
        return [(len(who) * len(where), len(set(who)), len(set(where)))]

    def q2w():
        held = collections.Counter(e.source for e in g.es.select(type="HELD_IN"))
        return [(sum(held[e.target] for e in g.es.select(type="TOOK_PART_IN") if during(e)),)]

    def q3():
        groups, pairs = collections.defaultdict(set), collections.Counter()
        for here in typed(g.vs.find(p["place_name"]), "in", "ACTIVE_IN"):
            for e in typed(here.source, "out", "TOOK_PART_IN"):
                groups[e.target].add(e.source)
        for group in groups.values():
            pairs.update((a, b) for a in group for b in group if a < b)
        return [(a, b, -n) for n, a, b in sorted((-n, a, b) for (a, b), n in pairs.items())[:10]]

    def q4():
        counts = collections.Counter(e.target for e in g.es.select(type="MENTIONS"))
        people = ((-n, v) for v, n in counts.items() if g.vs[v]["label"] == "Person")
        return [(v, -n) for n, v in sorted(people)[:10]]

    def years():
        return collections.Counter(date[:4] for date in g.vs.select(label="Article")["date"])

    return {
        "q1m": q1m, "q1h": q1h, "q2": q2, "q2w": q2w, "q3": q3, "q4": q4,
        "q5k": lambda: [(known.distances(p["a"], p["b"], mode="all")[0][0],)],
        "q5a": lambda: [(g.distances(p["mid"], p["vl"], mode="all")[0][0],)],
        "q6": lambda: [(known.neighborhood_size(p["vl"], 3, "out") - 1,)],
        "q7n": lambda: sorted(years().items()),
        "q7e": lambda: sorted(collections.Counter(g.es["type"]).items()),
    }


PEERS = {"duckdb": duckdb_queries, "igraph": igraph_queries, "kuzu": kuzu_queries}


def measure(peer, data, runs):
    """What one peer takes, in this process: prints a line of JSON a query, as annals-bench-query does."""
    start = time.process_time()
    queries = PEERS[peer](data, json.loads((data / "params.json").read_text()))
    print(json.dumps({"name": "load", "cpu_s": time.process_time() - start}), flush=True)
    for name in QUERIES:
        times = []
        while len(times) < runs and (len(times) < 3 or sum(times) < 20_000):
            start = time.process_time()
            rows = queries[name]()
            times.append((time.process_time() - start) * 1000)
        answer = " | ".join(",".join(map(str, row)) for row in rows[:3])
        line = {"name": name, "first_ms": times[0], "median_ms": statistics.median(times), "rows": len(rows),
                "answer": answer}
        print(json.dumps(line, ensure_ascii=False), flush=True)


def lines(command):
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8").stdout
    return {line["name"]: line for line in map(json.loads, output.splitlines())}


def main():
    parser = argparse.ArgumentParser(description="Query benchmark of annals beside its peers.")
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--annals", default=str(ROOT / ".build/release/annals-bench-query"))
    parser.add_argument("--peer", choices=PEERS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        return measure(options.peer, options.data, options.runs)
    own = lines([options.annals, str(options.data), str(options.runs)])
    runs = str(options.runs)
    found = {peer: lines([sys.executable, __file__, str(options.data), "--runs", runs, "--peer", peer])
             for peer in PEERS}
    print("| CPU ms, median | annals, first | annals |", " | ".join(PEERS), "| fastest peer : annals |")
    print("|---|" + "---|" * (3 + len(PEERS)))
    load = [f"{1000 * result['load']['cpu_s']:.0f}" for result in [own, *found.values()]]
    print(f"| load | {load[0]} | {load[0]} |", " | ".join(load[1:]), "| |")
    is_equal = True
    for name in QUERIES:
        mine = own[name]
        cells = []
        for result in found.values():
            same = (result[name]["rows"], result[name]["answer"]) == (mine["rows"], mine["answer"])
            is_equal = is_equal and same
            cells.append(f"{result[name]['median_ms']:.3g}" + ("" if same else " (another answer)"))
        fastest = min(result[name]["median_ms"] for result in found.values())
        ratio = fastest / max(mine["median_ms"], 0.001)
        print(f"| {name} | {mine['first_ms']:.3g} | {mine['median_ms']:.3g} |", " | ".join(cells), f"| {ratio:.1f} |")
    sys.exit(0 if is_equal else 1)


if __name__ == "__main__":
    main()
