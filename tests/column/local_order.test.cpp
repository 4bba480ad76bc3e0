// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/local_order.hpp>

#include "allocations.hpp"
#include "both_ways.hpp"
#include "number_lists.hpp"
#include "tie_visits.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <vector>

namespace vv = visavis;
using vv::direction;
using vv::tests::tie_visits;

namespace {

template <class Number>
tie_visits visits(const std::vector<Number>& values, const std::vector<bool>& missing,
                  direction order) {
    vv::tests::tie_visits found(values.size());
    found.summary = vv::for_each_tie_locally(
        values.size(), order, [&](std::size_t cell) { return values[cell]; },
        [&](std::size_t cell) { return missing[cell]; },
        [&](std::size_t before, std::size_t groups, std::size_t count, auto cell_of) {
            found(before, groups, count, cell_of);
        });
    return found;
}

template <class Number>
void check_lists(std::size_t size) {
    for (const auto& [name, values] : vv::tests::number_lists<Number>(size, size + 1))
        for (const std::size_t each : {0U, 5U})
            for (const auto order : {direction::ascending, direction::descending}) {
                const vv::tests::gaps gaps(size, each, size);
                const auto expected = vv::tests::expected_visits(values, gaps.missing, order);
                BOOST_CHECK_MESSAGE(visits(values, gaps.missing, order) == expected,
                                    size << " cells, " << name << ", one in " << each
                                         << " missing, direction " << static_cast<int>(order));
            }
}

template <class Number>
void check_sizes() {
    for (std::size_t size = 0; size <= 40; ++size) check_lists<Number>(size);
    for (const std::size_t size : {63U, 64U, 65U, 217U, 256U, 257U, 1000U, 2047U, 2048U})
        check_lists<Number>(size);
}

// The cells in order, when compiling.
template <std::size_t Size>
constexpr std::array<std::size_t, Size> in_order(const std::array<double, Size>& values,
                                                 direction order) {
    std::array<std::size_t, Size> found{};
    std::size_t next = 0;
    vv::for_each_tie_locally(
        Size, order, [&](std::size_t cell) { return values[cell]; },
        [](std::size_t) { return false; },
        [&](std::size_t, std::size_t, std::size_t count, auto cell_of) {
            for (std::size_t which = 0; which != count; ++which) found[next++] = cell_of(which);
        });
    return found;
}

constexpr double na = std::numeric_limits<double>::quiet_NaN();

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(local_order)

BOOST_AUTO_TEST_CASE(cells_come_in_order_and_equal_ones_in_that_of_the_column) {
    constexpr std::array values{5.0, 3.0, 5.0, 9.0, 3.0};
    using list = std::array<std::size_t, 5>;
    VISAVIS_CHECK(in_order(values, direction::ascending) == list{1, 4, 0, 2, 3});
    VISAVIS_CHECK(in_order(values, direction::descending) == list{3, 0, 2, 1, 4});
}

BOOST_AUTO_TEST_CASE(zeros_are_equal_whatever_their_sign_and_missing_cells_are_left_out) {
    const std::vector listed{0.0, na, -0.0, -1.0, 0.0};
    const auto found = visits(listed, {false, true, false, false, false}, direction::ascending);
    BOOST_CHECK((found.summary == vv::run_summary{1, {2, 1}}));
    BOOST_CHECK((found.cells == std::vector<std::size_t>{3, 0, 2, 4, 0}));
    BOOST_CHECK((found.lengths == std::vector<std::size_t>{1, 3, 0, 0, 0}));
    BOOST_CHECK((found.groups == std::vector<std::size_t>{0, 1, 0, 0, 0}));
}

BOOST_AUTO_TEST_CASE(no_cell_and_no_present_cell_are_no_runs) {
    BOOST_CHECK(visits<double>({}, {}, direction::ascending) == tie_visits(0));
    const auto found = visits<double>({na, na}, {true, true}, direction::ascending);
    BOOST_CHECK((found.summary == vv::run_summary{2, {}}));
    BOOST_CHECK((found.lengths == std::vector<std::size_t>{0, 0}));
}

BOOST_AUTO_TEST_CASE(numbers_that_are_alike_as_doubles_are_told_apart) {
    const std::int64_t two_to_53 = std::int64_t{1} << 53;
    const std::vector<std::int64_t> values{two_to_53 + 1, two_to_53, two_to_53 + 2, two_to_53 + 1};
    const auto found = visits(values, std::vector<bool>(4), direction::descending);
    BOOST_CHECK((found.cells == std::vector<std::size_t>{2, 0, 3, 1}));
    BOOST_CHECK((found.lengths == std::vector<std::size_t>{1, 2, 0, 1}));
}

BOOST_AUTO_TEST_CASE(numbers_that_lie_in_any_way_come_in_order) {
    check_sizes<double>();
    check_sizes<float>();
    check_sizes<std::int32_t>();
    check_sizes<std::int64_t>();
    check_sizes<std::uint32_t>();
    check_sizes<std::uint64_t>();
}

BOOST_AUTO_TEST_CASE(nothing_is_allocated) {
    std::vector<double> values(vv::local_size);
    for (std::size_t cell = 0; cell != values.size(); ++cell)
        values[cell] = static_cast<double>(cell * 7919 % 2039);
    std::size_t visited = 0;
    const auto made = vv::tests::allocations_of([&] {
        vv::for_each_tie_locally(
            values.size(), direction::ascending, [&](std::size_t cell) { return values[cell]; },
            [](std::size_t) { return false; },
            [&](std::size_t, std::size_t, std::size_t count, auto) { visited += count; });
    });
    BOOST_CHECK_EQUAL(made, 0);
    BOOST_CHECK_EQUAL(visited, vv::local_size);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
