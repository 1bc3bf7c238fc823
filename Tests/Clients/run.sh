#!/usr/bin/env bash
# Reads the exports with the programs that others use.
#
#   Tests/Clients/run.sh [EXPORTS]     EXPORTS: a folder with annals.graphml and annals.jsonld (default: exports/)
#
# Installs Tests/Clients/requirements.txt into a virtual environment once (ANNALS_VENV, default .venv). Where the
# packages cannot be had (no network), says so and ends with 0, so that the other tests count.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
venv=${ANNALS_VENV:-$root/.venv}
wanted=$(cksum < "$root/Tests/Clients/requirements.txt")

if [ "$(cat "$venv/clients-installed" 2>/dev/null)" != "$wanted" ]; then
    [ -x "$venv/bin/python" ] || python3 -m venv "$venv"
    if "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$root/Tests/Clients/requirements.txt"; then
        echo "$wanted" > "$venv/clients-installed"
    else
        echo "the Python packages of Tests/Clients/requirements.txt could not be installed (is there a network?);" >&2
        echo "the tests with other programs are skipped" >&2
        exit 0
    fi
fi

export ANNALS_EXPORTS=${1:-${ANNALS_EXPORTS:-$root/exports}}
exec "$venv/bin/python" -m pytest -q -p no:cacheprovider -c "$root/Tests/Clients/pytest.ini" "$root/Tests/Clients"
