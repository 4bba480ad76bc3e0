#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Check that typed figures cost nothing: the same instructions as the raw arithmetic.

    tools/same_code.py --compiler g++ FILE.cpp -- -std=c++20 -Iinclude

The file defines pairs of functions, extern "C" so that their names are plain:

    extern "C" double typed_ratio(std::int64_t a, std::int64_t b) { return ...visavis...; }
    extern "C" double raw_ratio(std::int64_t a, std::int64_t b) { return double(a) / double(b); }

It is compiled to assembly at -O2; directives go, labels are numbered in order of appearance, calls
of functions with "refuse" in their names are alike, and the two functions of each pair must then
have the same instructions.
"""

import argparse
import difflib
import os
import pathlib
import re
import subprocess
import sys

FLAGS = ["-O2", "-DNDEBUG", "-S", "-o", "-", "-g0", "-fno-asynchronous-unwind-tables"]


def flags_of(compiler):
    """The flags, for g++ without merging of identical functions: a pair needs two bodies."""
    version = subprocess.run([compiler, "--version"], capture_output=True, text=True).stdout
    return FLAGS if "clang" in version else [*FLAGS, "-fno-ipa-icf"]


def functions(assembly):
    """{name: [instruction or label, ...]} of the typed_ and raw_ functions."""
    found, name = {}, None
    for line in assembly.splitlines():
        line = re.sub(r"\s*(?:# |##|//).*", "", line)
        if start := re.match(r"_?((?:typed|raw)_\w+):", line):
            name = start.group(1)
            found[name] = []
        elif name and re.match(r"\s*\.(?:size|cfi_endproc)\b|\s*\.Lfunc_end", line):
            name = None
        elif name and line.strip() and not re.match(r"\s+\.", line):
            found[name].append(" ".join(line.split()))
    return found


LABEL = re.compile(r"\.?\bL\w*\d+\b")


def normalised(instructions, name):
    """Labels renamed by first use, so that only the instructions are compared."""
    common = name.split("_", 1)[1]
    used = {label for line in instructions if not line.endswith(":")
            for label in LABEL.findall(line)}
    kept = [line for line in instructions if not line.endswith(":") or line[:-1] in used]
    numbers = {}
    renamed = [LABEL.sub(lambda label: numbers.setdefault(label[0], f"label{len(numbers)}"), line)
               for line in kept]
    called = [re.sub(r"^(callq?|bl|jmp) \w*refuse\S*$", r"\1 refusal", line) for line in renamed]
    return [re.sub(rf"\b(?:typed|raw)_{re.escape(common)}\b", common, line) for line in called]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compiler", default=os.environ.get("CXX", "c++"))
    parser.add_argument("--verbose", action="store_true", help="print the instructions")
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("flags", nargs="*", help="compiler flags, after --")
    options = parser.parse_args()

    command = [options.compiler, *options.flags, *flags_of(options.compiler), str(options.file)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        print(done.stderr, end="")
        return 1
    found = functions(done.stdout)
    pairs = sorted({name.split("_", 1)[1] for name in found})
    failures = 0
    for pair in pairs:
        typed, raw = f"typed_{pair}", f"raw_{pair}"
        if typed not in found or raw not in found:
            print(f"FAILED  {pair}: has no {typed if typed not in found else raw}")
            failures += 1
            continue
        ours, theirs = normalised(found[typed], typed), normalised(found[raw], raw)
        if not theirs:
            print(f"FAILED  {pair}: {raw} has no instructions")
            failures += 1
        elif ours == theirs:
            print(f"ok      {pair}: the same {len(ours)} instructions")
            if options.verbose:
                print("\n".join("      | " + line for line in ours))
        else:
            print(f"FAILED  {pair}: {len(ours)} instructions typed, {len(theirs)} raw")
            difference = list(difflib.unified_diff(theirs, ours, raw, typed, lineterm=""))
            print("\n".join("      | " + line for line in difference[:60]))
            if len(difference) > 60:
                print(f"      | and {len(difference) - 60} lines more")
            failures += 1
    if not pairs:
        print(f"{options.file} defines no pairs typed_*, raw_*")
        return 1
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
