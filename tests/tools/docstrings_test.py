# SPDX-License-Identifier: BSL-1.0
import unittest

import planted

VERB = """\
#pragma once

namespace visavis {

namespace detail {
struct ratio_fn {};
inline constexpr ratio_fn undocumented_but_private{};
} // namespace detail

/// How many times the second figure the first is.
///
/// Formula: a / b
/// Units: none
/// Range: all numbers
/// Missing, zero, negative: a missing figure is refused,
/// and so is zero below
/// Errors: zero_denominator
/// Complexity: O(1)
/// Source: arithmetic
/// Example: examples/ratio.cpp
inline constexpr detail::ratio_fn ratio{};

inline constexpr int a_number = 3;

} // namespace visavis
"""
HEADER = "include/visavis/compare/ratio.hpp"


class Docstrings(planted.Planted):
    tool = "check_docstrings.py"

    def setUp(self):
        super().setUp()
        self.write(HEADER, VERB)
        self.write("examples/ratio.cpp", "")

    def test_accepts_all_fields_in_order(self):
        self.passes("--root", self.root, says="all 1 verbs")

    def test_finds_a_verb_with_a_name_inside(self):
        self.replace(HEADER, "ratio{}", 'ratio{"the ratio"}')
        self.passes("--root", self.root, says="all 1 verbs")

    def test_finds_a_missing_field(self):
        self.replace(HEADER, "/// Units: none\n", "")
        self.fails("--root", self.root, says="ratio has no field 'Units:'")

    def test_finds_an_empty_field(self):
        self.replace(HEADER, "Units: none", "Units:")
        self.fails("--root", self.root, says="ratio says nothing in its field 'Units:'")

    def test_finds_fields_in_another_order(self):
        self.replace(HEADER, "/// Units: none\n/// Range: all numbers",
                     "/// Range: all numbers\n/// Units: none")
        self.fails("--root", self.root, says="in another order")

    def test_finds_a_verb_that_does_not_say_what_it_computes(self):
        self.replace(HEADER, "/// How many times the second figure the first is.\n///\n", "")
        self.fails("--root", self.root, says="does not begin with a line")

    def test_finds_an_example_that_does_not_exist(self):
        (self.root / "examples/ratio.cpp").unlink()
        self.fails("--root", self.root, says="names an example that does not exist")

    def test_finds_a_verb_without_docstring(self):
        text = "\n".join(line for line in VERB.splitlines() if not line.startswith("///"))
        self.write(HEADER, text)
        self.fails("--root", self.root, says="ratio has no docstring")

    def test_finds_a_verb_that_is_written_over_two_lines(self):
        self.replace(HEADER, "inline constexpr detail::ratio_fn ratio{};",
                     "inline constexpr detail::ratio_fn\n    ratio{};\n\n"
                     "inline constexpr detail::ratio_fn other = detail::ratio_fn{};")
        self.fails("--root", self.root, says="other has no docstring")

    def test_takes_a_template_for_a_verb(self):
        self.replace(HEADER, "inline constexpr detail::ratio_fn ratio{};",
                     "template <class Of>\ninline constexpr detail::ratio_fn<Of> ratio{};")
        self.passes("--root", self.root, says="all 1 verbs")
        self.replace(HEADER, "/// Units: none\n", "")
        self.fails("--root", self.root, says="ratio has no field 'Units:'")

    def test_fails_when_there_is_nothing_to_check(self):
        self.write(HEADER, "#pragma once\n")
        self.fails("--root", self.root, says="found no verbs")


if __name__ == "__main__":
    unittest.main()
