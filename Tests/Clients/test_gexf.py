"""GEXF, read with NetworkX: the nodes and edges of the GraphML beside it, and their times."""

import pytest
from conftest import exports, Reference

FILES = sorted(exports().glob("*.gexf"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_networkx(path):
    import networkx

    graph = networkx.read_gexf(path, version="1.3")
    reference = Reference(path.with_suffix(".graphml"))
    assert set(graph.nodes) == set(reference.nodes)
    assert graph.number_of_edges() == len(reference.edges)
    for name, values in graph.nodes(data=True):
        assert values["mentions"] == int(reference.nodes[name]["mentions"])
        assert values["type"] == reference.nodes[name]["type"]
    if path.name.startswith("hostile"):
        return
    for name, values in graph.nodes(data=True):
        assert values["label"] == reference.nodes[name]["label"]
        if reference.nodes[name]["first"]:
            assert (values["start"], values["end"]) == (reference.nodes[name]["first"], reference.nodes[name]["last"])
    dated = [edge for edge in reference.edges.values() if edge["start"]]
    timed = [values for *_, values in graph.edges(data=True) if "start" in values or "spells" in values]
    assert len(timed) == len(dated)
