#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Write the table gapminder.json of the package vega-datasets as CSV, with a row for each figure.

    tools/gapminder_csv.py gapminder.json > gapminder.csv

The figures keep the digits that they have there. They are Gapminder's (life expectancy, population
and fertility of some countries, every five years from 1955 to 2005), under the Creative Commons
Attribution 4.0 licence: https://www.gapminder.org/free-material/
"""

import csv
import json
import sys

# field, indicator, unit
INDICATORS = (("pop", "population", "people"),
              ("life_expect", "life expectancy", "years"),
              ("fertility", "fertility", "children per woman"))


def main():
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        print(__doc__.strip())
        return 0 if sys.argv[1:] in (["-h"], ["--help"]) else 2
    with open(sys.argv[1], encoding="utf-8") as file:
        rows = json.load(file, parse_int=str, parse_float=str)
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(("country", "indicator", "unit", "year", "value"))
    for field, indicator, unit in INDICATORS:
        for row in rows:
            table.writerow((row["country"], indicator, unit, row["year"], row[field]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
