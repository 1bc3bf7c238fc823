"""GraphML, read with the programs that people draw and count with: the same nodes, edges and values everywhere."""

import collections
import json
import math
import os
import re
import shutil
import subprocess
import sys
import textwrap

import pytest
from conftest import ROOT
from lxml import etree

NUMBERS = {"int": int, "long": int, "double": float, "float": float}
NODE_COLUMNS = "label name label_zh label_en type size r g b x y first last mentions uri".split()
EDGE_COLUMNS = "label interaction relation weight start end certainty articles quote_zh quote_en uri".split()


def typed(value: str, kind: str):
    return NUMBERS[kind](value) if kind in NUMBERS else value


def test_columns(graphml):
    """Every column that people rely on, and every value written."""
    assert set(NODE_COLUMNS) <= set(graphml.keys["node"])
    assert set(EDGE_COLUMNS) <= set(graphml.keys["edge"])
    assert all(set(values) == set(graphml.keys["node"]) for values in graphml.nodes.values())
    assert all(set(values) == set(graphml.keys["edge"]) for values in graphml.edges.values())


def test_one_name_one_type(graphml):
    shared = set(graphml.keys["node"]) & set(graphml.keys["edge"])
    assert all(graphml.keys["node"][name] == graphml.keys["edge"][name] for name in shared)
    assert "id" not in graphml.keys["node"] and "id" not in graphml.keys["edge"]


def test_labels(graphml):
    assert all(values["label"] == values["name"] and values["label"] for values in graphml.nodes.values())
    assert all(values["label"] == values["interaction"] for values in graphml.edges.values())
    assert all(float(values["weight"]) > 0 for values in graphml.edges.values())


def test_ids(graphml):
    assert all(re.fullmatch(r"n_[A-Za-z0-9_.:-]*", id) for id in graphml.nodes)
    assert all(re.fullmatch(r"e_[A-Za-z0-9_.:-]*", id) for id in graphml.edges)


def test_layout(graphml):
    """Nodes do not lie on one another."""
    places = {(values["x"], values["y"]) for values in graphml.nodes.values()}
    assert len(places) > 0.95 * len(graphml.nodes)
    assert all(math.isfinite(float(x)) and math.isfinite(float(y)) for x, y in places)


def test_schema(graphml):
    folder = next(
        (path for path in [ROOT / "../shared/bench/graphml", ROOT / "shared/bench/graphml"] if path.exists()), None
    )
    if folder is None:
        pytest.skip("the XSD of GraphML is not here (../shared/bench/graphml)")
    schema = etree.XMLSchema(etree.parse(str(folder / "graphml.xsd")))
    schema.assertValid(etree.parse(str(graphml.path), etree.XMLParser(huge_tree=True)))


def test_networkx(graphml):
    import networkx

    graph = networkx.read_graphml(graphml.path, force_multigraph=True, edge_key_type=str)
    assert graph.is_directed()
    assert set(graph.nodes) == set(graphml.nodes)
    assert {key for _, _, key in graph.edges(keys=True)} == set(graphml.edges)
    for id, values in graphml.nodes.items():
        assert graph.nodes[id] == {name: typed(value, graphml.keys["node"][name]) for name, value in values.items()}
    for source, target, key, data in graph.edges(keys=True, data=True):
        data.pop("id", None)
        assert (source, target) == graphml.ends[key]
        assert data == {
            name: typed(value, graphml.keys["edge"][name]) for name, value in graphml.edges[key].items()
        }


def test_networkx_plain(graphml):
    """As most people call it: parallel edges stay, since each has an id."""
    import networkx

    assert networkx.read_graphml(graphml.path).number_of_edges() == len(graphml.edges)


def test_igraph(graphml):
    import igraph

    graph = igraph.Graph.Read_GraphML(str(graphml.path))
    assert graph.is_directed()
    assert graph.vs["id"] == list(graphml.nodes)
    # igraph 1.0.0 gives the ids of nodes as those of edges; so the ends are compared.
    named = [(graph.vs[edge.source]["id"], graph.vs[edge.target]["id"]) for edge in graph.es]
    assert named == list(graphml.ends.values())
    for name, kind in graphml.keys["node"].items():
        assert graph.vs[name] == [typed(values[name], kind) for values in graphml.nodes.values()], name
    for name, kind in graphml.keys["edge"].items():
        expected = [typed(values[name], kind) for values in graphml.edges.values()]
        assert (graph.es[name] if expected else []) == expected, name


def foreign(python: str, code: str, path) -> dict:
    """What a program that cannot share our process prints as JSON."""
    result = subprocess.run(
        [python, "-c", textwrap.dedent(code), str(path)],
        capture_output=True, text=True, timeout=600, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    lines = [line for line in result.stdout.splitlines() if line.startswith("{")]
    assert lines, result.stderr[-2000:]
    return json.loads(lines[-1])


def assert_same_but_for_cuts(found, written):
    """Tulip 6.0 reads in blocks, and of a text that lies across two it keeps the end: a few may be cut, none made up."""
    lost = collections.Counter(written) - collections.Counter(found)
    cut = collections.Counter(found) - collections.Counter(written)
    assert lost.total() == cut.total() <= 1 + len(written) // 50
    for end in cut:
        assert any(whole.endswith(end) for whole in lost)


def test_tulip(graphml):
    pytest.importorskip("tulip")
    found = foreign(
        sys.executable,
        """
        import json, os, sys
        from tulip import tlp
        graph = tlp.importGraph("GraphML", {"file::filename": sys.argv[1]})
        labels, relations = graph["label_zh"], graph["relation"]
        print(json.dumps({
            "nodes": graph.numberOfNodes(), "edges": graph.numberOfEdges(),
            "labels": sorted(labels[n] for n in graph.getNodes()),
            "quotes": sorted(graph["quote_zh"][e] for e in graph.getEdges()),
            "relations": sorted(relations[e] for e in graph.getEdges())}), flush=True)
        os._exit(0)
        """,
        graphml.path,
    )
    assert found["nodes"] == len(graphml.nodes) and found["edges"] == len(graphml.edges)
    assert found["relations"] == sorted(values["relation"] for values in graphml.edges.values())
    # Tulip trims line breaks and keeps one CDATA section; what people read is in neither case.
    plain = re.compile(r"[\r\n\t\ufffd]|\]\]>|^\s|\s$")
    if not any(plain.search(values["label_zh"]) for values in graphml.nodes.values()):
        assert_same_but_for_cuts(found["labels"], [values["label_zh"] for values in graphml.nodes.values()])
    if not any(plain.search(values["quote_zh"]) for values in graphml.edges.values()):
        assert_same_but_for_cuts(found["quotes"], [values["quote_zh"] for values in graphml.edges.values()])


def test_graph_tool(graphml):
    """From Debian's python3-graph-tool, which has no package on PyPI."""
    python = "/usr/bin/python3"
    if not os.path.exists(python) or subprocess.run([python, "-c", "import graph_tool"], capture_output=True).returncode:
        pytest.skip("graph-tool is not installed (apt-get install python3-graph-tool)")
    found = foreign(
        python,
        """
        import json, os, sys
        from graph_tool import load_graph
        graph = load_graph(sys.argv[1], fmt="graphml")
        print(json.dumps({
            "nodes": graph.num_vertices(), "edges": graph.num_edges(),
            "labels": [graph.vp["label"][v] for v in graph.vertices()],
            "weights": sum(graph.ep["weight"][e] for e in graph.edges()),
            "types": {"node": {k: p.value_type() for k, p in graph.vp.items()}}}), flush=True)
        os._exit(0)
        """,
        graphml.path,
    )
    assert found["nodes"] == len(graphml.nodes) and found["edges"] == len(graphml.edges)
    assert found["labels"] == [values["label"] for values in graphml.nodes.values()]
    assert found["weights"] == sum(float(values["weight"]) for values in graphml.edges.values())


def test_graphviz(graphml):
    if shutil.which("graphml2gv") is None or shutil.which("gc") is None:
        pytest.skip("graphviz is not installed (apt-get install graphviz)")
    converted = subprocess.run(["graphml2gv", str(graphml.path)], capture_output=True, timeout=600)
    assert converted.returncode == 0, converted.stderr
    counted = subprocess.run(["gc", "-n", "-e"], input=converted.stdout, capture_output=True, timeout=600)
    assert [int(word) for word in counted.stdout.split()[:2]] == [len(graphml.nodes), len(graphml.edges)]
