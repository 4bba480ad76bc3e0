#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compare iso3166.hpp with an independent table of country codes.

    tools/check_iso3166.py [country_codes.csv]

The table is a CSV with the columns ISO3166-1-Alpha-2, ISO3166-1-Alpha-3 and ISO3166-1-numeric,
such as the public "country-codes" data package; by default the copy in ../shared/data beside the
project. Exit codes: 0 all codes equal, 1 they differ, 77 there is no such file.
"""

import argparse
import csv
import pathlib
import re
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent
HEADER = PROJECT / "include/visavis/model/iso3166.hpp"
TABLE = PROJECT.parent / "shared/data/country-codes/country_codes.csv"
SKIPPED = 77


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", nargs="?", type=pathlib.Path, default=TABLE)
    parser.add_argument("--header", type=pathlib.Path, default=HEADER, help="the header's path")
    options = parser.parse_args()
    if not options.table.exists():
        print("skipped: no country_codes.csv beside the project to compare with")
        return SKIPPED

    header = options.header.read_text(encoding="utf-8")
    ours = {(alpha2, alpha3, int(numeric)) for alpha2, alpha3, numeric in
            re.findall(r'\{"([A-Z]{2})","([A-Z]{3})",(\d+),', header)}
    # The csv module keeps "NA", Namibia's code, as the text it is.
    with options.table.open(encoding="utf-8-sig", newline="") as rows:
        theirs = {(row["ISO3166-1-Alpha-2"], row["ISO3166-1-Alpha-3"],
                   int(row["ISO3166-1-numeric"])) for row in csv.DictReader(rows)
                  if row["ISO3166-1-Alpha-2"]}
    for codes in sorted(ours - theirs):
        print("only in iso3166.hpp:", *codes)
    for codes in sorted(theirs - ours):
        print("only in the table:  ", *codes)
    if ours != theirs:
        return 1
    print(f"all {len(ours)} countries have the same alpha-2, alpha-3 and numeric codes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
