// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/streaks.hpp>

#include "allocations.hpp"
#include "both_ways.hpp"
#include "divisions.hpp"
#include "number_lists.hpp"

#include <visavis/compare/best_rank.hpp>
#include <visavis/compare/streak.hpp>
#include <visavis/compare/when_held.hpp>
#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <deque>
#include <limits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;
using vv::groups;
using vv::missing_ranks;
using vv::period_run;
using vv::rank_record;

namespace {

constexpr double na = std::numeric_limits<double>::quiet_NaN();

// The history of one member of a list of two, of whom the other one is always there or, in the
// periods of a gap, neither.
template <std::size_t Periods>
constexpr rank_record record_of(const std::array<double, Periods>& ranks, std::int64_t rank,
                                missing_ranks missing = missing_ranks::break_off, int gap = -1) {
    std::array<double, 2 * Periods> both{};
    for (std::size_t at = 0; at != Periods; ++at) {
        both[2 * at] = ranks[at];
        both[2 * at + 1] = static_cast<int>(at) == gap ? na : 9;
    }
    std::array<rank_record, 2> out{};
    vv::rank_streaks(rank, vv::by_group(both, groups::of_size(2, Periods)),
                     groups::of_size(Periods, 1), out, missing);
    return out[0];
}

// Ranks of histories, in which members are missing and now and then everybody is.
std::vector<std::int32_t> random_ranks(std::size_t periods, std::size_t members,
                                       std::uint64_t seed) {
    vv::tests::random_bits next{seed};
    std::vector<std::int32_t> ranks(periods * members);
    for (std::size_t period = 0; period != periods; ++period) {
        const bool gap = next.below(6) == 0;
        for (std::size_t member = 0; member != members; ++member)
            ranks[period * members + member] =
                gap || next.below(5) == 0 ? 0 : 1 + static_cast<std::int32_t>(next.below(4));
    }
    return ranks;
}

constexpr auto year_of(std::size_t period) {
    return vv::period::year(1990 + static_cast<int>(period));
}

period_run numbered(const vv::run& run) {
    if (run.editions == 0) return {};
    return {run.editions, run.first.year() - 1990, run.last.year() - 1990};
}

// The same by the verbs on the facts and the editions of one history, made up of the ranks.
rank_record by_facts(const std::vector<std::int32_t>& ranks, std::size_t members,
                     std::size_t member, std::int32_t limit, missing_ranks missing) {
    constexpr vv::city<"Bern", "CH"> somebody;
    std::vector<vv::edition_fact> facts;
    std::deque<vv::sighting> seen;
    std::vector<vv::known_edition> editions;
    rank_record found;
    for (std::size_t period = 0; period * members != ranks.size(); ++period) {
        bool is_edition = false;
        for (std::size_t other = 0; other != members; ++other)
            is_edition = is_edition || ranks[period * members + other] != 0;
        const auto rank = ranks[period * members + member];
        if (!is_edition || (rank == 0 && missing == missing_ranks::bridge)) continue;
        facts.push_back({year_of(period), vv::verdict(rank != 0 && rank <= limit)});
        seen.push_back(
            {somebody, rank == 0 ? vv::whereabouts::not_listed() : vv::whereabouts::at(rank)});
        editions.emplace_back("a made-up list", vv::entity_kind::city, year_of(period),
                              vv::source{}, vv::whereabouts::no_limit, &seen.back(), 1);
    }
    if (facts.empty()) return found;
    const auto rule =
        missing == missing_ranks::break_off ? vv::gap_rule::break_off : vv::gap_rule::bridge;
    const auto runs = vv::streak(facts, {.rule = rule});
    found.current = numbered(runs.current.surely());
    found.longest = numbered(runs.longest.surely());
    const auto first = vv::first_held(facts);
    if (vv::holds(first.happened())) {
        found.first_held = first.when().value().year() - 1990;
        found.last_held = vv::last_held(facts).when().value().year() - 1990;
    }
    const auto best = vv::best_rank(somebody, vv::history_view(editions));
    if (vv::holds(best.rank.is_listed())) {
        found.best = best.rank.best();
        found.best_first = best.first.when().value().year() - 1990;
        found.best_last = best.last.when().value().year() - 1990;
    }
    return found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(streaks)

BOOST_AUTO_TEST_CASE(a_record_has_the_runs_at_a_rank_or_better_and_the_best_rank_ever) {
    constexpr auto told = record_of(std::array<double, 7>{1, 2, 2, 5, 1, 3, 2}, 3);
    VISAVIS_CHECK(told.longest == period_run{3, 0, 2}); // the first of equally long ones
    VISAVIS_CHECK(told.current == period_run{3, 4, 6});
    VISAVIS_CHECK(told.first_held == 0 && told.last_held == 6);
    VISAVIS_CHECK(told.best == 1 && told.best_first == 0 && told.best_last == 4);
}

BOOST_AUTO_TEST_CASE(who_never_had_the_rank_has_no_runs) {
    constexpr auto told = record_of(std::array<double, 3>{5, 4, 6}, 3);
    VISAVIS_CHECK(told.current == period_run() && told.longest == period_run());
    VISAVIS_CHECK(told.first_held == period_run::none && told.best == 4 && told.best_last == 1);
    VISAVIS_CHECK(record_of(std::array<double, 2>{na, 0}, 3) == rank_record());
}

BOOST_AUTO_TEST_CASE(a_missing_rank_ends_a_run_unless_it_is_bridged) {
    constexpr std::array<double, 4> ranks{1, na, 1, 1};
    VISAVIS_CHECK(record_of(ranks, 1).longest == period_run{2, 2, 3});
    VISAVIS_CHECK(record_of(ranks, 1, missing_ranks::bridge_gaps).longest == period_run{2, 2, 3});
    VISAVIS_CHECK(record_of(ranks, 1, missing_ranks::bridge).longest == period_run{3, 0, 3});
    VISAVIS_CHECK(record_of(std::array<double, 2>{1, na}, 1).current == period_run());
}

BOOST_AUTO_TEST_CASE(a_period_in_which_nobody_has_a_rank_is_a_gap) {
    constexpr std::array<double, 4> ranks{1, na, 1, 1};
    VISAVIS_CHECK(record_of(ranks, 1, missing_ranks::break_off, 1).longest == period_run{2, 2, 3});
    VISAVIS_CHECK(record_of(ranks, 1, missing_ranks::bridge_gaps, 1).longest ==
                  period_run{3, 0, 3});
    // behind the last edition it ends nothing
    VISAVIS_CHECK(
        record_of(std::array<double, 3>{1, 1, na}, 1, missing_ranks::break_off, 2).current ==
        period_run{2, 0, 1});
}

BOOST_AUTO_TEST_CASE(ranks_in_halves_count_too) {
    VISAVIS_CHECK(record_of(std::array<double, 2>{2.5, 3.5}, 3).longest == period_run{1, 0, 0});
    VISAVIS_CHECK(record_of(std::array<double, 2>{2.5, 1.5}, 3).best == 1.5);
}

BOOST_AUTO_TEST_CASE(records_come_out_as_the_verbs_on_one_history_say) {
    for (std::uint64_t seed = 1; seed != 40; ++seed) {
        const std::size_t periods = 1 + seed % 23;
        const std::size_t members = 3;
        const auto ranks = random_ranks(periods, members, seed);
        for (const auto missing :
             {missing_ranks::break_off, missing_ranks::bridge_gaps, missing_ranks::bridge}) {
            std::vector<rank_record> out(members);
            vv::rank_streaks(2, vv::by_group(ranks, groups::of_size(members, periods)),
                             groups::of_size(periods, 1), out, missing);
            for (std::size_t member = 0; member != members; ++member)
                BOOST_CHECK(out[member] == by_facts(ranks, members, member, 2, missing));
        }
    }
}

// A run across the joint is the end of the one before and the beginning of the one behind.
BOOST_AUTO_TEST_CASE(the_longest_run_of_two_histories_joined_is_no_shorter_than_of_either) {
    for (std::uint64_t seed = 1; seed != 30; ++seed) {
        const auto ranks = random_ranks(20, 5, seed);
        std::vector<rank_record> halves(10);
        std::vector<rank_record> whole(5);
        const auto grouped = vv::by_group(ranks, groups::of_size(5, 20));
        vv::rank_streaks(2, grouped, groups::of_size(10, 2), halves);
        vv::rank_streaks(2, grouped, groups::of_size(20, 1), whole);
        for (std::size_t member = 0; member != 5; ++member) {
            const auto one = halves[member].longest.periods;
            const auto other = halves[5 + member].longest.periods;
            BOOST_CHECK_GE(whole[member].longest.periods, std::max(one, other));
            BOOST_CHECK_LE(whole[member].longest.periods, one + other);
        }
    }
}

BOOST_AUTO_TEST_CASE(histories_of_different_lists_follow_one_another_however_work_is_divided) {
    std::vector<std::size_t> offsets{0};
    for (int period = 0; period != 400; ++period) offsets.push_back(offsets.back() + 300);
    for (int period = 0; period != 300; ++period) offsets.push_back(offsets.back() + 7);
    auto ranks = random_ranks(400, 300, 1);
    const auto more = random_ranks(300, 7, 2);
    ranks.insert(ranks.end(), more.begin(), more.end());
    const auto grouped = vv::by_group(ranks, groups::by_offsets(offsets));
    const std::array<std::size_t, 4> histories{0, 400, 400, 700};
    const auto by = groups::by_offsets(histories);
    std::vector<rank_record> alone(307);
    vv::rank_streaks(2, grouped, by, alone);
    BOOST_CHECK(alone[303] == by_facts(more, 7, 3, 2, missing_ranks::break_off));
    std::vector<rank_record> divided(307);
    vv::rank_streaks(2, grouped, by, divided, missing_ranks::break_off,
                     vv::tests::backwards_in_uneven_parts{3});
    BOOST_CHECK(alone == divided);
    std::vector<rank_record> on_threads(307);
    vv::rank_streaks(2, grouped, by, on_threads, missing_ranks::break_off,
                     vv::tests::on_threads{2});
    BOOST_CHECK(alone == on_threads);
}

BOOST_AUTO_TEST_CASE(records_take_no_memory_of_their_own) {
    const auto ranks = random_ranks(20, 5, 3);
    std::vector<double> floating(ranks.begin(), ranks.end());
    std::vector<rank_record> out(5);
    const auto made = vv::tests::allocations_of([&] {
        for (const auto missing :
             {missing_ranks::break_off, missing_ranks::bridge_gaps, missing_ranks::bridge}) {
            vv::rank_streaks(2, vv::by_group(ranks, groups::of_size(5, 20)), groups::of_size(20, 1),
                             out, missing);
            vv::rank_streaks(2, vv::by_group(floating, groups::of_size(5, 20)),
                             groups::of_size(20, 1), out, missing);
        }
    });
    BOOST_CHECK_EQUAL(made, 0);
    BOOST_CHECK(out[4] == by_facts(ranks, 5, 4, 2, missing_ranks::bridge));
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_refused) {
    const std::array<std::int32_t, 6> ranks{1, 2, 2, 1, 1, 2};
    std::vector<rank_record> out(2);
    const auto grouped = vv::by_group(ranks, groups::of_size(2, 3));
    const auto why = [&](std::int64_t rank, const auto& lists, std::size_t periods) {
        return vv::rank_streaks.checked(rank, lists, groups::of_size(periods, 1), out).why();
    };
    BOOST_CHECK(why(0, grouped, 3) == vv::reason::out_of_range);
    BOOST_CHECK(why(1, grouped, 4) == vv::reason::out_of_range);
    const std::array<std::size_t, 3> uneven{0, 2, 5};
    BOOST_CHECK(why(1, vv::by_group(ranks, groups::by_offsets(uneven)), 2) ==
                vv::reason::malformed);
    out.resize(3);
    BOOST_CHECK(why(1, grouped, 3) == vv::reason::out_of_range);
    BOOST_CHECK_THROW(vv::rank_streaks(1, grouped, groups::of_size(3, 1), out), vv::error);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
