#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Read one tidy CSV table with visavis, pandas and DuckDB, one thread each, and time it.

    benchmarks/peers/reading.py [--program BENCHMARK_READING] [--rounds N] [--file FILE]

visavis reads it into a databank, its countries resolved; pandas into a frame, DuckDB into a table,
with the types that each finds out. All must count the same figures. Systems take turns; the least
CPU time that the reading takes within its process is printed, in MB/s of the table too. The file is written
first by the program (cmake --build --preset benchmarks --target benchmark_reading).

Exit codes: 0 all that ran agrees, 1 counts differ or a system failed, 77 there is no program.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = PROJECT / "build" / "benchmarks" / "benchmarks" / "benchmark_reading"
NODE = PROJECT / "build" / "peers" / "node"

PANDAS = """
import sys, time, pandas
start = time.process_time()
frame = pandas.read_csv(sys.argv[1], keep_default_na=False, na_values=[""]{options})
print(time.process_time() - start, int(frame["Value"].notna().sum()))
"""
DUCKDB = """
const {{ DuckDBInstance }} = require("@duckdb/node-api");
(async () => {{
  const db = await (await DuckDBInstance.create(":memory:", {{ threads: "1" }})).connect();
  const start = process.cpuUsage();
  await db.run(`CREATE TABLE rows AS SELECT * FROM read_csv('${{process.argv[2]}}', header = true)`);
  const used = process.cpuUsage(start);
  const seconds = (used.user + used.system) / 1e6;
  console.log(seconds + " " + String((await db.runAndReadAll("SELECT count(Value) FROM rows")).getRows()[0][0]));
}})();
"""


def peers(program, folder):
    """(name, command) of every system; those that are not installed fail and are left out."""
    yield "visavis", [str(program), "--read"]
    for name, options in [("pandas", ""), ("pandas, correctly rounded", ', float_precision="round_trip"')]:
        script = folder / f"{len(options)}.py"
        script.write_text(PANDAS.format(options=options))
        yield name, ["/usr/bin/python3", str(script)]
    script = NODE / "reading.cjs"
    if NODE.exists():
        script.write_text(DUCKDB.format())
        yield "DuckDB", ["node", str(script)]


def asked(command):
    """The CPU seconds and the count that a system prints; (None, why) where it failed."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        return None, (done.stderr.strip().splitlines() or ["failed"])[-1]
    seconds, count = done.stdout.split()
    return float(seconds), count


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, default=PROGRAM)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--file", type=pathlib.Path)
    options = parser.parse_args()
    if not options.program.exists():
        print(f"there is no {options.program}")
        return 77
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        table = options.file or folder / "tidy.csv"
        if not table.exists():
            subprocess.run([options.program, "--write", table], check=True)
        size = table.stat().st_size / 1e6
        best, counts = {}, {}
        systems = list(peers(options.program, folder))
        for _ in range(options.rounds):
            for name, command in systems:
                used, printed = asked([*command, str(table)])
                if used is None:
                    print(f"{name}: {printed}")
                    continue
                best[name] = min(used, best.get(name, used))
                counts[name] = printed
    print(f"{size:.0f} MB, least CPU time of {options.rounds} rounds")
    for name, used in best.items():
        print(f"{name:28} {used:7.2f} s {size / used:7.0f} MB/s {used / best['visavis']:6.2f} x")
    if len(set(counts.values())) != 1:
        print(f"the systems counted different figures: {counts}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
