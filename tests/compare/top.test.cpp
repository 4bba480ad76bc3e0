// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/top.hpp>

#include "both_ways.hpp"

#include <visavis/compare/share_of.hpp>
#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <range/v3/view/iota.hpp>

#include <array>
#include <limits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr vv::source someone{"someone"};
using cities = vv::list_of<"cities", vv::entity_kind::city>;
constexpr vv::placed<vv::any_city> places[] = {{1, vv::city<"Beijing", "CN">{}},
                                               {2, vv::city<"Lyon", "FR">{}},
                                               {3, vv::city<"Kyoto", "JP">{}},
                                               {3, vv::city<"Wuhan", "CN">{}},
                                               {5, vv::city<"Oslo", "NO">{}}};
constexpr auto league = cities::ranked_as(2024_y, someone, places);

constexpr std::array values{5, 9, 7, 5, 1};

// The positions of the best n, and how many they are.
template <std::size_t Room>
constexpr auto best(std::int64_t n, const vv::rank_options& options = {}) {
    std::array<int, Room> positions{};
    vv::top(n, values, positions, options);
    return positions;
}
constexpr std::size_t size_of_top(std::int64_t n, const vv::rank_options& options = {}) {
    std::array<int, values.size()> positions{};
    return vv::top(n, values, positions, options).size;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(top)

BOOST_AUTO_TEST_CASE(the_best_members_are_written_best_first) {
    VISAVIS_CHECK(best<2>(2) == std::array{1, 2});
    VISAVIS_CHECK(best<1>(1, {.polarity = vv::polarity::lower_is_better}) == std::array{4});
    VISAVIS_CHECK(size_of_top(0) == 0);
}

BOOST_AUTO_TEST_CASE(a_tie_at_the_boundary_makes_the_list_longer) {
    VISAVIS_CHECK(best<4>(3) == std::array{1, 2, 0, 3});
    VISAVIS_CHECK(size_of_top(3) == 4);
    VISAVIS_CHECK(size_of_top(4) == 4);
    VISAVIS_CHECK(size_of_top(3, {.ties = vv::ties::modified}) == 2);
    VISAVIS_CHECK(size_of_top(3, {.ties = vv::ties::ordinal}) == 3);
    VISAVIS_CHECK(size_of_top(4, {.ties = vv::ties::dense}) == 5);
    VISAVIS_CHECK(size_of_top(3, {.ties = vv::ties::fractional}) == 2);
}

BOOST_AUTO_TEST_CASE(asking_for_more_than_there_are_gives_all_that_are_ranked) {
    VISAVIS_CHECK(size_of_top(100) == 5);
    constexpr double na = std::numeric_limits<double>::quiet_NaN();
    const std::vector<double> gaps{na, 2, na, 3};
    std::array<int, 4> positions{-1, -1, -1, -1};
    BOOST_CHECK((vv::top(10, gaps, positions) == vv::top_summary{10, 2}));
    BOOST_TEST(positions == (std::array{3, 1, -1, -1}));
    BOOST_CHECK((vv::top(1, gaps, positions, {.missing = vv::missing_values::first}).size == 2));
    BOOST_TEST(positions[0] == 0);
}

BOOST_AUTO_TEST_CASE(without_room_nothing_is_written) {
    std::array<int, 3> positions{-1, -1, -1};
    const auto refused = vv::top.checked(3, values, positions);
    BOOST_CHECK(refused.why() == vv::reason::out_of_range);
    BOOST_TEST(positions == (std::array{-1, -1, -1}));
    BOOST_CHECK_THROW(vv::top(3, values, positions), vv::error);
    const std::vector<int> many(200);
    std::vector<signed char> small(200);
    BOOST_CHECK(vv::top.checked(3, many, small).why() == vv::reason::out_of_range);
}

BOOST_AUTO_TEST_CASE(a_negative_length_is_refused) {
    std::array<int, 5> positions{};
    BOOST_CHECK(vv::top.checked(-1, values, positions).why() == vv::reason::out_of_range);
    VISAVIS_CHECK(vv::top.checked(-1, league).why() == vv::reason::out_of_range);
}

BOOST_AUTO_TEST_CASE(a_list_with_too_many_places_is_refused) {
    const auto endless = ranges::views::iota(std::int64_t{0}, std::int64_t{1} << 33);
    std::array<std::int64_t, 1> positions{};
    BOOST_CHECK(vv::top.checked(1, endless, positions).why() == vv::reason::out_of_range);
}

BOOST_AUTO_TEST_CASE(missing_values_can_be_an_error) {
    const std::vector<vv::answer<int>> gaps{vv::reason::suppressed, 2};
    std::array<int, 2> positions{};
    BOOST_CHECK(vv::top.checked(1, gaps, positions, {.missing = vv::missing_values::error}).why() ==
                vv::reason::suppressed);
}

BOOST_AUTO_TEST_CASE(the_first_places_of_a_league_are_a_view_of_it) {
    VISAVIS_CHECK(vv::top(2, league).size() == 2);
    VISAVIS_CHECK(vv::top(3, league).size() == 4);
    VISAVIS_CHECK(vv::top(3, league).asked() == 3);
    VISAVIS_CHECK(vv::top(4, league).size() == 4);
    VISAVIS_CHECK(vv::top(0, league).size() == 0);
    VISAVIS_CHECK(vv::top(9, league).size() == 5);
    VISAVIS_CHECK(vv::top(2, league).begin() == league.begin());
    const vv::any_league read = league;
    BOOST_TEST(vv::top(3, read).size() == 4u);
    int last = 0;
    for (const auto& place : vv::top(3, read)) last = place.rank;
    BOOST_TEST(last == 3);
}

BOOST_AUTO_TEST_CASE(beyond_the_part_of_a_league_that_is_known_there_is_no_answer) {
    constexpr auto of_500 = league.out_of(500);
    VISAVIS_CHECK(vv::top.checked(6, of_500).why() == vv::reason::out_of_range);
    VISAVIS_CHECK(vv::top(5, of_500).size() == 5);
    BOOST_CHECK_THROW(static_cast<void>(vv::top(6, of_500)), vv::error);
}

BOOST_AUTO_TEST_CASE(shares_can_be_taken_of_the_first_places) {
    VISAVIS_CHECK(vv::share_of(vv::top(4, league), vv::located_in<"CN">, [](const auto& place) {
                      return place.who;
                  }).value() == vv::half);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
