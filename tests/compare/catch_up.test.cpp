// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/catch_up.hpp>

#include "both_ways.hpp"
#include "number_lists.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>

namespace vv = visavis;
using namespace vv::literals;

// All figures here are made up.
namespace {

using spending = vv::indicator<"spending", vv::unit<"euro">>;
constexpr vv::country<"DK"> denmark;
constexpr vv::country<"SE"> sweden;

constexpr auto in_two_years(const auto& who, auto in_2001, auto in_2011) {
    return spending::series_of(who, {}, vv::dated{2001_y, in_2001}, vv::dated{2011_y, in_2011});
}
constexpr auto danish = in_two_years(denmark, 100, 200);
constexpr auto swedish = in_two_years(sweden, 400, 400);

constexpr auto why_not(const auto& behind, const auto& ahead) {
    return vv::years_to_catch_up.checked(behind, ahead, 2001_y, 2011_y).why();
}

// Figures of 2001 and 2011: one has less, and has grown faster.
struct catching_up {
    double mine_before = 0;
    double mine = 0;
    double theirs_before = 0;
    double theirs = 0;

    [[nodiscard]] auto behind(double unit) const {
        return in_two_years(denmark, mine_before * unit, mine * unit);
    }
    [[nodiscard]] auto ahead(double unit) const {
        return in_two_years(sweden, theirs_before * unit, theirs * unit);
    }
    [[nodiscard]] vv::years_to_go found(double unit) const {
        return vv::years_to_catch_up(behind(unit), ahead(unit), 2001_y, 2011_y);
    }
};
catching_up pair_that_catches_up(vv::tests::random_bits& next) {
    catching_up made;
    made.mine = 1 + 100 * next.fraction();
    made.theirs = made.mine * (1.01 + 3 * next.fraction());
    const double their_growth = 0.5 + next.fraction(); // they may shrink
    made.theirs_before = made.theirs / their_growth;
    made.mine_before = made.mine / (their_growth * (1.01 + next.fraction()));
    return made;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(catch_up)

BOOST_AUTO_TEST_CASE(who_doubles_in_ten_years_catches_up_with_twice_as_much_in_ten) {
    const auto found = vv::years_to_catch_up(danish, swedish, 2001_y, 2011_y);
    BOOST_TEST(found.years == 10, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(found.own_growth == std::pow(2.0, 0.1) - 1, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(found.other_growth == 0);
    BOOST_TEST((found.from == 2001_y && found.to == 2011_y));
    VISAVIS_CHECK(vv::years_to_catch_up(danish, swedish, 2001_y, 2011_y).years > 9.999);
}

BOOST_AUTO_TEST_CASE(after_those_years_both_are_level) {
    const auto a = in_two_years(denmark, 135.8, 780.7);
    const auto b = in_two_years(sweden, 461.9, 823.4);
    const auto found = vv::years_to_catch_up(a, b, 2001_y, 2011_y);
    const double mine = 780.7 * std::pow(1 + found.own_growth, found.years);
    const double theirs = 823.4 * std::pow(1 + found.other_growth, found.years);
    BOOST_TEST(mine == theirs, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(who_is_not_behind_or_grows_no_faster_does_not_catch_up) {
    VISAVIS_CHECK(why_not(swedish, danish) == vv::reason::not_applicable);
    VISAVIS_CHECK(why_not(danish, danish) == vv::reason::not_applicable);
    VISAVIS_CHECK(why_not(in_two_years(denmark, 100, 100), swedish) == vv::reason::not_applicable);
    VISAVIS_CHECK(why_not(in_two_years(denmark, 100, 90), swedish) == vv::reason::not_applicable);
}

BOOST_AUTO_TEST_CASE(growth_needs_figures_that_can_grow) {
    VISAVIS_CHECK(why_not(in_two_years(denmark, 0, 90), swedish) == vv::reason::zero_baseline);
    VISAVIS_CHECK(why_not(in_two_years(denmark, 90, 0), swedish) == vv::reason::zero_baseline);
    VISAVIS_CHECK(why_not(in_two_years(denmark, -5, 90), swedish) == vv::reason::negative_baseline);
    VISAVIS_CHECK(vv::years_to_catch_up.checked(danish, swedish, 2001_y, 2010_y).why() ==
                  vv::reason::no_such_period);
    VISAVIS_CHECK(vv::years_to_catch_up.checked(danish, swedish, 2001_y, 2001_y).why() ==
                  vv::reason::no_elapsed_time);
    BOOST_CHECK_THROW(static_cast<void>(vv::years_to_catch_up(swedish, danish, 2001_y, 2011_y)),
                      vv::error);
}

BOOST_AUTO_TEST_CASE(a_break_is_refused_unless_allowed) {
    constexpr auto broken = spending::series_of(
        denmark, {}, vv::dated{2001_y, 100}, vv::dated{2011_y, 200, vv::status::break_in_series});
    VISAVIS_CHECK(why_not(broken, swedish) == vv::reason::break_in_series);
    VISAVIS_CHECK(vv::years_to_catch_up
                      .checked(broken, swedish, 2001_y, 2011_y, {.at_break = vv::breaks::allow})
                      .has_value());
}

BOOST_AUTO_TEST_CASE(series_that_do_not_compare_are_refused) {
    const vv::any_indicator income{"income", "euro", "euros"};
    const vv::dated<int> points[] = {{2001_y, 1, {}}, {2011_y, 2, {}}};
    const vv::series_view earned(income, vv::any_country(denmark), points, 2);
    BOOST_TEST((vv::years_to_catch_up.checked(earned, swedish, 2001_y, 2011_y).why() ==
                vv::reason::different_indicators));
}

BOOST_AUTO_TEST_CASE(growing_on_so_makes_the_gap_vanish_then_and_halves_it_in_half_the_time) {
    vv::tests::random_bits next{18671001};
    for (int trial = 0; trial != 200; ++trial) {
        const auto pair = pair_that_catches_up(next);
        const auto found = pair.found(1);
        const auto distance_after = [&](double years) {
            return std::log(pair.theirs * std::pow(1 + found.other_growth, years)) -
                   std::log(pair.mine * std::pow(1 + found.own_growth, years));
        };
        BOOST_TEST(found.years > 0);
        // exact but for rounding, which counts more the smaller the difference of growth is
        const double bound = 1e-13 * (1 + found.years);
        BOOST_TEST(std::abs(distance_after(found.years)) < bound);
        BOOST_TEST(std::abs(distance_after(found.years / 2) - distance_after(0) / 2) < bound);
    }
}

BOOST_AUTO_TEST_CASE(another_unit_changes_nothing_and_only_one_of_the_two_catches_up) {
    vv::tests::random_bits next{18671002};
    for (int trial = 0; trial != 200; ++trial) {
        const auto pair = pair_that_catches_up(next);
        BOOST_TEST((pair.found(0.25) == pair.found(1))); // a power of two rounds nothing
        BOOST_TEST((why_not(pair.ahead(1), pair.behind(1)) == vv::reason::not_applicable));
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
