// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/ties.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace vv = visavis;
using vv::placing;
using rule = vv::ties;
using vv::detail::cell_of;
using vv::detail::place_in_tie;

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(ties)

BOOST_AUTO_TEST_CASE(each_rule_places_equal_values_by_what_it_counts) {
    // the second of three equal values behind five others, which have four different values
    VISAVIS_CHECK(place_in_tie(rule::competition, 5, 4, 3, 1) == placing(6, true));
    VISAVIS_CHECK(place_in_tie(rule::modified, 5, 4, 3, 1) == placing(8, true));
    VISAVIS_CHECK(place_in_tie(rule::dense, 5, 4, 3, 1) == placing(5, true));
    VISAVIS_CHECK(place_in_tie(rule::ordinal, 5, 4, 3, 1) == placing(7));
    VISAVIS_CHECK(place_in_tie(rule::fractional, 5, 4, 3, 1) == placing(7, true));
    VISAVIS_CHECK(place_in_tie(rule::fractional, 5, 4, 2, 0) == placing::of_halves(13, true));
}

BOOST_AUTO_TEST_CASE(one_value_has_one_place_by_every_rule_but_dense) {
    for (const auto how : {rule::competition, rule::modified, rule::ordinal, rule::fractional})
        BOOST_CHECK(place_in_tie(how, 5, 4, 1, 0) == placing(6));
    VISAVIS_CHECK(place_in_tie(rule::dense, 5, 4, 1, 0) == placing(5));
}

BOOST_AUTO_TEST_CASE(a_place_is_written_as_what_the_cell_holds) {
    VISAVIS_CHECK(cell_of<placing>(placing(3, true)) == placing(3, true));
    VISAVIS_CHECK(cell_of<int>(placing(3, true)) == 3);
    VISAVIS_CHECK(cell_of<unsigned char>(placing(255)) == 255);
    VISAVIS_CHECK(cell_of<double>(placing::of_halves(5)) == 2.5);
    VISAVIS_CHECK(cell_of<float>(placing::of_halves(5)) == 2.5F);
}

BOOST_AUTO_TEST_CASE(no_place_is_written_as_0_or_nan) {
    VISAVIS_CHECK(cell_of<placing>(placing()) == placing());
    VISAVIS_CHECK(cell_of<int>(placing()) == 0);
    VISAVIS_CHECK(cell_of<double>(placing()) != cell_of<double>(placing()));
    VISAVIS_CHECK(cell_of<float>(placing()) != cell_of<float>(placing()));
}

BOOST_AUTO_TEST_CASE(ranks_are_written_to_numbers_and_placings) {
    static_assert(vv::rank_cell<double> && vv::rank_cell<float> && vv::rank_cell<placing>);
    static_assert(vv::rank_cell<int> && vv::rank_cell<std::uint8_t>);
    static_assert(!vv::rank_cell<bool> && !vv::rank_cell<std::string>);
    static_assert(!vv::rank_cell<vv::fraction>);
}

BOOST_AUTO_TEST_CASE(summaries_that_count_the_same_are_equal) {
    VISAVIS_CHECK(vv::rank_summary{3, 1, 1} == vv::rank_summary{3, 1, 1});
    VISAVIS_CHECK(vv::rank_summary{3, 1, 1} != vv::rank_summary{3, 1, 0});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
