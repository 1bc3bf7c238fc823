"""N-Quads and Turtle: the triples of the JSON-LD file beside them, in the same words."""

import pytest
from conftest import exports, jsonld_files

FILES = [path.with_suffix(ending) for path in jsonld_files() for ending in (".nq", ".ttl")]
FILES = [path for path in FILES if path.exists()]


def oxigraph(path, syntax):
    """The triples of a file, whatever graph they stand in."""
    import pyoxigraph

    quads = pyoxigraph.parse(path=str(path), format=syntax)
    return pyoxigraph.Dataset(pyoxigraph.Quad(*quad.triple) for quad in quads)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_same_triples(path):
    import pyoxigraph

    syntax = {".nq": pyoxigraph.RdfFormat.N_QUADS, ".ttl": pyoxigraph.RdfFormat.TURTLE}[path.suffix]
    wanted = oxigraph(path.with_suffix(".jsonld"), pyoxigraph.RdfFormat.JSON_LD)
    assert oxigraph(path, syntax) == wanted


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_rdflib(path):
    import rdflib

    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(path, format={".nq": "nquads", ".ttl": "turtle"}[path.suffix])
    wanted = rdflib.Graph().parse(path.with_suffix(".jsonld"), format="json-ld")
    assert {triple for triple in dataset.triples((None, None, None))} == set(wanted)


def test_graphs_are_articles():
    """With --graphs, statements and evidence stand in the graph of an article, things in none."""
    import pyoxigraph

    path = exports() / "annals.nq"
    if not path.exists():
        pytest.skip("no annals.nq")
    statement = pyoxigraph.NamedNode("https://annals.example/ns#Statement")
    article = pyoxigraph.NamedNode("https://annals.example/ns#Article")
    quads = list(pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.N_QUADS))
    articles = {quad.subject for quad in quads if quad.object == article}
    statements = [quad for quad in quads if quad.object == statement]
    graphs = {quad.graph_name for quad in statements}
    # What an article says that the file does not have stands with the things.
    assert graphs & articles and graphs <= articles | {pyoxigraph.DefaultGraph()}
    assert all(isinstance(quad.graph_name, pyoxigraph.DefaultGraph) for quad in quads if quad.subject in articles)
