// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/ratio.hpp>
#include <visavis/core/literals.hpp>
#include <visavis/panel/difference.hpp>

#include "both_ways.hpp"
#include "databanks.hpp"

#include <array>
#include <cmath>
#include <limits>
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
template <class Verb>
constexpr twelve made_by(const Verb& verb, const vv::group_base& base) {
    twelve out{};
    verb(two_groups, base, out);
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(difference)

// pandas 1.5.3: df.groupby('g').x.diff()
BOOST_AUTO_TEST_CASE(differences_from_period_to_period_are_as_pandas_says) {
    constexpr twelve pandas{na, na, na, -3.25, 7.75, -6.25, na, 5.0, na, na, -2.0, 7.5};
    BOOST_CHECK(same_results(made_by(vv::differences, vv::cell_before()), pandas));
    VISAVIS_CHECK(made_by(vv::differences, vv::cell_before())[5] == -6.25);
}

// pandas 1.5.3: df.groupby('g').x.pct_change(fill_method=None), and with periods=2, but for the
// changes on a base of zero, which pandas says are infinite; (x - mean) / mean with
// mean = df.groupby('g').x.transform('mean')
BOOST_AUTO_TEST_CASE(relative_changes_are_as_pandas_says_where_there_is_a_base) {
    constexpr twelve on_last{na, na,   na, -1.0, na,   -0.8064516129032258,
                             na, 1.25, na, na,   -0.8, 15.0};
    constexpr twelve on_last_but_one{
        na, na, -0.74, na, 1.3846153846153846, na, na, na, na, -0.7222222222222222, na, 2.2};
    constexpr twelve on_mean{1.5,
                             na,
                             -0.35,
                             -1.0,
                             0.55,
                             -0.7,
                             -0.16666666666666663,
                             0.8750000000000001,
                             na,
                             -0.47916666666666663,
                             -0.8958333333333334,
                             0.6666666666666667};
    BOOST_CHECK(same_results(made_by(vv::relative_changes, vv::cell_before()), on_last));
    BOOST_CHECK(same_results(made_by(vv::relative_changes, vv::cell_before(2)), on_last_but_one));
    BOOST_CHECK(same_results(made_by(vv::relative_changes, vv::mean_of_group), on_mean));
    VISAVIS_CHECK(made_by(vv::relative_changes, vv::cell_before())[11] == 15);
}

// The words and the numbers of difference and relative_difference.
BOOST_AUTO_TEST_CASE(one_difference_is_that_of_two_figures) {
    for (const double cell : odd_numbers)
        for (const double base : odd_numbers) {
            const auto now = output::of(vv::country<"CN">{}, 2023_y, cell, someone);
            const auto then = output::of(vv::country<"FR">{}, 2023_y, base, someone);
            const std::array<double, 2> pair{base, cell};
            const auto gap = vv::difference.checked(now, then);
            const auto change = vv::relative_difference.checked(now, then);
            for (const auto& at : {vv::cell_at(0), vv::cell_before()}) {
                const auto one_gap = vv::differences.at(pair, at, 1);
                const auto one_change = vv::relative_changes.at(pair, at, 1);
                BOOST_REQUIRE_EQUAL(one_gap.has_value(), gap.has_value());
                BOOST_REQUIRE_EQUAL(one_change.has_value(), change.has_value());
                if (gap) BOOST_CHECK(same_result(one_gap.value(), gap.value().value()));
                if (!gap) BOOST_CHECK(one_gap.why() == gap.why());
                if (change) BOOST_CHECK(same_result(one_change.value(), change.value().value()));
                if (!change) BOOST_CHECK(one_change.why() == change.why());
            }
        }
}

BOOST_AUTO_TEST_CASE(differences_of_integers_are_exact_before_they_are_rounded) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr std::array<std::int64_t, 4> counts{most, most - 1, least, 7};
    constexpr auto gaps = [=](const auto& base) {
        std::array<double, 4> out{};
        vv::differences(counts, base, out);
        return out;
    };
    VISAVIS_CHECK(gaps(vv::cell_at(0)) == std::array{0.0, -1.0, -0x1p64, -0x1p63});
    VISAVIS_CHECK(gaps(std::array<std::int64_t, 4>{most, most, most, 5}) ==
                  std::array{0.0, -1.0, -0x1p64, 2.0});
}

// 2^-53 relative twice, as the docstring says, however small the change.
BOOST_AUTO_TEST_CASE(small_changes_keep_their_digits) {
    std::mt19937_64 engine(5);
    std::vector<double> pair(2);
    std::vector<double> out(2);
    for (int times = 0; times != 1000; ++times) {
        pair[0] = static_cast<double>((engine() >> 12) + 1);
        pair[1] = pair[0] + static_cast<double>(engine() % 1000);
        vv::relative_changes(pair, vv::cell_at(0), out);
        const auto gap = static_cast<long double>(pair[1]) - static_cast<long double>(pair[0]);
        const auto exact = gap / static_cast<long double>(pair[0]);
        BOOST_CHECK_LE(std::fabs(static_cast<long double>(out[1]) - exact),
                       2.001L * 0x1p-53L * std::fabs(exact));
    }
}

BOOST_AUTO_TEST_CASE(negative_cells_have_changes_on_positive_bases) {
    constexpr std::array<double, 2> cells{2, -1};
    constexpr auto change = [=](const vv::group_base& base) {
        std::array<double, 2> out{};
        vv::relative_changes(cells, base, out);
        return out[1];
    };
    VISAVIS_CHECK(change(vv::cell_at(0)) == -1.5);
    VISAVIS_CHECK(vv::relative_changes.at(cells, vv::cell_at(1), 0).why() ==
                  vv::reason::negative_baseline);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
