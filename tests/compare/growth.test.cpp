// SPDX-License-Identifier: BSL-1.0

#include <visavis/compare/growth.hpp>
#include <visavis/core/literals.hpp>

#include "both_ways.hpp"

#include <array>
#include <limits>
#include <random>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using output = vv::indicator<"output", vv::unit<"dollar">>;
constexpr vv::source office{"office"};
constexpr vv::country<"FR"> france;
constexpr vv::country<"DE"> germany;
constexpr vv::eu27 europe;
constexpr auto of = [](auto who, vv::period when, auto value) {
    return output::of(who, when, value, office);
};
constexpr auto series = [](auto... points) { return output::series_of(france, office, points...); };
constexpr bool is_near(double a, double b) { return a - b < 1e-14 && b - a < 1e-14; }

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(growth)

// R 4.2.2: exp(coef(lm(log(c(100, 112, 125, 180)) ~ c(0, 1, 2, 5)))[2]) - 1
BOOST_AUTO_TEST_CASE(the_line_of_least_squares_is_as_r_says_gaps_included) {
    constexpr auto points = series(vv::dated{2010_y, 100}, vv::dated{2011_y, 112},
                                   vv::dated{2012_y, 125}, vv::dated{2015_y, 180});
    VISAVIS_CHECK(is_near(vv::least_squares_growth(points).low, 0.12508588981325719));
    VISAVIS_CHECK(vv::least_squares_growth(points).is_single());
}

BOOST_AUTO_TEST_CASE(steady_growth_is_the_same_by_every_definition) {
    constexpr auto points = series(vv::dated{2010_y, 1000}, vv::dated{2011_y, 1500},
                                   vv::dated{2012_y, 2250}, vv::dated{2013_y, 3375});
    VISAVIS_CHECK(is_near(vv::least_squares_growth(points).low, 0.5));
    constexpr auto quarters = series(vv::dated{vv::period::quarter(2020, 1), 1.0},
                                     vv::dated{vv::period::quarter(2020, 3), 2.0});
    VISAVIS_CHECK(is_near(vv::least_squares_growth(quarters).low, 3)); // twice in half a year
}

BOOST_AUTO_TEST_CASE(no_unit_changes_growth) {
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> values(1, 1000);
    for (int round = 0; round != 100; ++round) {
        std::vector<vv::dated<double>> points;
        std::vector<vv::dated<double>> thousands;
        for (int year = 2000; year != 2020; ++year) {
            const double value = values(random);
            points.push_back({vv::period::year(year), value});
            thousands.push_back({vv::period::year(year), value * 1000});
        }
        const auto growth = [](const auto& all) {
            return vv::least_squares_growth(vv::series_view<output, vv::country<"FR">, double>(
                                                {}, {}, all.data(), all.size()))
                .low;
        };
        BOOST_TEST(growth(points) == growth(thousands), boost::test_tools::tolerance(1e-10));
    }
}

BOOST_AUTO_TEST_CASE(what_has_no_logarithm_is_refused_and_named) {
    const auto why = [](auto... points) {
        return vv::least_squares_growth.checked(series(points...)).why();
    };
    using maybe = vv::answer<int>;
    BOOST_TEST((why(vv::dated{2010_y, 1}) == vv::reason::no_elapsed_time));
    BOOST_TEST((why(vv::dated{2010_y, 1}, vv::dated{2011_y, 0}) == vv::reason::zero_baseline));
    BOOST_TEST((why(vv::dated{2010_y, -1}, vv::dated{2011_y, 1}) == vv::reason::negative_baseline));
    BOOST_TEST((why(vv::dated{2010_y, maybe(1)},
                    vv::dated{2011_y, maybe(vv::reason::suppressed)}) == vv::reason::suppressed));
    BOOST_TEST(
        (why(vv::dated{2010_y, 1.0}, vv::dated{2011_y, std::numeric_limits<double>::infinity()}) ==
         vv::reason::infinite));
    BOOST_TEST((why(vv::dated{2010_y, (std::int64_t{1} << 53) + 1},
                    vv::dated{2011_y, std::int64_t{1}}) == vv::reason::overflow));
    BOOST_CHECK_THROW(static_cast<void>(vv::least_squares_growth(series(vv::dated{2010_y, 1}))),
                      vv::error);
}

BOOST_AUTO_TEST_CASE(a_break_in_the_series_is_refused_unless_allowed) {
    constexpr auto broken =
        output::series_of(france, office, vv::dated{2010_y, 1, vv::status_flags()},
                          vv::dated{2011_y, 2, vv::status_flags(vv::status::break_in_series)});
    VISAVIS_CHECK(vv::least_squares_growth.checked(broken).refused() ==
                  vv::refusal{vv::reason::break_in_series, "output of France"});
    VISAVIS_CHECK(
        is_near(vv::least_squares_growth(broken, {.at_break = vv::breaks::allow}).low, 1));
}

BOOST_AUTO_TEST_CASE(a_part_contributes_points_to_the_growth_of_its_whole) {
    constexpr auto whole = of(europe, 2020_y, 200);
    constexpr auto points =
        vv::contribution_to_growth(of(france, 2021_y, 55), of(france, 2020_y, 50), whole);
    VISAVIS_CHECK(points == 2.5_points);
    VISAVIS_CHECK(vv::contribution_to_growth(of(france, 2021_y, 45.0), of(france, 2020_y, 50.0),
                                             of(europe, 2020_y, 200.0))
                      .value() == -0.025);
}

BOOST_AUTO_TEST_CASE(contributions_of_all_parts_add_up_to_the_growth_of_the_whole) {
    std::mt19937_64 random(11);
    std::uniform_int_distribution<int> values(1, 1'000'000);
    for (int round = 0; round != 200; ++round) {
        const std::array before{values(random), values(random)};
        const std::array now{values(random), values(random)};
        using pair = vv::group<"pair", "FR", "DE">;
        const auto whole = of(pair{}, 2020_y, before[0] + before[1]);
        const auto growth =
            vv::relative_difference(of(pair{}, 2021_y, now[0] + now[1]), whole, vv::across_periods);
        const auto of_france = vv::contribution_to_growth(of(france, 2021_y, now[0]),
                                                          of(france, 2020_y, before[0]), whole);
        const auto of_germany = vv::contribution_to_growth(of(germany, 2021_y, now[1]),
                                                           of(germany, 2020_y, before[1]), whole);
        BOOST_TEST((of_france.value() + of_germany.value() == growth.value()));
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_part_of_the_whole_contributes_nothing_to_it) {
    const auto why = [](auto now, auto before, auto whole) {
        return vv::contribution_to_growth.checked(now, before, whole).why();
    };
    const auto now = of(france, 2021_y, 55);
    const auto before = of(france, 2020_y, 50);
    const auto whole = of(europe, 2020_y, 200);
    BOOST_TEST((why(now, of(germany, 2020_y, 5), whole) == vv::reason::different_entities));
    BOOST_TEST((why(now, before, of(europe, 2019_y, 200)) == vv::reason::different_periods));
    BOOST_TEST(
        (why(now, before, of(vv::country<"US">{}, 2020_y, 200)) == vv::reason::part_outside_whole));
    BOOST_TEST((why(now, before, of(europe, 2020_y, 0)) == vv::reason::zero_baseline));
    BOOST_TEST((why(now, of(france, 2020_y, vv::missing{vv::reason::confidential}), whole) ==
                vv::reason::confidential));
    BOOST_TEST((why(of(france, 2021_y, vv::missing{vv::reason::suppressed}), before, whole) ==
                vv::reason::suppressed));
    BOOST_TEST(
        (why(now.with(vv::status::break_in_series), before, whole) == vv::reason::break_in_series));
    BOOST_CHECK((vv::contribution_to_growth(now.with(vv::status::break_in_series), before, whole,
                                            vv::breaks::allow) == 2.5_points));
    constexpr vv::any_indicator score{"score", "point", "points", vv::polarity::higher_is_better,
                                      vv::scaling::intensive};
    BOOST_TEST((why(score.of(france, 2021_y, 2, office), score.of(france, 2020_y, 1, office),
                    score.of(europe, 2020_y, 3, office)) == vv::reason::not_applicable));
    BOOST_TEST((why(of(france, 2021_y, std::numeric_limits<std::int64_t>::max()),
                    of(france, 2020_y, -1), whole) == vv::reason::overflow));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
