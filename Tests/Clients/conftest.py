"""Where the exports lie, and what they hold according to the plainest possible reading."""

import os
import pathlib
from dataclasses import dataclass, field

import pytest
from lxml import etree

ROOT = pathlib.Path(__file__).resolve().parents[2]
NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"


def exports() -> pathlib.Path:
    return pathlib.Path(os.environ.get("ANNALS_EXPORTS", ROOT / "exports")).resolve()


@dataclass
class Reference:
    """A GraphML file element by element: what every reader must find."""

    path: pathlib.Path
    keys: dict = field(default_factory=lambda: {"node": {}, "edge": {}})
    nodes: dict = field(default_factory=dict)
    edges: dict = field(default_factory=dict)
    ends: dict = field(default_factory=dict)

    def __post_init__(self):
        names = {}
        root = etree.parse(str(self.path), etree.XMLParser(huge_tree=True)).getroot()
        for key in root.iter(NAMESPACE + "key"):
            self.keys[key.get("for")][key.get("attr.name")] = key.get("attr.type")
            names[key.get("id")] = key.get("attr.name")
        for element in root.iter(NAMESPACE + "node", NAMESPACE + "edge"):
            values = {names[data.get("key")]: data.text or "" for data in element.iter(NAMESPACE + "data")}
            if element.tag.endswith("node"):
                self.nodes[element.get("id")] = values
            else:
                self.edges[element.get("id")] = values
                self.ends[element.get("id")] = (element.get("source"), element.get("target"))


def graphml_files() -> list[pathlib.Path]:
    return sorted(exports().glob("*.graphml"))


def jsonld_files() -> list[pathlib.Path]:
    return sorted(exports().glob("*.jsonld"))


@pytest.fixture(scope="session", params=graphml_files(), ids=lambda path: path.name)
def graphml(request) -> Reference:
    return Reference(request.param)


@pytest.fixture(scope="session", params=jsonld_files(), ids=lambda path: path.name)
def jsonld(request) -> pathlib.Path:
    return request.param

