#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Check that code which must not compile does not, and that the compiler's message says why.

    tools/refuses.py --compiler g++ FILE.refuses.cpp -- -std=c++20 -Iinclude

A file holds numbered cases and, outside of them, what they share:

    // case: a ratio of awards to researchers
    // says: same indicator
    #if VISAVIS_CASE == 1
    constexpr auto nonsense = visavis::ratio(awards, researchers);
    #endif

Each case is compiled alone and must fail with every `says` text in the messages (white space does
not count, and source lines of the file itself that the compiler echoes do not count). With
VISAVIS_CASE == 0 the file is the control: it must compile, or else the cases prove nothing.
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys


class Malformed(Exception):
    pass


def parse(text):
    """The cases of a file: [(sentence, [texts it must say])], the first being number 1."""
    cases = []
    title, says = None, []
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if found := re.match(r"// case:\s*(.+)", line):
            if title:
                raise Malformed(f"line {number}: case '{title}' has no #if VISAVIS_CASE")
            title, says = found.group(1), []
        elif found := re.match(r'// says:\s*"(.+)"$', line) or re.match(r"// says:\s*(.+)", line):
            if not title:
                raise Malformed(f"line {number}: 'says' without a 'case' above it")
            says.append(found.group(1))
        elif found := re.match(r"#\s*(?:el)?if VISAVIS_CASE == (\d+)", line):
            if found.group(1) == "0":
                continue
            if not title:
                raise Malformed(f"line {number}: a case without '// case: ...' above it")
            if int(found.group(1)) != len(cases) + 1:
                raise Malformed(f"line {number}: expected VISAVIS_CASE == {len(cases) + 1}")
            if not says:
                raise Malformed(f"line {number}: case '{title}' names no text it says")
            cases.append((title, says))
            title = None
    if title:
        raise Malformed(f"case '{title}' has no #if VISAVIS_CASE")
    if not cases:
        raise Malformed("no cases")
    return cases


def squeeze(text):
    return "".join(text.split())


def messages(diagnostics, source):
    """The diagnostics without the lines of the file itself that the compiler echoes."""
    own = {squeeze(line) for line in source.splitlines()}
    kept = [line for line in diagnostics.splitlines()
            if squeeze(re.sub(r"^\s*\d*\s*\|", "", line)) not in own]
    return "\n".join(kept)


def compile_case(options, number):
    command = [options.compiler, *options.flags, f"-DVISAVIS_CASE={number}", "-fsyntax-only",
               "-fdiagnostics-color=never", str(options.file)]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace",
                          env={**os.environ, "LC_ALL": "C"})
    return done.returncode == 0, done.stderr


def indented(text, lines=40):
    shown = text.splitlines()[:lines]
    return "\n".join("      | " + line for line in shown)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compiler", default=os.environ.get("CXX", "c++"))
    parser.add_argument("--verbose", action="store_true", help="print the messages of every case")
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("flags", nargs="*", help="compiler flags, after --")
    options = parser.parse_args()

    source = options.file.read_text(encoding="utf-8")
    try:
        cases = parse(source)
    except Malformed as fault:
        print(f"FAILED  {options.file}: {fault}")
        return 1

    compiles, diagnostics = compile_case(options, 0)
    if not compiles:
        print("FAILED  the control, which has no case in it, does not compile")
        print(indented(diagnostics))
        return 1
    print("ok      compiles: the control")

    failures = 0
    for number, (title, says) in enumerate(cases, 1):
        compiles, diagnostics = compile_case(options, number)
        said = squeeze(messages(diagnostics, source))
        missing = [text for text in says if squeeze(text) not in said]
        if compiles:
            print(f"FAILED  compiles, but must not: {title}")
        elif missing:
            print(f"FAILED  refuses, but does not say why: {title}")
            for text in missing:
                print(f'      missing: "{text}"')
            print(indented(diagnostics))
        else:
            print(f"ok      refuses: {title}")
            if options.verbose:
                print(indented(diagnostics))
        failures += compiles or bool(missing)
    print(f"{len(cases) - failures} of {len(cases)} cases refused with the expected words")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
