"""The exports are there at all: without them the other tests would pass by having nothing to do."""

from conftest import exports, graphml_files, jsonld_files


def test_there_is_graphml():
    assert graphml_files(), f"no *.graphml in {exports()}; run make graph"


def test_there_is_jsonld():
    assert jsonld_files(), f"no *.jsonld in {exports()}; run make graph"
