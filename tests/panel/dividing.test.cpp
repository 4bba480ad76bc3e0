// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/dividing.hpp>

#include "both_ways.hpp"
#include "odd_division.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <numeric>
#include <random>
#include <span>
#include <vector>

namespace vv = visavis;
using namespace vv::detail;

namespace {

constexpr double nan_ = std::numeric_limits<double>::quiet_NaN();

// How far each cell is from the sum of its group.
struct distance {
    static constexpr bool has_positive_base = true;
    static constexpr bool has_no_negatives = false;

    template <class Cells, class Bases>
    static constexpr auto of_eight(const Cells& cells, const Bases& bases) {
        return subtracted(cells, bases);
    }
};
struct sum_figure {
    static constexpr bool is_of_sum = true;

    template <class Cells>
    constexpr auto operator()(const partial_sum<typename Cells::number>& sum, const Cells& cells,
                              std::size_t size) const {
        return sum_or_reason(sum, cells, size);
    }
};
struct first_figure {
    static constexpr bool is_of_sum = false;

    template <class Cells>
    constexpr number_or_reason<double> operator()(const Cells& cells, std::size_t size) const {
        if (size == 0 || cells.is_missing(0)) return {0, vv::reason::no_such_period, false};
        return {cells.value(0), {}, true};
    }
};

template <class Figure>
auto plan_for(const vv::grouped_column<double>& grouped) {
    using reader = cell_reader<double, false>;
    const auto& cells = grouped.values;
    return against_figures<distance, reader, Figure>{
        reader{cells.data(), cells.valid(), grouped.by.positions()}, grouped.by, {}};
}

template <class Figure, class Work = vv::in_sequence>
std::pair<std::vector<double>, vv::column_summary>
distances(const vv::grouped_column<double>& grouped, const Work& divide = {}) {
    std::vector<double> out(grouped.values.size(), 42);
    const auto summary = results_of(plan_for<Figure>(grouped), out.size(), out.data(), divide);
    return {out, summary};
}

bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

std::vector<double> numbers(std::size_t size) {
    std::mt19937 engine(2025);
    std::uniform_real_distribution<double> any(-1, 100);
    std::vector<double> made(size);
    for (auto& one : made) one = engine() % 5 == 0 ? nan_ : any(engine);
    return made;
}

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(dividing)

BOOST_AUTO_TEST_CASE(a_column_is_one_group) {
    constexpr std::array<double, 3> values{1, 2, 3};
    static_assert(vv::group_source<std::array<double, 3>>);
    static_assert(vv::group_source<vv::grouped_column<int>> && !vv::group_source<int>);
    VISAVIS_CHECK(groups_in(values).by.size() == 1 && groups_in(values).by[0].size == 3);
    VISAVIS_CHECK(groups_in(groups_in(values)).values.data() == values.data());
}

BOOST_AUTO_TEST_CASE(each_group_has_its_own_base) {
    const std::vector<double> values{1, 2, nan_, 4, 5, -9, 2};
    const std::vector<std::int32_t> offsets{0, 3, 3, 5, 7};
    const auto [out, summary] =
        distances<sum_figure>(vv::by_group(values, vv::groups::by_offsets(offsets)));
    BOOST_CHECK(out[0] == -2 && out[1] == -1 && is_nan(out[2]));
    BOOST_CHECK(out[3] == -5 && out[4] == -4 && is_nan(out[5]) && is_nan(out[6]));
    BOOST_CHECK_EQUAL(summary.answered(), 4);
    BOOST_CHECK_EQUAL(summary.because(vv::reason::not_a_number), 1);
    BOOST_CHECK_EQUAL(summary.because(vv::reason::negative_baseline), 2);
}

BOOST_AUTO_TEST_CASE(cells_in_no_group_have_no_result) {
    const std::vector<double> values{1, 2, 3, 4, 5};
    const std::vector<std::int32_t> offsets{1, 2, 4};
    const auto by = vv::groups::by_offsets(offsets);
    const auto [out, summary] = distances<first_figure>(vv::by_group(values, by));
    BOOST_CHECK(is_nan(out[0]) && out[1] == 0 && out[2] == 0 && out[3] == 1 && is_nan(out[4]));
    BOOST_CHECK_EQUAL(summary.because(vv::reason::unknown_entity), 2);

    const std::vector<std::uint32_t> positions{3, 4, 2, 0}; // of which the first is in no group
    const auto [mixed, counts] =
        distances<first_figure>(vv::by_group(values, by.at(positions.data())));
    BOOST_CHECK(mixed[4] == 0 && mixed[2] == 0 && mixed[0] == -2);
    BOOST_CHECK(is_nan(mixed[1]) && is_nan(mixed[3]));
    BOOST_CHECK(counts == summary);
}

BOOST_AUTO_TEST_CASE(no_groups_have_no_results) {
    const std::vector<double> values{1, 2};
    const auto [out, summary] = distances<sum_figure>(vv::by_group(values, vv::groups()));
    BOOST_CHECK(is_nan(out[0]) && is_nan(out[1]));
    BOOST_CHECK_EQUAL(summary.because(vv::reason::unknown_entity), 2);
    const std::vector<double> nothing;
    BOOST_CHECK_EQUAL(distances<sum_figure>(groups_in(nothing)).second.answered(), 0);
}

BOOST_AUTO_TEST_CASE(the_results_are_the_same_however_the_work_is_divided) {
    const auto values = numbers(400'003);
    std::vector<std::int64_t> offsets{3};
    std::mt19937 engine(4);
    while (offsets.back() < 100'000)
        offsets.push_back(offsets.back() + static_cast<std::int64_t>(engine() % 500));
    offsets.push_back(400'000); // a group of many cells at the end
    const auto check = [&](const vv::groups& by) {
        const auto grouped = vv::by_group(values, by);
        const auto [alone, summary] = distances<sum_figure>(grouped);
        for (unsigned seed = 0; seed != 4; ++seed)
            for (const std::size_t workers : {1U, 3U, 1000U}) {
                const auto [out, counts] =
                    distances<sum_figure>(grouped, vv::tests::odd_division(seed, workers));
                BOOST_CHECK(same_bits(alone, out));
                BOOST_CHECK(summary == counts);
            }
    };
    check(vv::groups::by_offsets(offsets));
    check(vv::groups::of_size(200'001, 2));
    check(vv::groups::of_size(400'003, 1));
}

BOOST_AUTO_TEST_CASE(groups_in_another_order_have_the_same_results) {
    const auto values = numbers(7 * 100);
    std::vector<double> turned;
    for (std::size_t group = 100; group-- != 0;)
        turned.insert(turned.end(), values.begin() + static_cast<std::ptrdiff_t>(group * 7),
                      values.begin() + static_cast<std::ptrdiff_t>(group * 7 + 7));
    const auto by = vv::groups::of_size(7, 100);
    const auto [out, summary] = distances<sum_figure>(vv::by_group(values, by));
    const auto [back, counts] = distances<sum_figure>(vv::by_group(turned, by));
    for (std::size_t group = 0; group != 100; ++group)
        BOOST_CHECK(std::memcmp(&out[group * 7], &back[(99 - group) * 7], 7 * 8) == 0);
    BOOST_CHECK(summary == counts);
}

BOOST_AUTO_TEST_CASE(mixed_groups_have_the_results_of_those_in_a_row) {
    const auto values = numbers(23 * 40);
    std::vector<std::uint32_t> positions(values.size());
    std::iota(positions.begin(), positions.end(), 0U);
    std::shuffle(positions.begin(), positions.end(), std::mt19937(8));
    std::vector<double> in_a_row;
    for (const auto cell : positions) in_a_row.push_back(values[cell]);
    const auto by = vv::groups::of_size(23, 40);
    const auto [rowed, summary] = distances<sum_figure>(vv::by_group(in_a_row, by));
    const auto [mixed, counts] =
        distances<sum_figure>(vv::by_group(values, by.at(positions.data())));
    for (std::size_t place = 0; place != positions.size(); ++place)
        BOOST_CHECK(std::memcmp(&rowed[place], &mixed[positions[place]], 8) == 0);
    BOOST_CHECK(summary == counts);
}

BOOST_AUTO_TEST_CASE(one_cell_can_be_asked_for_with_its_reason) {
    const std::vector<double> values{1, 2, nan_, 4, 5, -9, 2, 8};
    const std::vector<std::int32_t> offsets{0, 3, 3, 5, 7};
    const auto grouped = vv::by_group(values, vv::groups::by_offsets(offsets));
    const auto plan = plan_for<sum_figure>(grouped);
    const auto [out, summary] = distances<sum_figure>(grouped);
    for (std::size_t cell = 0; cell != values.size(); ++cell) {
        const auto one = result_of_cell(plan, values.size(), cell);
        BOOST_CHECK_EQUAL(one.has_value(), !is_nan(out[cell]));
        if (one) BOOST_CHECK_EQUAL(one.value(), out[cell]);
    }
    BOOST_CHECK((result_of_cell(plan, 8, 5).refused() ==
                 vv::refusal{vv::reason::negative_baseline, "cell 5"}));
    BOOST_CHECK(result_of_cell(plan, 8, 7).why() == vv::reason::unknown_entity);
    BOOST_CHECK(result_of_cell(plan, 8, 8).why() == vv::reason::out_of_range);

    const std::vector<std::uint32_t> positions{7, 6, 5, 4, 3, 2, 1};
    const auto mixed = vv::by_group(values, vv::groups::by_offsets(offsets).at(positions.data()));
    BOOST_CHECK_EQUAL(result_of_cell(plan_for<sum_figure>(mixed), 8, 7).value(), 7);
    BOOST_CHECK(result_of_cell(plan_for<sum_figure>(mixed), 8, 0).why() ==
                vv::reason::unknown_entity);
}

BOOST_AUTO_TEST_CASE(results_go_to_as_many_cells_elsewhere_or_over_their_own_values) {
    std::vector<double> values(10);
    std::vector<float> floats(10);
    const vv::column cells(values);
    BOOST_CHECK(may_write(cells, floats, false));
    BOOST_CHECK(may_write(cells, std::span(values), true));
    BOOST_CHECK(may_write(cells, std::vector<double>(9), true).why() == vv::reason::out_of_range);
    BOOST_CHECK(!may_write(cells, std::span(values), false));
    const auto shifted = vv::column(values).part(0, 9);
    BOOST_CHECK(!may_write(shifted, std::span(values).subspan(1), true));
    const vv::column narrow(floats);
    BOOST_CHECK(may_write(narrow, std::span(floats), true));
    const auto* const as_doubles = reinterpret_cast<const float*>(values.data());
    BOOST_CHECK(!may_write(vv::column(as_doubles, 10), std::span(values), true));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
