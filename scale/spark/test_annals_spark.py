"""The job on a cluster of two workers, as processes of this machine, against the build of one machine."""

import os
import pathlib
import shutil
import subprocess
import sys

import pytest

from annals_spark import document_of, looks_like_article

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("ANNALS", str(ROOT / ".build/release/annals"))
# More articles, for a run by hand: a folder of folders, such as press/1957.
ARCHIVE = os.environ.get("ANNALS_ARCHIVE")


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """The folder that documents are named from, and what to read in it."""
    if ARCHIVE:
        return pathlib.Path(ARCHIVE), sorted(os.listdir(ARCHIVE))
    root = tmp_path_factory.mktemp("archive")
    seeds = sorted((ROOT / "seeds").glob("*.txt"))
    for number, seed in enumerate(seeds):
        folder = root / ("甲 年" if number % 2 else "b%20c")
        folder.mkdir(exist_ok=True)
        shutil.copy(seed, folder / f"é #{number}+x.txt")
    (root / "甲 年" / "README.md").write_text("not an article")
    (root / "甲 年" / "bad.txt").write_bytes(b"\xff\xfe not UTF-8")
    return root, ["b%20c", "甲 年"]


def submit(root, folders, output, *options):
    environment = dict(
        os.environ, SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable, LC_ALL="C.UTF-8")
    program = pathlib.Path(sys.executable).parent / "spark-submit"
    command = [
        program, "--master", "local-cluster[2,1,2048]", ROOT / "scale/spark/annals_spark.py",
        "--annals", PROGRAM, "--ontology", ROOT / "ontology", "--root", root, "--output", output, *options, *folders,
    ]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True)


def build(root, output, *paths):
    command = [PROGRAM, "build", "--ontology", ROOT / "ontology", "-o", output, *paths]
    run = subprocess.run(command, cwd=root, capture_output=True, text=True)
    assert run.returncode in (0, 65), run.stderr
    return [(output / name).read_bytes() for name in ("annals.graphml", "annals.jsonld")]


def test_cluster_gives_the_bytes_of_one_machine(archive, tmp_path):
    root, folders = archive
    run = submit(root, folders, tmp_path / "parts", "--partitions", "3")
    assert build(root, tmp_path / "linked", "--from-extractions", tmp_path / "parts") == build(
        root, tmp_path / "direct", *folders)
    if not ARCHIVE:
        # spark-submit hands all that a job prints to standard output.
        assert "annals: 甲 年/bad.txt: " in run.stdout + run.stderr


def test_documents_are_named_from_the_root():
    assert document_of("file:/data/1957/a.txt", "/data") == "1957/a.txt"
    assert document_of("hdfs://head:9000/data/1957/a b.txt", "hdfs://head:9000/data") == "1957/a b.txt"
    assert document_of("file:/data x/50%/甲 #1.txt", "/data x") == "50%/甲 #1.txt"


def test_files_of_other_kinds_are_passed_over():
    assert looks_like_article("1957/a.TXT")
    for document in ("1957/README.md", "1957/a.pdf", ".git/a.txt", "1957/.a.txt"):
        assert not looks_like_article(document)
