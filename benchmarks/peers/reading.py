#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Read CSV tables of one shape after another with visavis, pandas and DuckDB, one thread each.

    benchmarks/peers/reading.py [--program BENCHMARK_READING] [--rounds N] [--shape SHAPE ...]

visavis reads each into a databank, its countries resolved; pandas into a frame, DuckDB into a table,
with the types that each finds out. All must count the same figures, and their sums must agree to
nine digits. Systems take turns; the least CPU time that the reading takes within its process is
printed, in MB/s of the table too. The files are written first by the program
(cmake --build --preset benchmarks --target benchmark_reading).

Exit codes: 0 all that ran agrees, 1 results differ or a system failed, 77 there is no program.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = PROJECT / "build" / "benchmarks" / "benchmarks" / "benchmark_reading"
NODE = PROJECT / "build" / "peers" / "node"

SHAPES = ["tidy", "wide", "wide_quoted", "sdmx"]
# The column of values, otherwise all that are called by years, and by what visavis multiplied them.
VALUES = {"tidy": "Value", "sdmx": "OBS_VALUE"}
FACTOR = {"sdmx": "1e6"}

PANDAS = """
import sys, time, pandas
start = time.process_time()
frame = pandas.read_csv(sys.argv[1], keep_default_na=False, na_values=[""]{options})
seconds = time.process_time() - start
values = frame[{values}]
print(seconds, int(values.notna().sum().sum()), repr(float(values.sum().sum()) * {factor}))
"""
DUCKDB = """
const {{ DuckDBInstance }} = require("@duckdb/node-api");
(async () => {{
  const db = await (await DuckDBInstance.create(":memory:", {{ threads: "1" }})).connect();
  const start = process.cpuUsage();
  await db.run(`CREATE TABLE rows AS SELECT * FROM read_csv('${{process.argv[2]}}', header = true)`);
  const used = process.cpuUsage(start);
  const seconds = (used.user + used.system) / 1e6;
  const read = (await db.runAndReadAll(`SELECT count(v), sum(v) * {factor} FROM ({values})`)).getRows()[0];
  console.log([seconds, ...read].join(" "));
}})();
"""


def pandas_script(shape, options):
    values = f"[{VALUES[shape]!r}]" if shape in VALUES else "[name for name in frame if name.isdigit()]"
    return PANDAS.format(options=options, values=values, factor=FACTOR.get(shape, "1"))


def duckdb_script(shape):
    rows = (f"SELECT {VALUES[shape]} AS v FROM rows" if shape in VALUES else
            "UNPIVOT rows ON COLUMNS('^[0-9]+$') INTO NAME year VALUE v")
    return DUCKDB.format(values=rows, factor=FACTOR.get(shape, "1"))


def systems(program, shape, folder):
    """(name, command) of every system; those that are not installed fail and are left out."""
    yield "visavis", [str(program), "--read", shape]
    for name, options in [("pandas", ""), ("pandas, correctly rounded", ', float_precision="round_trip"')]:
        script = folder / f"{len(options)}.py"
        script.write_text(pandas_script(shape, options))
        yield name, ["/usr/bin/python3", str(script)]
    if NODE.exists():
        script = NODE / "reading.cjs"
        script.write_text(duckdb_script(shape))
        yield "DuckDB", ["node", str(script)]


def asked(command):
    """CPU seconds, the count and the sum that a system prints; (None, why) where it failed."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        return None, (done.stderr.strip().splitlines() or ["failed"])[-1]
    seconds, count, total = done.stdout.split()
    return float(seconds), (int(count), f"{float(total):.8e}")


def compare(program, shape, rounds, folder):
    """Prints the table of one shape; whether all that ran agrees."""
    table = folder / f"{shape}.csv"
    subprocess.run([program, "--write", shape, table], check=True)
    size = table.stat().st_size / 1e6
    best, results = {}, {}
    for _ in range(rounds):
        for name, command in systems(program, shape, folder):
            used, printed = asked([*command, str(table)])
            if used is None:
                print(f"{name}: {printed}")
                continue
            best[name] = min(used, best.get(name, used))
            results[name] = printed
    table.unlink()
    print(f"{shape}, {size:.0f} MB, least CPU time of {rounds} rounds")
    for name, used in best.items():
        print(f"{name:28} {used:7.2f} s {size / used:7.0f} MB/s {used / best['visavis']:6.2f} x")
    if len(set(results.values())) != 1:
        print(f"the systems read different figures: {results}")
        return False
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, default=PROGRAM)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--shape", nargs="+", choices=SHAPES, default=SHAPES)
    options = parser.parse_args()
    if not options.program.exists():
        print(f"there is no {options.program}")
        return 77
    with tempfile.TemporaryDirectory() as scratch:
        agree = [compare(options.program, shape, options.rounds, pathlib.Path(scratch))
                 for shape in options.shape]
    return 0 if all(agree) else 1


if __name__ == "__main__":
    sys.exit(main())
