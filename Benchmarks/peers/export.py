"""Writes a graph of 200,500 nodes and 2,000,000 edges with annals, NetworkX and igraph, and prints megabytes a second.

    .venv-peers/bin/pip install networkx==3.6.1 lxml==6.1.3 igraph==1.0.0
    swift build -c release --product annals-bench-export
    .venv-peers/bin/python Benchmarks/peers/export.py DATA [--annals PROGRAM]

DATA holds the nodes.csv and edges.csv of the query benchmark. What counts is CPU time; annals throws its bytes away, the
others write to a temporary file. NetworkX gets a tenth of the edges: its writer keeps the whole document in memory.
"""

import argparse
import csv
import json
import os
import pathlib
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def rows(path):
    with open(path, encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


def measured(name, write):
    """Runs a writer of a file, and prints how fast it is."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "graph.graphml")
        start = time.process_time()
        write(path)
        seconds = time.process_time() - start
        megabytes = os.path.getsize(path) / 1e6
    print(f"| {name} | {megabytes:.0f} | {seconds:.1f} | {megabytes / seconds:.1f} |", flush=True)


def igraph_writer(nodes, edges):
    import igraph

    graph = igraph.Graph(len(nodes), [(int(e["src"]), int(e["dst"])) for e in edges], directed=True)
    for key in ("label", "name", "date"):
        graph.vs[key] = [node[key] for node in nodes]
    for key in ("type", "date", "weight", "role"):
        graph.es[key] = [edge[key] for edge in edges]
    return graph.write_graphml


def networkx_writer(nodes, edges):
    import networkx

    graph = networkx.MultiDiGraph()
    for node in nodes:
        graph.add_node(node["id"], **{key: node[key] for key in ("label", "name", "date")})
    for edge in edges:
        graph.add_edge(edge["src"], edge["dst"], **{key: edge[key] for key in ("type", "date", "weight", "role")})
    return lambda path: networkx.write_graphml_lxml(graph, path)


def main():
    parser = argparse.ArgumentParser(description="Export benchmark of annals beside its peers.")
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--annals", default=str(ROOT / ".build/release/annals-bench-export"))
    options = parser.parse_args()
    print("| writer | MB | CPU s | MB a second |\n|---|---|---|---|")
    command = [options.annals, str(options.data), str(ROOT / "ontology")]
    for line in subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()[1:]:
        row = json.loads(line)
        print(f"| annals, {row['name']} | {row['mb']} | {row['cpu_s']:.1f} | {row['mb_per_s']:.1f} |", flush=True)
    nodes, edges = rows(options.data / "nodes.csv"), rows(options.data / "edges.csv")
    measured("igraph, graphml", igraph_writer(nodes, edges))
    measured("NetworkX (lxml), graphml of a tenth", networkx_writer(nodes, edges[:: 10]))


if __name__ == "__main__":
    main()
