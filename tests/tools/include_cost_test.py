# SPDX-License-Identifier: BSL-1.0
import subprocess
import unittest

import planted
from planted import COMPILER

MACROS = subprocess.run([COMPILER, "-dM", "-E", "-x", "c++", "-"], input="", text=True,
                        capture_output=True).stdout


class IncludeCost(planted.Planted):
    tool = "include_cost.py"

    def setUp(self):
        super().setUp()
        self.include = self.root / "include"
        self.write("include/visavis/core/label.hpp", "int label;\n")
        self.write("include/visavis/compare/ratio.hpp", "int ratio;\n" * 20_000)

    def arguments(self):
        return ("--compiler", COMPILER, "--include", self.include, "--", "-std=c++20",
                f"-I{self.include}")

    def test_counts_lines_and_limits_none_where_there_is_no_limit(self):
        self.passes(*self.arguments(), says="          visavis/compare/ratio.hpp\n")

    @unittest.skipUnless("__GNUC__ 12" in MACROS and "__clang__" not in MACROS, "needs g++ 12")
    def test_finds_a_header_over_its_limit(self):
        self.write("include/visavis/core/label.hpp", "int label;\n" * 17_001)
        self.fails(*self.arguments(), says="visavis/core/label.hpp  OVER THE LIMIT")

    def test_finds_a_header_that_does_not_preprocess(self):
        self.write("include/visavis/core/label.hpp", "#include <visavis/gone.hpp>\n")
        self.fails(*self.arguments(), says="does not preprocess")


if __name__ == "__main__":
    unittest.main()
