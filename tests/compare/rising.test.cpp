// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/rising.hpp>

#include "both_ways.hpp"

#include <visavis/compare/streak.hpp>
#include <visavis/compare/throughout.hpp>
#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

namespace vv = visavis;
using namespace vv::literals;

// All figures here are made up.
namespace {

constexpr auto yes = vv::verdict(true);
constexpr auto no = vv::verdict(false);
constexpr auto unknown = vv::verdict::of_undetermined();

using spending = vv::indicator<"spending", vv::unit<"euro">>;
constexpr vv::country<"DK"> denmark;
constexpr auto in_three_years = [](auto in_2001, auto in_2002, auto in_2003) {
    return spending::series_of(denmark, {}, vv::dated{2001_y, in_2001}, vv::dated{2002_y, in_2002},
                               vv::dated{2003_y, in_2003});
};

template <class Facts>
constexpr bool are(const Facts& facts, vv::verdict in_2002, vv::verdict in_2003) {
    return facts.size() == 2 && facts[0] == vv::edition_fact{2002_y, in_2002} &&
           facts[1] == vv::edition_fact{2003_y, in_2003};
}

constexpr bool rises(const auto& series, vv::verdict in_2002, vv::verdict in_2003) {
    return are(vv::rising(series), in_2002, in_2003);
}
constexpr bool falls(const auto& series, vv::verdict in_2002, vv::verdict in_2003) {
    return are(vv::falling(series), in_2002, in_2003);
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(rising)

BOOST_AUTO_TEST_CASE(each_figure_is_above_the_one_before_or_not) {
    VISAVIS_CHECK(rises(in_three_years(1, 2, 3), yes, yes));
    VISAVIS_CHECK(rises(in_three_years(1, 2, 2), yes, no));
    VISAVIS_CHECK(falls(in_three_years(1, 2, 2), no, no));
    VISAVIS_CHECK(falls(in_three_years(1.5, 0.5, -2.5), yes, yes));
}

BOOST_AUTO_TEST_CASE(a_rising_series_rises_throughout) {
    constexpr auto always = in_three_years(1, 2, 3);
    constexpr auto at_last = in_three_years(3, 2, 4);
    VISAVIS_CHECK(holds(vv::throughout(vv::rising(always))));
    VISAVIS_CHECK(vv::streak(vv::rising(at_last)).current.surely() == vv::run{1, 2003_y, 2003_y});
}

BOOST_AUTO_TEST_CASE(hedged_figures_may_leave_it_open) {
    VISAVIS_CHECK(
        rises(in_three_years(vv::about(100), vv::about(101), vv::about(200)), unknown, yes));
}

BOOST_AUTO_TEST_CASE(of_a_missing_year_or_figure_it_is_not_known) {
    constexpr auto with_gap =
        spending::series_of(denmark, {}, vv::dated{2001_y, 1}, vv::dated{2003_y, 3});
    VISAVIS_CHECK(are(vv::rising(with_gap), unknown, unknown));
    VISAVIS_CHECK(vv::rising(with_gap, 2).size() == 1 && holds(vv::rising(with_gap, 2)[0].held));
    VISAVIS_CHECK(rises(in_three_years(vv::answer<int>(1), vv::answer<int>(vv::reason::suppressed),
                                       vv::answer<int>(3)),
                        unknown, unknown));
}

BOOST_AUTO_TEST_CASE(across_a_break_it_is_not_known_unless_allowed) {
    constexpr auto broken = spending::series_of(denmark, {}, vv::dated{2001_y, 1},
                                                vv::dated{2002_y, 2, vv::status::break_in_series},
                                                vv::dated{2003_y, 3});
    VISAVIS_CHECK(are(vv::rising(broken), unknown, yes));
    VISAVIS_CHECK(are(vv::rising(broken, 1, vv::breaks::allow), yes, yes));
}

BOOST_AUTO_TEST_CASE(one_figure_and_other_distances_are_refused) {
    constexpr auto one = spending::series_of(denmark, {}, vv::dated{2001_y, 1});
    VISAVIS_CHECK(vv::rising.checked(one).why() == vv::reason::empty_list);
    constexpr auto three = in_three_years(1, 2, 3);
    VISAVIS_CHECK(vv::rising.checked(three, 3).why() == vv::reason::malformed);
    VISAVIS_CHECK(vv::falling.checked(three, 0).why() == vv::reason::out_of_range);
    BOOST_CHECK_THROW(static_cast<void>(vv::rising(one)), vv::error);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
