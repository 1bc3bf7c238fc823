"""CSV for bulk import: Kuzu loads it and finds in it what the GraphML file says."""

import csv

import pytest
from conftest import exports, Reference


@pytest.fixture(scope="module")
def reference():
    return Reference(exports() / "annals.graphml")


def test_kuzu(reference, tmp_path, monkeypatch):
    kuzu = pytest.importorskip("kuzu")
    folder = exports() / "kuzu"
    if not folder.exists():
        pytest.skip(f"no {folder}; make test writes it")
    monkeypatch.chdir(folder)
    connection = kuzu.Connection(kuzu.Database(str(tmp_path / "annals"), max_db_size=1 << 30))
    for line in (folder / "import.cypher").read_text(encoding="utf-8").splitlines():
        connection.execute(line)
    names = connection.execute("MATCH (n) RETURN n.name").get_all()
    assert sorted(name for [name] in names) == sorted(node["name"] for node in reference.nodes.values())
    [[pairs]] = connection.execute("MATCH (a)-[r]->(b) RETURN count(DISTINCT [a.id, label(r), b.id])").get_all()
    assert pairs == len(reference.edges)
    quotes = connection.execute("MATCH ()-[r:HOLDS_OFFICE]->() RETURN r.quote_zh").get_all()
    wanted = {edge["quote_zh"] for edge in reference.edges.values() if edge["relation"] == "HOLDS_OFFICE"}
    assert wanted <= {quote or "" for [quote] in quotes}


def test_neo4j(reference):
    """The form that neo4j-admin demands: as many cells as the header has, ids once, ends that exist."""
    folder = exports() / "neo4j"
    if not folder.exists():
        pytest.skip(f"no {folder}; make test writes it")
    lines = (folder / "neo4j-admin.args").read_text(encoding="utf-8").splitlines()
    files = {side: [line.split("=")[1] for line in lines if line.startswith(f"--{side}=")]
             for side in ("nodes", "relationships")}
    ids, pairs = set(), set()
    for side, names in files.items():
        for name in names:
            with open(folder / name, encoding="utf-8", newline="") as source:
                header, *rows = csv.reader(source)
            for row in rows:
                assert len(row) == len(header)
                if side == "nodes":
                    assert header[0] == "id:ID" and row[0] not in ids
                    ids.add(row[0])
                else:
                    assert header[:2] == [":START_ID", ":END_ID"] and {row[0], row[1]} <= ids
                    pairs.add((row[0], row[-1], row[1]))
    assert len(ids) == len(reference.nodes) and len(pairs) == len(reference.edges)
