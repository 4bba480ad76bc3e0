// SPDX-License-Identifier: BSL-1.0

#include <visavis/compare/rate.hpp>
#include <visavis/compare/ratio.hpp>
#include <visavis/core/literals.hpp>

#include "both_ways.hpp"

#include <concepts>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using gdp = vv::indicator<"GDP", vv::unit<"dollar">>;
using people = vv::indicator<"population", vv::unit<"inhabitant">>;
constexpr vv::source none{};
constexpr auto output = [](auto who, auto value) { return gdp::of(who, 2020_y, value, none); };
constexpr auto heads = [](auto who, auto value) { return people::of(who, 2020_y, value, none); };

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(rate)

BOOST_AUTO_TEST_CASE(a_rate_divides_two_indicators_of_one_entity_exactly) {
    using enterprises = vv::indicator<"enterprises", vv::unit<"enterprise">>;
    using countries = vv::indicator<"countries", vv::unit<"country">>;
    constexpr vv::any_entity conference{"a conference"};
    constexpr auto mean = vv::rate(enterprises::of(conference, 2025_y, 452, none),
                                   countries::of(conference, 2025_y, 18, none));
    VISAVIS_CHECK(mean.value() == 226_over(9));
    VISAVIS_CHECK(mean.figure.what.name() == "enterprises per country");
    VISAVIS_CHECK(mean.numerator.quoted.first == 452);
    VISAVIS_CHECK(mean.denominator.quoted.first == 18);
}

BOOST_AUTO_TEST_CASE(a_rate_is_an_intensive_indicator_of_its_own_that_can_be_compared) {
    constexpr auto france =
        vv::rate(output(vv::country<"FR">{}, 300), heads(vv::country<"FR">{}, 10));
    constexpr auto italy =
        vv::rate(output(vv::country<"IT">{}, 200), heads(vv::country<"IT">{}, 10));
    using rate = vv::rate_of<gdp, people>;
    static_assert(rate::scale == vv::scaling::intensive);
    static_assert(
        std::same_as<rate::unit_type, vv::per<vv::unit<"dollar">, vv::unit<"inhabitant">>>);
    VISAVIS_CHECK(vv::ratio(france.figure, italy.figure) == 3_over(2));
    VISAVIS_CHECK(vv::any_indicator(rate{}).unit_plural == "dollars per inhabitant");
    VISAVIS_CHECK(rate{} == rate{});
}

BOOST_AUTO_TEST_CASE(both_figures_are_of_one_entity_and_one_period) {
    VISAVIS_CHECK(
        vv::rate.checked(output(vv::country<"FR">{}, 1), heads(vv::country<"IT">{}, 1)).why() ==
        vv::reason::different_entities);
    constexpr auto later = people::of(vv::country<"FR">{}, 2021_y, 2, none);
    VISAVIS_CHECK(vv::rate.checked(output(vv::country<"FR">{}, 1), later).why() ==
                  vv::reason::different_periods);
    VISAVIS_CHECK(vv::rate(output(vv::country<"FR">{}, 1), later, vv::across_periods).value() ==
                  vv::half);
}

BOOST_AUTO_TEST_CASE(nothing_is_divided_by_zero_or_by_what_is_missing) {
    constexpr vv::country<"FR"> france;
    VISAVIS_CHECK(vv::rate.checked(output(france, 1), heads(france, 0)).why() ==
                  vv::reason::zero_denominator);
    VISAVIS_CHECK(vv::rate.checked(output(france, vv::missing{}), heads(france, 1)).why() ==
                  vv::reason::not_available);
    VISAVIS_CHECK(vv::rate.checked(output(france, 1), heads(france, vv::missing{})).why() ==
                  vv::reason::not_available);
    BOOST_CHECK_THROW(static_cast<void>(vv::rate(output(france, 1), heads(france, 0))), vv::error);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
