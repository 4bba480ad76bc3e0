#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Check that code in the documents is compiled and run, and that output is printed.

    tools/check_readme.py [--root PROJECT] [--write]

Every fenced cpp block of README.md and docs/*.md follows a comment that names a region of a file:

    <!-- region: examples/a_ratio.cpp#ratio -->

and equals the lines between "// region ratio" and "// endregion" there, with the common indent
taken away. With --write the blocks are rewritten from the regions.

A block of any kind after a comment that names a file of expected output stands in that file,
line by line:

    <!-- output: examples/article.expected -->
"""

import argparse
import pathlib
import re
import sys
import textwrap

PROJECT = pathlib.Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"(?:^<!-- region: (?P<file>[^#\s]+)#(?P<region>\S+) -->\n\s*)?"
                   r"^```(?:cpp|c\+\+)[^\n]*\n(?P<code>.*?)^```", re.M | re.S)

OUTPUT = re.compile(r"^<!-- output: (?P<file>\S+) -->\n\s*^```[^\n]*\n(?P<lines>.*?)^```", re.M | re.S)


def outputs(root, name, text):
    """What is wrong with the quoted output of a document."""
    for block in OUTPUT.finditer(text):
        where = f"{name}:{text.count(chr(10), 0, block.start('lines'))}"
        path = root / block["file"]
        if not path.exists():
            yield f"{where}: there is no {block['file']}"
        elif "\n" + block["lines"] not in "\n" + path.read_text(encoding="utf-8"):
            yield f"{where}: not in {block['file']}"


def region(root, file, name):
    """The text of a region, or None and why there is none."""
    path = root / file
    if not path.exists():
        return None, f"there is no {file}"
    lines, inside, found = [], False, False
    for line in path.read_text(encoding="utf-8").splitlines():
        if re.match(rf"\s*// region {re.escape(name)}\s*$", line):
            inside = found = True
        elif inside and re.match(r"\s*// endregion\b", line):
            inside = False
        elif inside and not re.match(r"\s*// region ", line):
            lines.append(line)
    if not found:
        return None, f"{file} has no region '{name}'"
    if inside:
        return None, f"the region '{name}' of {file} does not end"
    return textwrap.dedent("\n".join(lines) + "\n"), None


def check(root, document, write):
    text = document.read_text(encoding="utf-8")
    name = document.relative_to(root)
    faults, count = [], 0

    def compare(block):
        nonlocal count
        count += 1
        where = f"{name}:{text.count(chr(10), 0, block.start('code'))}"
        if not block["file"]:
            faults.append(f"{where}: a code block that is no region of an example")
            return block[0]
        wanted, why = region(root, block["file"], block["region"])
        if wanted is None:
            faults.append(f"{where}: {why}")
        elif wanted != block["code"]:
            if write:
                return block[0][:block.start("code") - block.start()] + wanted + "```"
            faults.append(f"{where}: differs from {block['file']}#{block['region']}")
        return block[0]

    rewritten = BLOCK.sub(compare, text)
    faults.extend(outputs(root, name, text))
    if write and rewritten != text:
        document.write_text(rewritten, encoding="utf-8")
    return faults, count


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=pathlib.Path, default=PROJECT)
    parser.add_argument("--write", action="store_true", help="rewrite the blocks")
    options = parser.parse_args()
    documents = [options.root / "README.md", *sorted((options.root / "docs").glob("*.md"))]
    faults, blocks = [], 0
    for document in documents:
        found, count = check(options.root, document, options.write)
        faults += found
        blocks += count
    for fault in faults:
        print(fault)
    if not faults:
        print(f"all {blocks} code blocks are regions of files that are compiled")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
