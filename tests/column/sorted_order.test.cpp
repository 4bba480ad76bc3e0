// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/sorted_order.hpp>

#include "both_ways.hpp"
#include "tie_visits.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <vector>

namespace vv = visavis;
using vv::direction;

namespace {

constexpr double na = std::numeric_limits<double>::quiet_NaN();
const std::vector<double> rising{-2, -0.0, 0.0, 1, 1, 1, 7};
const std::vector<double> falling{7, 1, 1, 1, 0.0, -0.0, -2};

enum class way { forwards, backwards };

// Whether all is visited, and what.
bool visited(const std::vector<double>& values, direction order, way by,
             vv::tests::tie_visits& found) {
    const vv::column_keys keys(vv::column<double>(values), order);
    const vv::tests::visits_to visit{&found};
    return by == way::forwards ? vv::visit_sorted(keys, found.summary.found, visit)
                               : vv::visit_reversed(keys, found.summary.found, visit);
}

bool visited_rightly(const std::vector<double>& values, direction order, way by) {
    vv::tests::tie_visits found(values.size());
    const std::vector<bool> none(values.size(), false);
    return visited(values, order, by, found) &&
           found == vv::tests::expected_visits(values, none, order);
}

bool is_given_up(const std::vector<double>& values, direction order, way by) {
    vv::tests::tie_visits found(values.size());
    return !visited(values, order, by, found);
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(sorted_order)

BOOST_AUTO_TEST_CASE(a_column_in_order_is_visited_as_it_stands) {
    BOOST_CHECK(visited_rightly(rising, direction::ascending, way::forwards));
    BOOST_CHECK(visited_rightly(falling, direction::descending, way::forwards));
    BOOST_CHECK(visited_rightly({4}, direction::ascending, way::forwards));
    BOOST_CHECK(visited_rightly({}, direction::ascending, way::forwards));
}

BOOST_AUTO_TEST_CASE(a_column_in_reverse_is_visited_from_its_end_with_ties_in_its_order) {
    BOOST_CHECK(visited_rightly(falling, direction::ascending, way::backwards));
    BOOST_CHECK(visited_rightly(rising, direction::descending, way::backwards));
    BOOST_CHECK(visited_rightly({5, 5, 5}, direction::ascending, way::backwards));
    BOOST_CHECK(visited_rightly({}, direction::ascending, way::backwards));
}

BOOST_AUTO_TEST_CASE(a_column_in_another_order_is_given_up) {
    BOOST_CHECK(is_given_up({1, 2, 1}, direction::ascending, way::forwards));
    BOOST_CHECK(is_given_up({1, 2, 1}, direction::ascending, way::backwards));
    BOOST_CHECK(is_given_up(falling, direction::ascending, way::forwards));
    BOOST_CHECK(is_given_up(rising, direction::ascending, way::backwards));
}

BOOST_AUTO_TEST_CASE(a_missing_cell_ends_it) {
    for (const auto& values :
         std::vector<std::vector<double>>{{na, 1, 2}, {1, na, 2}, {1, 1, na}, {na}}) {
        BOOST_CHECK(is_given_up(values, direction::ascending, way::forwards));
        BOOST_CHECK(is_given_up(values, direction::descending, way::backwards));
    }
    const std::vector<int> counts{1, 1, 1};
    const std::uint8_t all_but_the_second = 0b101;
    vv::run_counts found;
    BOOST_CHECK(
        !vv::visit_sorted(vv::column_keys(vv::column(counts, vv::validity(&all_but_the_second)),
                                          direction::ascending),
                          found, [](std::size_t, std::size_t, std::size_t, auto) {}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
