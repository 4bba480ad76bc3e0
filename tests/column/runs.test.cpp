// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/runs.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <utility>
#include <vector>

namespace vv = visavis;

namespace {

constexpr std::array sorted{3, 3, 5, 8, 8, 8, 9};
constexpr auto equal = [](int a, int b) { return a == b; };
constexpr auto ignore = [](std::size_t, std::size_t) {};

template <std::size_t Size>
constexpr vv::run_counts runs_of(const std::array<int, Size>& cells) {
    return vv::for_each_run(cells.data(), Size, equal, ignore);
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(runs)

BOOST_AUTO_TEST_CASE(runs_and_those_of_two_or_more_are_counted) {
    VISAVIS_CHECK(runs_of(sorted) == vv::run_counts{4, 2});
    VISAVIS_CHECK(runs_of(std::array{7}) == vv::run_counts{1, 0});
    VISAVIS_CHECK(runs_of(std::array{7, 7, 7}) == vv::run_counts{1, 1});
    VISAVIS_CHECK(runs_of(std::array<int, 0>{}) == vv::run_counts{});
}

BOOST_AUTO_TEST_CASE(each_run_is_visited_with_its_first_cell_and_its_length) {
    std::vector<std::pair<std::size_t, std::size_t>> visited;
    vv::for_each_run(
        sorted.data(), sorted.size(), equal,
        [&](std::size_t first, std::size_t count) { visited.emplace_back(first, count); });
    BOOST_CHECK((visited ==
                 std::vector<std::pair<std::size_t, std::size_t>>{{0, 2}, {2, 1}, {3, 3}, {6, 1}}));
}

BOOST_AUTO_TEST_CASE(what_makes_cells_the_same_is_told) {
    const auto same_tens = [](int a, int b) { return a / 10 == b / 10; };
    const std::array tens{10, 19, 21, 30};
    BOOST_CHECK((vv::for_each_run(tens.data(), 4, same_tens, ignore) == vv::run_counts{3, 1}));
}

BOOST_AUTO_TEST_CASE(counts_of_parts_add_up) {
    constexpr auto together = [] {
        auto sum = vv::run_counts{4, 2};
        return sum += vv::run_counts{1, 1};
    };
    VISAVIS_CHECK(together() == vv::run_counts{5, 3});
    VISAVIS_CHECK(vv::run_summary{2, {4, 2}} == vv::run_summary{2, {4, 2}});
    VISAVIS_CHECK(vv::run_summary{2, {4, 2}} != vv::run_summary{1, {4, 2}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
