// SPDX-License-Identifier: BSL-1.0

#include <visavis/compare/multiple.hpp>
#include <visavis/core/literals.hpp>

#include "both_doors.hpp"
#include "both_ways.hpp"

#include <cmath>
#include <limits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using expenditure = vv::indicator<"R&D expenditure", vv::unit<"billion dollars">>;
constexpr vv::source oecd{"OECD"};
constexpr auto china = expenditure::series_of(
    vv::country<"CN">{}, oecd, vv::dated{2007_y, 135.8_printed}, vv::dated{2023_y, 780.7_printed});
constexpr auto in = [](vv::period when, auto value) {
    return expenditure::of(vv::country<"CN">{}, when, value, oecd);
};

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(multiple)

BOOST_AUTO_TEST_CASE(a_multiple_is_exact_and_reads_as_to_and_as_by) {
    constexpr vv::multiple growth = vv::multiple_of_baseline(china, 2023_y, 2007_y);
    VISAVIS_CHECK(growth.value() == 7807_over(1358));
    VISAVIS_CHECK(growth > 5.748_x && growth < 5.749_x);
    VISAVIS_CHECK(growth >= 5.7_x && growth <= 5.8_x);
    VISAVIS_CHECK(growth.increase() == 7807_over(1358) - vv::fraction(1));
    VISAVIS_CHECK(growth.change().value() == growth.increase());
    VISAVIS_CHECK(growth.index() == growth.value() * vv::fraction(100));
    VISAVIS_CHECK(growth.index(1) == growth.value());
    VISAVIS_CHECK(growth.current().when == 2023_y);
    VISAVIS_CHECK(growth.baseline().when == 2007_y);
}

BOOST_AUTO_TEST_CASE(years_are_those_of_the_calendar_and_growth_compounds_over_them) {
    constexpr vv::multiple growth = vv::multiple_of_baseline(china, 2023_y, 2007_y);
    VISAVIS_CHECK(growth.years() == 16);
    // Python 3.11: (780.7/135.8)**(1/16)-1 and math.log(780.7/135.8)/16
    constexpr double yearly = growth.per_year().value().low;
    VISAVIS_CHECK(yearly > 0.115505 && yearly < 0.115525);
    BOOST_TEST(yearly == std::pow(780.7 / 135.8, 1.0 / 16) - 1,
               boost::test_tools::tolerance(1e-13));
    constexpr double continuous = growth.log_growth().value().low;
    BOOST_TEST(continuous == std::log(780.7 / 135.8) / 16, boost::test_tools::tolerance(1e-14));
    VISAVIS_CHECK(growth.per_year().value().is_single());
}

BOOST_AUTO_TEST_CASE(two_figures_of_one_entity_have_a_multiple) {
    VISAVIS_CHECK(vv::multiple_of_baseline(in(2023_y, 6), in(2007_y, 2)).value() == 3);
    VISAVIS_CHECK(vv::multiple_of_baseline(in(2023_y, 6.0), in(2007_y, 4.0)).value() == 1.5);
    VISAVIS_CHECK(vv::multiple_of_baseline(in(2023_y, 6.0), in(2007_y, 4.0)).index() == 150);
    VISAVIS_CHECK(
        vv::multiple_of_baseline(in(2023_y, 6.0), in(2007_y, 3.0)).log_growth().value().low > 0);
}

BOOST_AUTO_TEST_CASE(a_reference_entity_is_a_baseline_in_one_period) {
    constexpr auto france = expenditure::of(vv::country<"FR">{}, 2023_y, 3, oecd);
    constexpr auto times = vv::multiple_of_baseline(in(2023_y, 6), france);
    VISAVIS_CHECK(times.value() == 2);
    VISAVIS_CHECK(times.years() == 0);
    VISAVIS_CHECK(times.per_year().why() == vv::reason::no_elapsed_time);
    VISAVIS_CHECK(times.log_growth().why() == vv::reason::no_elapsed_time);
    // another entity and another period would be two comparisons in one
    VISAVIS_CHECK(vv::multiple_of_baseline.checked(in(2022_y, 6), france).why() ==
                  vv::reason::different_entities);
    VISAVIS_CHECK(
        vv::multiple_of_baseline.checked(in(2022_y, 6), in(2023_y, 6), {.asked = vv::periods::same})
            .why() == vv::reason::different_periods);
}

BOOST_AUTO_TEST_CASE(quarters_are_parts_of_years) {
    constexpr auto growth = vv::multiple_of_baseline(in(vv::period::quarter(2021, 1), 121),
                                                     in(vv::period::quarter(2020, 3), 110));
    VISAVIS_CHECK(growth.years() == vv::half);
    constexpr double yearly = growth.per_year().value().low; // 1.1 twice
    VISAVIS_CHECK(yearly > 0.2099999 && yearly < 0.2100001);
    VISAVIS_CHECK(
        vv::multiple_of_baseline.checked(in(vv::period::quarter(2021, 1), 1), in(2020_y, 1))
            .why() == vv::reason::different_periods);
}

BOOST_AUTO_TEST_CASE(a_baseline_must_be_positive_and_the_current_figure_not_negative) {
    const auto why = [](auto current, auto baseline) {
        return vv::multiple_of_baseline.checked(in(2023_y, current), in(2007_y, baseline)).why();
    };
    BOOST_TEST((why(1, 0) == vv::reason::zero_baseline));
    BOOST_TEST((why(1, -1) == vv::reason::negative_baseline));
    BOOST_TEST((why(-1, 1) == vv::reason::sign_change));
    BOOST_TEST((why(1, vv::missing{vv::reason::not_collected}) == vv::reason::not_collected));
    BOOST_CHECK_THROW(static_cast<void>(vv::multiple_of_baseline(in(2023_y, 1), in(2007_y, 0))),
                      vv::error);
}

BOOST_AUTO_TEST_CASE(both_doors_agree_up_to_the_edges_of_numbers) {
    vv::tests::for_each_pair_of_edges([](auto a, auto b) {
        BOOST_TEST(vv::tests::doors_agree(vv::multiple_of_baseline, in(2023_y, a), in(2007_y, b)),
                   a << " on " << b);
    });
    // and where the entities, the frequencies or a break are in the way
    const auto united_states = expenditure::of(vv::country<"US">{}, 2007_y, 1, oecd);
    const auto quarter = in(vv::period::quarter(2007, 1), 1);
    const auto after = in(2009_y, 2).with(vv::status::break_in_series);
    BOOST_TEST(vv::tests::doors_agree(vv::multiple_of_baseline, in(2023_y, 2), united_states));
    BOOST_TEST(vv::tests::doors_agree(vv::multiple_of_baseline, in(2023_y, 2), quarter));
    BOOST_TEST(vv::tests::doors_agree(vv::multiple_of_baseline, after, in(2007_y, 1)));
    BOOST_TEST(vv::tests::doors_agree(vv::multiple_of_baseline, in(2007_y, 1), after));
}

BOOST_AUTO_TEST_CASE(a_fall_to_nothing_is_a_loss_of_everything) {
    constexpr auto gone = vv::multiple_of_baseline(in(2023_y, 0), in(2007_y, 5));
    VISAVIS_CHECK(gone.value() == 0);
    VISAVIS_CHECK(gone.per_year().value().low == -1);
    VISAVIS_CHECK(gone.log_growth().value().low == -std::numeric_limits<double>::infinity());
}

BOOST_AUTO_TEST_CASE(an_infinite_multiple_has_no_growth_rate) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    VISAVIS_CHECK(
        vv::multiple_of_baseline(in(2023_y, infinity), in(2007_y, 5.0)).per_year().why() ==
        vv::reason::infinite);
}

BOOST_AUTO_TEST_CASE(missing_periods_are_never_filled) {
    VISAVIS_CHECK(vv::multiple_of_baseline.checked(china, 2023_y, 2008_y).why() ==
                  vv::reason::no_such_period);
    VISAVIS_CHECK(vv::multiple_of_baseline.checked(china, 2022_y, 2007_y).why() ==
                  vv::reason::no_such_period);
}

BOOST_AUTO_TEST_CASE(a_break_between_the_periods_is_refused_unless_allowed) {
    constexpr auto broken =
        expenditure::series_of(vv::country<"CN">{}, oecd, vv::dated{2007_y, 1, vv::status_flags()},
                               vv::dated{2009_y, 2, vv::status_flags(vv::status::break_in_series)},
                               vv::dated{2011_y, 3, vv::status_flags()});
    VISAVIS_CHECK(vv::multiple_of_baseline.checked(broken, 2011_y, 2007_y).why() ==
                  vv::reason::break_in_series);
    VISAVIS_CHECK(vv::multiple_of_baseline.checked(broken, 2007_y, 2011_y).why() ==
                  vv::reason::break_in_series);
    VISAVIS_CHECK(vv::multiple_of_baseline(broken, 2011_y, 2009_y).value() == 3_over(2));
    VISAVIS_CHECK(
        vv::multiple_of_baseline(broken, 2011_y, 2007_y, {.at_break = vv::breaks::allow}).value() ==
        3);
    constexpr auto after = in(2009_y, 2).with(vv::status::break_in_series);
    VISAVIS_CHECK(vv::multiple_of_baseline.checked(after, in(2007_y, 1)).why() ==
                  vv::reason::break_in_series);
    VISAVIS_CHECK(vv::multiple_of_baseline.checked(in(2007_y, 1), after).why() ==
                  vv::reason::break_in_series);
    VISAVIS_CHECK(vv::multiple_of_baseline(in(2011_y, 4), after) == 2);
    VISAVIS_CHECK(vv::multiple_of_baseline(after, in(2007_y, 1), {.at_break = vv::breaks::allow}) <
                  3);
}

BOOST_AUTO_TEST_CASE(time_may_run_backwards) {
    constexpr auto back = vv::multiple_of_baseline(china, 2007_y, 2023_y);
    VISAVIS_CHECK(back.years() == -16);
    VISAVIS_CHECK(back < 1);
    constexpr double yearly = back.per_year().value().low; // the same growth, seen from its end
    VISAVIS_CHECK(yearly > 0.115505 && yearly < 0.115525);
    constexpr auto hedged = vv::multiple_of_baseline(in(2007_y, vv::between(1, 2)), in(2009_y, 4));
    VISAVIS_CHECK(hedged.per_year().value().low < hedged.per_year().value().high);
}

BOOST_AUTO_TEST_CASE(to_nearly_six_times_is_not_by_nearly_six_times) {
    constexpr auto to = vv::increased_to(vv::nearly(6), 2023_y, 2007_y);
    constexpr auto by = vv::increased_by(vv::nearly(6), 2023_y, 2007_y);
    VISAVIS_CHECK(to.value() == vv::interval::closed_open(54_over(10), 6));
    VISAVIS_CHECK(by.value() == vv::interval::closed_open(64_over(10), 7));
    VISAVIS_CHECK(vv::holds(to < 6) && vv::holds(by > 6));
    // Python 3.11: 6**(1/16)-1 and 7**(1/16)-1
    VISAVIS_CHECK(to.per_year().value().high > 0.11849 && to.per_year().value().high < 0.1185);
    VISAVIS_CHECK(by.per_year().value().high > 0.1293 && by.per_year().value().high < 0.12935);
    VISAVIS_CHECK(to.per_year().value().high_open && !to.per_year().value().low_open);
    VISAVIS_CHECK(vv::increased_to(5.9_x, 2023_y, 2007_y).value() == 59_over(10));
    BOOST_CHECK_THROW(static_cast<void>(vv::increased_to(vv::about(0), 2023_y, 2007_y)), vv::error);
}

BOOST_AUTO_TEST_CASE(an_unbounded_multiple_has_unbounded_growth) {
    constexpr auto more = vv::increased_to(vv::more_than(2), 2023_y, 2007_y).per_year().value();
    VISAVIS_CHECK(more.high == std::numeric_limits<double>::infinity());
    VISAVIS_CHECK(more.low > 0 && more.low_open);
    constexpr auto fell =
        vv::multiple_of_baseline(in(2023_y, vv::between(0, 1)), in(2007_y, 1)).per_year().value();
    VISAVIS_CHECK(fell.low == -1 && fell.high == 0);
}

BOOST_AUTO_TEST_CASE(a_change_over_the_size_of_its_base_keeps_its_direction) {
    VISAVIS_CHECK(vv::change_over_magnitude(in(2023_y, -5), in(2007_y, -10)).value() == vv::half);
    VISAVIS_CHECK(vv::change_over_magnitude(in(2023_y, 5), in(2007_y, -10)).value() == 3_over(2));
    VISAVIS_CHECK(vv::change_over_magnitude(in(2023_y, 15), in(2007_y, 10)).value() == vv::half);
    VISAVIS_CHECK(vv::change_over_magnitude.checked(in(2023_y, 5), in(2007_y, 0)).why() ==
                  vv::reason::zero_denominator);
    VISAVIS_CHECK(
        vv::change_over_magnitude.checked(in(2023_y, vv::missing{}), in(2007_y, 1)).why() ==
        vv::reason::not_available);
}

BOOST_AUTO_TEST_CASE(points_read_from_data_serve_as_a_series) {
    const std::vector<vv::dated<double>> points{{2019_y, 50.0, {}}, {2020_y, 100.0, {}}};
    const vv::any_indicator what{"R&D expenditure", "billion", "billion"};
    const vv::series_view read(what, vv::any_country::parse("CN").value(), points.data(),
                               points.size(), oecd);
    BOOST_TEST(vv::multiple_of_baseline(read, 2020_y, 2019_y).value() == 2.0);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
