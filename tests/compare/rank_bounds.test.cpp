// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/rank_bounds.hpp>

#include "both_ways.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr auto lower = vv::polarity::lower_is_better;
constexpr double na = std::numeric_limits<double>::quiet_NaN();
constexpr vv::source someone{"someone"};
using awards = vv::indicator<"awards", vv::unit<"award">>;
using deaths = vv::indicator<"deaths", vv::unit<"death">, lower>;
constexpr vv::any_country china = vv::country<"CN">{};
constexpr vv::any_country france = vv::country<"FR">{};
constexpr vv::any_country japan = vv::country<"JP">{};

using span = vv::rank_range;
constexpr auto of(std::int64_t low, std::int64_t high) { return vv::interval::closed(low, high); }

// a is surely first, b and c overlap, d is surely last.
constexpr std::array hedged{of(90, 99), of(50, 70), of(60, 80), of(10, 20)};

struct generator {
    std::uint32_t state = 2025;
    constexpr int operator()(int below) {
        state = state * 1664525u + 1013904223u;
        return static_cast<int>((state >> 16) % static_cast<std::uint32_t>(below));
    }
};

constexpr std::array<int, 0> none{};

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(rank_bounds)

BOOST_AUTO_TEST_CASE(figures_that_overlap_have_a_range_of_ranks) {
    VISAVIS_CHECK(vv::rank_bounds(hedged) ==
                  std::array{span{1, 1}, span{2, 3}, span{2, 3}, span{4, 4}});
    VISAVIS_CHECK(vv::rank_bounds(hedged, {.polarity = lower}) ==
                  std::array{span{4, 4}, span{2, 3}, span{2, 3}, span{1, 1}});
    VISAVIS_CHECK(vv::rank_bounds(hedged)[0].is_decided());
    VISAVIS_CHECK(!vv::rank_bounds(hedged)[1].is_decided());
}

BOOST_AUTO_TEST_CASE(open_ends_that_touch_decide) {
    // nearly 800 ends below 800; exactly 800 is above it
    constexpr std::array values{vv::nearly(800), vv::exactly(800), vv::at_least(800)};
    VISAVIS_CHECK(vv::rank_bounds(values) == std::array{span{3, 3}, span{1, 2}, span{1, 2}});
    constexpr std::array apart{vv::less_than(5), vv::more_than(5)};
    VISAVIS_CHECK(vv::rank_bounds(apart) == std::array{span{2, 2}, span{1, 1}});
    constexpr std::array touching{vv::at_most(5), vv::at_least(5)};
    VISAVIS_CHECK(vv::rank_bounds(touching) == std::array{span{1, 2}, span{1, 2}});
}

BOOST_AUTO_TEST_CASE(a_missing_competitor_widens_the_others_by_one) {
    using maybe = vv::answer<vv::interval>;
    constexpr std::array<maybe, 3> values{of(50, 60), of(10, 20), vv::reason::not_collected};
    VISAVIS_CHECK(vv::rank_bounds(values) == std::array{span{1, 2}, span{2, 3}, span{1, 3}});
    constexpr std::array with_nan{3.0, na, 1.0};
    VISAVIS_CHECK(vv::rank_bounds(with_nan) == std::array{span{1, 2}, span{1, 3}, span{2, 3}});
}

BOOST_AUTO_TEST_CASE(exact_figures_range_from_their_competition_to_their_modified_rank) {
    generator next;
    for (int trial = 0; trial != 20; ++trial) {
        std::vector<int> values(40);
        for (int& value : values) value = next(15);
        std::vector<span> bounds(40);
        std::vector<int> best(40);
        std::vector<int> worst(40);
        for (auto better : {lower, vv::polarity::higher_is_better}) {
            vv::rank_bounds(values, bounds, {.polarity = better});
            vv::rank(values, best, {.polarity = better});
            vv::rank(values, worst, {.ties = vv::ties::modified, .polarity = better});
            for (std::size_t at = 0; at != values.size(); ++at)
                BOOST_REQUIRE((bounds[at] == span{best[at], worst[at]}));
        }
    }
}

BOOST_AUTO_TEST_CASE(every_way_the_values_may_fall_lies_within_the_bounds_and_reaches_them) {
    generator next;
    for (int trial = 0; trial != 20; ++trial) {
        std::vector<vv::interval> values;
        for (int at = 0; at != 5; ++at) {
            const int low = next(8);
            values.push_back(of(low, low + next(3)));
        }
        std::vector<span> bounds(5);
        vv::rank_bounds(values, bounds);
        std::vector<span> seen(5, span{99, 0});
        std::array<int, 5> drawn{};
        for (int all = 0; all != 3 * 3 * 3 * 3 * 3; ++all) {
            bool inside = true;
            for (std::size_t at = 0, rest = static_cast<std::size_t>(all); at != 5; ++at) {
                const auto low = values[at].low().at.numerator();
                drawn[at] = static_cast<int>(low) + static_cast<int>(rest % 3);
                inside = inside && values[at].contains(drawn[at]);
                rest /= 3;
            }
            if (!inside) continue;
            std::array<int, 5> best{};
            std::array<int, 5> worst{};
            vv::rank(drawn, best);
            vv::rank(drawn, worst, {.ties = vv::ties::modified});
            for (std::size_t at = 0; at != 5; ++at) {
                seen[at].best = std::min<std::int64_t>(seen[at].best, best[at]);
                seen[at].worst = std::max<std::int64_t>(seen[at].worst, worst[at]);
            }
        }
        for (std::size_t at = 0; at != 5; ++at) BOOST_REQUIRE(seen[at] == bounds[at]);
    }
}

BOOST_AUTO_TEST_CASE(decimals_and_doubles_have_bounds_too) {
    constexpr std::array decimals{5.9_printed, 5.7_printed};
    VISAVIS_CHECK(vv::rank_bounds(decimals) == std::array{span{1, 1}, span{2, 2}});
    VISAVIS_CHECK(vv::rank_bounds(std::array<double, 0>{}).empty());
}

BOOST_AUTO_TEST_CASE(figures_know_which_way_is_better) {
    constexpr std::array figures{deaths::of(china, 2025_y, vv::about(100), someone),
                                 deaths::of(france, 2025_y, vv::about(10), someone)};
    VISAVIS_CHECK(vv::rank_bounds(figures) == std::array{span{2, 2}, span{1, 1}});
    constexpr std::array years{deaths::of(china, 2025_y, vv::about(100), someone),
                               deaths::of(france, 2024_y, vv::about(10), someone)};
    VISAVIS_CHECK(vv::rank_bounds.checked(years).why() == vv::reason::different_periods);
    VISAVIS_CHECK(vv::rank_bounds(years, {.periods = vv::across_periods})[1] == span{1, 1});
}

BOOST_AUTO_TEST_CASE(a_column_of_another_size_is_refused_and_left_alone) {
    std::array<span, 2> out{span{7, 7}, span{7, 7}};
    BOOST_CHECK(vv::rank_bounds.checked(hedged, out).why() == vv::reason::out_of_range);
    BOOST_CHECK(out[0] == (span{7, 7}));
    BOOST_CHECK_THROW(vv::rank_bounds(hedged, out), vv::error);
}

BOOST_AUTO_TEST_CASE(one_entity_has_its_bounds_among_the_figures_of_its_kind) {
    constexpr std::array figures{awards::of(china, 2025_y, vv::nearly(800), someone),
                                 awards::of(france, 2025_y, vv::about(780), someone),
                                 awards::of(japan, 2025_y, vv::exactly(200), someone)};
    VISAVIS_CHECK(vv::rank_bounds_of(vv::country<"CN">{}, figures) == span{1, 2});
    VISAVIS_CHECK(vv::rank_bounds_of(japan, figures) == span{3, 3});
    VISAVIS_CHECK(vv::rank_bounds_of.checked(vv::country<"IT">{}, figures).why() ==
                  vv::reason::unranked);
    constexpr std::array years{awards::of(china, 2025_y, 1, someone),
                               awards::of(france, 2024_y, 2, someone)};
    VISAVIS_CHECK(vv::rank_bounds_of.checked(china, years).why() == vv::reason::different_periods);
    VISAVIS_CHECK(vv::rank_bounds_of(china, years, {.periods = vv::across_periods}) == span{2, 2});
}

BOOST_AUTO_TEST_CASE(one_number_has_its_bounds_against_all_others) {
    constexpr std::array others{vv::exactly(900), vv::nearly(800), vv::under(500)};
    VISAVIS_CHECK(vv::rank_bounds_of(vv::about(780), others) == span{2, 3});
    VISAVIS_CHECK(vv::rank_bounds_of(vv::about(780), others, {.polarity = lower}) == span{2, 3});
    VISAVIS_CHECK(vv::rank_bounds_of(5, std::array{7, 5, 3}) == span{2, 3});
    VISAVIS_CHECK(vv::rank_bounds_of(5, none) == span{1, 1});
    VISAVIS_CHECK(vv::rank_bounds_of(na, std::array{7.0, 5.0}) == span{1, 3});
}

BOOST_AUTO_TEST_CASE(with_the_others_unknown_26_of_100_is_undetermined) {
    VISAVIS_CHECK(undetermined(vv::is_first_of_whole(26, none, 100)));
    VISAVIS_CHECK(undetermined(vv::is_first_of_whole(26, std::array{20, 8, 4, 4}, 100)));
    VISAVIS_CHECK(undetermined(vv::is_first_of_whole(26, std::array{20, 8}, 100, 26)));
}

BOOST_AUTO_TEST_CASE(a_cap_on_the_unnamed_others_or_a_small_rest_decides) {
    VISAVIS_CHECK(holds(vv::is_first_of_whole(26, none, 100, 25)));
    VISAVIS_CHECK(holds(vv::is_first_of_whole(26, std::array{20, 8, 4, 4}, 100, 4)));
    VISAVIS_CHECK(holds(vv::is_first_of_whole(26, std::array{25, 24}, 100)));
    VISAVIS_CHECK(holds(vv::is_first_of_whole(51, none, 100)));
    VISAVIS_CHECK(undetermined(vv::is_first_of_whole(50, none, 100)));
    VISAVIS_CHECK(holds(vv::is_first_of_whole(100, none, 100)));
    VISAVIS_CHECK(holds(vv::is_first_of_whole(26, std::array<std::uint8_t, 3>{25, 25, 24}, 100)));
}

BOOST_AUTO_TEST_CASE(a_known_other_with_as_many_refutes_a_sole_first_place) {
    constexpr auto joint = vv::first_place::sole_or_joint;
    VISAVIS_CHECK(fails(vv::is_first_of_whole(26, std::array{27}, 100)));
    VISAVIS_CHECK(fails(vv::is_first_of_whole(26, std::array{26}, 100)));
    VISAVIS_CHECK(fails(vv::is_first_of_whole(26, std::array{27}, 100, vv::no_cap, joint)));
    VISAVIS_CHECK(undetermined(vv::is_first_of_whole(26, std::array{26}, 100, vv::no_cap, joint)));
    VISAVIS_CHECK(holds(vv::is_first_of_whole(26, std::array{26}, 100, 26, joint)));
    VISAVIS_CHECK(holds(vv::is_first_of_whole(50, none, 100, vv::no_cap, joint)));
}

BOOST_AUTO_TEST_CASE(an_unnamed_member_has_at_least_one) {
    constexpr auto joint = vv::first_place::sole_or_joint;
    VISAVIS_CHECK(fails(vv::is_first_of_whole(1, none, 100)));
    VISAVIS_CHECK(undetermined(vv::is_first_of_whole(1, none, 100, vv::no_cap, joint)));
    VISAVIS_CHECK(holds(vv::is_first_of_whole(1, none, 100, 1, joint)));
    VISAVIS_CHECK(fails(vv::is_first_of_whole(0, none, 100, vv::no_cap, joint)));
    VISAVIS_CHECK(holds(vv::is_first_of_whole(0, none, 0)));
}

BOOST_AUTO_TEST_CASE(counts_that_cannot_be_are_refused) {
    using vv::reason;
    VISAVIS_CHECK(vv::is_first_of_whole.checked(-1, none, 100).why() == reason::negative_part);
    VISAVIS_CHECK(vv::is_first_of_whole.checked(101, none, 100).why() ==
                  reason::part_exceeds_whole);
    VISAVIS_CHECK(vv::is_first_of_whole.checked(60, std::array{-1}, 100).why() ==
                  reason::negative_part);
    VISAVIS_CHECK(vv::is_first_of_whole.checked(60, std::array{30, 11}, 100).why() ==
                  reason::part_exceeds_whole);
    VISAVIS_CHECK(vv::is_first_of_whole.checked(60, none, 100, 0).why() == reason::out_of_range);
    VISAVIS_CHECK(holds(vv::is_first_of_whole(60, std::array{40}, 100, 0)));
    constexpr auto beyond = std::numeric_limits<std::uint64_t>::max();
    VISAVIS_CHECK(vv::is_first_of_whole.checked(1, none, beyond).why() == reason::overflow);
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    VISAVIS_CHECK(holds(vv::is_first_of_whole(most, none, most)));
    BOOST_CHECK_THROW(static_cast<void>(vv::is_first_of_whole(-1, none, 100)), vv::error);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
