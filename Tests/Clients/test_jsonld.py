"""JSON-LD, read with the stores and libraries of linked data: the same triples everywhere."""

import json

import pytest
from conftest import ROOT

ANN = "https://annals.example/ns#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
ORG = "http://www.w3.org/ns/org#"
SHAPES = ROOT / "ontology/shapes.ttl"


@pytest.fixture(scope="session")
def document(jsonld):
    return json.loads(jsonld.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def store(jsonld):
    import pyoxigraph

    return pyoxigraph.Dataset(pyoxigraph.parse(path=str(jsonld), format=pyoxigraph.RdfFormat.JSON_LD))


@pytest.fixture(scope="session")
def graph(jsonld):
    import rdflib

    return rdflib.Graph().parse(jsonld, format="json-ld")


def is_export(jsonld) -> bool:
    """Whether the file is what a build made, not what the hostile samples of the tests are."""
    return not jsonld.name.startswith("hostile")


def test_form(document):
    """Flattened, sorted, every node named, ASCII alone in names."""
    ids = [item["@id"] for item in document["@graph"]]
    assert ids == sorted(ids) and len(ids) == len(set(ids))
    assert all(id.isascii() and not id.startswith("_:") for id in ids)
    assert isinstance(document["@context"], dict)


def test_tags_in_lower_case(graph):
    import rdflib

    tags = {term.language for term in graph.objects() if isinstance(term, rdflib.Literal) and term.language}
    assert tags <= {"zh-hans", "en", "zh-latn-pinyin"}


def test_no_blank_nodes(graph):
    import rdflib

    assert not any(isinstance(term, rdflib.BNode) for triple in graph for term in triple)


def test_same_triples(jsonld, document, store, graph):
    """rdflib, Oxigraph and PyLD see the same graph, term by term."""
    import pyoxigraph
    from pyld import jsonld as pyld

    lines = {line for line in pyld.to_rdf(document, {"format": "application/n-quads"}).split("\n") if line.strip()}
    assert len(lines) == len(store) == len(graph)
    fromPyLD = pyoxigraph.Dataset(
        pyoxigraph.parse("\n".join(lines) + "\n", format=pyoxigraph.RdfFormat.N_QUADS))
    assert fromPyLD == store


def test_statements(graph):
    """Each statement is a plain triple too, has evidence with a quote, and office-holding is a membership."""
    from rdflib import RDF, URIRef

    statements = list(graph.subjects(RDF.type, URIRef(ANN + "Statement")))
    assert statements
    for statement in statements:
        subject, predicate, object = (graph.value(statement, term) for term in (RDF.subject, RDF.predicate, RDF.object))
        assert (subject, predicate, object) in graph
        assert (statement, RDF.type, RDF.Statement) in graph
        assert list(graph.objects(statement, URIRef(ANN + "evidence")))
        if predicate == URIRef(ANN + "holdsOffice"):
            assert (statement, RDF.type, URIRef(ORG + "Membership")) in graph


def test_offsets_are_integers(graph):
    from rdflib import XSD, URIRef

    for offset in graph.objects(predicate=URIRef("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#beginIndex")):
        assert offset.datatype == XSD.integer


def test_context_ships(document):
    """The context inline is the one in ontology/."""
    shipped = json.loads((ROOT / "ontology/context.jsonld").read_text(encoding="utf-8"))
    assert document["@context"] == shipped["@context"]


def validate(graph):
    import pyshacl

    conforms, _, report = pyshacl.validate(graph, shacl_graph=str(SHAPES))
    return conforms, report


def test_shapes(jsonld, graph):
    if not is_export(jsonld):
        pytest.skip("a sample that breaks the shapes on purpose")
    conforms, report = validate(graph)
    assert conforms, report


@pytest.mark.parametrize("removed", ["node", "link"])
def test_shapes_miss_evidence(jsonld, graph, removed):
    """Without one piece of evidence, or one link to it, the graph does not conform."""
    import rdflib

    if not is_export(jsonld):
        pytest.skip("a sample that breaks the shapes on purpose")
    poorer = rdflib.Graph()
    poorer += graph
    statement, evidence = min(graph.subject_objects(rdflib.URIRef(ANN + "evidence")))
    if removed == "node":
        poorer.remove((evidence, None, None))
    else:
        poorer.remove((statement, rdflib.URIRef(ANN + "evidence"), evidence))
    conforms, _ = validate(poorer)
    assert not conforms


def test_ontology_and_shapes_are_turtle():
    import rdflib

    assert len(rdflib.Graph().parse(ROOT / "ontology/annals.ttl")) > 100
    assert len(rdflib.Graph().parse(SHAPES)) > 100
