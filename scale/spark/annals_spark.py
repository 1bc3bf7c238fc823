#!/usr/bin/env python3
"""Reads a newspaper archive with annals on Apache Spark.

    spark-submit --master spark://head:7077 scale/spark/annals_spark.py \\
        --annals .build/release/annals --ontology ontology --root /data/renmin-ribao \\
        --output /data/extractions 1957 1958
    cd /data && annals build --from-extractions /data/extractions -o exports

The files below `--root` are shared out over the cluster; each partition is piped through `annals extract - --for-linking`,
a filter, and the lines that come out are united as sets: shuffled by document, sorted, each once. What is left in
`--output` are sorted parts without a line in common, whichever tasks ran where, or twice. Linking them gives the bytes
that `annals build 1957 1958`, run in the folder `--root`, gives on one machine.

The program and the ontology are sent along: nodes need Python 3, libxml2 and SQLite, and nothing of annals.
"""

import argparse
import itertools
import json
import os
import posixpath
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import zlib

from pyspark import SparkFiles
from pyspark.accumulators import AccumulatorParam
from pyspark.sql import SparkSession

# What `annals` reads in a folder (Sources/Archive/Input/InputListing.swift).
EXTENSIONS = (".txt", ".text", ".md", ".markdown", ".jsonl", ".ndjson")

# All well; some input was rejected, which standard error names; an input is missing.
GOOD_STATUS = (0, 65)


class Messages(AccumulatorParam):
    """What the program said on standard error, from all tasks."""

    def zero(self, value):
        return []

    def addInPlace(self, left, right):
        return left + right


def plain_path(path):
    """A path without the scheme and the host that Spark puts before it. Spark escapes nothing: `#` and `%` are themselves."""
    return re.sub(r"^[A-Za-z][A-Za-z0-9+.-]*:(//[^/]*)?(?=/)", "", path)


def document_of(path, root):
    """The path of a file below `root`, which is the name of its document.

    >>> document_of("file:/data/1957/a.txt", "/data")
    '1957/a.txt'
    """
    return posixpath.relpath(plain_path(path), plain_path(root))


def looks_like_article(document):
    """Whether `annals` would take this file of a folder."""
    parts = document.split("/")
    name = parts[-1].lower()
    return (
        not any(part.startswith(".") for part in parts)
        and not name.startswith("readme.")
        and name.endswith(EXTENSIONS)
    )


class Extraction:
    """Pipes the files of a partition through the program; gives the lines that it prints."""

    def __init__(self, encoding, messages):
        self.encoding = encoding
        self.messages = messages

    def __call__(self, files):
        undecodable = []
        wrapped = self.wrapped(files, undecodable)
        first = next(wrapped, None)
        if first is not None:
            yield from self.extracted(itertools.chain([first], wrapped))
        self.messages.add(undecodable)

    def wrapped(self, files, undecodable):
        """Each file as a line of JSON."""
        for document, content in files:
            try:
                text = bytes(content).decode(self.encoding)
            except UnicodeDecodeError as error:
                undecodable.append(f"annals: {document}: {error}")
                continue
            yield json.dumps({"document": document, "content": text}, ensure_ascii=False).encode() + b"\n"

    def extracted(self, wrapped):
        """What the program prints."""
        shipped = SparkFiles.getRootDirectory()
        command = [
            os.path.join(shipped, "annals"), "extract", "-", "--for-linking", "--threads", "1",
            "--ontology", os.path.join(shipped, "ontology"),
        ]
        with tempfile.TemporaryFile() as errors:
            program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors)
            feeding = threading.Thread(target=feed, args=(program.stdin, wrapped))
            feeding.start()
            for line in program.stdout:
                yield line.decode().rstrip("\n")
            feeding.join()
            status = program.wait()
            errors.seek(0)
            said = errors.read().decode(errors="replace").splitlines()
        self.messages.add(said)
        if status not in GOOD_STATUS:
            raise RuntimeError(f"annals ended with {status}: {' '.join(said[-3:])}")


def feed(stream, lines):
    """Writes to the program, which may end early: it says why itself."""
    try:
        with stream:
            for line in lines:
                stream.write(line)
    except BrokenPipeError:
        pass


def united(lines):
    """Sorted lines, each once."""
    last = None
    for line, _ in lines:
        if line != last:
            yield line
        last = line


def partition_of(line):
    """All lines of one document come together; Python's own hash differs in every process."""
    return zlib.crc32(line.partition(',"format"')[0].encode())


def ship(context, program, ontology):
    """Sends the program and the ontology to all nodes."""
    context.addFile(os.path.abspath(program))
    folder = tempfile.mkdtemp(prefix="annals-")
    archive = shutil.make_archive(os.path.join(folder, "ontology"), "gztar", ontology)
    context.addArchive(archive + "#ontology")
    return folder


def extract(session, arguments):
    """Runs the job; gives what the program said."""
    context = session.sparkContext
    messages = context.accumulator([], Messages())
    folder = ship(context, arguments.annals, arguments.ontology)
    # A path without a scheme is one of this machine, as seen from here.
    root = arguments.root if plain_path(arguments.root) != arguments.root else os.path.abspath(arguments.root)
    paths = [posixpath.join(root, path) for path in arguments.paths]
    files = (
        session.read.format("binaryFile").option("recursiveFileLookup", "true").load(paths).select("path", "content")
    )
    documents = files.rdd.map(lambda row: (document_of(row["path"], root), row["content"]))
    parts = arguments.partitions or max(2, context.defaultParallelism * 4)
    lines = (
        documents.filter(lambda file: looks_like_article(file[0]))
        .mapPartitions(Extraction(arguments.encoding, messages))
        .map(lambda line: (line, None))
        .repartitionAndSortWithinPartitions(parts, partition_of)
        .mapPartitions(united)
    )
    try:
        lines.saveAsTextFile(arguments.output)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return sorted(set(messages.value))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", help="folders or files below the root")
    parser.add_argument("--root", required=True, help="the folder that documents are named from; a path or an URI")
    parser.add_argument("--output", required=True, help="the folder to write parts to; it must not be there yet")
    parser.add_argument("--annals", required=True, help="the program")
    parser.add_argument("--ontology", required=True, help="the ontology's folder")
    parser.add_argument("--encoding", default="utf-8", help="the encoding of the articles (default: utf-8)")
    parser.add_argument("--partitions", type=int, help="how many parts to write (default: four a core)")
    arguments = parser.parse_args()
    session = SparkSession.builder.appName("annals").getOrCreate()
    for message in extract(session, arguments):
        print(message, file=sys.stderr)
    session.stop()


if __name__ == "__main__":
    main()
