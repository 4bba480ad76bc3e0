#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compile the specifications of a report with Vega-Lite, and count the marks.

    tests/chart/compiled.py --modules FOLDER PROGRAM [ARGUMENT...]

PROGRAM writes the report to the file given as its last argument. Each specification in it must conform
to the JSON schema of Vega-Lite, compile and be drawn without a complaint, and have as many bars,
dots and labels as it has figures. FOLDER is where tools/setup --ci puts Vega-Lite; where it is
missing, this is skipped and says so.
"""

import argparse
import collections
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
COMPILE = pathlib.Path(__file__).resolve().parent / "vega" / "compile.mjs"


def kinds_of(specification):
    """The kinds of marks in a specification, in layers of layers."""
    if "layer" not in specification:
        mark = specification["mark"]
        return [mark if isinstance(mark, str) else mark["type"]]
    return [kind for layer in specification["layer"] for kind in kinds_of(layer)]


def is_drawn(row):
    return row.get("value", row.get("rank")) is not None


def pieces_of(rows):
    """How many pieces the line of these rows has; one point alone is a piece too."""
    drawn = [False] + [is_drawn(row) for row in rows]
    return sum(now and not before for before, now in zip(drawn, drawn[1:]))


def expected(specification):
    """How many marks of each kind the figures of a specification make, by Vega's names."""
    rows, kinds = specification["data"]["values"], kinds_of(specification)
    names, counts = {row["name"] for row in rows}, {}
    drawn = [row for row in rows if is_drawn(row)]
    if "bar" in kinds:
        counts["bar"] = len(drawn)
    if "point" in kinds:
        counts["point"] = len(drawn)
    if "line" in kinds:
        counts["line mark"] = len(names)
        counts["piece of a line"] = sum(pieces_of([row for row in rows if row["name"] == name])
                                        for name in names)
        counts["point"] = len(drawn)
    if "drawn_low" in (rows[0] if rows else {}):
        counts["rule mark"] = len(rows)
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--modules", type=pathlib.Path, required=True)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    if not shutil.which("node") or not (options.modules / "node_modules/vega-lite").exists():
        print("no node with Vega-Lite here, so no specification was compiled; tools/setup --ci "
              "installs it")
        return SKIPPED
    with tempfile.TemporaryDirectory() as scratch:
        report = pathlib.Path(scratch) / "report.html"
        subprocess.run([options.program.resolve(), *options.arguments, report], check=True,
                       stdout=subprocess.DEVNULL)
        text = report.read_text(encoding="utf-8")
    found = re.findall(r'<pre class="vega-lite"[^>]*>(.*?)</pre>', text, re.S)
    specifications = [json.loads(html.unescape(one)) for one in found]
    if not specifications:
        raise SystemExit("no specification in the report")
    answer = subprocess.run(["node", COMPILE], input=json.dumps(specifications), text=True,
                            capture_output=True, cwd=options.modules, check=False)
    lines = answer.stdout.splitlines()
    if answer.returncode or len(lines) != len(specifications):
        raise SystemExit(f"compile.mjs failed:\n{answer.stderr}")
    faults = 0
    for specification, line in zip(specifications, lines):
        result = json.loads(line)
        marks, complaints = collections.Counter(result["marks"]), list(result["faults"])
        if not specification["data"]["values"]:  # of nothing there is no extent
            complaints = [words for words in complaints if "Infinite extent" not in words]
        for kind, count in expected(specification).items():
            if marks[kind] != count:
                complaints.append(f"{marks[kind]} of the kind {kind}, not {count}")
        print(specification["title"]["text"] or "(no title)", dict(marks))
        for words in complaints:
            print(f"    {words}")
        faults += len(complaints)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
