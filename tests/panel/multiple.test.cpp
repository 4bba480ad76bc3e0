// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/multiple.hpp>
#include <visavis/core/literals.hpp>
#include <visavis/panel/multiple.hpp>

#include "both_ways.hpp"
#include "databanks.hpp"

#include <array>
#include <cmath>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;
using namespace vv::tests;

namespace {

using output = vv::indicator<"output", vv::unit<"unit">>;
constexpr vv::source someone{"someone"};
constexpr std::array<double, 12> values{12.5, na,  3.25, 0.0, 7.75, 1.5,
                                        4.0,  9.0, na,   2.5, 0.5,  8.0};
constexpr auto two_groups = vv::by_group(values, vv::groups::of_size(6, 2));

using twelve = std::array<double, 12>;
constexpr twelve multiples_of(const vv::group_base& base) {
    twelve out{};
    vv::multiples(two_groups, base, out);
    return out;
}
constexpr twelve indices_of(const vv::group_base& base) {
    twelve out{};
    vv::index_numbers(two_groups, base, out);
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(multiple)

// pandas 1.5.3: df.x / df.groupby('g').x.transform(base), where base is lambda s: s.iloc[0],
// 'mean' and 'median'
BOOST_AUTO_TEST_CASE(multiples_are_as_pandas_says) {
    constexpr twelve of_first{1.0, na, 0.26, 0.0, 0.62, 0.12, 1.0, 2.25, na, 0.625, 0.125, 2.0};
    constexpr twelve of_mean{2.5,
                             na,
                             0.65,
                             0.0,
                             1.55,
                             0.3,
                             0.8333333333333334,
                             1.875,
                             na,
                             0.5208333333333334,
                             0.10416666666666667,
                             1.6666666666666667};
    constexpr twelve of_median{3.8461538461538463,
                               na,
                               1.0,
                               0.0,
                               2.3846153846153846,
                               0.46153846153846156,
                               1.0,
                               2.25,
                               na,
                               0.625,
                               0.125,
                               2.0};
    BOOST_CHECK(same_results(multiples_of(vv::cell_at(0)), of_first));
    BOOST_CHECK(same_results(multiples_of(vv::mean_of_group), of_mean));
    BOOST_CHECK(same_results(multiples_of(vv::median_of_group), of_median));
    VISAVIS_CHECK(multiples_of(vv::cell_at(0))[4] == 0.62);
    VISAVIS_CHECK(multiples_of(vv::median_of_group)[0] == 3.8461538461538463);
}

// pandas 1.5.3: 100 * df.x / df.groupby('g').x.transform(lambda s: s.iloc[0])
BOOST_AUTO_TEST_CASE(index_numbers_are_100_at_their_baseline) {
    constexpr twelve pandas{100.0, na, 26.0, 0.0, 62.0, 12.0, 100.0, 225.0, na, 62.5, 12.5, 200.0};
    BOOST_CHECK(same_results(indices_of(vv::cell_at(0)), pandas));
    VISAVIS_CHECK(indices_of(vv::cell_at(0))[7] == 225);
}

BOOST_AUTO_TEST_CASE(a_base_of_zero_or_below_gives_no_multiples) {
    constexpr std::array<double, 6> cells{0, 5, na, -1, 5, 6};
    std::vector<double> out(6);
    const auto summary =
        vv::multiples(vv::by_group(cells, vv::groups::of_size(3, 2)), vv::cell_at(0), out);
    BOOST_CHECK_EQUAL(summary.because(vv::reason::zero_baseline), 2);
    BOOST_CHECK_EQUAL(summary.because(vv::reason::negative_baseline), 3);
    BOOST_CHECK_EQUAL(summary.because(vv::reason::not_a_number), 1);
    BOOST_CHECK_EQUAL(summary.answered(), 0);
}

BOOST_AUTO_TEST_CASE(a_negative_cell_has_another_sign_than_its_base) {
    constexpr std::array<double, 3> cells{2, -1, -0.0};
    std::vector<double> out(3);
    const auto summary = vv::multiples(cells, vv::cell_at(0), out);
    BOOST_CHECK_EQUAL(summary.because(vv::reason::sign_change), 1);
    BOOST_CHECK(out[0] == 1 && out[1] != out[1] && out[2] == 0);
}

BOOST_AUTO_TEST_CASE(missing_years_are_not_filled) {
    constexpr std::array<double, 4> cells{2, na, 8, 16};
    std::vector<double> out(4);
    vv::multiples(cells, vv::cell_before(), out);
    BOOST_CHECK(same_results(out, std::vector<double>{na, na, na, 2}));
}

// The words and the numbers of multiple_of_baseline.
BOOST_AUTO_TEST_CASE(one_multiple_is_that_of_two_figures) {
    std::vector<double> cells;
    std::vector<double> bases;
    for (const double cell : odd_numbers)
        for (const double base : odd_numbers) {
            cells.push_back(cell);
            bases.push_back(base);
        }
    std::vector<double> out(cells.size());
    std::vector<double> index(cells.size());
    vv::multiples(cells, bases, out);
    vv::index_numbers(cells, bases, index);
    for (std::size_t at = 0; at != cells.size(); ++at) {
        const auto figure = vv::multiple_of_baseline.checked(
            output::of(vv::country<"CN">{}, 2023_y, cells[at], someone),
            output::of(vv::country<"CN">{}, 2007_y, bases[at], someone));
        const auto one = vv::multiples.at(cells, bases, at);
        const auto by_figure =
            vv::multiples.at(std::array{cells[at], bases[at]}, vv::cell_at(1), 0);
        BOOST_REQUIRE_EQUAL(one.has_value(), figure.has_value());
        BOOST_CHECK(same_result(one.value_or(na), out[at]));
        BOOST_CHECK(same_result(one.value_or(na), by_figure.value_or(na)));
        if (one) {
            BOOST_CHECK(same_result(one.value(), figure.value().value()));
            BOOST_CHECK(same_result(index[at], figure.value().index()));
        } else {
            BOOST_CHECK(one.why() == figure.why());
            BOOST_CHECK(by_figure.why() == figure.why());
        }
    }
}

// 2^-53 relative three times, as the docstring says; exact below 2^53.
BOOST_AUTO_TEST_CASE(wide_integers_are_within_the_bound) {
    std::mt19937_64 engine(9);
    std::vector<std::int64_t> cells(1000);
    std::vector<std::int64_t> bases(1000);
    for (auto& one : cells) one = static_cast<std::int64_t>(engine() >> (1 + engine() % 60));
    for (auto& one : bases) one = static_cast<std::int64_t>(engine() >> (1 + engine() % 60)) + 1;
    std::vector<double> out(1000);
    vv::multiples(cells, bases, out);
    for (std::size_t at = 0; at != 1000; ++at) {
        const auto exact =
            static_cast<long double>(cells[at]) / static_cast<long double>(bases[at]);
        BOOST_CHECK_LE(std::fabs(static_cast<long double>(out[at]) - exact),
                       3.001L * 0x1p-53L * exact);
        if (cells[at] < 1L << 53 && bases[at] < 1L << 53)
            BOOST_CHECK_EQUAL(out[at],
                              static_cast<double>(cells[at]) / static_cast<double>(bases[at]));
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
