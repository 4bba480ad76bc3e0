// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/streak.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

// All editions here are made up.
namespace {

constexpr auto yes = vv::verdict(true);
constexpr auto no = vv::verdict(false);
constexpr auto unknown = vv::verdict::of_undetermined();

// Yearly editions from 2001 on.
template <class... Held>
constexpr auto from_2001(Held... held) {
    std::array<vv::edition_fact, sizeof...(Held)> facts = {};
    int year = 2001;
    std::size_t at = 0;
    ((facts[at++] = {vv::period::year(year++), held}), ...);
    return facts;
}

constexpr auto won = from_2001(no, yes, yes, yes, no, yes, yes);
constexpr std::array<vv::edition_fact, 4> with_gap{
    {{2001_y, yes}, {2002_y, yes}, {2004_y, yes}, {2005_y, yes}}};

using history = std::vector<vv::verdict>;

vv::streaks streaks_of(const history& held, vv::gap_options options = {}) {
    std::vector<vv::edition_fact> facts;
    for (std::size_t at = 0; at != held.size(); ++at)
        facts.push_back({vv::period::year(1000 + static_cast<int>(at)), held[at]});
    return vv::streak(facts, options);
}

// The same, told by looking at every stretch of editions.
int longest_stretch(const std::vector<bool>& held) {
    int longest = 0;
    for (std::size_t from = 0; from != held.size(); ++from)
        for (std::size_t to = from; to != held.size() && held[to]; ++to)
            longest = std::max(longest, static_cast<int>(to - from) + 1);
    return longest;
}
int last_stretch(const std::vector<bool>& held) {
    const auto broken = std::find(held.rbegin(), held.rend(), false);
    return static_cast<int>(broken - held.rbegin());
}

history random_history(std::mt19937& random, std::size_t size) {
    history held;
    for (std::size_t at = 0; at != size; ++at) {
        const auto drawn = random() % 5;
        held.push_back(drawn < 3 ? yes : drawn < 4 ? unknown : no);
    }
    return held;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(streak)

BOOST_AUTO_TEST_CASE(the_current_run_ends_with_the_last_edition) {
    constexpr auto current = vv::streak(won).current;
    VISAVIS_CHECK(current.is_known());
    VISAVIS_CHECK(current.known().value() == vv::run{2, 2006_y, 2007_y});
    VISAVIS_CHECK(holds(current.lasted(2)) && fails(current.lasted(3)));
}

BOOST_AUTO_TEST_CASE(the_longest_run_may_lie_anywhere) {
    constexpr auto longest = vv::streak(won).longest;
    VISAVIS_CHECK(longest.known().value() == vv::run{3, 2002_y, 2004_y});
    VISAVIS_CHECK(fails(longest.lasted(4)));
}

BOOST_AUTO_TEST_CASE(of_equally_long_runs_the_first_is_the_longest) {
    VISAVIS_CHECK(vv::streak(from_2001(yes, no, yes)).longest.surely().first == 2001_y);
}

BOOST_AUTO_TEST_CASE(what_does_not_hold_now_has_no_current_run) {
    constexpr auto streaks = vv::streak(from_2001(yes, yes, no));
    VISAVIS_CHECK(streaks.current.known().value() == vv::run());
    VISAVIS_CHECK(fails(streaks.current.lasted(1)));
    VISAVIS_CHECK(streaks.longest.known().value().editions == 2);
}

BOOST_AUTO_TEST_CASE(a_run_from_the_first_edition_known_may_have_begun_before) {
    constexpr auto since_the_first = vv::streak(from_2001(yes, yes));
    VISAVIS_CHECK(since_the_first.current.may_begin_before());
    VISAVIS_CHECK(holds(since_the_first.current.lasted(2)));
    VISAVIS_CHECK(undetermined(since_the_first.current.lasted(9)));
    VISAVIS_CHECK(undetermined(since_the_first.longest.lasted(9)));
    VISAVIS_CHECK(!vv::streak(won).current.may_begin_before());
}

BOOST_AUTO_TEST_CASE(an_edition_of_which_it_is_not_known_makes_a_run_longer_only_possibly) {
    constexpr auto current = vv::streak(from_2001(no, yes, unknown, yes, yes)).current;
    VISAVIS_CHECK(current.surely() == vv::run{2, 2004_y, 2005_y});
    VISAVIS_CHECK(current.possibly() == vv::run{4, 2002_y, 2005_y});
    VISAVIS_CHECK(holds(current.lasted(2)));
    VISAVIS_CHECK(undetermined(current.lasted(3)) && undetermined(current.lasted(4)));
    VISAVIS_CHECK(fails(current.lasted(5)));
    VISAVIS_CHECK(current.known().why() == vv::reason::undecided);
}

BOOST_AUTO_TEST_CASE(a_gap_breaks_a_run_unless_the_caller_says_otherwise) {
    VISAVIS_CHECK(vv::streak(with_gap).current.surely() == vv::run{2, 2004_y, 2005_y});
    VISAVIS_CHECK(fails(vv::streak(with_gap).current.lasted(3)));

    constexpr auto open = vv::streak(with_gap, vv::gap_options{vv::gap_rule::leave_open}).current;
    VISAVIS_CHECK(open.surely().editions == 2 && open.possibly().editions == 5);
    VISAVIS_CHECK(undetermined(open.lasted(5)) && open.counts_periods());

    constexpr auto bridged = vv::streak(with_gap, vv::gap_options{vv::gap_rule::bridge}).current;
    VISAVIS_CHECK(bridged.known().value() == vv::run{4, 2001_y, 2005_y});
    VISAVIS_CHECK(!bridged.counts_periods()); // four editions, and not four years
}

BOOST_AUTO_TEST_CASE(a_list_of_june_and_november_is_not_broken_by_months_that_are_five_or_seven) {
    constexpr vv::verdict held(true);
    constexpr std::array<vv::edition_fact, 4> lists{{{vv::period::month(2017, 6), held},
                                                     {vv::period::month(2017, 11), held},
                                                     {vv::period::month(2018, 6), held},
                                                     {vv::period::month(2019, 6), held}}};
    constexpr vv::gap_options twice_a_year{vv::gap_rule::break_off, 6, 1};
    constexpr auto runs = vv::streak(lists, twice_a_year); // there is none of November 2018
    VISAVIS_CHECK(runs.longest.surely() ==
                  vv::run{3, vv::period::month(2017, 6), vv::period::month(2018, 6)});
    VISAVIS_CHECK(runs.current.surely().editions == 1 && !runs.current.counts_periods());
    constexpr vv::gap_options left_open{vv::gap_rule::leave_open, 6, 1};
    VISAVIS_CHECK(vv::streak(lists, left_open).longest.possibly().editions == 5);
    VISAVIS_CHECK(vv::streak.checked(lists, vv::gap_options{vv::gap_rule::break_off, 6}).why() ==
                  vv::reason::malformed);
    VISAVIS_CHECK(vv::streak.checked(lists, vv::gap_options{vv::gap_rule::break_off, 6, 3}).why() ==
                  vv::reason::out_of_range); // 9 months would be one step late or two steps early
}

BOOST_AUTO_TEST_CASE(a_list_every_second_year_is_not_broken_by_the_years_between) {
    constexpr std::array<vv::edition_fact, 4> every_second_year{
        {{2012_y, yes}, {2014_y, yes}, {2018_y, yes}, {2020_y, yes}}};
    constexpr auto streaks =
        vv::streak(every_second_year, vv::gap_options{vv::gap_rule::break_off, 2});
    VISAVIS_CHECK(streaks.current.surely() == vv::run{2, 2018_y, 2020_y});
    VISAVIS_CHECK(!streaks.current.counts_periods());
    VISAVIS_CHECK(
        vv::streak.checked(every_second_year, vv::gap_options{vv::gap_rule::break_off, 4}).why() ==
        vv::reason::malformed);
}

BOOST_AUTO_TEST_CASE(no_editions_and_runs_of_none_are_refused) {
    VISAVIS_CHECK(vv::streak.checked(std::array<vv::edition_fact, 0>{}).why() ==
                  vv::reason::empty_list);
    BOOST_CHECK_THROW(static_cast<void>(vv::streak(std::array<vv::edition_fact, 0>{})), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(vv::streak(won).current.lasted(0)), vv::error);
}

BOOST_AUTO_TEST_CASE(
    the_bounds_are_the_shortest_and_longest_run_of_all_histories_it_may_have_been) {
    std::mt19937 random(20240901);
    for (int trial = 0; trial != 300; ++trial) {
        const auto held = random_history(random, 1 + random() % 8);
        std::vector<std::size_t> open;
        for (std::size_t at = 0; at != held.size(); ++at)
            if (undetermined(held[at])) open.push_back(at);
        int least = 100, most = 0, least_last = 100, most_last = 0;
        for (std::uint32_t chosen = 0; chosen != 1U << open.size(); ++chosen) {
            std::vector<bool> decided;
            for (const auto& one : held) decided.push_back(holds(one));
            for (std::size_t at = 0; at != open.size(); ++at)
                decided[open[at]] = (chosen >> at & 1U) != 0;
            least = std::min(least, longest_stretch(decided));
            most = std::max(most, longest_stretch(decided));
            least_last = std::min(least_last, last_stretch(decided));
            most_last = std::max(most_last, last_stretch(decided));
        }
        const auto streaks = streaks_of(held);
        BOOST_TEST(streaks.longest.surely().editions == least);
        BOOST_TEST(streaks.longest.possibly().editions == most);
        BOOST_TEST(streaks.current.surely().editions == least_last);
        BOOST_TEST(streaks.current.possibly().editions == most_last);
    }
}

BOOST_AUTO_TEST_CASE(of_histories_one_after_the_other_runs_join_where_they_meet) {
    std::mt19937 random(19040216);
    for (int trial = 0; trial != 300; ++trial) {
        const auto before = random_history(random, 1 + random() % 12);
        const auto after = random_history(random, 1 + random() % 12);
        auto both = before;
        both.insert(both.end(), after.begin(), after.end());
        const history backwards(after.rbegin(), after.rend());
        const auto first = streaks_of(before);
        const auto second = streaks_of(after);
        const auto whole = streaks_of(both);
        for (auto part : {&vv::streak_length::surely, &vv::streak_length::possibly}) {
            const int meeting =
                (first.current.*part)().editions + (streaks_of(backwards).current.*part)().editions;
            const int last = (second.current.*part)().editions;
            BOOST_TEST((whole.longest.*part)().editions ==
                       std::max({(first.longest.*part)().editions,
                                 (second.longest.*part)().editions, meeting}));
            BOOST_TEST((whole.current.*part)().editions ==
                       (last == static_cast<int>(after.size())
                            ? last + (first.current.*part)().editions
                            : last));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_run_is_as_long_as_it_says_and_holds_in_all_its_editions) {
    std::mt19937 random(5);
    for (int trial = 0; trial != 100; ++trial) {
        const auto held = random_history(random, 1 + random() % 20);
        const auto found = streaks_of(held).longest.surely();
        if (found.editions == 0) continue;
        BOOST_TEST(found.last.ordinal() - found.first.ordinal() + 1 == found.editions);
        for (int year = found.first.year(); year <= found.last.year(); ++year)
            BOOST_TEST(holds(held[static_cast<std::size_t>(year - 1000)]));
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
