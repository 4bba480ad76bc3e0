# SPDX-License-Identifier: BSL-1.0
import sys
import unittest

import planted


class SameOutput(planted.Planted):
    tool = "same_output.py"

    def setUp(self):
        super().setUp()
        self.expected = self.write("hello.expected", "one\ntwo\n")

    def arguments(self, program):
        return self.expected, "--", sys.executable, "-c", program

    def test_accepts_equal_output(self):
        self.passes(*self.arguments("print('one'); print('two')"), says="2 lines")

    def test_shows_the_difference(self):
        self.fails(*self.arguments("print('one'); print('three')"), says="+three")

    def test_finds_a_missing_newline_at_the_end(self):
        self.fails(*self.arguments("print('one\\ntwo', end='')"), says="no newline at the end")

    def test_finds_a_program_that_fails(self):
        self.fails(*self.arguments("print('one\\ntwo'); exit(3)"), says="exit code 3")

    def test_says_when_there_is_no_expected_output(self):
        self.expected.unlink()
        self.fails(*self.arguments("print()"), says="VISAVIS_ACCEPT=1 writes it")

    def test_writes_the_expected_output_when_asked(self):
        code, _ = self.run_tool(*self.arguments("print('new')"), VISAVIS_ACCEPT="1")
        self.assertEqual(code, 0)
        self.assertEqual(self.expected.read_text(), "new\n")

    def test_passes_on_that_a_program_skips(self):
        code, output = self.run_tool(*self.arguments("print('no data'); exit(77)"))
        self.assertEqual((code, output), (77, "no data\n"))


if __name__ == "__main__":
    unittest.main()
