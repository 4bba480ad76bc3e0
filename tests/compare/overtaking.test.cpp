// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/overtaking.hpp>

#include "both_ways.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <random>
#include <utility>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

// All figures here are made up.
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
constexpr auto constant = from_2001(sweden, 5, 5, 5, 5, 5);

constexpr vv::overtaking nth(const auto& all, int number) {
    auto at = all.begin();
    for (; number != 0; --number) ++at;
    return *at;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(overtaking)

BOOST_AUTO_TEST_CASE(one_series_passes_the_other_and_is_passed_back) {
    constexpr auto danish = from_2001(denmark, 4, 6, 7, 3, 2);
    VISAVIS_CHECK(vv::overtakings(danish, constant).count() == 2);
    constexpr auto first = nth(vv::overtakings(danish, constant), 0);
    VISAVIS_CHECK(first.by_first && first.before == 2001_y && first.after == 2002_y);
    VISAVIS_CHECK(first.who == vv::any_entity(denmark) && first.whom == vv::any_entity(sweden));
    VISAVIS_CHECK(first.is_adjacent && !first.was_level && !first.from_level);
    constexpr auto second = nth(vv::overtakings(danish, constant), 1);
    VISAVIS_CHECK(!second.by_first && second.before == 2003_y && second.after == 2004_y);
    VISAVIS_CHECK(vv::last_overtaking(danish, constant) == second);
}

BOOST_AUTO_TEST_CASE(who_is_behind_and_level_and_then_ahead_has_passed) {
    constexpr auto danish = from_2001(denmark, 4, 5, 5, 6, 7);
    constexpr auto passing = vv::last_overtaking(danish, constant);
    VISAVIS_CHECK(passing.before == 2001_y && passing.after == 2004_y);
    VISAVIS_CHECK(passing.was_level && passing.level == 2002_y && !passing.from_level);
    VISAVIS_CHECK(vv::overtakings(danish, constant).count() == 1);
}

BOOST_AUTO_TEST_CASE(who_is_level_and_then_ahead_pulls_ahead_and_passes_nobody) {
    constexpr auto from_the_start = vv::last_overtaking(from_2001(denmark, 5, 6), constant);
    VISAVIS_CHECK(from_the_start.from_level && from_the_start.before == 2001_y);
    constexpr auto again = from_2001(denmark, 6, 5, 6);
    VISAVIS_CHECK(vv::overtakings(again, constant).count() == 1);
    VISAVIS_CHECK(vv::last_overtaking(again, constant).from_level);
    VISAVIS_CHECK(vv::last_overtaking(again, constant).by_first);
    VISAVIS_CHECK(vv::last_overtaking(again, constant).before == 2002_y);
}

BOOST_AUTO_TEST_CASE(who_draws_level_and_falls_back_has_not_passed) {
    constexpr auto danish = from_2001(denmark, 4, 5, 4);
    VISAVIS_CHECK(vv::overtakings(danish, constant).count() == 1);
    VISAVIS_CHECK(vv::last_overtaking(danish, constant).from_level);
    VISAVIS_CHECK(!vv::last_overtaking(danish, constant).by_first); // the other pulls ahead again
}

BOOST_AUTO_TEST_CASE(series_that_never_pass_one_another_have_no_overtaking) {
    constexpr auto danish = from_2001(denmark, 4, 3, 5);
    VISAVIS_CHECK(vv::overtakings(danish, constant).count() == 0);
    VISAVIS_CHECK(vv::last_overtaking.checked(danish, constant).why() ==
                  vv::reason::no_such_period);
    VISAVIS_CHECK(vv::last_overtaking.checked(danish, constant).refused().about ==
                  "in which Denmark and Sweden passed one another");
}

BOOST_AUTO_TEST_CASE(missing_years_and_hedges_widen_the_time_in_which_it_happened) {
    constexpr auto with_gap =
        spending::series_of(denmark, {}, vv::dated{2001_y, 4}, vv::dated{2005_y, 6});
    constexpr auto passing = vv::last_overtaking(with_gap, constant);
    VISAVIS_CHECK(passing.before == 2001_y && passing.after == 2005_y && !passing.is_adjacent);
    constexpr auto hedged =
        from_2001(denmark, vv::about(3), vv::about(5), vv::about(5), vv::about(9));
    constexpr auto unclear = vv::last_overtaking(hedged, constant);
    VISAVIS_CHECK(unclear.before == 2001_y && unclear.after == 2004_y && !unclear.was_level);
}

BOOST_AUTO_TEST_CASE(the_crossing_is_interpolated_only_when_asked_for) {
    constexpr auto danish = from_2001(denmark, 3, 8);
    constexpr auto passing = vv::last_overtaking(danish, constant);
    VISAVIS_CHECK(vv::crossing_year(danish, constant, passing) == vv::fraction(2001) + 2_over(5));
    constexpr auto floating = from_2001(denmark, 3.0, 8.0);
    VISAVIS_CHECK(vv::crossing_year(floating, constant, passing) == 2001 + 0.4);
    constexpr auto with_gap =
        spending::series_of(denmark, {}, vv::dated{2001_y, 4}, vv::dated{2005_y, 6});
    VISAVIS_CHECK(vv::crossing_year(with_gap, constant, vv::last_overtaking(with_gap, constant)) ==
                  2003);
}

BOOST_AUTO_TEST_CASE(who_was_level_at_a_period_crossed_then) {
    constexpr auto via = from_2001(denmark, 4, 5, 5, 6);
    VISAVIS_CHECK(vv::crossing_year(via, constant, vv::last_overtaking(via, constant)) == 2002);
    constexpr auto pulls = from_2001(denmark, 5, 5, 6);
    VISAVIS_CHECK(vv::crossing_year(pulls, constant, vv::last_overtaking(pulls, constant)) == 2002);
}

BOOST_AUTO_TEST_CASE(months_cross_within_the_year) {
    constexpr auto danish =
        spending::series_of(denmark, {}, vv::dated{vv::period::month(2001, 1), 4},
                            vv::dated{vv::period::month(2001, 7), 6});
    constexpr auto swedish =
        spending::series_of(sweden, {}, vv::dated{vv::period::month(2001, 1), 5},
                            vv::dated{vv::period::month(2001, 7), 5});
    VISAVIS_CHECK(vv::crossing_year(danish, swedish, vv::last_overtaking(danish, swedish)) ==
                  vv::fraction(2001) + 1_over(4));
}

BOOST_AUTO_TEST_CASE(an_overtaking_of_other_series_has_no_crossing_here) {
    constexpr auto danish = from_2001(denmark, 3, 8);
    constexpr auto never = from_2001(denmark, 3, 4);
    constexpr auto passing = vv::last_overtaking(danish, constant);
    VISAVIS_CHECK(vv::crossing_year.checked(never, constant, passing).why() ==
                  vv::reason::no_such_period);
    constexpr vv::overtaking elsewhere{denmark, sweden, 1990_y, 1991_y, true,
                                       false,   false,  {},     true};
    VISAVIS_CHECK(vv::crossing_year.checked(danish, constant, elsewhere).why() ==
                  vv::reason::no_such_period);
    BOOST_CHECK_THROW(static_cast<void>(vv::crossing_year(never, constant, passing)), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(vv::last_overtaking(never, constant)), vv::error);
}

BOOST_AUTO_TEST_CASE(overtakings_alternate_and_are_the_same_seen_from_the_other_side) {
    std::mt19937 random(20101231);
    const vv::any_indicator what{"spending", "euro", "euros"};
    const auto random_points = [&] {
        std::vector<vv::dated<int>> points;
        for (int year = 1990; year != 2020; ++year)
            if (random() % 5 != 0)
                points.push_back({vv::period::year(year), static_cast<int>(random() % 4), {}});
        return points;
    };
    for (int trial = 0; trial != 200; ++trial) {
        const auto mine = random_points();
        const auto theirs = random_points();
        const vv::series_view a(what, vv::any_country(denmark), mine.data(), mine.size());
        const vv::series_view b(what, vv::any_country(sweden), theirs.data(), theirs.size());
        const auto there = vv::overtakings(a, b);
        const auto back = vv::overtakings(b, a);
        auto mirrored = back.begin();
        bool has_before = false;
        vv::overtaking before;
        for (const auto& one : there) {
            auto flipped = *mirrored++;
            flipped.by_first = !flipped.by_first;
            BOOST_TEST((one == flipped));
            BOOST_TEST((one.before < one.after));
            // strict at both ends, unless from level
            const auto order = [&](const vv::period& when) {
                return a.at(when).value().value - b.at(when).value().value;
            };
            BOOST_TEST((order(one.after) > 0) == one.by_first);
            BOOST_TEST((one.from_level ? order(one.before) == 0
                                       : (order(one.before) < 0) == one.by_first));
            // who passes was passed before, or else has pulled ahead
            if (has_before && !one.from_level) BOOST_TEST(one.by_first != before.by_first);
            if (has_before && one.from_level) BOOST_TEST(one.by_first == before.by_first);
            before = one;
            has_before = true;
        }
        BOOST_TEST((mirrored == back.end()));
        BOOST_TEST(there.count() == back.count());
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
