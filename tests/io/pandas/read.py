#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Read the tables of this folder with pandas, and write what it read beside them.

    tests/io/pandas/read.py

Written with pandas 1.5.3. NAME.expected has a line for each figure of NAME.csv, in its order:
country, indicator, period and number (a hexadecimal one, so that no bit is lost; nan where it is
missing), between which are tabs; of ranking.csv edition, rank, name and score. All figures are made
up. Numbers are rounded correctly (float_precision="round_trip"); SDMX's powers of ten multiply the
decimal number before it is rounded.
"""

import decimal
import pathlib

import pandas

HERE = pathlib.Path(__file__).resolve().parent
COMMON = {"keep_default_na": False, "na_values": ["", "..", "NA"], "float_precision": "round_trip"}


def write(name, rows):
    lines = ["\t".join([*map(str, names), float(number).hex()]) for *names, number in rows]
    (HERE / f"{name}.expected").write_text("\n".join(lines) + "\n")


def tidy():
    frame = pandas.read_csv(HERE / "tidy.csv", encoding="utf-8-sig", thousands=",", **COMMON)
    names = ["Country Code", "Indicator Name", "Year", "Value"]
    return frame[names].itertuples(index=False)


def wide():
    frame = pandas.read_csv(HERE / "wide.csv", encoding="utf-8-sig", skiprows=4, **COMMON)
    years = [name for name in frame.columns if name.isdigit()]
    for _, row in frame.iterrows():
        for year in years:
            yield row["Country Code"], row["Indicator Name"], year, row[year]


def columns():
    frame = pandas.read_csv(HERE / "columns.csv", sep=";", decimal=",", thousands=".", **COMMON)
    for _, row in frame.iterrows():
        for name in ["business", "government", "abroad"]:
            yield row["country"], name, row["year"], row[name]


def ranking():
    frame = pandas.read_csv(HERE / "ranking.csv", sep="\t", **COMMON)
    return frame[["Year", "Rank", "Institution", "Score"]].itertuples(index=False)


def sdmx():
    frame = pandas.read_csv(HERE / "sdmx.csv", dtype={"OBS_VALUE": str}, **COMMON)
    for _, row in frame.iterrows():
        text = row["OBS_VALUE"]
        is_there = isinstance(text, str)
        number = decimal.Decimal(text).scaleb(row["UNIT_MULT"]) if is_there else "nan"
        yield row["REF_AREA"], row["MEASURE"], row["TIME_PERIOD"], number


for read in [tidy, wide, columns, ranking, sdmx]:
    write(read.__name__, read())
