#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Run the commands of a session and compare what they print, and how they end, with it, exactly.

    tools/same_session.py FILE.session NAME=PROGRAM [NAME=PROGRAM...]

A session is what a terminal would show:

    # a remark
    $ compare rank examples/tables/parks.csv --year 2031
    ! compare: there is no 2031; the periods are 2019 to 2023
    [exit code 2]

After the command stand its output, its errors with "! " before each line, and its exit code unless
that is 0. Commands are run in the project's directory, without a shell; "< FILE" at the end gives
one its input. A line "# needs DIRECTORY/FILE" names shared data, which lies in "shared" beside the
project or where VISAVIS_SHARED says, and which commands call $SHARED; one that begins with build/
is a file that tools/setup --data makes. Without it the session is skipped. With VISAVIS_ACCEPT=1 in the environment the file is written instead.
Exit codes: 0 equal (or written), 1 different, 2 no session, 77 skipped.
"""

import argparse
import difflib
import os
import pathlib
import re
import shlex
import subprocess
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("VISAVIS_SHARED", PROJECT.parent / "shared"))
SKIPPED = 77


def run(command, programs):
    """What a terminal shows after a command."""
    words = [word.replace("$SHARED", str(SHARED)) for word in shlex.split(command)]
    source = subprocess.DEVNULL
    if len(words) > 2 and words[-2] == "<":
        source = open(PROJECT / words[-1], "rb")
        words = words[:-2]
    if words[0] not in programs:
        raise SystemExit(f"no program is given for '{words[0]}'")
    done = subprocess.run([programs[words[0]], *words[1:]], stdin=source, capture_output=True,
                          cwd=PROJECT, check=False)
    shown = done.stdout.decode("utf-8", errors="replace").replace(str(SHARED), "$SHARED")
    if shown and not shown.endswith("\n"):
        shown += "\n(no newline at the end)\n"
    errors = done.stderr.decode("utf-8", errors="replace").replace(str(SHARED), "$SHARED")
    shown += "".join(f"! {line}".rstrip() + "\n" for line in errors.splitlines())
    if done.returncode != 0:
        shown += f"[exit code {done.returncode}]\n"
    return shown


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("session", type=pathlib.Path)
    parser.add_argument("programs", nargs="+", metavar="NAME=PROGRAM")
    options = parser.parse_args()
    programs = dict(one.split("=", 1) for one in options.programs)

    expected = options.session.read_text(encoding="utf-8")
    for needed in re.findall(r"^# needs (\S+)$", expected, re.M):
        is_made = needed.startswith("build/")
        path = (PROJECT if is_made else SHARED) / needed
        if not path.exists():
            print(f"skipped: there is no {path} ("
                  + ("tools/setup --data makes it" if is_made
                     else "VISAVIS_SHARED names another directory") + ")")
            return SKIPPED

    shown, commands = "", 0
    for line in expected.splitlines():
        if line.startswith("$ "):
            shown += line + "\n" + run(line[2:], programs)
            commands += 1
        elif line.startswith("# "):
            shown += ("\n" if shown and not shown.split("\n")[-2].startswith("# ") else "") + line + "\n"
    if not commands:
        print(f"{options.session.name} has no command: a line that begins with '$ '")
        return 2
    if os.environ.get("VISAVIS_ACCEPT") == "1":
        options.session.write_text(shown, encoding="utf-8")
        print(f"wrote {options.session}")
        return 0
    if shown == expected:
        print(f"{commands} commands do as {options.session.name} shows")
        return 0
    sys.stdout.writelines(difflib.unified_diff(expected.splitlines(True), shown.splitlines(True),
                                               options.session.name, "shown"))
    return 1


if __name__ == "__main__":
    sys.exit(main())
