// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/gap_trend.hpp>

#include "both_ways.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <random>
#include <utility>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

// All figures here are made up, save those that say where they are from.
namespace {

using spending = vv::indicator<"spending", vv::unit<"euro">>;
constexpr vv::country<"DK"> denmark;
constexpr vv::country<"SE"> sweden;

// Figures of the years from 2001 on.
constexpr auto from_2001(const auto& who, auto... values) {
    return [&]<int... Years>(std::integer_sequence<int, Years...>) {
        return spending::series_of(who, {}, vv::dated{vv::period::year(2001 + Years), values}...);
    }
    (std::make_integer_sequence<int, int{sizeof...(values)}>());
}

constexpr auto swedish = from_2001(sweden, 10, 10, 10, 10);
constexpr auto every_step = vv::trend_options{.rule = vv::trend_rule::every_step};

constexpr auto from_2001_to_2004(const auto& danish, const vv::trend_options& options = {}) {
    return vv::gap_trend(danish, swedish, 2001_y, 2004_y, options);
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(gap_trend)

BOOST_AUTO_TEST_CASE(a_lead_widens) {
    constexpr auto trend = from_2001_to_2004(from_2001(denmark, 12, 11, 15, 16));
    VISAVIS_CHECK(trend.before == 2 && trend.after == 6);
    VISAVIS_CHECK(holds(trend.widens) && fails(trend.narrows) && fails(trend.is_steady));
    VISAVIS_CHECK(holds(trend.first_ahead) && holds(trend.first_extends_lead()));
    VISAVIS_CHECK(fails(trend.first_approaches()));
}

BOOST_AUTO_TEST_CASE(who_is_behind_approaches) {
    constexpr auto trend = from_2001_to_2004(from_2001(denmark, 4, 6, 7, 9));
    VISAVIS_CHECK(trend.before == -6 && trend.after == -1);
    VISAVIS_CHECK(holds(trend.narrows) && holds(trend.first_approaches()));
    VISAVIS_CHECK(fails(trend.widens) && fails(trend.first_extends_lead()));
}

BOOST_AUTO_TEST_CASE(who_is_behind_may_fall_back) {
    constexpr auto trend = from_2001_to_2004(from_2001(denmark, 9, 8, 7, 6));
    VISAVIS_CHECK(holds(trend.widens) && fails(trend.first_extends_lead()));
    VISAVIS_CHECK(holds(trend.second_ahead));
}

BOOST_AUTO_TEST_CASE(in_every_step_is_more_than_at_the_ends) {
    constexpr auto with_a_step_back = from_2001(denmark, 12, 11, 15, 16);
    VISAVIS_CHECK(fails(from_2001_to_2004(with_a_step_back, every_step).widens));
    constexpr auto step_by_step = from_2001(denmark, 12, 13, 15, 16);
    VISAVIS_CHECK(holds(from_2001_to_2004(step_by_step, every_step).widens));
    VISAVIS_CHECK(from_2001_to_2004(step_by_step, every_step).by.rule ==
                  vv::trend_rule::every_step);
}

BOOST_AUTO_TEST_CASE(a_gap_that_does_not_change_is_steady_and_one_within_a_tolerance_too) {
    constexpr auto level = from_2001(denmark, 12, 13, 12, 12);
    VISAVIS_CHECK(holds(from_2001_to_2004(level).is_steady));
    VISAVIS_CHECK(fails(from_2001_to_2004(level, every_step).is_steady));
    constexpr auto within_one =
        vv::trend_options{.rule = vv::trend_rule::every_step, .steady_within = 1_over(1)};
    VISAVIS_CHECK(holds(from_2001_to_2004(level, within_one).is_steady));
    VISAVIS_CHECK(fails(from_2001_to_2004(level, within_one).widens));
    constexpr auto drifts = from_2001(denmark, 12, 13, 14, 15); // never by more than 1, yet by 3
    VISAVIS_CHECK(fails(from_2001_to_2004(drifts, within_one).is_steady));
}

BOOST_AUTO_TEST_CASE(a_gap_that_changes_sides_does_neither) {
    constexpr auto overtakes = from_2001_to_2004(from_2001(denmark, 8, 9, 11, 12));
    VISAVIS_CHECK(fails(overtakes.widens) && fails(overtakes.narrows));
    VISAVIS_CHECK(fails(overtakes.is_steady));
    VISAVIS_CHECK(fails(overtakes.first_ahead) && fails(overtakes.second_ahead));
}

BOOST_AUTO_TEST_CASE(to_draw_level_is_to_narrow_and_to_leave_level_is_to_widen) {
    VISAVIS_CHECK(holds(from_2001_to_2004(from_2001(denmark, 8, 9, 9, 10)).narrows));
    VISAVIS_CHECK(fails(from_2001_to_2004(from_2001(denmark, 8, 9, 9, 10)).first_approaches()));
    VISAVIS_CHECK(holds(from_2001_to_2004(from_2001(denmark, 10, 9, 9, 11)).widens));
}

BOOST_AUTO_TEST_CASE(a_gap_may_widen_in_units_and_narrow_relative_to_the_other) {
    constexpr auto both_grow = from_2001(denmark, 20, 0, 0, 180);
    constexpr auto other = from_2001(sweden, 10, 0, 0, 100);
    constexpr auto in_units = vv::gap_trend(both_grow, other, 2001_y, 2004_y);
    VISAVIS_CHECK(holds(in_units.widens) && in_units.before == 10 && in_units.after == 80);
    constexpr auto relative =
        vv::gap_trend(both_grow, other, 2001_y, 2004_y, {.measure = vv::gap_measure::relative});
    VISAVIS_CHECK(holds(relative.narrows));
    VISAVIS_CHECK(relative.before == 1 && relative.after == 4_over(5));
}

BOOST_AUTO_TEST_CASE(hedged_figures_may_leave_it_open) {
    constexpr auto about =
        from_2001(denmark, vv::about(12), vv::about(12), vv::about(12), vv::about(12));
    VISAVIS_CHECK(undetermined(from_2001_to_2004(about).widens));
    VISAVIS_CHECK(undetermined(from_2001_to_2004(about).is_steady));
    constexpr auto far_apart =
        from_2001(denmark, vv::about(12), vv::about(12), vv::about(12), vv::about(20));
    VISAVIS_CHECK(holds(from_2001_to_2004(far_apart).first_extends_lead()));
}

BOOST_AUTO_TEST_CASE(the_r_and_d_spending_of_china_approaches_that_of_the_united_states) {
    // billions of PPP dollars, OECD as charted by Visual Capitalist
    using gerd = vv::indicator<"R&D expenditure", vv::unit<"billion dollars", "billion dollars">>;
    constexpr auto china =
        gerd::series_of(vv::country<"CN">{}, {}, vv::dated{2007_y, vv::rounded(135.8_printed)},
                        vv::dated{2023_y, vv::rounded(780.7_printed)});
    constexpr auto united_states =
        gerd::series_of(vv::country<"US">{}, {}, vv::dated{2007_y, vv::rounded(461.9_printed)},
                        vv::dated{2023_y, vv::rounded(823.4_printed)});
    VISAVIS_CHECK(holds(vv::gap_trend(china, united_states, 2007_y, 2023_y).first_approaches()));
}

BOOST_AUTO_TEST_CASE(periods_that_one_series_lacks_are_passed_over_between_the_ends_alone) {
    constexpr auto with_hole = spending::series_of(denmark, {}, vv::dated{2001_y, 12},
                                                   vv::dated{2003_y, 13}, vv::dated{2004_y, 15});
    VISAVIS_CHECK(holds(from_2001_to_2004(with_hole, every_step).widens));
    VISAVIS_CHECK(vv::gap_trend.checked(with_hole, swedish, 2002_y, 2004_y).why() ==
                  vv::reason::no_such_period);
    VISAVIS_CHECK(vv::gap_trend.checked(with_hole, swedish, 1999_y, 2004_y).why() ==
                  vv::reason::no_such_period);
    constexpr auto confidential =
        spending::series_of(denmark, {}, vv::dated{2001_y, vv::answer<int>(12)},
                            vv::dated{2004_y, vv::answer<int>(vv::reason::confidential)});
    VISAVIS_CHECK(vv::gap_trend.checked(confidential, swedish, 2001_y, 2004_y).why() ==
                  vv::reason::confidential);
}

BOOST_AUTO_TEST_CASE(breaks_time_and_bases_are_checked) {
    constexpr auto broken = spending::series_of(denmark, {}, vv::dated{2001_y, 12},
                                                vv::dated{2004_y, 15, vv::status::break_in_series});
    VISAVIS_CHECK(vv::gap_trend.checked(broken, swedish, 2001_y, 2004_y).why() ==
                  vv::reason::break_in_series);
    VISAVIS_CHECK(holds(from_2001_to_2004(broken, {.at_break = vv::breaks::allow}).widens));
    VISAVIS_CHECK(vv::gap_trend.checked(swedish, swedish, 2001_y, 2001_y).why() ==
                  vv::reason::no_elapsed_time);
    VISAVIS_CHECK(
        vv::gap_trend.checked(swedish, swedish, 2001_y, 2004_y, {.steady_within = -1_over(1)})
            .why() == vv::reason::out_of_range);
    constexpr auto zero = from_2001(denmark, 0, 1, 1, 1);
    VISAVIS_CHECK(
        vv::gap_trend.checked(swedish, zero, 2001_y, 2004_y, {.measure = vv::gap_measure::relative})
            .why() == vv::reason::zero_baseline);
    BOOST_CHECK_THROW(static_cast<void>(vv::gap_trend(swedish, swedish, 2004_y, 2001_y)),
                      vv::error);
}

BOOST_AUTO_TEST_CASE(a_gap_does_one_thing_at_most_and_looks_the_same_from_the_other_side) {
    std::mt19937 random(1848);
    const vv::any_indicator what{"spending", "euro", "euros"};
    for (int trial = 0; trial != 300; ++trial) {
        std::vector<vv::dated<int>> mine;
        std::vector<vv::dated<int>> theirs;
        for (int year = 2001; year != 2005; ++year) {
            mine.push_back({vv::period::year(year), static_cast<int>(random() % 6), {}});
            theirs.push_back({vv::period::year(year), static_cast<int>(random() % 6), {}});
        }
        const vv::series_view a(what, vv::any_country(denmark), mine.data(), mine.size());
        const vv::series_view b(what, vv::any_country(sweden), theirs.data(), theirs.size());
        const vv::trend_options options{.rule = trial % 2 == 0 ? vv::trend_rule::ends
                                                               : vv::trend_rule::every_step,
                                        .steady_within = vv::fraction(trial % 3)};
        const auto there = vv::gap_trend(a, b, 2001_y, 2004_y, options);
        const auto back = vv::gap_trend(b, a, 2001_y, 2004_y, options);
        BOOST_TEST((there.widens == back.widens && there.narrows == back.narrows));
        BOOST_TEST((there.is_steady == back.is_steady && there.before == -back.before));
        BOOST_TEST((there.first_ahead == back.second_ahead));
        const int things = (holds(there.widens) ? 1 : 0) + (holds(there.narrows) ? 1 : 0) +
                           (holds(there.is_steady) ? 1 : 0);
        BOOST_TEST(things <= 1);
        BOOST_TEST((there.widens.is_decided() && there.narrows.is_decided()));
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
