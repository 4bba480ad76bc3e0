// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/share_of.hpp>
#include <visavis/core/literals.hpp>
#include <visavis/panel/share.hpp>

#include "both_ways.hpp"
#include "databanks.hpp"
#include "odd_division.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;
using namespace vv::tests;

namespace {

constexpr auto two_groups = vv::groups::of_size(6, 2);
constexpr std::array<double, 12> values{12.5, na,  3.25, 0.0, 7.75, 1.5,
                                        4.0,  9.0, na,   2.5, 0.5,  8.0};
constexpr std::uint8_t bits[] = {0b1101'1111, 0b1111};

template <std::size_t Size>
struct made {
    std::array<double, Size> cells{};
    vv::column_summary summary;
};
template <class Source, std::size_t Size>
constexpr made<Size> shares_in(const Source& source, std::array<double, Size> cells) {
    made<Size> result{cells, {}};
    result.summary = vv::shares(source, result.cells);
    return result;
}
template <std::size_t Size>
constexpr made<Size> shares_of(const std::array<double, Size>& cells) {
    return shares_in(cells, cells);
}

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(share)

// pandas 1.5.3: df.x / df.groupby('g').x.transform('sum')
BOOST_AUTO_TEST_CASE(shares_are_as_pandas_says) {
    constexpr auto made = shares_in(vv::by_group(values, two_groups), values);
    constexpr std::array<double, 12> pandas{0.5,
                                            na,
                                            0.13,
                                            0.0,
                                            0.31,
                                            0.06,
                                            0.16666666666666666,
                                            0.375,
                                            na,
                                            0.10416666666666667,
                                            0.020833333333333332,
                                            0.3333333333333333};
    BOOST_CHECK(same_results(made.cells, pandas));
    BOOST_CHECK(same_results(shares_in(vv::by_group(values, two_groups), values).cells, pandas));
    VISAVIS_CHECK(made.summary.answered() == 10);
    VISAVIS_CHECK(made.summary.because(vv::reason::not_a_number) == 2);
}

BOOST_AUTO_TEST_CASE(a_column_without_groups_is_one_whole) {
    VISAVIS_CHECK(shares_of(std::array{1.0, 3.0}).cells == std::array{0.25, 0.75});
    VISAVIS_CHECK(shares_of(std::array{7.0}).cells[0] == 1);
    const std::vector<double> nothing;
    BOOST_CHECK_EQUAL(vv::shares(nothing, std::vector<double>()).answered(), 0);
}

BOOST_AUTO_TEST_CASE(a_negative_part_refuses_the_shares_of_its_whole) {
    constexpr std::array<double, 6> parts{1, -1, 4, 1, 3, na};
    constexpr auto made = shares_in(vv::by_group(parts, vv::groups::of_size(3, 2)), parts);
    VISAVIS_CHECK(vv::detail::is_nan(made.cells[0]) && vv::detail::is_nan(made.cells[2]) &&
                  made.cells[3] == 0.25);
    VISAVIS_CHECK(made.summary.because(vv::reason::negative_part) == 3);
    VISAVIS_CHECK(shares_of(std::array{-0.0, 2.0}).cells[1] == 1); // is not negative
}

BOOST_AUTO_TEST_CASE(a_whole_of_zero_has_no_shares) {
    constexpr auto made = shares_of(std::array{0.0, na, -0.0});
    VISAVIS_CHECK(made.summary.because(vv::reason::zero_denominator) == 2);
    VISAVIS_CHECK(made.summary.because(vv::reason::not_a_number) == 1);
    VISAVIS_CHECK(made.summary.answered() == 0);
    VISAVIS_CHECK(shares_of(std::array{na, na}).summary.because(vv::reason::not_a_number) == 2);
}

BOOST_AUTO_TEST_CASE(of_an_infinite_whole_finite_parts_are_nothing) {
    constexpr auto made = shares_of(std::array{1.0, infinity, na});
    VISAVIS_CHECK(made.cells[0] == 0 && vv::detail::is_nan(made.cells[1]));
    VISAVIS_CHECK(made.summary.because(vv::reason::infinite) == 1);
    const std::vector<double> large{1e308, 1e308};
    std::vector<double> out(2);
    BOOST_CHECK_EQUAL(vv::shares(large, out).because(vv::reason::infinite), 2);
}

BOOST_AUTO_TEST_CASE(the_least_doubles_have_shares_too) {
    VISAVIS_CHECK(shares_of(std::array{5e-324, 5e-324}).cells == std::array{0.5, 0.5});
    VISAVIS_CHECK(shares_of(std::array{3e-310, 1e-310}).cells[0] > 0.74);
}

BOOST_AUTO_TEST_CASE(masked_integers_have_shares) {
    constexpr std::array<std::int64_t, 12> counts{1, 2, 3, 4, 5, -6, 7, 0, 9, 10, 11, 12};
    constexpr std::array<double, 12> room{};
    constexpr auto made =
        shares_in(vv::by_group(vv::column(counts, vv::validity(bits)), two_groups), room);
    VISAVIS_CHECK(made.cells[0] == 1.0 / 15 && vv::detail::is_nan(made.cells[5]) &&
                  made.cells[7] == 0);
    VISAVIS_CHECK(made.cells[11] == 12.0 / 49);
    VISAVIS_CHECK(made.summary.because(vv::reason::not_available) == 1);
    VISAVIS_CHECK(shares_in(vv::by_group(counts, two_groups), room)
                      .summary.because(vv::reason::negative_part) == 6);
}

BOOST_AUTO_TEST_CASE(totals_of_wide_integers_are_exact) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr std::array<std::int64_t, 3> counts{most, most, most};
    VISAVIS_CHECK(shares_in(counts, std::array<double, 3>{}).cells[1] == 1.0 / 3);
    constexpr std::array<std::uint32_t, 2> narrow{4'294'967'295U, 4'294'967'295U};
    VISAVIS_CHECK(shares_in(narrow, std::array<double, 2>{}).cells[1] == 0.5);
}

BOOST_AUTO_TEST_CASE(floats_come_in_and_go_out) {
    const std::vector<float> parts{0.5F, 1.5F, 2};
    std::vector<float> out(3);
    vv::shares(parts, out);
    BOOST_CHECK_EQUAL(out[0], 0.125F);
    std::vector<double> doubles(3);
    vv::shares(parts, doubles);
    BOOST_CHECK_EQUAL(doubles[1], 0.375);
}

BOOST_AUTO_TEST_CASE(shares_can_be_written_over_their_values) {
    auto parts = positive_numbers(217 * 9, 1);
    std::vector<double> out(parts.size());
    const auto by = vv::groups::of_size(217, 9);
    const auto summary = vv::shares(vv::by_group(parts, by), out);
    BOOST_CHECK(vv::shares(vv::by_group(parts, by), parts) == summary);
    BOOST_CHECK(same_results(parts, out));
}

BOOST_AUTO_TEST_CASE(results_that_do_not_fit_are_refused) {
    std::vector<double> out(2, 42);
    BOOST_CHECK(vv::shares.checked(values, out).why() == vv::reason::out_of_range);
    BOOST_CHECK_THROW(vv::shares(values, out), vv::error);
    BOOST_CHECK_EQUAL(out[0], 42);
}

// Each share is off by u at most, the total by 2 u, and their sum by 3 u of 1 and its rounding.
BOOST_AUTO_TEST_CASE(shares_add_up_to_one) {
    for (unsigned seed = 0; seed != 50; ++seed) {
        const auto parts = positive_numbers(1 + seed * 7, seed, 2);
        std::vector<double> out(parts.size());
        if (vv::shares(parts, out).answered() == 0) continue;
        BOOST_CHECK_LE(std::fabs(vv::sum_of(out) - 1), 4 * 0x1p-53);
        for (const double one : out) BOOST_CHECK(vv::detail::is_nan(one) || (one >= 0 && one <= 1));
    }
}

BOOST_AUTO_TEST_CASE(the_shares_are_the_same_however_the_work_is_divided) {
    const auto parts = positive_numbers(217 * 700, 3);
    const auto grouped = vv::by_group(parts, vv::groups::of_size(217, 700));
    std::vector<double> alone(parts.size());
    std::vector<double> out(parts.size());
    const auto summary = vv::shares(grouped, alone);
    for (unsigned seed = 0; seed != 8; ++seed) {
        BOOST_CHECK(vv::shares(grouped, out, odd_division(seed, 1 + seed * 100)) == summary);
        BOOST_CHECK(same_results(alone, out));
    }
}

// The words and the numbers of share_of, for figures of which one is the whole.
BOOST_AUTO_TEST_CASE(one_share_is_that_of_a_single_figure) {
    using output = vv::indicator<"output", vv::unit<"unit">>;
    constexpr vv::source someone{"someone"};
    for (const double part : odd_numbers)
        for (const double rest : odd_numbers) {
            if (vv::detail::is_nan(rest) || rest < 0) continue; // then the whole is another
            if (std::isinf(part) && std::isinf(rest) && part < 0) continue; // then there is none
            const std::array<double, 2> parts{part, rest};
            const auto share = vv::shares.at(parts, 0);
            const auto figure = vv::share_of.checked(
                output::of(vv::country<"FR">{}, 2025_y, part, someone),
                output::of(vv::eu27{}, 2025_y, vv::detail::is_nan(part) ? rest : part + rest,
                           someone));
            if (std::isinf(part + rest) && !std::isinf(part) && !std::isinf(rest)) continue;
            BOOST_REQUIRE_EQUAL(share.has_value(), figure.has_value());
            if (share)
                BOOST_CHECK(same_result(share.value(), figure.value().value()));
            else
                BOOST_CHECK(share.why() == figure.why());
        }
}

BOOST_AUTO_TEST_CASE(the_reason_of_each_cell_can_be_asked_for) {
    constexpr std::array<double, 7> parts{1, -1, 4, na, 1, 0, 0};
    constexpr auto by = vv::groups::of_size(2, 3);
    const auto reason_at = [&](std::size_t cell) {
        return vv::shares.at(vv::by_group(parts, by), cell).refused();
    };
    BOOST_CHECK((reason_at(0) == vv::refusal{vv::reason::negative_part, "cell 0"}));
    BOOST_CHECK((reason_at(3) == vv::refusal{vv::reason::not_a_number, "cell 3"}));
    BOOST_CHECK(reason_at(6).why == vv::reason::unknown_entity);
    BOOST_CHECK(reason_at(7).why == vv::reason::out_of_range);
    VISAVIS_CHECK(vv::shares.at(vv::by_group(parts, by), 2).value() == 1);
    std::vector<double> out(7);
    const auto summary = vv::shares(vv::by_group(parts, by), out);
    BOOST_CHECK_EQUAL(summary.because(vv::reason::negative_part), 2);
    BOOST_CHECK_EQUAL(summary.because(vv::reason::unknown_entity), 1);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
