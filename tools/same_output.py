#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Run a program and compare what it prints with a file, exactly.

    tools/same_output.py FILE.expected -- program [argument...]

Prints the difference. With VISAVIS_ACCEPT=1 in the environment the file is written instead.
Exit codes: 0 equal (or written), 1 different or the program failed, 77 the program says "skipped".
"""

import argparse
import difflib
import os
import pathlib
import subprocess
import sys

SKIPPED = 77


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("expected", type=pathlib.Path)
    parser.add_argument("command", nargs="+", help="the program and its arguments, after --")
    options = parser.parse_args()

    done = subprocess.run(options.command, capture_output=True)
    sys.stderr.buffer.write(done.stderr)
    printed = done.stdout.decode("utf-8", errors="replace")
    if done.returncode == SKIPPED:
        print(printed, end="")
        return SKIPPED
    if done.returncode != 0:
        print(f"{options.command[0]} failed with exit code {done.returncode}")
        return 1
    if os.environ.get("VISAVIS_ACCEPT") == "1":
        options.expected.write_bytes(done.stdout)
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
