#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Run a program and compare what it prints with a file, exactly.

    tools/same_output.py FILE.expected [--data NAME]... [--fails-with CODE] -- program [argument...]

Prints the difference. With VISAVIS_ACCEPT=1 in the environment the file is written instead.
Each NAME is a file of the shared data, which the program gets as a further argument; where there is
no such file the comparison is skipped. The shared data is ../shared/data beside the project, or
data/ in the directory that VISAVIS_SHARED names. A NAME that begins with build/ is a file of the
project that tools/setup --data makes. With --fails-with the program must end with that
exit code, and what it prints as an error counts as printed.
Exit codes: 0 equal (or written), 1 different or the program failed, 77 skipped: there is no data,
or the program says so.
"""

import argparse
import difflib
import os
import pathlib
import subprocess
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent
SKIPPED = 77


def shared_data():
    named = os.environ.get("VISAVIS_SHARED")
    return (pathlib.Path(named) if named else PROJECT.parent / "shared") / "data"


def path_of(name):
    return PROJECT / name if name.startswith("build/") else shared_data() / name


def where_to_get(name):
    return ("tools/setup --data makes it" if name.startswith("build/")
            else "VISAVIS_SHARED names another directory")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("expected", type=pathlib.Path)
    parser.add_argument("--data", action="append", default=[], metavar="NAME")
    parser.add_argument("--fails-with", type=int, default=0, metavar="CODE")
    parser.add_argument("command", nargs="+", help="the program and its arguments, after --")
    options = parser.parse_args()

    data = [path_of(name) for name in options.data]
    for name, path in zip(options.data, data):
        if not path.exists():
            print(f"skipped: there is no {path} ({where_to_get(name)})")
            return SKIPPED
    done = subprocess.run([*options.command, *data], capture_output=True)
    sys.stderr.buffer.write(done.stderr)
    written = done.stdout + done.stderr if options.fails_with else done.stdout
    printed = written.decode("utf-8", errors="replace")
    if done.returncode == SKIPPED:
        print(printed, end="")
        return SKIPPED
    if done.returncode != options.fails_with:
        wanted = f", not {options.fails_with}" if options.fails_with else ""
        print(f"{options.command[0]} failed with exit code {done.returncode}{wanted}")
        return 1
    if os.environ.get("VISAVIS_ACCEPT") == "1":
        options.expected.write_bytes(written)
        print(f"wrote {options.expected}")
        return 0
    if not options.expected.exists():
        print(f"there is no {options.expected.name}; VISAVIS_ACCEPT=1 writes it")
        return 1
    expected = options.expected.read_text(encoding="utf-8")
    if printed == expected:
        print(f"prints {options.expected.name}, {len(printed.splitlines())} lines")
        return 0
    sys.stdout.writelines(line if line.endswith("\n") else line + "\n(no newline at the end)\n"
                          for line in difflib.unified_diff(
                              expected.splitlines(True), printed.splitlines(True),
                              options.expected.name, "printed"))
    return 1


if __name__ == "__main__":
    sys.exit(main())
