#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Write one.cpp and two.cpp: all headers of visavis under hostile macros, in opposite orders.

    tests/odr/generate.py INCLUDE_DIRECTORY OUTPUT_DIRECTORY

What visavis includes from other libraries comes first, so that the macros hit visavis alone.
"""

import pathlib
import re
import sys

include, output = map(pathlib.Path, sys.argv[1:3])
headers = sorted(path.relative_to(include).as_posix() for path in include.rglob("*.hpp"))
outside = sorted({name for header in headers for name in
                  re.findall(r"^\s*#\s*include\s*<([^>]+)>", (include / header).read_text(), re.M)
                  if not name.startswith("visavis/")})


def source(order, function, extra):
    lines = ["// Written by tests/odr/generate.py"]
    lines += [f"#if __has_include(<{name}>)\n#include <{name}>\n#endif" for name in outside]
    lines += ['#include "hostile_macros.hpp"']
    lines += [f"#include <{name}>" for name in order]
    lines += ["", f"int {function}() {{ return 0; }}", extra]
    return "\n".join(lines)


(output / "one.cpp").write_text(
    source(headers, "one", "int two();\nint main() { return one() + two(); }\n"))
(output / "two.cpp").write_text(source(headers[::-1], "two", ""))
