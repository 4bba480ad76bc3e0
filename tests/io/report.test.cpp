// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/report.hpp>

#include "io/reading.hpp"

#include <boost/test/unit_test.hpp>

namespace vv = visavis;
using vv::consequence;

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(report)

BOOST_AUTO_TEST_CASE(a_lenient_reading_goes_on_and_tells_all) {
    vv::reading_report report("gdp.csv", vv::strictness::lenient);
    BOOST_TEST(report.add({2, 7}, consequence::cell_left_out, "expected a number, found 'abc'"));
    BOOST_TEST(report.add({3, 1}, consequence::row_left_out, "expected 4 fields, found 3"));
    BOOST_TEST(report.add({4, 1}, consequence::kept, "'Atlantis' is unknown"));
    BOOST_TEST(report.add({1, 1}, consequence::noted, "two lines above the header"));
    BOOST_TEST(report.outcome().has_value());
    BOOST_TEST(vv::tests::remarks_of(report) ==
               "gdp.csv:2:7: expected a number, found 'abc'; cell left out\n"
               "gdp.csv:3:1: expected 4 fields, found 3; row left out\n"
               "gdp.csv:4:1: 'Atlantis' is unknown; kept as it stands\n"
               "gdp.csv:1:1: two lines above the header\n");
}

BOOST_AUTO_TEST_CASE(a_strict_one_ends_with_the_first_oddity_that_is_more_than_a_note) {
    vv::reading_report report("gdp.csv", vv::strictness::strict);
    BOOST_TEST(report.add({1, 1}, consequence::noted, "two lines above the header"));
    BOOST_TEST(report.outcome().has_value());
    BOOST_TEST(!report.add({4, 2}, consequence::kept, "'Atlantis' is unknown"));
    BOOST_TEST(!report.add({5, 2}, consequence::kept, "something later"));
    BOOST_CHECK((report.outcome().why() == vv::reason::malformed));
    BOOST_TEST(vv::tests::sentence_of(report.outcome().refused()) ==
               "malformed text: gdp.csv:4:2: 'Atlantis' is unknown");
    BOOST_CHECK((report.remarks()[1].then == consequence::ended));
}

BOOST_AUTO_TEST_CASE(what_ends_a_reading_ends_a_lenient_one_too) {
    vv::reading_report report("gdp.csv", vv::strictness::lenient);
    BOOST_TEST(!report.add({1, 1}, consequence::ended, "expected a header"));
    BOOST_TEST(!report.outcome().has_value());
}

BOOST_AUTO_TEST_CASE(remarks_beyond_a_number_are_counted) {
    vv::reading_report report("a.csv", vv::strictness::lenient, 2);
    for (std::uint64_t line = 2; line != 7; ++line)
        report.add({line, 1}, consequence::row_left_out, "odd");
    BOOST_TEST(report.remarks().size() == 2);
    BOOST_TEST(report.unlisted() == 3);
    BOOST_TEST(vv::tests::remarks_of(report) ==
               "a.csv:2:1: odd; row left out\na.csv:3:1: odd; row left out\nand 3 more\n");
}

BOOST_AUTO_TEST_CASE(fields_are_quoted_in_one_line_and_in_short) {
    BOOST_TEST(vv::detail::quoted("abc") == "'abc'");
    BOOST_TEST(vv::detail::quoted("two\nlines\t.") == "'two lines .'");
    BOOST_TEST(vv::detail::quoted(std::string(50, 'x')) == "'" + std::string(37, 'x') + "...'");
    // never in the middle of a character
    const std::string accented = std::string(36, 'x') + "\xc3\xa9" + std::string(20, 'y');
    BOOST_TEST(vv::detail::quoted(accented) == "'" + std::string(36, 'x') + "...'");
    BOOST_TEST(vv::detail::expected("a year", "") == "expected a year, found nothing");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
