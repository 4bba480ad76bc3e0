// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/spread.hpp>

#include "allocations.hpp"
#include "divisions.hpp"
#include "number_lists.hpp"
#include "tie_visits.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

namespace vv = visavis;
using vv::direction;
using vv::tests::tie_visits;

namespace {

// What is left in lent memory by an earlier use is nothing to rely on.
std::vector<std::byte> used_memory(std::size_t size, std::size_t workers) {
    return std::vector<std::byte>(vv::spread_bytes(size, workers), std::byte{0xa5});
}

template <class Number, class Work>
tie_visits visits(const vv::column<Number>& cells, const vv::tie_order& order, const Work& divide) {
    vv::tests::tie_visits found(cells.size());
    auto memory = used_memory(cells.size(), divide.workers());
    found.summary = vv::for_each_tie(cells, order, memory, divide,
                                     [&](std::size_t before, std::size_t groups, std::size_t count,
                                         auto cell_of) { found(before, groups, count, cell_of); });
    return found;
}

// What a visit may rely on: the runs always, their numbers and the order of their cells if asked.
tie_visits as_promised(tie_visits found, const vv::tie_order& order) {
    if (!order.stable) found.forget_order_of_cells();
    if (!order.count_runs) found.forget_groups();
    return found;
}

constexpr vv::tie_order every_order[] = {
    {direction::ascending, false, false}, {direction::ascending, true, false},
    {direction::ascending, false, true},  {direction::descending, false, false},
    {direction::descending, true, false}, {direction::descending, true, true}};

template <class Number, class Work>
void check_list(const vv::tests::named_list<Number>& list, const Work& divide) {
    const auto& [name, values] = list;
    const std::size_t size = values.size();
    for (const std::size_t each : {0U, 5U}) {
        const vv::tests::gaps gaps(size, each, size);
        const vv::column cells(values, vv::validity(gaps.bits.data(), gaps.offset));
        for (const auto& order : every_order) {
            const auto expected = vv::tests::expected_visits(values, gaps.missing, order.first);
            BOOST_CHECK_MESSAGE(as_promised(visits(cells, order, divide), order) ==
                                    as_promised(expected, order),
                                size << " cells, " << name << ", one in " << each
                                     << " missing, stable " << order.stable << ", counted "
                                     << order.count_runs << ", " << divide.workers() << " workers");
        }
    }
}

template <class Number, class Work>
void check_lists(std::size_t size, const Work& divide) {
    for (const auto& list : vv::tests::number_lists<Number>(size, size + 1))
        check_list(list, divide);
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(spread)

BOOST_AUTO_TEST_CASE(columns_of_any_size_are_visited_in_order) {
    for (std::size_t size = 0; size <= 20; ++size) check_lists<double>(size, vv::in_sequence{});
    for (const std::size_t size : {217U, 2049U}) check_lists<double>(size, vv::in_sequence{});
}

BOOST_AUTO_TEST_CASE(numbers_of_every_kind_are_visited_in_order) {
    check_lists<float>(2500, vv::in_sequence{});
    check_lists<std::int32_t>(2500, vv::in_sequence{});
    check_lists<std::int64_t>(2500, vv::in_sequence{});
    check_lists<std::uint32_t>(2500, vv::in_sequence{});
    check_lists<std::uint64_t>(2500, vv::in_sequence{});
}

BOOST_AUTO_TEST_CASE(however_the_work_is_divided_the_runs_are_the_same) {
    using vv::tests::backwards_in_uneven_parts;
    using vv::tests::on_threads;
    for (const std::size_t workers : {1U, 2U, 7U})
        check_lists<double>(2500, backwards_in_uneven_parts{workers});
    check_lists<std::int64_t>(2500, backwards_in_uneven_parts{3});
    for (const std::size_t size : {0U, 5U}) check_lists<double>(size, on_threads{7});
    check_lists<double>(2500, on_threads{3});
}

BOOST_AUTO_TEST_CASE(buckets_larger_than_the_spare_memory_are_sorted_in_place) {
    for (const auto& list : vv::tests::number_lists<double>(70'000)) {
        // of the first, the sample sees every eighth cell, and nothing of where the others are
        if (list.name != "dense but where one in eight looks" &&
            list.name != "lowest bits between two far away" && list.name != "half of them equal")
            continue;
        check_list(list, vv::in_sequence{});
        check_list(list, vv::tests::backwards_in_uneven_parts{3});
    }
}

BOOST_AUTO_TEST_CASE(a_sample_without_a_present_cell_is_no_matter) {
    const std::size_t size = 20'000;
    std::vector<double> values(size);
    vv::tests::gaps gaps(size, 1);
    for (const std::size_t cell : {3U, 8'001U, 8'002U, 19'999U}) {
        values[cell] = static_cast<double>(cell % 7);
        gaps.missing[cell] = false;
        const std::size_t bit = cell + gaps.offset;
        gaps.bits[bit / 8] = static_cast<std::uint8_t>(gaps.bits[bit / 8] | (1U << (bit % 8)));
    }
    const vv::column cells(values, vv::validity(gaps.bits.data(), gaps.offset));
    const vv::tie_order order{direction::ascending, true, true};
    BOOST_CHECK(visits(cells, order, vv::in_sequence{}) ==
                vv::tests::expected_visits(values, gaps.missing, order.first));
}

BOOST_AUTO_TEST_CASE(memory_is_lent_or_allocated_once) {
    const auto lists = vv::tests::number_lists<double>(5000);
    const vv::column cells(lists.front().values);
    std::size_t visited = 0;
    const auto visit = [&](std::size_t, std::size_t, std::size_t count, auto) { visited += count; };
    std::vector<std::byte> memory(vv::spread_bytes(5000));
    const auto run_in = [&](std::span<std::byte> lent) {
        return vv::tests::allocations_of(
            [&] { vv::for_each_tie(cells, {}, lent, vv::in_sequence{}, visit); });
    };
    BOOST_CHECK_EQUAL(run_in(memory), 0);
    BOOST_CHECK_EQUAL(run_in(std::span(memory).first(memory.size() - 1)), 1);
    BOOST_CHECK_EQUAL(run_in({}), 1);
    BOOST_CHECK_EQUAL(visited, 3 * 5000);
}

BOOST_AUTO_TEST_CASE(more_cells_and_more_workers_need_more_memory) {
    static_assert(vv::spread_bytes(10'000) >= 10'000 * sizeof(vv::packed_key));
    static_assert(vv::spread_bytes(20'000) > vv::spread_bytes(10'000));
    static_assert(vv::spread_bytes(10'000, 2) > vv::spread_bytes(10'000, 1));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
