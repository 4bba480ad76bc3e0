# SPDX-License-Identifier: BSL-1.0
import unittest

import planted

TEST = """\
#include <visavis/core/label.hpp>
BOOST_AUTO_TEST_SUITE(core)
BOOST_AUTO_TEST_SUITE(label)
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
"""


class Mirror(planted.Planted):
    tool = "check_mirror.py"

    def setUp(self):
        super().setUp()
        self.write("include/visavis/version.hpp", "")
        self.write("include/visavis/core/label.hpp", "")
        self.write("tests/core/label.test.cpp", TEST)
        self.write("tests/core/label.refuses.cpp", "")

    def test_accepts_a_mirror(self):
        self.passes("--root", self.root, says="every header has its test")

    def test_finds_a_header_without_test(self):
        self.write("include/visavis/core/error.hpp", "")
        self.fails("--root", self.root, says="visavis/core/error.hpp: has no tests/core/error")

    def test_finds_a_test_without_header(self):
        self.write("tests/core/gone.test.cpp", TEST)
        self.fails("--root", self.root, says="there is no visavis/core/gone.hpp")

    def test_finds_refusals_without_header(self):
        self.write("tests/model/gone.refuses.cpp", "")
        self.fails("--root", self.root, says="there is no visavis/model/gone.hpp")

    def test_finds_a_test_that_does_not_include_its_header(self):
        self.replace("tests/core/label.test.cpp", "core/label.hpp", "core/other.hpp")
        self.fails("--root", self.root, says="does not include <visavis/core/label.hpp>")

    def test_finds_suites_that_ctest_would_not_run(self):
        self.replace("tests/core/label.test.cpp", "SUITE(label)", "SUITE(labels)")
        self.fails("--root", self.root, says="opens the suites ['core', 'labels']")

    def test_finds_a_suite_that_does_not_end(self):
        self.replace("tests/core/label.test.cpp", "SUITE_END()\nBOOST_AUTO_TEST_SUITE_END()",
                     "SUITE_END()")
        self.fails("--root", self.root, says="opens 2 suites and closes 1")


if __name__ == "__main__":
    unittest.main()
