// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/period_text.hpp>

#include "both_ways.hpp"
#include "io/reading.hpp"

namespace vv = visavis;
using vv::period;

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(period_text)

BOOST_AUTO_TEST_CASE(years_quarters_and_months_are_read_as_files_print_them) {
    for (const std::string_view text : {"2025", " 2025 ", "2025-A1", "2025.0", "2025 [YR2025]"})
        BOOST_CHECK(vv::parse_period(text).value() == period::year(2025));
    for (const std::string_view text : {"2025-Q3", "2025Q3", "2025q3", "2025-Q03", "2025Q03"})
        BOOST_CHECK(vv::parse_period(text).value() == period::quarter(2025, 3));
    for (const std::string_view text : {"2025-09", "2025M09", "2025M9", "2025-M09", "2025m9"})
        BOOST_CHECK(vv::parse_period(text).value() == period::month(2025, 9));
    VISAVIS_CHECK(vv::parse_period("2009-10").value() == period::month(2009, 10));
    VISAVIS_CHECK(vv::parse_period("2025M12").value() == period::month(2025, 12));
}

BOOST_AUTO_TEST_CASE(anything_else_is_refused) {
    for (const std::string_view text :
         {"",           "25",      "202",           "20255",   "2025-13", "2025-00",
          "2025Q5",     "2025Q",   "2025M",         "2025M13", "2019/20", "2019-20",
          "2025-01-31", "Q3 2025", "2025 [YR2024]", "2025.5",  "two",     "2025-",
          "2025-W01",   "2025-S1", "-2025",         "2025Q003"})
        BOOST_CHECK_MESSAGE(!vv::parse_period(text), text);
    BOOST_TEST(
        vv::tests::sentence_of(vv::parse_period("2019/20").refused()) ==
        "malformed text: expected a year, quarter or month as 2025, 2025-Q3 or 2025-09, found "
        "'2019/20'");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
