# SPDX-License-Identifier: BSL-1.0
import unittest

import planted
from planted import COMPILER

PAIRS = """\
struct typed { long value; };
constexpr double ratio(typed a, typed b) { return double(a.value) / double(b.value); }
extern "C" double typed_ratio(long a, long b) { return ratio(typed{a}, typed{b}); }
extern "C" double raw_ratio(long a, long b) { return double(a) / double(b); }
extern "C" long typed_sum(const typed* from, long n) {
    long sum = 0;
    for (long at = 0; at != n; ++at) sum += from[at].value;
    return sum;
}
extern "C" long raw_sum(const long* from, long n) {
    long sum = 0;
    for (long at = 0; at != n; ++at) sum += from[at];
    return sum;
}
"""


class SameCode(planted.Planted):
    tool = "same_code.py"

    def setUp(self):
        super().setUp()
        self.file = self.write("pairs.cpp", PAIRS)

    def arguments(self):
        return "--compiler", COMPILER, self.file, "--", "-std=c++20"

    def test_accepts_the_same_instructions(self):
        self.passes(*self.arguments(), says="ok      ratio: the same")
        self.passes(*self.arguments(), says="ok      sum: the same")

    def test_finds_another_instruction(self):
        self.replace("pairs.cpp", "double(a.value) /", "double(a.value + 1) /")
        self.fails(*self.arguments(), says="FAILED  ratio:")

    def test_tells_calls_apart_but_not_refusals(self):
        self.write("pairs.cpp", """\
[[noreturn]] void refuse_typed(int);
[[noreturn]] void refuse(int);
void one();
void other();
extern "C" int typed_check(int a) { if (a < 0) refuse_typed(a); return a; }
extern "C" int raw_check(int a) { if (a < 0) refuse(a); return a; }
extern "C" void typed_call() { one(); one(); }
extern "C" void raw_call() { one(); other(); }
""")
        self.fails(*self.arguments(), says="ok      check: the same")
        self.fails(*self.arguments(), says="FAILED  call:")

    def test_finds_a_function_without_its_other_half(self):
        self.replace("pairs.cpp", "raw_ratio", "raw_quotient")
        self.fails(*self.arguments(), says="FAILED  ratio: has no raw_ratio")

    def test_needs_pairs(self):
        self.write("pairs.cpp", "int main() {}\n")
        self.fails(*self.arguments(), says="defines no pairs")

    def test_fails_when_the_file_does_not_compile(self):
        self.write("pairs.cpp", "no code\n")
        self.fails(*self.arguments(), says="error")


if __name__ == "__main__":
    unittest.main()
