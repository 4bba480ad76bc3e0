// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/multiple.hpp>
#include <visavis/core/literals.hpp>
#include <visavis/panel/growth.hpp>

#include "both_ways.hpp"
#include "databanks.hpp"
#include "odd_division.hpp"

#include <array>
#include <cmath>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;
using namespace vv::tests;

namespace {

using output = vv::indicator<"output", vv::unit<"unit">>;
constexpr vv::source someone{"someone"};
constexpr std::array<double, 6> doubled{1, 2, 4, 8, 16, 8};
constexpr std::array<int, 6> years{2000, 2001, 2002, 2003, 2004, 2005};

template <class Years>
constexpr std::array<double, 6> growth_of(const vv::group_base& base, const Years& apart) {
    std::array<double, 6> out{};
    vv::growth_rates(doubled, base, apart, out);
    return out;
}
bool is_close(double a, double b) { return std::fabs(a - b) <= 8 * 0x1p-53 * (1 + std::fabs(b)); }

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(growth)

// R 4.2.2: (8 / 1)^(1 / c(1, 2, 3, 4, 5)) - 1
BOOST_AUTO_TEST_CASE(growth_per_year_is_as_r_says) {
    constexpr double r[] = {7.0, 1.82842712474619029, 1.0, 0.68179283050742900,
                            0.51571656651039821};
    for (int apart = 1; apart <= 5; ++apart) {
        const std::array<double, 2> cells{1, 8};
        BOOST_CHECK(
            is_close(vv::growth_rates.at(cells, vv::cell_at(0), apart, 1).value(), r[apart - 1]));
    }
    const std::array<double, 2> budgets{136.0, 780.7};
    BOOST_CHECK(is_close(vv::growth_rates.at(budgets, vv::cell_at(0), 16.0, 1).value(),
                         0.11540883315367778));
}

BOOST_AUTO_TEST_CASE(years_are_those_of_the_cell_and_its_base) {
    constexpr auto since_2000 = growth_of(vv::cell_at(0), years);
    VISAVIS_CHECK(vv::detail::is_nan(since_2000[0]) && since_2000[1] == 1);
    BOOST_CHECK(is_close(since_2000[4], 1) && is_close(since_2000[5], 0.51571656651039821));
    constexpr auto a_year = growth_of(vv::cell_before(), years);
    VISAVIS_CHECK(vv::detail::is_nan(a_year[0]) && a_year[3] == 1 && a_year[5] == -0.5);
    BOOST_CHECK(is_close(growth_of(vv::cell_before(2), years)[3], 1));
    BOOST_CHECK(same_results(growth_of(vv::cell_before(), 1), a_year));
}

BOOST_AUTO_TEST_CASE(years_that_are_left_out_count_all_the_same) {
    constexpr std::array<double, 3> cells{1, 2, 8};
    constexpr std::array<double, 3> editions{2015, 2016, 2018};
    std::vector<double> out(3);
    vv::growth_rates(cells, vv::cell_before(), editions, out);
    BOOST_CHECK(out[1] == 1 && is_close(out[2], 1));
}

BOOST_AUTO_TEST_CASE(growth_backwards_is_growth_too) {
    const auto backwards = growth_of(vv::cell_at(3), years);
    BOOST_CHECK(is_close(backwards[0], 1) && is_close(backwards[2], 1));
}

BOOST_AUTO_TEST_CASE(cells_of_groups_grow_since_their_own_base) {
    constexpr auto by = vv::groups::of_size(3, 2);
    std::vector<double> out(6);
    const auto summary = vv::growth_rates(vv::by_group(doubled, by), vv::cell_at(0), years, out);
    BOOST_CHECK(out[1] == 1 && is_close(out[2], 1) && out[4] == 1 && is_close(out[5], 0));
    BOOST_CHECK_EQUAL(summary.because(vv::reason::no_elapsed_time), 2);
    BOOST_CHECK_EQUAL(summary.answered(), 4);
}

BOOST_AUTO_TEST_CASE(growth_can_be_on_a_mean_over_so_many_years) {
    constexpr std::array<double, 3> cells{1, 2, 9};
    BOOST_CHECK(is_close(vv::growth_rates.at(cells, vv::mean_of_group, 10, 2).value(),
                         std::pow(9.0 / 4, 0.1) - 1));
    std::vector<double> out(3);
    const auto refused =
        vv::growth_rates.checked(cells, vv::mean_of_group, std::array{1, 2, 3}, out);
    BOOST_CHECK(refused.why() == vv::reason::no_such_period);
}

BOOST_AUTO_TEST_CASE(cells_without_growth_say_why) {
    constexpr std::array<double, 7> cells{1, 0, na, -1, 0, 4, infinity};
    constexpr std::array<double, 7> apart{2000, 2001, 2002, 2003, 2004, na, 2006};
    const auto reason_at = [&](const vv::group_base& base, std::size_t cell) {
        return vv::growth_rates.at(cells, base, apart, cell).why();
    };
    BOOST_CHECK(reason_at(vv::cell_at(0), 0) == vv::reason::no_elapsed_time);
    BOOST_CHECK_EQUAL(vv::growth_rates.at(cells, vv::cell_at(0), apart, 1).value(), -1);
    BOOST_CHECK(reason_at(vv::cell_at(0), 2) == vv::reason::not_a_number);
    BOOST_CHECK(reason_at(vv::cell_at(0), 3) == vv::reason::sign_change);
    BOOST_CHECK(reason_at(vv::cell_at(0), 5) == vv::reason::not_a_number);
    BOOST_CHECK(reason_at(vv::cell_at(0), 6) == vv::reason::infinite);
    BOOST_CHECK(reason_at(vv::cell_at(5), 0) == vv::reason::not_a_number);
    BOOST_CHECK(reason_at(vv::cell_at(1), 0) == vv::reason::zero_baseline);
    BOOST_CHECK(reason_at(vv::cell_at(3), 0) == vv::reason::negative_baseline);
    BOOST_CHECK(reason_at(vv::cell_before(), 0) == vv::reason::no_such_period);
    BOOST_CHECK(vv::growth_rates.at(cells, vv::cell_at(0), 0, 1).why() ==
                vv::reason::no_elapsed_time);
    BOOST_CHECK(vv::growth_rates.at(cells, vv::cell_at(0), infinity, 0).why() ==
                vv::reason::infinite);
    BOOST_CHECK(vv::growth_rates.at(cells, vv::cell_at(0), na, 0).why() ==
                vv::reason::not_a_number);
}

// The words and the numbers of multiple::per_year, within the error of its logarithm.
BOOST_AUTO_TEST_CASE(one_growth_rate_is_that_of_two_figures) {
    for (const double cell : odd_numbers)
        for (const double base : odd_numbers) {
            const auto figure = vv::multiple_of_baseline
                                    .checked(output::of(vv::country<"CN">{}, 2023_y, cell, someone),
                                             output::of(vv::country<"CN">{}, 2007_y, base, someone))
                                    .then([](const auto& multiple) { return multiple.per_year(); });
            const auto one = vv::growth_rates.at(std::array{base, cell}, vv::cell_before(),
                                                 std::array{2007, 2023}, 1);
            BOOST_REQUIRE_EQUAL(one.has_value(), figure.has_value());
            if (one)
                BOOST_CHECK(same_result(one.value(), figure.value().low));
            else
                BOOST_CHECK(one.why() == figure.why());
        }
}

BOOST_AUTO_TEST_CASE(calls_that_do_not_fit_are_refused) {
    std::vector<double> out(6);
    std::vector<double> fewer(5);
    BOOST_CHECK(vv::growth_rates.checked(doubled, vv::cell_at(0), 1, fewer).why() ==
                vv::reason::out_of_range);
    BOOST_CHECK((vv::growth_rates.checked(doubled, vv::cell_at(0), fewer, out).refused() ==
                 vv::refusal{vv::reason::out_of_range, "years for a column of another size"}));
    BOOST_CHECK_THROW(vv::growth_rates(doubled, vv::cell_at(0), fewer, out), vv::error);
}

BOOST_AUTO_TEST_CASE(the_results_are_the_same_however_the_work_is_divided) {
    const auto cells = positive_numbers(61 * 1500, 2);
    std::vector<std::int32_t> of_cells(cells.size());
    for (std::size_t at = 0; at != cells.size(); ++at)
        of_cells[at] = 1960 + static_cast<std::int32_t>(at % 61);
    for (const std::size_t size : {61U, 61U * 1500}) {
        const auto grouped = vv::by_group(cells, vv::groups::of_size(size, cells.size() / size));
        std::vector<double> alone(cells.size());
        std::vector<double> out(cells.size());
        const auto summary = vv::growth_rates(grouped, vv::cell_before(10), of_cells, alone);
        BOOST_CHECK(vv::growth_rates(grouped, vv::cell_before(10), of_cells, out,
                                     odd_division(4)) == summary);
        BOOST_CHECK(same_results(alone, out));
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
