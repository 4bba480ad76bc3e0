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

// Takes many cells at once, too, and counts how many came so.
struct stretches_to : vv::tests::visits_to {
    std::size_t* stretched;

    void stretch(std::size_t before, std::size_t runs, std::size_t count, std::size_t lowest,
                 bool backwards) const {
        *stretched += count;
        for (std::size_t at = 0; at != count; ++at)
            one(before + at, runs + at, 1, 0, lowest + (backwards ? count - 1 - at : at));
    }
};

// How many cells came many at once, of which all are visited rightly.
std::size_t stretched(const std::vector<double>& values, direction order, way by) {
    vv::tests::tie_visits found(values.size());
    std::size_t cells = 0;
    const vv::column_keys keys(vv::column<double>(values), order);
    const stretches_to visit{{&found}, &cells};
    const bool all = by == way::forwards ? vv::visit_sorted(keys, found.summary.found, visit)
                                         : vv::visit_reversed(keys, found.summary.found, visit);
    const std::vector<bool> none(values.size(), false);
    BOOST_CHECK(all && found == vv::tests::expected_visits(values, none, order));
    return cells;
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

BOOST_AUTO_TEST_CASE(cells_that_differ_are_visited_many_at_once) {
    std::vector<double> values(5000);
    for (std::size_t at = 0; at != values.size(); ++at) values[at] = static_cast<double>(at);
    for (const std::size_t size : {1U, 512U, 513U, 1025U, 5000U}) {
        const std::vector<double> up(values.begin(),
                                     values.begin() + static_cast<std::ptrdiff_t>(size));
        const std::vector<double> down(up.rbegin(), up.rend());
        const std::size_t many = (size - 1) / 512 * 512;
        BOOST_CHECK_EQUAL(stretched(up, direction::ascending, way::forwards), many);
        BOOST_CHECK_EQUAL(stretched(down, direction::descending, way::forwards), many);
        BOOST_CHECK_EQUAL(stretched(up, direction::descending, way::backwards), many);
        BOOST_CHECK_EQUAL(stretched(down, direction::ascending, way::backwards), many);
    }
}

BOOST_AUTO_TEST_CASE(so_are_those_before_and_behind_ties) {
    for (const std::size_t tie : {0U, 100U, 511U, 512U, 513U, 1700U, 2998U}) {
        std::vector<double> up(3000);
        for (std::size_t at = 0; at != up.size(); ++at)
            up[at] = static_cast<double>(at == tie ? at + 1 : at);
        const std::vector<double> down(up.rbegin(), up.rend());
        BOOST_CHECK_GE(stretched(up, direction::ascending, way::forwards), 1024);
        BOOST_CHECK_GE(stretched(down, direction::ascending, way::backwards), 1024);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
