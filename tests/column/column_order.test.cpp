// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/column_order.hpp>

#include "allocations.hpp"
#include "number_lists.hpp"
#include "tie_visits.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

namespace vv = visavis;
using vv::direction;

namespace {

template <class Number>
vv::tests::tie_visits visits(const vv::column<Number>& cells, direction order) {
    vv::tests::tie_visits found(cells.size());
    std::vector<std::byte> memory(vv::ordering_bytes(cells.size()));
    found.summary =
        vv::for_each_tie_of(cells, {order, true, true}, memory, vv::in_sequence{},
                            [&](std::size_t before, std::size_t groups, std::size_t count,
                                auto cell_of) { found(before, groups, count, cell_of); });
    return found;
}

long allocations_for(std::size_t size) {
    const auto lists = vv::tests::number_lists<double>(size);
    std::size_t visited = 0;
    const auto made = vv::tests::allocations_of([&] {
        vv::for_each_tie_of(
            vv::column(lists.front().values), {}, {}, vv::in_sequence{},
            [&](std::size_t, std::size_t, std::size_t count, auto) { visited += count; });
    });
    BOOST_CHECK_EQUAL(visited, size);
    return made;
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(column_order)

BOOST_AUTO_TEST_CASE(short_and_long_columns_are_visited_alike) {
    for (const std::size_t size : {0U, 1U, 40U, 2047U, 2048U, 2049U, 2100U})
        for (const auto& [name, values] : vv::tests::number_lists<double>(size))
            for (const auto order : {direction::ascending, direction::descending}) {
                const vv::tests::gaps gaps(size, 9);
                const auto listed = vv::tests::with_nan(values, gaps.missing);
                BOOST_CHECK_MESSAGE(visits(vv::column(listed), order) ==
                                        vv::tests::expected_visits(values, gaps.missing, order),
                                    size << " cells, " << name);
            }
}

BOOST_AUTO_TEST_CASE(up_to_local_size_nothing_is_allocated_and_beyond_it_once) {
    BOOST_CHECK_EQUAL(allocations_for(vv::local_size), 0);
    BOOST_CHECK_EQUAL(allocations_for(vv::local_size + 1), 1);
    static_assert(vv::ordering_bytes(vv::local_size) == 0);
    static_assert(vv::ordering_bytes(vv::local_size + 1, 3) ==
                  vv::frequent_bytes(vv::local_size + 1, 3));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
