// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/frequent_order.hpp>

#include "allocations.hpp"
#include "divisions.hpp"
#include "number_lists.hpp"
#include "tie_visits.hpp"

#include <boost/test/unit_test.hpp>

#include <random>
#include <vector>

namespace vv = visavis;
using vv::direction;

namespace {

// So many cells of `values` different ones, one in five rare and somewhere between the others.
std::vector<double> mostly_few(std::size_t size, std::uint64_t values, std::uint64_t seed) {
    std::mt19937_64 next(seed);
    std::vector<double> cells(size);
    for (auto& cell : cells) {
        const auto rare = static_cast<double>(next() % 100'000) / 7;
        cell = next() % 5 == 0 ? rare - 500 : static_cast<double>(next() % values);
    }
    return cells;
}

constexpr vv::tie_order every_order[] = {{direction::ascending, true, true},
                                         {direction::descending, true, true},
                                         {direction::ascending, false, false}};

template <class Work>
void check_order(const std::vector<double>& values, std::size_t one_missing_in,
                 const Work& divide) {
    const vv::tests::gaps gaps(values.size(), one_missing_in);
    const auto listed = vv::tests::with_nan(values, gaps.missing);
    for (const auto& order : every_order) {
        std::vector<std::byte> memory(vv::frequent_bytes(values.size(), divide.workers()),
                                      std::byte{0x5a});
        vv::tests::tie_visits found(values.size());
        vv::frequent_order frequent(vv::column<double>(listed), order, memory, divide);
        BOOST_REQUIRE(frequent.pays());
        found.summary = frequent.visit_all(vv::tests::visits_to{&found});
        auto expected = vv::tests::expected_visits(values, gaps.missing, order.first);
        if (!order.stable)
            for (auto* visits : {&found, &expected}) {
                visits->forget_order_of_cells();
                visits->forget_groups();
            }
        BOOST_CHECK_MESSAGE(found == expected, values.size() << " cells, one in " << one_missing_in
                                                             << " missing, " << divide.workers()
                                                             << " workers");
    }
}

// Writes for each cell how many come before its run, and counts how often that is told.
struct cells_before_runs {
    std::uint32_t* before;
    int* told;

    template <class CellOf>
    void operator()(std::size_t first, std::size_t, std::size_t count, CellOf cell_of) const {
        for (std::size_t which = 0; which != count; ++which)
            before[cell_of(which)] = static_cast<std::uint32_t>(first);
    }
    void one(std::size_t first, std::size_t, std::size_t, std::size_t, std::size_t cell) const {
        before[cell] = static_cast<std::uint32_t>(first);
    }
    [[nodiscard]] bool is_shared() const { return told != nullptr; }
    [[nodiscard]] std::uint32_t shared(std::size_t first, std::size_t, std::size_t) const {
        ++*told;
        return static_cast<std::uint32_t>(first);
    }
    void put(std::size_t cell, std::uint32_t first) const { before[cell] = first; }
};

template <class Work>
std::vector<std::uint32_t> cells_before(const std::vector<double>& cells, int* told,
                                        const Work& divide) {
    std::vector<std::byte> memory(vv::frequent_bytes(cells.size(), divide.workers()));
    std::vector<std::uint32_t> before(cells.size(), 0xffff'ffff);
    vv::frequent_order frequent(vv::column<double>(cells), {}, memory, divide);
    static_cast<void>(frequent.visit_all(cells_before_runs{before.data(), told}));
    return before;
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(frequent_order)

BOOST_AUTO_TEST_CASE(frequent_values_and_others_come_in_one_order) {
    for (const std::size_t size : {3000U, 50'000U})
        for (const std::uint64_t values : {1U, 2U, 40U, 300U}) {
            check_order(mostly_few(size, values > size / 200 ? 2 : values, size), 0,
                        vv::in_sequence{});
            check_order(mostly_few(size, values > size / 200 ? 2 : values, size), 9,
                        vv::in_sequence{});
        }
}

BOOST_AUTO_TEST_CASE(there_may_be_no_others) {
    std::vector<double> cells(5000);
    for (std::size_t at = 0; at != cells.size(); ++at) cells[at] = static_cast<double>(at * 7 % 5);
    check_order(cells, 0, vv::in_sequence{});
    check_order(cells, 3, vv::in_sequence{});
}

BOOST_AUTO_TEST_CASE(any_division_of_work_visits_the_same) {
    const auto cells = mostly_few(20'000, 30, 3);
    for (const std::size_t workers : {1U, 2U, 3U, 7U})
        check_order(cells, 11, vv::tests::backwards_in_uneven_parts{workers});
    check_order(cells, 0, vv::tests::on_threads{3});
}

BOOST_AUTO_TEST_CASE(what_the_cells_of_a_frequent_value_share_is_told_once) {
    const auto cells = mostly_few(30'000, 25, 7);
    int told = 0;
    const auto shared = cells_before(cells, &told, vv::in_sequence{});
    BOOST_TEST(shared == cells_before(cells, nullptr, vv::in_sequence{}));
    BOOST_TEST(told >= 25);
    BOOST_TEST(told < 100);
    BOOST_TEST(shared == cells_before(cells, &told, vv::tests::on_threads{3}));
}

BOOST_AUTO_TEST_CASE(it_does_not_pay_where_values_do_not_repeat) {
    std::vector<double> cells(10'000);
    for (std::size_t at = 0; at != cells.size(); ++at) cells[at] = static_cast<double>(at);
    BOOST_CHECK(!vv::frequent_order(vv::column(cells), {}, {}, vv::in_sequence{}).pays());
    const std::vector<double> missing(3000, std::numeric_limits<double>::quiet_NaN());
    BOOST_CHECK(!vv::frequent_order(vv::column(missing), {}, {}, vv::in_sequence{}).pays());
}

BOOST_AUTO_TEST_CASE(lent_memory_spares_its_allocation) {
    const auto cells = mostly_few(5000, 4, 1);
    std::vector<std::byte> memory(vv::frequent_bytes(cells.size()));
    vv::tests::tie_visits found(cells.size());
    const auto made = vv::tests::allocations_of([&] {
        vv::frequent_order frequent(vv::column<double>(cells), {}, memory, vv::in_sequence{});
        found.summary = frequent.visit_all(vv::tests::visits_to{&found});
    });
    BOOST_CHECK_EQUAL(made, 0);
    BOOST_CHECK_EQUAL(found.summary.missing, 0);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
