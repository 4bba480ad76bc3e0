// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/labels.hpp>

#include "both_ways.hpp"

#include <limits>
#include <string>
#include <vector>

namespace vv = visavis;

namespace {

std::string label(double value, double farthest, vv::shown_as shown = vv::shown_as::number) {
    return vv::label_of(value, vv::style_for(farthest, shown));
}

} // namespace

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(labels)

BOOST_AUTO_TEST_CASE(labels_have_as_many_digits_as_say_something) {
    BOOST_TEST(label(258, 258) == "258");
    BOOST_TEST(label(1406, 2670) == "1,406");
    BOOST_TEST(label(574.88, 574.88) == "574.9");
    BOOST_TEST(label(1.5249, 1.5249) == "1.52");
    BOOST_TEST(label(0, 3) == "0");
    BOOST_TEST(label(-12.34, 40) == "-12.3");
}

BOOST_AUTO_TEST_CASE(labels_beside_one_another_have_as_many_digits) {
    BOOST_TEST(label(3.03, 27.4) == "3"); // words would say 3.03, so that it is not taken for 3
    BOOST_TEST(label(-14.02, 27.4) == "-14");
    BOOST_TEST(label(0.02, 27.4) == "0.02");
    BOOST_TEST(label(3.03e12, 27.4e12) == "3");
}

BOOST_AUTO_TEST_CASE(millions_are_said_once_on_the_axis) {
    BOOST_TEST(label(2'280'000, 2'280'000) == "2.28");
    BOOST_TEST(label(17'794'781'986'104.5, 2.1e13) == "17.8");
    BOOST_TEST(vv::axis_in("GDP", vv::style_for(2.1e13, vv::shown_as::number)) ==
               "GDP, in trillions");
    BOOST_TEST(vv::axis_in("people", vv::style_for(-3e6, vv::shown_as::number)) ==
               "People, in millions");
    BOOST_TEST(vv::axis_in("", vv::style_for(3e9, vv::shown_as::number)) == "In billions");
    BOOST_TEST(vv::axis_in("awards", vv::style_for(2670, vv::shown_as::number)) == "Awards");
}

BOOST_AUTO_TEST_CASE(shares_are_per_cent) {
    BOOST_TEST(label(0.197, 0.374, vv::shown_as::percent) == "19.7 %");
    BOOST_TEST(label(0.4996, 1, vv::shown_as::percent) == "49.96 %"); // which is not half
}

BOOST_AUTO_TEST_CASE(what_is_not_there_is_none) {
    const auto nothing = std::numeric_limits<double>::quiet_NaN();
    BOOST_TEST(label(nothing, 3) == "none");
    BOOST_TEST(label(3, nothing) == "3");
    BOOST_TEST(label(3, std::numeric_limits<double>::infinity()) == "3");
}

BOOST_AUTO_TEST_CASE(names_that_entries_share_are_numbered) {
    struct entry {
        std::string name;
    };
    const std::vector<entry> entries{{"Bern"}, {"Bern (2)"}, {"Bern"}, {"Bern"}, {"Cork"}};
    BOOST_TEST(vv::distinct_names(entries) ==
                   (std::vector<std::string>{"Bern", "Bern (2)", "Bern (3)", "Bern (4)", "Cork"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(sentences_begin_with_a_capital) {
    BOOST_TEST(vv::capitalised("rank") == "Rank");
    BOOST_TEST(vv::capitalised("Rank") == "Rank");
    BOOST_TEST(vv::capitalised("éclairs") == "éclairs");
    BOOST_TEST(vv::capitalised("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
