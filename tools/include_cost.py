#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Count the preprocessed lines that each header costs whoever includes it, and limit them.

    tools/include_cost.py --compiler g++ [--seconds] -- -std=c++20 -Iinclude

Lines depend on the compiler and its standard library, but not on the machine, so with g++ 12 they
have limits: 17,000 for each header of core/ and model/, 20,000 for column/, 85,000 for the umbrella
visavis.hpp. With another compiler they are only counted. With --seconds the umbrella is also timed
against range/v3/all.hpp in the same run, and the ratio printed.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

PROJECT = pathlib.Path(__file__).resolve().parent.parent
LIMITS = {"visavis/core/": 17_000, "visavis/model/": 17_000, "visavis/column/": 20_000,
          "visavis/visavis.hpp": 85_000}


def limit_of(header):
    return next((limit for prefix, limit in LIMITS.items() if header.startswith(prefix)), None)


def preprocessed(options, text):
    done = subprocess.run([options.compiler, *options.flags, "-E", "-P", "-x", "c++", "-"],
                          input=text + "\n", capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{text} does not preprocess:\n{done.stderr}")
    return done.stdout


def has_limits(options):
    """Whether this is the compiler for which the limits are stated."""
    macros = "#include <version>\n__GNUC__ _GLIBCXX_RELEASE __clang__"
    return preprocessed(options, macros).split()[-3:] == ["12", "12", "__clang__"]


def seconds(options, header, repetitions=5):
    """The best of several compilations."""
    with tempfile.NamedTemporaryFile("w", suffix=".cpp") as source:
        source.write(f"#include <{header}>\n")
        source.flush()
        best = float("inf")
        for _ in range(repetitions):
            start = time.perf_counter()
            subprocess.run([options.compiler, *options.flags, "-fsyntax-only", source.name],
                           check=True)
            best = min(best, time.perf_counter() - start)
    return best


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compiler", default=os.environ.get("CXX", "c++"))
    parser.add_argument("--seconds", action="store_true", help="also time the umbrella")
    parser.add_argument("--include", type=pathlib.Path, default=PROJECT / "include",
                        help="the directory of the headers")
    parser.add_argument("flags", nargs="*", help="compiler flags, after --")
    options = parser.parse_args()

    headers = sorted(path.relative_to(options.include).as_posix()
                     for path in options.include.rglob("*.hpp"))
    failures, limited = 0, has_limits(options)
    print(f"{'preprocessed lines':>18}  {'limit':>6}  header")
    for header in headers:
        cost = preprocessed(options, f"#include <{header}>").count("\n")
        limit = limit_of(header) if limited else None
        over = limit is not None and cost > limit
        failures += over
        print(f"{cost:>18,}  {f'{limit:,}' if limit else '':>6}  {header}"
              f"{'  OVER THE LIMIT' if over else ''}")
    if not limited:
        print("the limits are stated for g++ 12 and its library; this is another compiler")
    else:
        print(f"{failures} headers over their limit" if failures
              else "every header is within its limit")

    if options.seconds:
        ours = seconds(options, "visavis/visavis.hpp")
        theirs = seconds(options, "range/v3/all.hpp")
        print(f"visavis/visavis.hpp {ours:.2f} s, range/v3/all.hpp {theirs:.2f} s, "
              f"ratio {100 * ours / theirs:.0f} % (best of 5 compilations)")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
