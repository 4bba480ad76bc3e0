#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Check that the tests mirror the headers.

    tools/check_mirror.py [--root PROJECT]

  - include/visavis/FOLDER/NAME.hpp has tests/FOLDER/NAME.test.cpp, and the other way round;
  - the test includes its header and opens the suites FOLDER and NAME, so that ctest runs its cases;
  - tests/FOLDER/NAME.refuses.cpp belongs to a header too.
version.hpp and the umbrella visavis.hpp, which stand in no folder, are tested by every use.
"""

import argparse
import pathlib
import re
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent


def faults(root):
    include = root / "include/visavis"
    headers = {path.relative_to(include).with_suffix("").as_posix()
               for path in include.rglob("*.hpp") if path.parent != include}
    tests = root / "tests"
    for header in sorted(headers):
        test = tests / (header + ".test.cpp")
        if not test.exists():
            yield f"visavis/{header}.hpp: has no tests/{header}.test.cpp"
            continue
        text = test.read_text(encoding="utf-8")
        if f"#include <visavis/{header}.hpp>" not in text:
            yield f"tests/{header}.test.cpp: does not include <visavis/{header}.hpp>"
        suites = re.findall(r"^BOOST_AUTO_TEST_SUITE\((\w+)", text, re.M)
        if suites[:2] != header.split("/"):
            yield f"tests/{header}.test.cpp: opens the suites {suites}, not {header.split('/')}"
        closed = len(re.findall(r"^BOOST_AUTO_TEST_SUITE_END\(\)", text, re.M))
        if closed != len(suites):
            yield f"tests/{header}.test.cpp: opens {len(suites)} suites and closes {closed}"
    for kind in (".test.cpp", ".refuses.cpp"):
        for path in sorted(tests.rglob("*" + kind)):
            name = path.relative_to(tests).as_posix().removesuffix(kind)
            if name not in headers:
                yield f"tests/{name}{kind}: there is no visavis/{name}.hpp"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=pathlib.Path, default=PROJECT)
    options = parser.parse_args()
    found = list(faults(options.root))
    for fault in found:
        print(fault)
    if not found:
        print("every header has its test, and every test its header")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
