# SPDX-License-Identifier: BSL-1.0
import sys
import unittest

import planted

PROGRAM = """import sys
if sys.argv[1:] == ["fail"]:
    print("no", file=sys.stderr); sys.exit(3)
print(sys.stdin.read() if sys.argv[1:] == ["-"] else " ".join(sys.argv[1:]))
"""


class SameSession(planted.Planted):
    tool = "same_session.py"

    def setUp(self):
        super().setUp()
        self.program = self.write("program", f"#!{sys.executable}\n{PROGRAM}")
        self.program.chmod(0o755)

    def arguments(self, text):
        return self.write("one.session", text), f"say={self.program}"

    def test_accepts_what_commands_print_and_how_they_end(self):
        self.passes(*self.arguments("# a remark\n$ say 'a b' c\na b c\n\n# and then\n$ say fail\n! no\n"
                                    "[exit code 3]\n"), says="2 commands")

    def test_gives_a_command_its_input(self):
        given = self.write("given.txt", "from a file")
        self.passes(*self.arguments(f"$ say - < {given}\nfrom a file\n"), says="1 commands")

    def test_takes_a_heading_of_Markdown_for_output(self):
        self.passes(*self.arguments("$ say '### a title'\n### a title\n"), says="1 commands")
        self.run_tool(*self.arguments("$ say '### a title'\n"), VISAVIS_ACCEPT="1")
        self.assertEqual((self.root / "one.session").read_text(), "$ say '### a title'\n### a title\n")

    def test_finds_another_output(self):
        self.fails(*self.arguments("$ say one\ntwo\n"), says="-two\n+one")

    def test_finds_another_exit_code(self):
        self.fails(*self.arguments("$ say fail\n! no\n"), says="+[exit code 3]")

    def test_finds_another_error(self):
        self.fails(*self.arguments("$ say fail\n[exit code 3]\n"), says="+! no")

    def test_finds_a_session_without_commands(self):
        self.fails(*self.arguments("say one\n"), says="no command")

    def test_finds_a_program_that_is_not_given(self):
        self.fails(*self.arguments("$ shout one\none\n"), says="no program is given for 'shout'")

    def test_skips_in_words_what_needs_data_that_is_not_there(self):
        code, output = self.run_tool(*self.arguments("# needs no/such.csv\n$ say one\none\n"))
        self.assertEqual(code, 77)
        self.assertIn("skipped: there is no", output)

    def test_calls_shared_data_by_its_place(self):
        self.write("data.csv", "")
        code, output = self.run_tool(
            *self.arguments("# needs data.csv\n$ say $SHARED/data.csv\n$SHARED/data.csv\n"),
            VISAVIS_SHARED=str(self.root))
        self.assertEqual(code, 0, output)

    def test_writes_the_session_when_asked(self):
        code, _ = self.run_tool(*self.arguments("# one\n$ say new\nold\n"), VISAVIS_ACCEPT="1")
        self.assertEqual(code, 0)
        self.assertEqual((self.root / "one.session").read_text(), "# one\n$ say new\nnew\n")


if __name__ == "__main__":
    unittest.main()
