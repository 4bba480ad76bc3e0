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

    def test_gives_the_program_a_file_of_the_shared_data(self):
        self.write("data/lists/some.csv", "one\ntwo\n")
        shared = str(self.expected.parent)
        program = "import sys; print(open(sys.argv[1]).read(), end='')"
        code, output = self.run_tool(self.expected, "--data", "lists/some.csv", "--",
                                     sys.executable, "-c", program, VISAVIS_SHARED=shared)
        self.assertEqual(code, 0, output)

    def test_skips_in_words_where_there_is_no_such_data(self):
        code, output = self.run_tool(self.expected, "--data", "lists/some.csv", "--",
                                     sys.executable, "-c", "exit(1)",
                                     VISAVIS_SHARED=str(self.expected.parent))
        self.assertEqual(code, 77)
        self.assertIn("skipped: there is no", output)
        self.assertIn("some.csv", output)

    def test_compares_what_a_program_says_when_it_must_fail(self):
        program = "import sys; print('one'); print('two', file=sys.stderr); sys.exit({})"
        must_fail = self.expected, "--fails-with", "2", "--", sys.executable, "-c"
        self.passes(*must_fail, program.format(2), says="2 lines")
        self.fails(*must_fail, program.format(3), says="exit code 3, not 2")
        self.fails(*must_fail, program.format(0), says="exit code 0, not 2")


if __name__ == "__main__":
    unittest.main()
