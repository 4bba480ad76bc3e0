// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/periods.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <tuple>
#include <vector>

namespace vv = visavis;

namespace {

constexpr double na = std::numeric_limits<double>::quiet_NaN();

// Five periods of two members, the third of them without any rank.
constexpr std::array<double, 10> with_gap{1, 2, 2, 1, na, na, na, 1, 1, 2};

using pairs = std::vector<std::tuple<std::size_t, std::size_t, bool>>;
pairs pairs_of(vv::gaps after_gaps, std::vector<std::size_t>* forgotten = nullptr) {
    pairs found;
    vv::detail::read_ranks(vv::by_group(with_gap, vv::groups::of_size(2, 5)), [&](const auto& all) {
        const vv::detail::consecutive_periods periods(all, vv::groups::of_size(5, 1), after_gaps);
        periods.for_each_pair(
            0,
            [&](const vv::detail::period_pair& pair) {
                found.emplace_back(pair.before, pair.after, pair.are_editions);
            },
            [&](std::size_t group) {
                if (forgotten != nullptr) forgotten->push_back(group);
            });
        return 0;
    });
    return found;
}

constexpr auto rank_at(const auto& cells, const vv::groups& by, std::size_t place) {
    return vv::detail::read_ranks(vv::by_group(cells, by), [&](const auto& ranks) {
        return ranks.template rank<vv::detail::lane_of<vv::column_number_t<decltype(cells)>>>(
            place);
    });
}

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(periods)

BOOST_AUTO_TEST_CASE(a_gap_breaks_off_unless_it_is_bridged) {
    using vv::gaps;
    std::vector<std::size_t> forgotten;
    BOOST_CHECK((pairs_of(gaps::break_off, &forgotten) ==
                 pairs{{0, 0, false}, {0, 1, true}, {1, 2, false}, {1, 3, false}, {3, 4, true}}));
    BOOST_TEST(forgotten == std::vector<std::size_t>{1}, boost::test_tools::per_element());
    BOOST_CHECK((pairs_of(gaps::bridge) ==
                 pairs{{0, 0, false}, {0, 1, true}, {1, 2, false}, {1, 3, true}, {3, 4, true}}));
}

BOOST_AUTO_TEST_CASE(two_columns_are_compared_where_both_have_ranks) {
    constexpr std::array<double, 4> before{1, 2, na, na};
    constexpr std::array<double, 4> after{2, 1, 1, 2};
    constexpr auto editions_of = [](std::size_t group, const auto& first, const auto& second) {
        const auto by = vv::groups::of_size(2, 2);
        return vv::detail::read_ranks(vv::by_group(first, by), [&](const auto& was) {
            return vv::detail::read_ranks(vv::by_group(second, by), [&](const auto& is) {
                bool found = false;
                vv::detail::two_periods(was, is, 2)
                    .for_each_pair(
                        group,
                        [&](const vv::detail::period_pair& pair) { found = pair.are_editions; },
                        [](std::size_t) {});
                return found;
            });
        });
    };
    VISAVIS_CHECK(editions_of(0, before, after));
    VISAVIS_CHECK(!editions_of(1, before, after));
    VISAVIS_CHECK(!editions_of(1, after, before));
}

BOOST_AUTO_TEST_CASE(what_is_missing_or_no_rank_is_none) {
    constexpr auto all = vv::groups::of_size(3, 1);
    constexpr auto is_rank = [](const auto& cells, std::size_t place) {
        return vv::detail::is_rank(rank_at(cells, vv::groups::of_size(3, 1), place));
    };
    constexpr std::array<std::uint32_t, 3> whole{0, 7, 3'000'000'000};
    VISAVIS_CHECK(!is_rank(whole, 0) && is_rank(whole, 1) && !is_rank(whole, 2));
    constexpr std::array<std::int64_t, 3> wide{-1, std::int64_t{1} << 32, 7};
    VISAVIS_CHECK(!is_rank(wide, 0) && !is_rank(wide, 1) && rank_at(wide, all, 2) == 7);
    constexpr std::array<std::uint64_t, 3> unsigned_wide{~std::uint64_t{0}, 1, 2};
    VISAVIS_CHECK(!is_rank(unsigned_wide, 0) && rank_at(unsigned_wide, all, 1) == 1);
    static constexpr std::uint8_t bits[] = {0b101};
    static constexpr std::array<double, 3> floating{1, 2, 3};
    constexpr vv::column<double> masked(floating, vv::validity(bits));
    VISAVIS_CHECK(is_rank(masked, 0) && !is_rank(masked, 1) && is_rank(masked, 2));
}

BOOST_AUTO_TEST_CASE(places_may_be_anywhere_in_the_column) {
    constexpr std::array<double, 4> cells{1, 2, 3, 4};
    static constexpr std::uint32_t positions[] = {3, 1, 0, 2};
    constexpr auto by = vv::groups::of_size(2, 2).at(positions);
    VISAVIS_CHECK(rank_at(cells, by, 0) == 4 && rank_at(cells, by, 2) == 1);
}

BOOST_AUTO_TEST_CASE(a_step_is_read_in_place_or_with_none_behind) {
    std::array<double, 20> cells{};
    for (std::size_t at = 0; at != 20; ++at) cells[at] = static_cast<double>(at + 1);
    double room[vv::detail::moving_step];
    vv::detail::read_ranks(vv::by_group(cells, vv::groups::of_size(20, 1)), [&](const auto& ranks) {
        BOOST_CHECK(ranks.step(0, 16, room) == cells.data());
        BOOST_CHECK(ranks.step(16, 4, room) == room);
        return 0;
    });
    BOOST_CHECK(room[0] == 17 && room[3] == 20 && room[4] == 0 && room[15] == 0);
    std::array<std::uint32_t, 16> whole{};
    whole[5] = 7;
    std::int32_t lanes[vv::detail::moving_step];
    vv::detail::read_ranks(vv::by_group(whole, vv::groups::of_size(16, 1)), [&](const auto& ranks) {
        BOOST_CHECK_EQUAL(ranks.step(0, 16, lanes)[5], 7);
        return 0;
    });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
