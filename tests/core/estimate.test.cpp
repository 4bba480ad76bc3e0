// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/estimate.hpp>
#include <visavis/core/literals.hpp>

#include "both_ways.hpp"

namespace vv = visavis;
using namespace vv::literals;
using in = vv::interval;

BOOST_AUTO_TEST_SUITE(core)
BOOST_AUTO_TEST_SUITE(estimate)

BOOST_AUTO_TEST_CASE(every_hedging_word_makes_an_interval) {
    VISAVIS_CHECK(vv::exactly(6).range() == in(6));
    VISAVIS_CHECK(vv::rounded(43_percent).range() ==
                  in::closed_open(425_over(1000), 435_over(1000)));
    VISAVIS_CHECK(vv::rounded(780.7_printed).range() ==
                  in::closed_open(780.65_printed, 780.75_printed));
    VISAVIS_CHECK(vv::about(43_percent).range() ==
                  in::closed((40.85_percent).value(), (45.15_percent).value()));
    VISAVIS_CHECK(vv::nearly(6).range() == in::closed_open(5.4_printed, 6));
    VISAVIS_CHECK(vv::more_than(6).range() == in::above(6));
    VISAVIS_CHECK(vv::at_least(6).range() == in::at_least(6));
    VISAVIS_CHECK(vv::less_than(6).range() == in::below(6));
    VISAVIS_CHECK(vv::at_most(6).range() == in::at_most(6));
    VISAVIS_CHECK(vv::between(3, 4).range() == in::closed(3, 4));
}

BOOST_AUTO_TEST_CASE(synonyms_differ_only_in_the_word_they_remember) {
    VISAVIS_CHECK(vv::approximately(6).word() == "approximately");
    VISAVIS_CHECK(vv::around(6).range() == vv::about(6).range());
    VISAVIS_CHECK(vv::almost(6).range() == vv::nearly(6).range());
    VISAVIS_CHECK(vv::over(6).kind() == vv::hedge::more_than && vv::over(6).word() == "over");
    VISAVIS_CHECK(vv::under(6).range() == vv::less_than(6).range());
    VISAVIS_CHECK(vv::nearly(6).quoted() == 6 && vv::between(3, 4).second() == 4);
}

BOOST_AUTO_TEST_CASE(about_reaches_half_a_digit_or_five_per_cent_whichever_is_wider) {
    VISAVIS_CHECK(vv::about(3).range() == in::closed(5_over(2), 7_over(2)));
    VISAVIS_CHECK(vv::about(100).range() == in::closed(95, 105));
    VISAVIS_CHECK(vv::about(1_over(5)).range() == in::closed(19_over(100), 21_over(100)));
    VISAVIS_CHECK(vv::about(3_points).range() ==
                  in::closed((2.85_points).value(), (3.15_points).value()));
}

BOOST_AUTO_TEST_CASE(hedges_of_negative_numbers_keep_their_meaning) {
    VISAVIS_CHECK(vv::nearly(vv::decimal(-6)).range() == in::open_closed(-6, -5.4_printed));
    VISAVIS_CHECK(vv::rounded(vv::decimal(-6)).range() ==
                  in::open_closed(vv::fraction(-13, 2), vv::fraction(-11, 2)));
    VISAVIS_CHECK(vv::about(vv::decimal(-100)).range() == in::closed(-105, -95));
}

BOOST_AUTO_TEST_CASE(nothing_is_nearly_zero_and_between_has_an_order) {
    BOOST_CHECK_EXCEPTION(
        static_cast<void>(vv::nearly(0)), vv::error,
        [](const vv::error& refused) { return refused.why() == vv::reason::no_such_hedge; });
    BOOST_CHECK_THROW(static_cast<void>(vv::between(4, 3)), vv::error);
}

BOOST_AUTO_TEST_CASE(the_widths_are_a_policy_with_a_name) {
    constexpr vv::hedge_policy strict{"strict", 1_over(100), 1_over(50)};
    VISAVIS_CHECK(vv::about(100, strict).range() == in::closed(99, 101));
    VISAVIS_CHECK(vv::nearly(100, strict).range() == in::closed_open(98, 100));
    VISAVIS_CHECK(vv::nearly(100, strict).policy().name == "strict");
    VISAVIS_CHECK(vv::nearly(100).policy() == vv::default_hedges);
}

BOOST_AUTO_TEST_CASE(comparisons_hold_fail_or_are_undetermined) {
    VISAVIS_CHECK(vv::holds(vv::about(43_percent) < vv::half));
    VISAVIS_CHECK(vv::undetermined(vv::nearly(6) > 5.9_x));
    VISAVIS_CHECK(vv::holds(vv::nearly(6) < 6) && vv::fails(vv::nearly(6) >= 6));
    VISAVIS_CHECK(vv::holds(vv::at_least(6) >= 6) && vv::fails(vv::at_most(6) > 6));
    VISAVIS_CHECK(vv::holds(5 < vv::more_than(5)) && vv::holds(5 <= vv::more_than(5)));
    VISAVIS_CHECK(vv::holds(vv::more_than(6) > vv::nearly(6)));
    VISAVIS_CHECK(vv::undetermined(vv::about(6) <= vv::about(6)));
    VISAVIS_CHECK(vv::holds(vv::same_value(vv::exactly(6), 6)));
    VISAVIS_CHECK(vv::undetermined(vv::same_value(vv::about(6), vv::about(6))));
    VISAVIS_CHECK(vv::holds(vv::about(3_points) < 4_points));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
