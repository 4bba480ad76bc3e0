#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Check that no file of the project holds unfinished work, merge marks or paths of one machine.

    tools/check_words.py [--root PROJECT]

Looks at the files that git knows, or at all files where there is no git.
"""

import argparse
import pathlib
import re
import subprocess
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent
# Written in pieces, so that this file does not find itself.
WORDS = {
    "unfinished work": r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX)\b",
    "a path of one machine": r"(?<![\w.])/(?:ho" r"me|ro" r"ot|Us" r"ers|wo" r"rk)/\w",
    "a merge mark": r"^(?:<<<" r"<<<<|>>>" r">>>>) ",
    "a tab or blanks at the end of a line": r"[ \t]+$",
}
ENDINGS = {".hpp", ".cpp", ".py", ".cmake", ".md", ".txt", ".json", ".in", ""}


def files(root):
    listed = subprocess.run(["git", "-C", str(root), "ls-files", "-co", "--exclude-standard"],
                            capture_output=True, text=True)
    if listed.returncode == 0:
        names = [root / name for name in listed.stdout.splitlines()]
    else:
        names = [path for path in root.rglob("*") if "build" not in path.relative_to(root).parts]
    return sorted(path for path in names if path.is_file() and path.suffix in ENDINGS)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=pathlib.Path, default=PROJECT)
    options = parser.parse_args()
    checked, faults = files(options.root), 0
    for path in checked:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        for number, line in enumerate(lines, 1):
            for what, pattern in WORDS.items():
                if re.search(pattern, line):
                    faults += 1
                    print(f"{path.relative_to(options.root)}:{number}: {what}: {line.strip()}")
    if not faults:
        print(f"looked through {len(checked)} files")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
