#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Check the headers against the captioned tree in DESIGN.md, which is also the include order.

    tools/check_include_order.py [--root PROJECT]

The tree is the fenced block of DESIGN.md whose first line is include/visavis/:

    include/visavis/
      version   the release these headers belong to
      core/     numbers and truth
        label   text that can be a template argument

Two spaces a level; a name that ends in / is a folder; a header may be written with or without
.hpp. Four rules follow from it:
  - every header is in the tree, and every header of the tree exists;
  - a header includes only headers of visavis that stand above it;
  - the first comment of a header after #pragma once is its name and its caption:
    // label: text that can be a template argument
  - visavis.hpp includes every header that stands above it.
"""

import argparse
import pathlib
import re
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent
TOP = "include/visavis/"
UMBRELLA = "visavis/visavis.hpp"


def tree(design):
    """The headers of the tree, in order: {path below include/: caption}."""
    headers, folders, inside = {}, [], False
    for number, line in enumerate(design.splitlines(), 1):
        if not inside:
            inside = line.split(" ")[0] == TOP
            continue
        if line.strip().startswith("```"):
            return headers
        if not line.strip():
            continue
        name, _, caption = line.strip().partition(" ")
        indent = len(line) - len(line.lstrip(" "))
        level = indent // 2 - 1
        if indent % 2 or not 0 <= level <= len(folders):
            raise SystemExit(f"DESIGN.md:{number}: indented by {indent} spaces: {name}")
        del folders[level:]
        if name.endswith("/"):
            folders.append(name)
        else:
            path = "visavis/" + "".join(folders) + name.removesuffix(".hpp") + ".hpp"
            headers[path] = caption.strip()
    raise SystemExit(f"DESIGN.md has no fenced block that begins with {TOP}")


def caption_of(text):
    after = text.partition("#pragma once")[2]
    found = re.match(r"\s*///?[ \t]*(.*)", after)
    return found.group(1).strip() if found else None


def faults(root):
    captions = tree((root / "DESIGN.md").read_text(encoding="utf-8"))
    place = {path: number for number, path in enumerate(captions)}
    include = root / "include"
    present = {path.relative_to(include).as_posix() for path in include.rglob("*.hpp")}

    for path in sorted(present - captions.keys()):
        yield f"{path}: not in the tree of DESIGN.md"
    for path in captions:
        if path not in present:
            yield f"{path}: in the tree of DESIGN.md, but there is no such header"
            continue
        text = (include / path).read_text(encoding="utf-8")
        wanted = f"{pathlib.Path(path).stem}: {captions[path]}"
        if caption_of(text) != wanted:
            yield f"{path}: begins with '{caption_of(text)}', DESIGN.md says '{wanted}'"
        included = set()
        for number, line in enumerate(text.splitlines(), 1):
            found = re.match(r'\s*#\s*include\s*[<"](visavis/[^>"]+)[>"]', line)
            if not found:
                continue
            other = found.group(1)
            included.add(other)
            if other not in place:
                yield f"{path}:{number}: includes {other}, which is not in the tree"
            elif place[other] >= place[path]:
                yield f"{path}:{number}: includes {other}, which does not stand above it"
        if path == UMBRELLA:
            for above in list(captions)[:place[path]]:
                if above not in included:
                    yield f"{path}: does not include {above}, which stands above it"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=pathlib.Path, default=PROJECT)
    options = parser.parse_args()
    found = list(faults(options.root))
    for fault in found:
        print(fault)
    if not found:
        headers = tree((options.root / "DESIGN.md").read_text(encoding="utf-8"))
        print(f"all {len(headers)} headers keep the order and the captions of DESIGN.md")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
