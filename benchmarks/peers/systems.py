# SPDX-License-Identifier: BSL-1.0
"""The systems that are compared, and how each is started."""

import dataclasses
import functools
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
NODE_FOLDER = PROJECT / "build" / "peers" / "node"

VISAVIS, SYSTEM, SORT, LIMIT, DEFINITION = "visavis", "system", "sort", "limit", "definition"


@dataclasses.dataclass(frozen=True)
class Way:
    """How a system is asked: `code` on its command line, `label` in the table."""
    code: str
    label: str
    matrix: bool = False    # needs groups of one size, as the rows of a matrix


KEYS = Way("keys", "groups by key")
ROWS = Way("matrix", "groups as rows", matrix=True)
PLAIN = Way("", "")
PAIRS = Way("pairs", "of value and position")
POSITIONS = Way("positions", "of positions")

OF_COLUMNS = ("rank", "grouped_rank", "grouped_share", "grouped_multiple", "top_ten")


@dataclasses.dataclass(frozen=True)
class System:
    name: str
    label: str
    family: str
    program: str
    ways: dict              # operation: ways of asking it
    threads: tuple = ()     # the operations that it can do on more than one

    def __hash__(self):
        return hash(self.name)


def _ways(operations, *ways):
    return {operation: ways for operation in operations.split()}


def _sort(name, label, program):
    return System(name, label, SORT, program,
                  _ways("rank grouped_rank small_lists top_ten", PAIRS, POSITIONS))


SYSTEMS = [
    System("visavis", "visavis", VISAVIS, "visavis",
           _ways("rank small_lists kendall", PLAIN) |
           _ways("grouped_rank grouped_share grouped_multiple top_ten", ROWS),
           threads=OF_COLUMNS),
    System("duckdb", "DuckDB", SYSTEM, "by_duckdb.mjs",
           _ways("rank", PLAIN) | _ways("grouped_rank top_ten", KEYS) |
           _ways("grouped_share grouped_multiple", Way("over", "window"), Way("join", "join")),
           threads=OF_COLUMNS),
    System("polars", "Polars", SYSTEM, "by_polars.mjs",
           _ways("rank", PLAIN) |
           _ways("grouped_rank", KEYS, Way("lists", "column of lists", matrix=True)) |
           _ways("grouped_share grouped_multiple top_ten", KEYS), threads=OF_COLUMNS),
    System("data.table", "R data.table", SYSTEM, "by_data_table.R",
           _ways("rank", PLAIN) |
           _ways("grouped_rank grouped_share grouped_multiple top_ten", KEYS), threads=OF_COLUMNS),
    System("pandas", "pandas", SYSTEM, "by_pandas.py",
           _ways("rank kendall", PLAIN) | _ways("top_ten", KEYS) |
           _ways("grouped_rank grouped_share grouped_multiple", KEYS, ROWS)),
    System("scipy", "SciPy, NumPy", SYSTEM, "by_scipy.py",
           _ways("rank kendall", PLAIN) |
           _ways("grouped_rank grouped_share grouped_multiple", ROWS)),
    _sort("std-sort", "std::sort", "std_sort"),
    _sort("pdqsort", "Boost pdqsort", "pdqsort"),
    _sort("spreadsort", "Boost spreadsort", "spreadsort"),
    _sort("range-v3", "range-v3 sort", "range_v3"),
    System("copy", "copy", LIMIT, "bandwidth",
           _ways("copy", Way("memcpy", "memcpy"), Way("loop", "a loop"))),
    System("definition", "by definition, in Python", DEFINITION, "by_definition.py",
           _ways("rank grouped_rank small_lists grouped_share grouped_multiple top_ten kendall",
                 PLAIN)),
]


def named(names, quick):
    """The systems of these names; without names all, the slow definition only in a quick run."""
    if not names:
        return [s for s in SYSTEMS if quick or s.family != DEFINITION]
    unknown = set(names) - {s.name for s in SYSTEMS}
    if unknown:
        raise ValueError(f"no system is called {', '.join(sorted(unknown))}")
    return [s for s in SYSTEMS if s.name in names]


@functools.cache
def _python_with_pandas():
    for python in ("/usr/bin/python3", sys.executable):
        if os.path.exists(python) and subprocess.run(
                [python, "-c", "import pandas, scipy"], capture_output=True).returncode == 0:
            return python
    return sys.executable


def command(system, folder):
    """What starts a system; `folder` holds the compiled programs. None if it is not there."""
    kind = pathlib.PurePath(system.program).suffix
    if kind == "":
        path = folder / system.program
        return [str(path)] if path.exists() else None
    path = str(HERE / system.program)
    if kind == ".py":
        plain = system.family == DEFINITION
        return [sys.executable if plain else _python_with_pandas(), path]
    started = {".R": ["Rscript", "--vanilla"], ".mjs": ["node", "--expose-gc"]}[kind]
    return [*started, path] if shutil.which(started[0]) else None


def environment(threads):
    limits = dict.fromkeys(("POLARS_MAX_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS",
                            "R_DATATABLE_NUM_THREADS"), str(threads))
    node = os.environ.get("VISAVIS_PEERS_NODE", str(NODE_FOLDER))
    return {**os.environ, **limits, "VISAVIS_PEERS_NODE": node}
