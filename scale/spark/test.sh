#!/usr/bin/env bash
# Runs the job on a cluster of two workers on this machine and compares its graph with that of one machine.
#
#   scale/spark/test.sh [ANNALS]                                the seeds; ANNALS: the program (.build/release/annals)
#   ANNALS_ARCHIVE=~/renmin-ribao scale/spark/test.sh           the folders of an archive
#
# Needs Java 17 or newer. Installs requirements.txt into a virtual environment once (ANNALS_SPARK_VENV, default
# .venv-spark). Where Java or the packages cannot be had, says so and ends with 0, so that the other tests count.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
venv=${ANNALS_SPARK_VENV:-$root/.venv-spark}
wanted=$(cksum < "$here/requirements.txt")

if ! command -v java >/dev/null; then
    echo "there is no Java (Debian: openjdk-17-jre-headless); the test with Spark is skipped" >&2
    exit 0
fi
if [ "$(cat "$venv/spark-installed" 2>/dev/null)" != "$wanted" ]; then
    [ -x "$venv/bin/python" ] || python3 -m venv "$venv"
    if "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"; then
        echo "$wanted" > "$venv/spark-installed"
    else
        echo "the Python packages of scale/spark/requirements.txt could not be installed (is there a network?);" >&2
        echo "the test with Spark is skipped" >&2
        exit 0
    fi
fi

export ANNALS=${1:-${ANNALS:-$root/.build/release/annals}}
case $ANNALS in /*) ;; *) ANNALS=$PWD/$ANNALS ;; esac
cd "$here"
exec "$venv/bin/python" -m pytest -q -p no:cacheprovider test_annals_spark.py
