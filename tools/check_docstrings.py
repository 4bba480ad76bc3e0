#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Check that every verb says what it computes, in the same fields and order.

    tools/check_docstrings.py [--root PROJECT]

A verb is a function object of the folders column/, compare/ and panel/, outside of namespace detail:

    /// How many times the second figure the first is.
    ///
    /// Formula: a / b
    /// Units: ...
    /// Range: ...
    /// Missing, zero, negative: ...
    /// Errors: ...
    /// Complexity: ...
    /// Source: ...
    /// Example: examples/ratio.cpp
    inline constexpr detail::ratio_fn ratio{};

Each field must be there once, with text, in this order; the example must exist.
"""

import argparse
import pathlib
import re
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent
FIELDS = ["Formula", "Units", "Range", "Missing, zero, negative", "Errors", "Complexity", "Source",
          "Example"]
FOLDERS = ["column", "compare", "panel"]
VERB = re.compile(r"^inline constexpr\s+[\w:<>, ]+?\s+(\w+)\s*(?:\{[^{}]*\}|=\s*[^;]*\{\s*\});")


def public_lines(text):
    """(number, line) of the lines that are not inside a namespace detail."""
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(r"namespace (?:visavis::)?detail\b.*\{\s*$", line):
            inside = True
        elif re.match(r"\}\s*// namespace (?:visavis::)?detail\b", line):
            inside = False
        elif not inside:
            yield number, line


def verbs(text):
    """(line number, name, docstring lines) of each verb in a header."""
    docstring, statement, start = [], "", 0
    for number, line in public_lines(text):
        if line.startswith("///"):
            docstring.append(line[3:].strip())
            continue
        if not statement and re.match(r"template <|\s*requires ", line):
            continue
        if statement or line.startswith("inline constexpr"):
            start = start or number
            statement = (statement + " " + line.strip()).strip()
            if ";" not in statement:
                continue
            if found := VERB.match(statement):
                yield start, found.group(1), docstring
        docstring, statement, start = [], "", 0


def faults_of(docstring, root):
    if not docstring:
        yield "has no docstring"
        return
    first = docstring[0]
    if not first or any(first.startswith(field + ":") for field in FIELDS):
        yield "does not begin with a line that says what it computes"
    found, texts = [], {}
    for line in docstring:
        field = next((field for field in FIELDS if line.startswith(field + ":")), None)
        if field:
            found.append(field)
            texts[field] = line[len(field) + 1:].strip()
        elif found:
            texts[found[-1]] = (texts[found[-1]] + " " + line).strip()
    for field in FIELDS:
        if field not in found:
            yield f"has no field '{field}:'"
        elif not texts[field]:
            yield f"says nothing in its field '{field}:'"
    if sorted(found, key=FIELDS.index) != found or len(set(found)) != len(found):
        yield "has its fields in another order: " + ", ".join(found)
    if example := texts.get("Example"):
        name = re.match(r"`?(?:examples/)?([\w.]+?)(?:\.cpp)?\b", example)
        if not name or not (root / "examples" / (name.group(1) + ".cpp")).exists():
            yield f"names an example that does not exist: {example}"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=pathlib.Path, default=PROJECT)
    options = parser.parse_args()
    count, failures = 0, 0
    include = options.root / "include/visavis"
    for path in sorted(path for folder in FOLDERS for path in (include / folder).glob("*.hpp")):
        for number, name, docstring in verbs(path.read_text(encoding="utf-8")):
            count += 1
            for fault in faults_of(docstring, options.root):
                failures += 1
                print(f"{path.relative_to(options.root)}:{number}: {name} {fault}")
    if count == 0:
        print("found no verbs in include/visavis")
        return 1
    if not failures:
        print(f"all {count} verbs are documented")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
