// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/counted_order.hpp>

#include "allocations.hpp"
#include "number_lists.hpp"
#include "tie_visits.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace vv = visavis;
using vv::direction;
using vv::tests::tie_visits;

namespace {

constexpr direction both_ways[] = {direction::ascending, direction::descending};

// Takes cells one by one, or all of them at once.
struct places_to {
    tie_visits* found;

    void one(std::size_t before, std::size_t runs, std::size_t count, std::size_t which,
             std::size_t cell) const {
        found->one(before, runs, count, which, cell);
    }
    // Without ties as many runs come before a cell as cells do.
    void distinct(const std::int32_t* ahead, std::size_t size) const {
        for (std::size_t cell = 0; cell != size; ++cell) {
            const auto place = static_cast<std::size_t>(ahead[cell]);
            if (ahead[cell] >= 0) one(place, place, 1, 0, cell);
        }
    }
};

// Takes how many runs come before each cell.
struct runs_to {
    std::vector<std::size_t>* found;

    void one(std::size_t, std::size_t runs, std::size_t, std::size_t, std::size_t cell) const {
        (*found)[cell] = runs;
    }
    void distinct(const std::int32_t* ahead, std::size_t size) const {
        for (std::size_t cell = 0; cell != size; ++cell)
            if (ahead[cell] >= 0) (*found)[cell] = static_cast<std::size_t>(ahead[cell]);
    }
};

std::vector<std::size_t> runs_before_cells(const tie_visits& visits) {
    std::vector<std::size_t> found(visits.cells.size());
    std::size_t runs = 0;
    for (std::size_t at = 0; at != visits.cells.size() - visits.summary.missing; ++at) {
        if (visits.lengths[at] != 0) runs = visits.groups[at];
        found[visits.cells[at]] = runs;
    }
    return found;
}

// Whether the cells, or those at positions, were visited, and were visited as they should be.
template <class Number>
void check(const std::string& name, const vv::column<Number>& cells,
           const std::vector<std::uint32_t>& positions, bool may_be_left) {
    const auto* const some = positions.empty() ? nullptr : positions.data();
    const std::size_t size = positions.empty() ? cells.size() : positions.size();
    std::vector<Number> values;
    std::vector<bool> missing;
    for (std::size_t at = 0; at != size; ++at) {
        const std::size_t cell = positions.empty() ? at : positions[at];
        values.push_back(cells.data()[cell]);
        missing.push_back(cells.is_missing(cell));
    }
    for (const auto order : both_ways) {
        auto expected = vv::tests::expected_visits(values, missing, order);
        const auto expected_runs = runs_before_cells(expected);
        expected.forget_groups(); // runs are not counted unless asked
        tie_visits found(size);
        const bool visited = vv::visit_counted(cells, some, size, {order, true, false},
                                               places_to{&found}, found.summary);
        found.forget_groups();
        std::vector<std::size_t> runs(size);
        vv::run_summary summary;
        const bool counted =
            vv::visit_counted(cells, some, size, {order, true, true}, runs_to{&runs}, summary);
        BOOST_CHECK_MESSAGE(
            visited == counted &&
                (visited ? found == expected && runs == expected_runs && summary == expected.summary
                         : may_be_left),
            size << " cells, " << name << ", missing "
                 << std::count(missing.begin(), missing.end(), true) << ", direction "
                 << static_cast<int>(order));
    }
}

template <class Number>
void check_lists(std::size_t size) {
    std::vector<std::uint32_t> positions(size); // from the last to the first, by threes
    for (std::uint32_t at = 0; at != size; ++at)
        positions[at] = static_cast<std::uint32_t>(size - 1 - (at * 3) % size);
    if (size % 3 == 0) positions.clear();
    for (const auto& [name, values] : vv::tests::number_lists<Number>(size, size + 1))
        for (const std::size_t each : {0U, 4U}) {
            const vv::tests::gaps gaps(size, each, size);
            const vv::validity valid(gaps.bits.data(), gaps.offset);
            check(name, each == 0 ? vv::column(values) : vv::column(values, valid), {}, true);
            check(name, vv::column(values, valid), positions, true);
        }
}

template <class Number>
void check_sizes() {
    for (std::size_t size = 0; size <= 40; ++size) check_lists<Number>(size);
    for (const std::size_t size : {63U, 64U, 65U, 112U, 113U, 217U, 255U, 256U})
        check_lists<Number>(size);
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(counted_order)

BOOST_AUTO_TEST_CASE(cells_that_differ_are_visited_at_once) {
    const std::vector values{3.0, -1.0, 2.5, 1e9};
    std::vector<std::int32_t> places;
    struct at_once {
        std::vector<std::int32_t>* places;

        void one(std::size_t, std::size_t, std::size_t, std::size_t, std::size_t) const {
            places->clear();
        }
        void distinct(const std::int32_t* before, std::size_t size) const {
            places->assign(before, before + size);
        }
    };
    vv::run_summary found;
    BOOST_CHECK(vv::visit_counted(vv::column(values), nullptr, 4, {}, at_once{&places}, found));
    BOOST_TEST(places == (std::vector<std::int32_t>{2, 0, 1, 3}), boost::test_tools::per_element());
    BOOST_CHECK((found == vv::run_summary{0, {4, 0}}));
}

BOOST_AUTO_TEST_CASE(every_list_is_in_the_order_of_its_values_and_cells) { check_sizes<double>(); }

BOOST_AUTO_TEST_CASE(so_is_one_of_numbers_of_another_kind) {
    check_sizes<float>();
    check_sizes<std::int32_t>();
    check_sizes<std::int64_t>();
    check_sizes<std::uint64_t>();
}

BOOST_AUTO_TEST_CASE(nan_is_missing) {
    const vv::tests::gaps gaps(217, 3);
    for (const auto& [name, values] : vv::tests::number_lists<double>(217)) {
        const auto listed = vv::tests::with_nan(values, gaps.missing);
        check(name, vv::column(listed), {}, true);
    }
}

BOOST_AUTO_TEST_CASE(a_few_values_whose_keys_are_alike_are_told_apart) {
    // two far apart leave one key for all those close to 3
    for (const std::size_t close : {2U, 3U, 5U, 15U}) {
        std::vector<double> values{-1e300, 1e300, 2.0};
        for (std::size_t at = 0; at != close; ++at)
            values.push_back(3 + 1e-15 * static_cast<double>((at * 7) % 4));
        while (values.size() < 60) values.push_back(static_cast<double>(values.size()));
        check("close together", vv::column(values), {}, false);
    }
}

BOOST_AUTO_TEST_CASE(many_whose_keys_are_alike_are_left_to_sorting) {
    std::vector<double> values{-1e300, 1e300};
    for (std::size_t at = 0; at != 200; ++at)
        values.push_back(3 + 1e-15 * static_cast<double>(at % 50));
    tie_visits found(values.size());
    BOOST_CHECK(!vv::visit_counted(vv::column(values), nullptr, values.size(), {},
                                   places_to{&found}, found.summary));
    // but equal ones are not
    std::fill(values.begin() + 2, values.end(), 3.0);
    check("equal", vv::column(values), {}, false);
}

BOOST_AUTO_TEST_CASE(nothing_is_allocated) {
    const auto lists = vv::tests::number_lists<double>(256);
    tie_visits found(256);
    for (const auto& [name, values] : lists)
        BOOST_CHECK_EQUAL(vv::tests::allocations_of([&] {
                              static_cast<void>(vv::visit_counted(
                                  vv::column(values), nullptr, 256, {direction::descending},
                                  places_to{&found}, found.summary));
                          }),
                          0);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
