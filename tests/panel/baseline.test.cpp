// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/baseline.hpp>

#include "both_ways.hpp"
#include "databanks.hpp"
#include "odd_division.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <vector>

namespace vv = visavis;
using namespace vv::tests;

namespace {

// The base itself, which shows what a cell is compared with.
struct base_of_cell {
    static constexpr bool has_positive_base = false;
    static constexpr bool has_no_negatives = false;

    template <class Cells, class Bases>
    static constexpr auto of_eight(const Cells& cells, const Bases& bases) {
        return vv::detail::reals_of(cells) - vv::detail::subtracted(cells, bases);
    }
};
constexpr vv::detail::against_base_fn<base_of_cell> bases_of{};

constexpr std::array<double, 9> values{4, 2, 9, 1, na, 3, 8, 5, na};
constexpr std::array<std::int32_t, 4> offsets{0, 4, 6, 9};
constexpr vv::group_base every_base[] = {vv::cell_at(1),      vv::cell_before(),
                                         vv::cell_before(2),  vv::mean_of_group,
                                         vv::median_of_group, vv::total_of_group};

auto grouped() { return vv::by_group(values, vv::groups::by_offsets(offsets)); }

template <class Source, class Base>
std::vector<double> bases(const Source& source, const Base& base, std::size_t size) {
    std::vector<double> out(size);
    bases_of(source, base, out);
    return out;
}
void check_bases(const vv::group_base& base, const std::array<double, 9>& expected) {
    BOOST_CHECK(same_results(bases(grouped(), base, 9), expected));
}

constexpr auto first_base() {
    std::array<double, 9> out{};
    bases_of(values, vv::cell_at(0), out);
    return out[2];
}

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(baseline)

BOOST_AUTO_TEST_CASE(the_base_is_the_cell_at_a_position_of_the_group) {
    check_bases(vv::cell_at(1), {2, 2, 2, 2, na, 3, 5, 5, na});
    check_bases(vv::cell_at(0), {4, 4, 4, 4, na, na, 8, 8, na});
    check_bases(vv::cell_at(2), {9, 9, 9, 9, na, na, na, na, na});
    VISAVIS_CHECK(first_base() == 4);
}

BOOST_AUTO_TEST_CASE(or_the_cell_so_many_places_before) {
    check_bases(vv::cell_before(), {na, 4, 2, 9, na, na, na, 8, na});
    check_bases(vv::cell_before(2), {na, na, 4, 2, na, na, na, na, na});
    check_bases(vv::cell_before(0), {4, 2, 9, 1, na, 3, 8, 5, na});
    check_bases(vv::cell_before(1000), {na, na, na, na, na, na, na, na, na});
}

BOOST_AUTO_TEST_CASE(or_the_mean_median_or_total_of_what_is_there) {
    check_bases(vv::mean_of_group, {4, 4, 4, 4, na, 3, 6.5, 6.5, na});
    check_bases(vv::median_of_group, {3, 3, 3, 3, na, 3, 6.5, 6.5, na});
    check_bases(vv::total_of_group, {16, 16, 16, 16, na, 3, 13, 13, na});
}

BOOST_AUTO_TEST_CASE(or_the_cell_of_another_column) {
    constexpr std::array<double, 3> cells{1, 2, 3};
    const std::vector<std::int64_t> others{7, 8, 9};
    BOOST_CHECK(same_results(bases(cells, others, 3), std::vector<double>{7, 8, 9}));
    constexpr std::uint8_t bits[] = {0b101};
    const vv::column masked(others, vv::validity(bits));
    BOOST_CHECK(same_results(bases(cells, masked, 3), std::vector<double>{7, na, 9}));
    BOOST_CHECK(same_results(bases(masked, cells, 3), std::vector<double>{1, na, 3}));
    BOOST_CHECK(bases_of.at(cells, masked, 1).why() == vv::reason::not_available);
    BOOST_CHECK_EQUAL(bases_of.at(cells, masked, 2).value(), 9);
}

BOOST_AUTO_TEST_CASE(the_reason_of_a_cell_is_its_own_before_that_of_its_base) {
    const auto reason_at = [](const vv::group_base& base, std::size_t cell) {
        return bases_of.at(grouped(), base, cell).why();
    };
    BOOST_CHECK(reason_at(vv::cell_at(2), 4) == vv::reason::not_a_number); // itself
    BOOST_CHECK(reason_at(vv::cell_at(2), 5) == vv::reason::no_such_period);
    BOOST_CHECK(reason_at(vv::cell_at(0), 5) == vv::reason::not_a_number); // its base
    BOOST_CHECK(reason_at(vv::cell_before(), 0) == vv::reason::no_such_period);
    BOOST_CHECK(reason_at(vv::cell_before(), 4) == vv::reason::not_a_number);
    BOOST_CHECK(reason_at(vv::cell_before(), 9) == vv::reason::out_of_range);
    constexpr std::array<double, 2> both{infinity, -infinity};
    BOOST_CHECK(bases_of.at(both, vv::mean_of_group, 0).why() == vv::reason::infinite);
}

BOOST_AUTO_TEST_CASE(the_summary_counts_what_each_cell_says) {
    for (const auto& base : every_base) {
        std::vector<double> out(9);
        const auto summary = bases_of(grouped(), base, out);
        vv::column_summary counted;
        for (std::size_t cell = 0; cell != 9; ++cell) {
            const auto one = bases_of.at(grouped(), base, cell);
            BOOST_CHECK(same_result(one.value_or(na), out[cell]));
            one ? counted.count_answered(1) : counted.count(one.why(), 1);
        }
        BOOST_CHECK(summary == counted);
    }
}

BOOST_AUTO_TEST_CASE(mixed_groups_have_the_bases_of_those_in_a_row) {
    const auto cells = positive_numbers(30 * 12, 4);
    std::vector<std::uint32_t> positions(cells.size());
    std::iota(positions.begin(), positions.end(), 0U);
    std::shuffle(positions.begin(), positions.end(), std::mt19937(3));
    std::vector<double> in_a_row;
    for (const auto cell : positions) in_a_row.push_back(cells[cell]);
    const auto by = vv::groups::of_size(30, 12);
    for (const auto& base : every_base) {
        const auto rowed = bases(vv::by_group(in_a_row, by), base, cells.size());
        const auto mixed = bases(vv::by_group(cells, by.at(positions.data())), base, cells.size());
        for (std::size_t place = 0; place != positions.size(); ++place)
            BOOST_CHECK(same_result(rowed[place], mixed[positions[place]]));
    }
}

BOOST_AUTO_TEST_CASE(the_results_are_the_same_however_the_work_is_divided) {
    const auto cells = positive_numbers(300 * 400, 6);
    for (const std::size_t size : {300U, 60'000U})
        for (const auto& base : every_base) {
            const auto source = vv::by_group(cells, vv::groups::of_size(size, 120'000 / size));
            std::vector<double> alone(cells.size());
            std::vector<double> out(cells.size());
            const auto summary = bases_of(source, base, alone);
            BOOST_CHECK(bases_of(source, base, out, odd_division(1)) == summary);
            BOOST_CHECK(same_results(alone, out));
        }
}

BOOST_AUTO_TEST_CASE(values_can_be_overwritten_but_not_where_later_cells_need_them) {
    auto cells = positive_numbers(50, 7);
    for (const auto& base : every_base) {
        auto over = cells;
        const bool is_needed = base.is() == vv::group_base::kind::before;
        const auto done = bases_of.checked(over, base, over);
        BOOST_CHECK_EQUAL(done.has_value(), !is_needed);
        BOOST_CHECK(is_needed || same_results(over, bases(cells, base, 50)));
    }
    auto others = positive_numbers(50, 8);
    const auto expected = bases(cells, others, 50);
    bases_of(cells, others, others);
    BOOST_CHECK(same_results(others, expected));
}

BOOST_AUTO_TEST_CASE(columns_that_do_not_fit_are_refused) {
    std::vector<double> out(9);
    std::vector<double> other(8);
    BOOST_CHECK(bases_of.checked(values, vv::cell_at(0), other).why() == vv::reason::out_of_range);
    BOOST_CHECK((bases_of.checked(values, other, out).refused() ==
                 vv::refusal{vv::reason::out_of_range, "bases for a column of another size"}));
    BOOST_CHECK(bases_of.at(values, other, 0).why() == vv::reason::out_of_range);
    BOOST_CHECK_THROW(bases_of(values, other, out), vv::error);
    BOOST_CHECK(!bases_of.checked(std::span(out).first(8), out, std::span(out).last(8)));
}

BOOST_AUTO_TEST_CASE(medians_of_mixed_integers_are_halves) {
    constexpr std::array<std::int32_t, 4> counts{4, 1, 2, 8};
    BOOST_CHECK(same_results(bases(counts, vv::median_of_group, 4), std::vector(4, 3.0)));
    BOOST_CHECK(same_results(bases(counts, vv::cell_at(3), 4), std::vector(4, 8.0)));
    BOOST_CHECK(same_results(bases(counts, vv::mean_of_group, 4), std::vector(4, 3.75)));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
