# SPDX-License-Identifier: BSL-1.0
import unittest

import planted
from planted import COMPILER

CASES = """\
template <int Number>
struct even {
    static_assert(Number % 2 == 0, "this number is odd: it has no half");
};
// case: an odd number
// says: "this number is odd"
// says: "it has
// says: no half"
#if VISAVIS_CASE == 1
even<3> elephant;
#endif
"""


class Refuses(planted.Planted):
    tool = "refuses.py"

    def setUp(self):
        super().setUp()
        self.file = self.write("even.refuses.cpp", CASES.replace('"it has\n', '"it  has"\n'))

    def arguments(self):
        return "--compiler", COMPILER, self.file, "--", "-std=c++20"

    def test_accepts_a_refusal_with_the_expected_words(self):
        self.replace("even.refuses.cpp", '// says: no half"\n', "")
        self.passes(*self.arguments(), says="ok      refuses: an odd number")

    def test_finds_a_message_that_does_not_say_why(self):
        self.replace("even.refuses.cpp", 'no half"\n#if', "giraffe\n#if")
        self.fails(*self.arguments(), says='missing: "giraffe"')

    def test_does_not_take_the_echoed_source_for_a_message(self):
        self.replace("even.refuses.cpp", 'no half"\n#if', "elephant;\n#if")
        self.fails(*self.arguments(), says='missing: "elephant;"')

    def test_finds_a_case_that_compiles(self):
        self.replace("even.refuses.cpp", "even<3>", "even<4>")
        self.fails(*self.arguments(), says="FAILED  compiles, but must not: an odd number")

    def test_finds_a_control_that_does_not_compile(self):
        self.replace("even.refuses.cpp", "template <int", "even<3> early;\ntemplate <int")
        self.fails(*self.arguments(), says="FAILED  the control")

    def test_needs_cases(self):
        self.write("even.refuses.cpp", "int main() {}\n")
        self.fails(*self.arguments(), says="no cases")

    def test_needs_numbers_in_order(self):
        self.replace("even.refuses.cpp", "VISAVIS_CASE == 1", "VISAVIS_CASE == 2")
        self.fails(*self.arguments(), says="expected VISAVIS_CASE == 1")

    def test_needs_the_words_of_each_case(self):
        self.write("even.refuses.cpp", "// case: a case\n#if VISAVIS_CASE == 1\n#endif\n")
        self.fails(*self.arguments(), says="names no text it says")

    def test_needs_a_sentence_for_each_case(self):
        self.write("even.refuses.cpp", "#if VISAVIS_CASE == 1\n#endif\n")
        self.fails(*self.arguments(), says="without '// case: ...'")


if __name__ == "__main__":
    unittest.main()
