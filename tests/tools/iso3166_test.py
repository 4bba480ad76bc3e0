# SPDX-License-Identifier: BSL-1.0
import json
import unittest

import planted

TABLE = {"3166-1": [
    {"alpha_2": "NA", "alpha_3": "NAM", "numeric": "516", "name": "Namibia"},
    {"alpha_2": "BO", "alpha_3": "BOL", "numeric": "068", "name": "Bolivia, Plurinational State of",
     "common_name": "Bolivia"},
]}
INDEPENDENT = """\
ISO3166-1-Alpha-2,ISO3166-1-Alpha-3,ISO3166-1-numeric,official_name_en
BO,BOL,68,Bolivia
NA,NAM,516,Namibia
"""


class Generated(planted.Planted):
    tool = "generate_iso3166.py"

    def setUp(self):
        super().setUp()
        self.write("share/iso-codes/json/iso_3166-1.json", json.dumps(TABLE))
        self.write("share/pkgconfig/iso-codes.pc", "Name: iso-codes\nVersion: 9.1\n")
        self.header = self.root / "iso3166.hpp"
        self.arguments = ("--prefix", self.root, "--header", self.header)
        self.passes(*self.arguments, says="from iso-codes 9.1, 2 countries")

    def test_writes_sorted_records_with_common_names(self):
        self.assertIn('{"BO","BOL",68,"Bolivia"}, {"NA","NAM",516,"Namibia"},\n};',
                      self.header.read_text())

    def test_accepts_what_it_has_written(self):
        self.passes(*self.arguments, "--check", says="equals what iso-codes 9.1 generates")

    def test_finds_an_edited_header(self):
        self.replace("iso3166.hpp", "516", "517")
        self.fails(*self.arguments, "--check", says="differs")

    def test_only_reports_another_version(self):
        self.replace("iso3166.hpp", "516", "517")
        self.write("share/pkgconfig/iso-codes.pc", "Version: 9.2\n")
        self.passes(*self.arguments, "--check", says="only in iso-codes:  NA NAM 516")

    def test_skips_in_words(self):
        code, output = self.run_tool("--prefix", self.root / "nowhere", "--check")
        self.assertEqual(code, 77)
        self.assertIn("not installed", output)


class Independent(planted.Planted):
    tool = "check_iso3166.py"

    def setUp(self):
        super().setUp()
        self.header = self.write("iso3166.hpp",
                                 '{"BO","BOL",68,"Bolivia"}, {"NA","NAM",516,"Namibia"},')
        self.table = self.write("codes.csv", INDEPENDENT)
        self.arguments = ("--header", self.header, self.table)

    def test_accepts_equal_codes(self):
        self.passes(*self.arguments, says="all 2 countries")

    def test_finds_another_number(self):
        self.replace("codes.csv", "516", "517")
        self.fails(*self.arguments, says="only in the table:   NA NAM 517")

    def test_skips_in_words(self):
        code, output = self.run_tool("--header", self.header, self.root / "gone.csv")
        self.assertEqual(code, 77)
        self.assertIn("skipped", output)


if __name__ == "__main__":
    unittest.main()
