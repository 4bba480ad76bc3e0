// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/rank_rows.hpp>

#include "both_ways.hpp"

#include "pictures.hpp"

namespace vv = visavis;
using namespace vv::tests;

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(rank_rows)

BOOST_AUTO_TEST_CASE(a_rank_is_a_row_and_joint_ones_lie_below_one_another) {
    const auto rows = vv::rows_of(five_towns());
    BOOST_TEST(rows.size() == 5u);
    BOOST_TEST(rows[0] == (std::vector{2, 1, 1}), boost::test_tools::per_element());
    BOOST_TEST(rows[1] == (std::vector{0, 4, 2}), boost::test_tools::per_element());
    BOOST_TEST(rows[2] == (std::vector{1, 2, 3}), boost::test_tools::per_element()); // joint 2nd
    BOOST_TEST(rows[3] == (std::vector{3, 3, 0}), boost::test_tools::per_element()); // joint 2nd
    BOOST_TEST(vv::row_count(rows) == 4);
}

BOOST_AUTO_TEST_CASE(a_line_that_is_too_short_has_no_further_places) {
    const vv::bump_chart picture{{}, {2020_y, 2021_y}, {{"a", {vv::placing(1)}}}};
    BOOST_TEST(vv::rows_of(picture)[0] == (std::vector{1, 0}), boost::test_tools::per_element());
    BOOST_TEST(!vv::place_in(picture.entries[0], 1).is_ranked());
}

BOOST_AUTO_TEST_CASE(a_picture_of_nobody_has_no_rows) {
    BOOST_TEST(vv::rows_of(vv::bump_chart()).empty());
    BOOST_TEST(vv::row_count({}) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
