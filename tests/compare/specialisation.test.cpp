// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/specialisation.hpp>

#include "both_doors.hpp"
#include "both_ways.hpp"
#include "number_lists.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr bool is_near(double value, double expected) {
    const double off = value - expected;
    return off < 1e-15 && off > -1e-15;
}

constexpr vv::source someone{"made up"};
using wine = vv::indicator<"exports of wine", vv::unit<"dollar">>;
using exports = vv::indicator<"exports", vv::unit<"dollar">>;
using citations = vv::indicator<"citations", vv::unit<"citation">>;
using papers = vv::indicator<"papers", vv::unit<"paper">>;
constexpr vv::country<"FR"> france;
constexpr vv::country<"DE"> germany;
constexpr auto wine_of_france = wine::of(france, 2024_y, 20, someone);
constexpr auto exports_of_france = exports::of(france, 2024_y, 400, someone);
constexpr auto wine_of_germany = wine::of(germany, 2024_y, 10, someone);
constexpr auto exports_of_germany = exports::of(germany, 2024_y, 1000, someone);

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(specialisation)

BOOST_AUTO_TEST_CASE(shares_are_divided_exactly) {
    constexpr auto quotient = vv::location_quotient(20, 400, 10, 1000);
    VISAVIS_CHECK(quotient == 5 && quotient > 1 && quotient < 11_over(2));
    VISAVIS_CHECK(quotient.value() == 5);
    VISAVIS_CHECK(quotient.symmetric() == vv::surd(vv::fraction(2, 3)));
    VISAVIS_CHECK(is_near(quotient.log().value(), 1.6094379124341003)); // R 4.2.2, log(5)
}

BOOST_AUTO_TEST_CASE(an_entity_like_the_reference_has_one_and_symmetric_zero) {
    constexpr auto alike = vv::location_quotient(3, 7, 6, 14);
    VISAVIS_CHECK(alike == 1 && alike.symmetric() == vv::surd(0) && alike.log().value() == 0);
}

BOOST_AUTO_TEST_CASE(an_entity_without_the_part_has_zero_and_symmetric_minus_one) {
    constexpr auto nothing = vv::location_quotient(0, 7, 6, 14);
    VISAVIS_CHECK(nothing == 0 && nothing.symmetric() == vv::surd(-1));
    VISAVIS_CHECK(nothing.log().why() == vv::reason::out_of_range);
    VISAVIS_CHECK(vv::location_quotient(0.0, 7.0, 6.0, 14.0).symmetric() == -1);
}

BOOST_AUTO_TEST_CASE(figures_are_two_of_each_entity_and_of_each_indicator) {
    constexpr auto quotient = vv::location_quotient(wine_of_france, exports_of_france,
                                                    wine_of_germany, exports_of_germany);
    VISAVIS_CHECK(quotient == 5);
    VISAVIS_CHECK(quotient.of().who.name() == "France");
    VISAVIS_CHECK(quotient.against().who.name() == "Germany");
    VISAVIS_CHECK(
        vv::location_quotient
            .checked(wine_of_france, exports_of_germany, wine_of_germany, exports_of_germany)
            .why() == vv::reason::different_entities);
    VISAVIS_CHECK(
        vv::location_quotient
            .checked(wine_of_france, exports_of_france, wine_of_germany, exports_of_france)
            .why() == vv::reason::different_entities);
    constexpr auto earlier = exports::of(germany, 2023_y, 1000, someone);
    VISAVIS_CHECK(
        vv::location_quotient.checked(wine_of_france, exports_of_france, wine_of_germany, earlier)
            .why() == vv::reason::different_periods);
    VISAVIS_CHECK(vv::location_quotient(wine_of_france, exports_of_france, wine_of_germany, earlier,
                                        vv::across_periods) == 5);
    constexpr auto unknown =
        exports::of(germany, 2024_y, vv::missing{vv::reason::confidential}, someone);
    VISAVIS_CHECK(
        vv::location_quotient.checked(wine_of_france, exports_of_france, wine_of_germany, unknown)
            .why() == vv::reason::confidential);
}

BOOST_AUTO_TEST_CASE(citations_per_paper_are_relative_to_the_reference) {
    constexpr auto index = vv::relative_index(
        citations::of(france, 2024_y, 900, someone), papers::of(france, 2024_y, 100, someone),
        citations::of(germany, 2024_y, 600, someone), papers::of(germany, 2024_y, 100, someone));
    VISAVIS_CHECK(index == 3_over(2));
    VISAVIS_CHECK(index.symmetric() == vv::surd(vv::fraction(1, 5)));
    VISAVIS_CHECK(vv::location_quotient
                      .checked(citations::of(france, 2024_y, 9, someone),
                               papers::of(france, 2024_y, 100, someone),
                               citations::of(germany, 2024_y, 6, someone),
                               papers::of(germany, 2024_y, 100, someone))
                      .why() == vv::reason::different_units);
}

BOOST_AUTO_TEST_CASE(what_is_no_quotient_is_refused) {
    VISAVIS_CHECK(vv::location_quotient.checked(8, 7, 6, 14).why() ==
                  vv::reason::part_exceeds_whole);
    VISAVIS_CHECK(vv::location_quotient.checked(3, 7, 15, 14).why() ==
                  vv::reason::part_exceeds_whole);
    VISAVIS_CHECK(vv::relative_index(8, 7, 16, 14) == 1);
    VISAVIS_CHECK(vv::relative_index.checked(-8, 7, 16, 14).why() == vv::reason::negative_part);
    VISAVIS_CHECK(vv::relative_index.checked(8, -7, 16, 14).why() == vv::reason::negative_part);
    VISAVIS_CHECK(vv::relative_index.checked(8, 0, 16, 14).why() == vv::reason::zero_denominator);
    VISAVIS_CHECK(vv::relative_index.checked(8, 7, 16, 0).why() == vv::reason::zero_denominator);
    VISAVIS_CHECK(vv::relative_index.checked(8, 7, 0, 14).why() == vv::reason::zero_denominator);
    VISAVIS_CHECK(vv::relative_index.checked(8.0, 7.0, 0.0, 14.0).why() ==
                  vv::reason::zero_denominator);
    VISAVIS_CHECK(vv::relative_index.checked(1e300, 1.0, 1.0, 1e300).why() == vv::reason::infinite);
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    VISAVIS_CHECK(vv::relative_index.checked(nan, 1.0, 1.0, 1.0).why() == vv::reason::not_a_number);
    BOOST_TEST(vv::tests::doors_agree(vv::location_quotient, 8.0, 7.0, 6.0, 14.0));
    BOOST_TEST(vv::tests::doors_agree(vv::location_quotient, 2.0, 7.0, 6.0, 14.0));
}

BOOST_AUTO_TEST_CASE(amounts_of_64_bits_stay_exact) {
    constexpr std::int64_t much = 9'000'000'000'000'000'000;
    constexpr auto quotient = vv::location_quotient(much - 1, much, much - 2, much);
    VISAVIS_CHECK(quotient > 1 && quotient.value() == 1);
    VISAVIS_CHECK(vv::location_quotient(much, much, std::int64_t{1}, much) == much);
    VISAVIS_CHECK(vv::location_quotient(1.5_printed, 6, 25_percent, 1) == 1);
}

BOOST_AUTO_TEST_CASE(hedged_figures_give_an_interval) {
    constexpr auto quotient =
        vv::location_quotient(vv::between(10, 20), 100, vv::fraction(1, 10), vv::fraction(1));
    VISAVIS_CHECK(quotient.exact() == vv::interval::closed(1, 2));
    VISAVIS_CHECK(quotient.symmetric() == vv::interval::closed(0, vv::fraction(1, 3)));
    VISAVIS_CHECK(vv::relative_index(vv::between(10, 20), 100, 10, 100).symmetric() ==
                  vv::interval::closed(0, vv::fraction(1, 3)));
    VISAVIS_CHECK(vv::holds(quotient < 3) && vv::undetermined(quotient > 1));
    VISAVIS_CHECK(vv::undetermined(quotient == 1));
    VISAVIS_CHECK(vv::location_quotient.checked(1, 2, vv::between(0, 1), 2).why() ==
                  vv::reason::interval_around_zero);
}

BOOST_AUTO_TEST_CASE(the_symmetric_index_turns_its_sign_with_entity_and_reference) {
    vv::tests::random_bits next;
    for (int trial = 0; trial != 200; ++trial) {
        const auto part = [&](std::int64_t whole) {
            return 1 + static_cast<std::int64_t>(next.below(static_cast<std::size_t>(whole)));
        };
        const auto mine = part(1'000'000'000);
        const auto theirs = part(1'000'000'000);
        const auto of_mine = part(mine);
        const auto of_theirs = part(theirs);
        const auto index = vv::location_quotient(of_mine, mine, of_theirs, theirs);
        const auto turned = vv::location_quotient(of_theirs, theirs, of_mine, mine);
        BOOST_TEST(index.symmetric().to_double() == -turned.symmetric().to_double());
        BOOST_CHECK(index.symmetric() >= vv::surd(-1) && index.symmetric() < vv::surd(1));
        BOOST_TEST((index > 1) == (index.symmetric() > vv::surd(0)));
        const auto in_doubles =
            vv::location_quotient(static_cast<double>(of_mine), static_cast<double>(mine),
                                  static_cast<double>(of_theirs), static_cast<double>(theirs));
        BOOST_TEST(in_doubles.value() == index.value(), boost::test_tools::tolerance(1e-15));
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
