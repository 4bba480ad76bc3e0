# SPDX-License-Identifier: BSL-1.0
import unittest

import planted


class Words(planted.Planted):
    tool = "check_words.py"

    def setUp(self):
        super().setUp()
        self.write("a.hpp", "// finished\n")

    def test_accepts_finished_files(self):
        self.passes("--root", self.root, says="looked through 1 files")

    def test_finds_unfinished_work(self):
        self.write("a.hpp", "// TO" "DO: the rest\n")
        self.fails("--root", self.root, says="a.hpp:1: unfinished work")

    def test_finds_a_path_of_one_machine(self):
        self.write("a.hpp", "// see /ho" "me/me/notes\n")
        self.fails("--root", self.root, says="a path of one machine")

    def test_finds_a_merge_mark(self):
        self.write("a.hpp", "<<<<" "<<< HEAD\n")
        self.fails("--root", self.root, says="a merge mark")

    def test_finds_blanks_at_the_end_of_a_line(self):
        self.write("a.hpp", "int a; \n")
        self.fails("--root", self.root, says="blanks at the end")


if __name__ == "__main__":
    unittest.main()
