// SPDX-License-Identifier: BSL-1.0

#include <visavis/compare/ratio.hpp>
#include <visavis/core/literals.hpp>

#include "both_doors.hpp"
#include "both_ways.hpp"

#include <cstdint>
#include <limits>
#include <random>
#include <string_view>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using awards = vv::indicator<"Highly Cited Researcher awards", vv::unit<"award">,
                             vv::polarity::higher_is_better>;
constexpr vv::source clarivate{"Clarivate", "Highly Cited Researchers", "2025"};
constexpr auto cas =
    awards::of(vv::institution<"Chinese Academy of Sciences", "CN">{}, 2025_y, 258, clarivate);
constexpr auto harvard =
    awards::of(vv::institution<"Harvard University", "US">{}, 2025_y, 170, clarivate);

constexpr auto of = [](auto value) {
    return awards::of(vv::country<"CN">{}, 2025_y, value, clarivate);
};
constexpr auto other = [](auto value) {
    return awards::of(vv::country<"US">{}, 2025_y, value, clarivate);
};

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(ratio)

BOOST_AUTO_TEST_CASE(a_ratio_is_exact) {
    VISAVIS_CHECK(vv::ratio(cas, harvard).value() == 129_over(85));
    VISAVIS_CHECK(vv::ratio(cas, harvard) > 3_over(2));
    VISAVIS_CHECK(vv::ratio(cas, harvard) < 1.52_x);
    VISAVIS_CHECK(vv::ratio(cas, harvard) >= 129_over(85));
    VISAVIS_CHECK(vv::ratio(cas, harvard) <= 129_over(85));
    VISAVIS_CHECK(vv::ratio(cas, harvard) == 129_over(85));
    VISAVIS_CHECK(!(vv::ratio(cas, harvard) == 2));
}

BOOST_AUTO_TEST_CASE(a_ratio_keeps_its_operands) {
    constexpr auto times = vv::ratio(cas, harvard);
    VISAVIS_CHECK(times.left_value() == 258);
    VISAVIS_CHECK(times.right_value() == 170);
    VISAVIS_CHECK(times.left().who.name() == "Chinese Academy of Sciences");
    VISAVIS_CHECK(times.right().from == clarivate);
    VISAVIS_CHECK(times.difference() == 88);
}

BOOST_AUTO_TEST_CASE(more_is_the_ratio_less_one_and_has_a_base) {
    VISAVIS_CHECK(vv::ratio(cas, harvard).relative_difference().value() == 44_over(85));
    VISAVIS_CHECK(vv::relative_difference(cas, harvard).value() == 44_over(85));
    VISAVIS_CHECK(vv::relative_difference(cas, harvard).base().who.name() == "Harvard University");
    VISAVIS_CHECK(vv::relative_difference(cas, harvard) > 51.7_percent);
    VISAVIS_CHECK(vv::relative_difference(cas, harvard) < 51.8_percent);
    VISAVIS_CHECK(vv::relative_difference(of(3), other(2)) == vv::half);
    VISAVIS_CHECK(
        vv::undetermined(vv::relative_difference(of(vv::over(3)), other(2)) >= 51_percent));
}

BOOST_AUTO_TEST_CASE(the_inverse_turns_the_ratio_around) {
    VISAVIS_CHECK(vv::ratio(cas, harvard).inverse().value() == 85_over(129));
    VISAVIS_CHECK(vv::ratio(of(0), other(3)).inverse().why() == vv::reason::zero_denominator);
}

BOOST_AUTO_TEST_CASE(integers_beyond_the_precision_of_doubles_are_told_apart) {
    constexpr std::int64_t large = (std::int64_t{1} << 53) + 1;
    VISAVIS_CHECK(vv::ratio(of(large), other(large - 1)) > 1);
}

BOOST_AUTO_TEST_CASE(identities_in_the_type_and_as_values_mix) {
    constexpr vv::any_indicator awards_read{"Highly Cited Researcher awards", "award", "awards"};
    constexpr vv::any_country read = vv::any_country::parse("USA").value();
    constexpr auto figure = awards_read.of(read, 2025_y, 2670, clarivate);
    VISAVIS_CHECK(vv::ratio(figure, of(1335)) == 2);
    VISAVIS_CHECK(vv::ratio(of(1335), figure) == vv::half);
    VISAVIS_CHECK(vv::ratio(figure, awards_read.of(vv::eu27{}, 2025_y, 267, clarivate)) == 10);

    constexpr vv::any_indicator papers{"papers", "paper", "papers"};
    VISAVIS_CHECK(vv::ratio.checked(papers.of(read, 2025_y, 1, clarivate), of(1)).why() ==
                  vv::reason::different_indicators);
}

BOOST_AUTO_TEST_CASE(decimals_as_printed_stay_exact_and_doubles_are_doubles) {
    VISAVIS_CHECK(vv::ratio(of(780.7_printed), other(135.8_printed)).value() == 7807_over(1358));
    VISAVIS_CHECK(vv::ratio(of(1.5), other(2.0)).value() == 0.75);
    VISAVIS_CHECK(vv::ratio(of(1.5), other(2)).value() == 0.75);
    VISAVIS_CHECK(vv::ratio(of(1.5), other(2.0)) < 1);
}

BOOST_AUTO_TEST_CASE(a_zero_denominator_has_no_ratio_but_a_difference) {
    VISAVIS_CHECK(vv::ratio.checked(of(3), other(0)).why() == vv::reason::zero_denominator);
    VISAVIS_CHECK(vv::ratio.checked(of(3.0), other(-0.0)).why() == vv::reason::zero_denominator);
    VISAVIS_CHECK(vv::difference(of(3), other(0)).value() == 3);
    BOOST_CHECK_EXCEPTION(static_cast<void>(vv::ratio(of(3), other(0))), vv::error,
                          [](const vv::error& refused) {
                              return std::string_view(refused.what()) ==
                                     "visavis: the denominator is zero: Highly Cited Researcher "
                                     "awards of United States";
                          });
}

BOOST_AUTO_TEST_CASE(negative_figures_divide_but_are_no_base) {
    VISAVIS_CHECK(vv::ratio(of(-10), other(-5)) == 2);
    VISAVIS_CHECK(vv::ratio(of(-10), other(-5)).relative().why() == vv::reason::negative_baseline);
    VISAVIS_CHECK(vv::relative_difference.checked(of(-10), other(-5)).why() ==
                  vv::reason::negative_baseline);
    VISAVIS_CHECK(vv::relative_difference.checked(of(5), other(0)).why() ==
                  vv::reason::zero_baseline);
}

BOOST_AUTO_TEST_CASE(what_is_missing_infinite_or_of_another_year_is_refused) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    VISAVIS_CHECK(vv::ratio.checked(of(nan), other(1.0)).why() == vv::reason::not_a_number);
    VISAVIS_CHECK(vv::ratio.checked(of(infinity), other(infinity)).why() == vv::reason::infinite);
    VISAVIS_CHECK(vv::ratio.checked(of(1), other(vv::missing{vv::reason::not_collected})).why() ==
                  vv::reason::not_collected);
    VISAVIS_CHECK(vv::ratio.checked(of(1), other(vv::answer<int>(vv::reason::suppressed))).why() ==
                  vv::reason::suppressed);
    VISAVIS_CHECK(vv::ratio(of(6), other(vv::answer<int>(3))) == 2);
    constexpr auto later = awards::of(vv::country<"US">{}, 2026_y, 1, clarivate);
    VISAVIS_CHECK(vv::ratio.checked(of(1), later).why() == vv::reason::different_periods);
    VISAVIS_CHECK(vv::relative_difference.checked(of(1), later).why() ==
                  vv::reason::different_periods);
    VISAVIS_CHECK(vv::ratio(of(1), later, vv::across_periods) == 1);
}

BOOST_AUTO_TEST_CASE(hedged_figures_compare_three_valued) {
    constexpr auto times = vv::ratio(of(vv::rounded(21_percent)), other(vv::rounded(10.9_percent)));
    VISAVIS_CHECK(vv::fails(times > 2));
    VISAVIS_CHECK(vv::holds(times > 1.87_x));
    VISAVIS_CHECK(vv::undetermined(times > 1.9_x));
    VISAVIS_CHECK(vv::ratio.checked(of(1), other(vv::about(0))).why() ==
                  vv::reason::interval_around_zero);
}

BOOST_AUTO_TEST_CASE(a_figure_is_one_times_itself_however_it_is_hedged) {
    constexpr auto hedged = of(vv::about(100));
    VISAVIS_CHECK(vv::holds(vv::ratio(hedged, hedged) == 1));
    VISAVIS_CHECK(vv::undetermined(vv::ratio(hedged, other(vv::about(100))) == 1));
}

BOOST_AUTO_TEST_CASE(a_ratio_times_its_inverse_is_one_for_any_counts) {
    std::mt19937_64 random(2025);
    std::uniform_int_distribution<std::int64_t> counts(1, std::int64_t{1} << 40);
    for (int round = 0; round != 1000; ++round) {
        const auto a = counts(random);
        const auto b = counts(random);
        const auto times = vv::ratio(of(a), other(b));
        BOOST_TEST((times.value() * times.inverse().value() == 1));
        BOOST_TEST(((times > 1) == (a > b)));
        BOOST_TEST((times.value() * vv::fraction(b) == vv::fraction(a)));
    }
}

BOOST_AUTO_TEST_CASE(both_doors_agree_up_to_the_edges_of_numbers) {
    vv::tests::for_each_pair_of_edges([](auto a, auto b) {
        BOOST_TEST(vv::tests::doors_agree(vv::ratio, of(a), other(b)), a << " to " << b);
    });
    // and where a figure is of another year, or its indicator was read
    constexpr auto earlier = awards::of(vv::country<"US">{}, 2024_y, 1, clarivate);
    BOOST_TEST(vv::tests::doors_agree(vv::ratio, of(2), earlier));
    BOOST_TEST(vv::tests::doors_agree(vv::ratio, of(2), earlier, vv::across_periods));
    constexpr vv::any_indicator read{"papers", "paper", "papers"};
    BOOST_TEST(vv::tests::doors_agree(vv::ratio, of(2),
                                      read.of(vv::country<"US">{}, 2025_y, 1, clarivate)));
}

BOOST_AUTO_TEST_CASE(a_number_that_does_not_fit_is_refused_and_not_thrown) {
    constexpr vv::decimal huge(1'000'000, 18);
    VISAVIS_CHECK(vv::ratio.checked(of(huge), other(1)).refused() ==
                  vv::refusal{vv::reason::overflow, "Highly Cited Researcher awards of China"});
    VISAVIS_CHECK(vv::relative_difference.checked(of(1), other(huge)).why() ==
                  vv::reason::overflow);
    VISAVIS_CHECK(
        vv::ratio.checked(of(std::numeric_limits<std::uint64_t>::max()), other(1)).why() ==
        vv::reason::overflow);
}

BOOST_AUTO_TEST_CASE(a_message_names_the_figures_that_are_in_the_way) {
    constexpr auto earlier = awards::of(vv::country<"US">{}, 2024_y, 1, clarivate);
    VISAVIS_CHECK(vv::ratio.checked(of(1), earlier).refused().about == "2025 and 2024");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
