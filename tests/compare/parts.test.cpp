// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/parts.hpp>

#include "both_ways.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr double na = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::identity itself;

template <class List>
constexpr auto whole_of(const List& list, const vv::parts_options& options = {}) {
    return vv::detail::add_parts(list, itself, options);
}

constexpr vv::source someone{"someone"};
using awards = vv::indicator<"awards", vv::unit<"award">>;
constexpr vv::any_country china = vv::country<"CN">{};
constexpr vv::any_country france = vv::country<"FR">{};

template <class List>
constexpr auto whole_of_figures(const List& list, const vv::figure_parts_options& options = {}) {
    return vv::detail::add_parts(list, itself, options);
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(parts)

BOOST_AUTO_TEST_CASE(integers_add_up_as_they_are) {
    constexpr auto whole = whole_of(std::array{3, 0, 4}).value();
    VISAVIS_CHECK(whole.total == 7 && whole.per_one == 1 && whole.count == 3);
    VISAVIS_CHECK(whole.units(4) == 4);
}

BOOST_AUTO_TEST_CASE(decimals_and_fractions_are_multiples_of_a_common_unit) {
    constexpr auto tenths = whole_of(std::array{1.5_printed, 2_printed, 0.25_printed}).value();
    VISAVIS_CHECK(tenths.per_one == 4 && tenths.total == 15);
    VISAVIS_CHECK(tenths.units(1.5_printed) == 6);
    constexpr auto sixths = whole_of(std::array{vv::fraction(1, 2), vv::fraction(1, 3)}).value();
    VISAVIS_CHECK(sixths.per_one == 6 && sixths.total == 5);
    VISAVIS_CHECK(sixths.units(vv::fraction(1, 3)) == 2);
}

BOOST_AUTO_TEST_CASE(doubles_add_up_compensated) {
    constexpr auto whole = whole_of(std::array{1e16, 1.0, 1.0}).value();
    VISAVIS_CHECK(whole.total == 1e16 + 2);
    VISAVIS_CHECK(whole.share(1e16) < 1);
    VISAVIS_CHECK(vv::detail::share_as_double(whole_of(std::array{1, 3}).value(), 3) == 0.75);
}

BOOST_AUTO_TEST_CASE(what_is_no_part_of_a_whole_is_refused) {
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    VISAVIS_CHECK(whole_of(std::array{3, -1}).why() == vv::reason::negative_part);
    VISAVIS_CHECK(whole_of(std::array{3.0, -0.5}).why() == vv::reason::negative_part);
    VISAVIS_CHECK(whole_of(std::array<int, 0>{}).why() == vv::reason::empty_list);
    VISAVIS_CHECK(whole_of(std::array{0, 0}).why() == vv::reason::zero_denominator);
    VISAVIS_CHECK(whole_of(std::array{0.0, -0.0}).why() == vv::reason::zero_denominator);
    VISAVIS_CHECK(whole_of(std::array{1.0, infinity}).why() == vv::reason::infinite);
    VISAVIS_CHECK(whole_of(std::array{largest, std::int64_t{1}}).why() == vv::reason::overflow);
    VISAVIS_CHECK(whole_of(std::array{std::numeric_limits<std::uint64_t>::max()}).why() ==
                  vv::reason::overflow);
    VISAVIS_CHECK(
        whole_of(std::array{vv::fraction(1, largest), vv::fraction(1, largest - 1)}).why() ==
        vv::reason::overflow);
    VISAVIS_CHECK(whole_of(std::array{vv::fraction(largest), vv::fraction(1, 2)}).why() ==
                  vv::reason::overflow);
}

BOOST_AUTO_TEST_CASE(missing_parts_are_refused_or_left_out) {
    constexpr std::array<vv::answer<int>, 3> values{4, vv::reason::confidential, 6};
    constexpr vv::parts_options skip{.missing = vv::absent_members::skip};
    VISAVIS_CHECK(whole_of(values).why() == vv::reason::confidential);
    VISAVIS_CHECK(whole_of(values, skip).value().total == 10);
    VISAVIS_CHECK(whole_of(values, skip).value().count == 2);
    VISAVIS_CHECK(whole_of(std::array{1.0, na}).why() == vv::reason::not_a_number);
    VISAVIS_CHECK(whole_of(std::array{na, na}, skip).why() == vv::reason::empty_list);
}

BOOST_AUTO_TEST_CASE(figures_are_of_one_indicator_and_period_and_of_nobody_twice) {
    constexpr std::array two{awards::of(china, 2025_y, 5, someone),
                             awards::of(france, 2025_y, 7, someone)};
    VISAVIS_CHECK(whole_of_figures(two).value().total == 12);
    constexpr std::array twice{two[0], two[1], two[0]};
    VISAVIS_CHECK(whole_of_figures(twice).why() == vv::reason::overlapping_groups);
    constexpr std::array years{two[0], awards::of(france, 2024_y, 7, someone),
                               awards::of(china, 2024_y, 3, someone)};
    VISAVIS_CHECK(whole_of_figures(years).why() == vv::reason::different_periods);
    VISAVIS_CHECK(whole_of_figures(years, {.periods = vv::across_periods}).value().total == 15);
    constexpr std::array negative{two[0], awards::of(france, 2025_y, -7, someone)};
    VISAVIS_CHECK(whole_of_figures(negative).why() == vv::reason::negative_part);
}

BOOST_AUTO_TEST_CASE(figures_of_an_intensive_indicator_do_not_add_up) {
    vv::any_indicator score{"score", "point"};
    score.scale = vv::scaling::intensive;
    const std::vector figures{
        vv::observation<vv::any_indicator, vv::any_country, int>{score, china, 2025_y, 5, someone}};
    BOOST_CHECK(whole_of_figures(figures).why() == vv::reason::not_applicable);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
