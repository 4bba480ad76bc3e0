#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Generate include/visavis/model/iso3166.hpp from the iso-codes package.

    tools/generate_iso3166.py            write the header
    tools/generate_iso3166.py --check    compare the header with the installed iso-codes

The check demands the same text when the installed iso-codes is of the version that the header
records; with another version it only reports the codes that differ, because distributions carry
different versions. Exit codes: 0 same or only reported, 1 different, 77 iso-codes not installed.
"""

import argparse
import json
import pathlib
import re
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent
HEADER = PROJECT / "include/visavis/model/iso3166.hpp"
SKIPPED = 77
PREFIXES = ("/usr", "/usr/local", "/opt/homebrew")

TEMPLATE = """\
// SPDX-License-Identifier: BSL-1.0
#pragma once

// iso3166: the officially assigned codes of ISO 3166-1 and their English short names

#include <cstdint>
#include <string_view>

namespace visavis {{

/// One row of ISO 3166-1: its three codes and its English short name in UTF-8.
struct country_record {{
    char alpha2[3];
    char alpha3[4];
    std::uint16_t numeric;
    std::string_view name;
}};

// Written by tools/generate_iso3166.py from iso-codes {version} (iso_3166-1.json, the common name
// where it has one); {count} records in the order of their alpha-2 codes.
// clang-format off
inline constexpr country_record iso3166[] = {{
{rows}
}};
// clang-format on

}} // namespace visavis
"""


def installed(root):
    """The JSON table and the version of the iso-codes below one of the usual prefixes."""
    for prefix in [root] if root else PREFIXES:
        table = pathlib.Path(prefix) / "share/iso-codes/json/iso_3166-1.json"
        if not table.exists():
            continue
        version = "of unknown version"
        for description in (pathlib.Path(prefix) / "share/pkgconfig/iso-codes.pc",
                            pathlib.Path(prefix) / "lib/pkgconfig/iso-codes.pc"):
            if description.exists():
                found = re.search(r"^Version:\s*(\S+)", description.read_text(), re.M)
                version = found.group(1) if found else version
        return json.loads(table.read_text(encoding="utf-8"))["3166-1"], version
    return None, None


def header_text(countries, version):
    records = []
    for country in sorted(countries, key=lambda entry: entry["alpha_2"]):
        name = country.get("common_name", country["name"])
        records.append(
            '{"%s","%s",%d,%s}' % (country["alpha_2"], country["alpha_3"], int(country["numeric"]),
                                   json.dumps(name, ensure_ascii=False)))
    rows, line = [], ""
    for record in records:
        if line and len(line) + len(record) + 2 > 100:
            rows.append(line)
            line = ""
        line += (" " if line else "") + record + ","
    rows.append(line)
    return TEMPLATE.format(version=version, count=len(records), rows="\n".join(rows))


def codes(text):
    return set(re.findall(r'\{"([A-Z]{2})","([A-Z]{3})",(\d+),', text))


def check(header, wanted, version):
    recorded = re.search(r"from iso-codes (\S+)", header)
    if recorded and recorded.group(1) == version:
        if header == wanted:
            print(f"iso3166.hpp equals what iso-codes {version} generates")
            return 0
        print(f"iso3166.hpp differs from what iso-codes {version} generates; "
              "run tools/generate_iso3166.py")
        return 1
    print(f"iso3166.hpp was generated from iso-codes {recorded.group(1) if recorded else '?'}, "
          f"installed is {version}: differences are only reported")
    for code in sorted(codes(header) - codes(wanted)):
        print("  only in the header:", *code)
    for code in sorted(codes(wanted) - codes(header)):
        print("  only in iso-codes: ", *code)
    if codes(header) == codes(wanted):
        print("  the codes are the same")
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    parser.add_argument("--header", type=pathlib.Path, default=HEADER, help="the header's path")
    parser.add_argument("--prefix", help="where iso-codes is installed (default: the usual places)")
    options = parser.parse_args()

    countries, version = installed(options.prefix)
    if countries is None:
        print("skipped: the package iso-codes is not installed (tools/setup installs it)")
        return SKIPPED
    wanted = header_text(countries, version)
    if options.check:
        return check(options.header.read_text(encoding="utf-8"), wanted, version)
    options.header.write_text(wanted, encoding="utf-8")
    print(f"wrote {options.header} from iso-codes {version}, {len(countries)} countries")
    return 0


if __name__ == "__main__":
    sys.exit(main())
