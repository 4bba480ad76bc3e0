// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/percentile.hpp>

#include "both_ways.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr double na = std::numeric_limits<double>::quiet_NaN();
constexpr auto lower = vv::polarity::lower_is_better;
constexpr vv::source someone{"someone"};
using awards = vv::indicator<"awards", vv::unit<"award">>;
using deaths = vv::indicator<"deaths", vv::unit<"death">, lower>;
constexpr vv::any_country china = vv::country<"CN">{};
constexpr vv::any_country france = vv::country<"FR">{};

constexpr std::array values{7, 3, 7, 1, 3, 7, 10, 3, 0, -2};
constexpr std::array with_gaps{7.0, 3.0, 7.0, na, 1.0, 3.0, 7.0, 10.0, na, 3.0, 0.0, -2.0};

struct country_row {
    int id;
    double score;
};

template <class List>
constexpr auto all(const List& list, vv::percentile definition,
                   const vv::percentile_options& options = {}) {
    std::vector<vv::answer<vv::fraction>> out(list.size(), vv::reason::not_available);
    vv::percentiles(list, out, definition, options);
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(percentile)

// SciPy 1.10.1, stats.percentileofscore(values, score, kind = "strict", "weak", "mean").
BOOST_AUTO_TEST_CASE(scores_stand_as_scipy_says) {
    struct expected {
        int score;
        int strict;
        int weak;
        int mean;
    };
    constexpr expected fixture[] = {{3, 30, 60, 45}, {7, 60, 90, 75},   {5, 60, 60, 60},
                                    {-2, 0, 10, 5},  {10, 90, 100, 95}, {11, 100, 100, 100},
                                    {-5, 0, 0, 0}};
    for (const auto& row : fixture) {
        const auto found = vv::standing_of(row.score, values);
        BOOST_CHECK(found.strict() == vv::fraction(row.strict, 100));
        BOOST_CHECK(found.cume_dist() == vv::fraction(row.weak, 100));
        BOOST_CHECK(found.mean_rank() == vv::fraction(row.mean, 100));
    }
    VISAVIS_CHECK(vv::standing_of(3, values).mean_rank() == vv::fraction(45, 100));
}

// SQLite 3.40.1, percent_rank() and cume_dist() over (order by value).
BOOST_AUTO_TEST_CASE(percentiles_are_as_sql_says) {
    constexpr std::array<vv::fraction, 10> percent_rank{
        vv::fraction(6, 9), {3, 9}, {6, 9}, {2, 9}, {3, 9}, {6, 9}, {1}, {3, 9}, {1, 9}, {0}};
    constexpr std::array<vv::fraction, 10> cume_dist{vv::fraction(9, 10),
                                                     {6, 10},
                                                     {9, 10},
                                                     {3, 10},
                                                     {6, 10},
                                                     {9, 10},
                                                     {1},
                                                     {6, 10},
                                                     {2, 10},
                                                     {1, 10}};
    std::array<vv::fraction, 10> out{};
    vv::percentiles(values, out, vv::percentile::percent_rank);
    BOOST_CHECK(out == percent_rank);
    vv::percentiles(values, out, vv::percentile::cume_dist);
    BOOST_CHECK(out == cume_dist);
}

// pandas 1.5.3, rank(pct = True, method = "dense").
BOOST_AUTO_TEST_CASE(dense_percentiles_are_as_pandas_says) {
    std::array<double, 12> out{};
    const auto summary = vv::percentiles(with_gaps, out, vv::percentile::dense);
    constexpr std::array expected{0.8333333333333334,
                                  0.6666666666666666,
                                  0.8333333333333334,
                                  na,
                                  0.5,
                                  0.6666666666666666,
                                  0.8333333333333334,
                                  1.0,
                                  na,
                                  0.6666666666666666,
                                  0.3333333333333333,
                                  0.16666666666666666};
    for (std::size_t at = 0; at != out.size(); ++at)
        BOOST_TEST((out[at] == expected[at] || (std::isnan(out[at]) && std::isnan(expected[at]))));
    BOOST_CHECK((summary == vv::rank_summary{10, 2, 2}));
}

BOOST_AUTO_TEST_CASE(a_percentile_is_that_of_its_value_s_standing) {
    for (auto definition :
         {vv::percentile::percent_rank, vv::percentile::cume_dist, vv::percentile::strict,
          vv::percentile::mean_rank, vv::percentile::dense}) {
        for (auto better : {lower, vv::polarity::higher_is_better}) {
            const auto out = all(values, definition, {.polarity = better});
            for (std::size_t at = 0; at != values.size(); ++at)
                BOOST_CHECK(
                    out[at].value() ==
                    vv::standing_of(values[at], values, {.polarity = better}).by(definition));
        }
    }
}

BOOST_AUTO_TEST_CASE(missing_values_are_counted_apart) {
    constexpr auto found = vv::standing_of(3.0, with_gaps);
    VISAVIS_CHECK(found.missing() == 2);
    VISAVIS_CHECK(found.size() == 10);
    VISAVIS_CHECK(found.rank() == vv::placing(5, true));
    const auto out = all(with_gaps, vv::percentile::strict);
    BOOST_CHECK(out[3].why() == vv::reason::unranked);
    BOOST_CHECK(out[0].value() == vv::fraction(6, 10));
}

BOOST_AUTO_TEST_CASE(polarity_turns_worse_into_better) {
    VISAVIS_CHECK(vv::standing_of(7, values, {.polarity = lower}).below() == 1);
    VISAVIS_CHECK(vv::standing_of(7, values, {.polarity = lower}).rank(vv::ties::dense) ==
                  vv::placing(5, true));
    VISAVIS_CHECK(vv::standing_of(7, values).rank(vv::ties::dense) == vv::placing(2, true));
}

BOOST_AUTO_TEST_CASE(a_missing_score_or_an_empty_list_has_no_standing) {
    VISAVIS_CHECK(vv::standing_of.checked(na, with_gaps).why() == vv::reason::not_a_number);
    VISAVIS_CHECK(vv::standing_of.checked(3, std::array<int, 0>{}).why() == vv::reason::empty_list);
    VISAVIS_CHECK(vv::standing_of.checked(3.0, std::array{na, na}).why() == vv::reason::empty_list);
    BOOST_CHECK_THROW(static_cast<void>(vv::standing_of(na, with_gaps)), vv::error);
}

BOOST_AUTO_TEST_CASE(scores_and_values_of_different_types_compare_exactly) {
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    VISAVIS_CHECK(vv::standing_of(-1, std::array<std::uint64_t, 2>{0, most}).below() == 0);
    VISAVIS_CHECK(vv::standing_of(vv::fraction(7, 2), values).above() == 4);
    VISAVIS_CHECK(vv::standing_of(3.0_printed, values).equal() == 3);
    VISAVIS_CHECK(vv::standing_of(3, with_gaps).equal() == 3);
    constexpr std::int64_t odd = (std::int64_t{1} << 53) + 1;
    VISAVIS_CHECK(vv::standing_of.checked(odd, with_gaps).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::standing_of.checked(1.0, std::array{odd}).why() == vv::reason::overflow);
}

BOOST_AUTO_TEST_CASE(figures_stand_among_figures) {
    constexpr std::array figures{deaths::of(china, 2025_y, 5, someone),
                                 deaths::of(france, 2025_y, 7, someone)};
    VISAVIS_CHECK(vv::standing_of(figures[0], figures).rank() == vv::placing(1));
    VISAVIS_CHECK(vv::standing_of(figures[0], figures).below() == 1);
    constexpr auto earlier = deaths::of(france, 2024_y, 6, someone);
    VISAVIS_CHECK(vv::standing_of.checked(earlier, figures).why() == vv::reason::different_periods);
    VISAVIS_CHECK(vv::standing_of(earlier, figures, {.periods = vv::across_periods}).rank() ==
                  vv::placing(2));
    constexpr auto of_a_city = deaths::of(vv::city<"Lyon", "FR">{}, 2025_y, 6, someone);
    VISAVIS_CHECK(vv::standing_of.checked(of_a_city, figures).why() == vv::reason::different_kinds);
    const std::vector<vv::observation<deaths, vv::any_country, int>> none;
    BOOST_CHECK(vv::standing_of.checked(figures[0], none).why() == vv::reason::empty_list);
    const std::vector years{figures[0], earlier};
    BOOST_CHECK(vv::standing_of.checked(figures[0], years).why() == vv::reason::different_periods);
    std::array<double, 2> out{};
    vv::percentiles(figures, out, vv::percentile::percent_rank);
    BOOST_TEST(out == (std::array{1.0, 0.0}));
    BOOST_CHECK(vv::percentiles.checked(years, out, vv::percentile::strict).why() ==
                vv::reason::different_periods);
}

BOOST_AUTO_TEST_CASE(a_projection_names_the_score_of_a_row) {
    const std::vector<country_row> rows{{1, 0.5}, {2, 1.5}, {3, na}};
    BOOST_TEST(vv::standing_of(1.0, rows, {}, &country_row::score).below() == 1);
    std::vector<float> out(3);
    vv::percentiles(rows, out, vv::percentile::cume_dist, {}, &country_row::score);
    BOOST_TEST(out[0] == 0.5F);
    BOOST_TEST(std::isnan(out[2]));
}

BOOST_AUTO_TEST_CASE(a_column_that_cannot_hold_them_is_refused_and_left_alone) {
    std::array<vv::fraction, 12> fractions{};
    BOOST_CHECK(vv::percentiles.checked(with_gaps, fractions, vv::percentile::strict).why() ==
                vv::reason::not_a_number);
    std::array<double, 3> small{-1, -1, -1};
    BOOST_CHECK(vv::percentiles.checked(with_gaps, small, vv::percentile::strict).why() ==
                vv::reason::out_of_range);
    BOOST_TEST(small == (std::array<double, 3>{-1, -1, -1}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
