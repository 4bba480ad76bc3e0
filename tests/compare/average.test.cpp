// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/average.hpp>

#include "both_ways.hpp"

#include <visavis/compare/multiple.hpp>
#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <range/v3/view/iota.hpp>

#include <array>
#include <forward_list>
#include <limits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr double na = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr auto skip = vv::absent_members::skip;
constexpr vv::source someone{"someone"};
using awards = vv::indicator<"awards", vv::unit<"award">>;
constexpr vv::any_country china = vv::country<"CN">{};
constexpr vv::any_country france = vv::country<"FR">{};
constexpr auto most = std::numeric_limits<std::int64_t>::max();
constexpr auto least = std::numeric_limits<std::int64_t>::min();

struct country_row {
    int id;
    double score;
};

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(average)

BOOST_AUTO_TEST_CASE(exact_numbers_have_exact_averages) {
    VISAVIS_CHECK(vv::mean(std::array{1, 2, 2}) == vv::fraction(5, 3));
    VISAVIS_CHECK(vv::median(std::array{4, 1, 2}) == vv::fraction(2));
    VISAVIS_CHECK(vv::median(std::array{4, 1, 2, 1}) == vv::fraction(3, 2));
    VISAVIS_CHECK(vv::mean(std::array{0.1_printed, 0.2_printed}) == vv::fraction(3, 20));
    VISAVIS_CHECK(vv::median(std::array{40_percent, 43_percent}) == vv::fraction(83, 200));
    VISAVIS_CHECK(vv::mean(std::array{vv::fraction(1, 3), vv::fraction(1, 6)}) ==
                  vv::fraction(1, 4));
    VISAVIS_CHECK(vv::mean(std::array{-3, -4}) == vv::fraction(-7, 2));
}

// R 4.2.2, mean(x, na.rm = TRUE) and median(x, na.rm = TRUE).
BOOST_AUTO_TEST_CASE(averages_are_as_r_says) {
    constexpr std::array values{7.0, 3.0, 7.0, na, 1.0, 3.0, 7.0, 10.0, na, 3.0, 0.0, -2.0};
    VISAVIS_CHECK(vv::mean(values, {.missing = skip}) == 3.9);
    VISAVIS_CHECK(vv::median(values, {.missing = skip}) == 3.0);
}

// Python 3's math.fsum, which is exactly rounded.
BOOST_AUTO_TEST_CASE(doubles_add_up_with_what_they_round_off) {
    VISAVIS_CHECK(vv::mean(std::array{1e16, 1.0, -1e16}) == 0.3333333333333333);
    VISAVIS_CHECK(vv::mean(std::array{.1, .2, .3, .4, .5, .6, .7, .8, .9, 1.0}) == 0.55);
    std::vector<double> tenths(1'000'000, 0.1);
    BOOST_TEST(vv::mean(tenths) == 0.1);
    VISAVIS_CHECK(vv::mean(std::array{0.5F, 0.25F}) == 0.375);
}

BOOST_AUTO_TEST_CASE(wide_integers_do_not_overflow_on_the_way) {
    VISAVIS_CHECK(vv::mean(std::array{most, most}) == vv::fraction(most));
    VISAVIS_CHECK(vv::mean(std::array{least, least, least}) == vv::fraction(least));
    VISAVIS_CHECK(vv::mean(std::array{most, least}) == vv::fraction(-1, 2));
    VISAVIS_CHECK(vv::median(std::array{most, most - 2}) == vv::fraction(most - 1));
    constexpr auto beyond = std::numeric_limits<std::uint64_t>::max();
    VISAVIS_CHECK(vv::mean(std::array<std::uint64_t, 4>{beyond, 1, 0, 0}) ==
                  vv::fraction(std::int64_t{1} << 62));
    VISAVIS_CHECK(vv::mean.checked(std::array{beyond, beyond}).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::mean.checked(std::array{vv::fraction(most), vv::fraction(most)}).why() ==
                  vv::reason::overflow);
    VISAVIS_CHECK(
        vv::mean.checked(std::array{vv::fraction(most), vv::fraction(most), vv::fraction(0)})
            .why() == vv::reason::overflow);
}

BOOST_AUTO_TEST_CASE(a_missing_value_is_refused_unless_it_is_skipped) {
    constexpr std::array<vv::answer<int>, 3> values{4, vv::reason::suppressed, 2};
    VISAVIS_CHECK(vv::mean.checked(values).why() == vv::reason::suppressed);
    VISAVIS_CHECK(vv::median.checked(values).why() == vv::reason::suppressed);
    VISAVIS_CHECK(vv::mean(values, {.missing = skip}) == vv::fraction(3));
    VISAVIS_CHECK(vv::median(values, {.missing = skip}) == vv::fraction(3));
    VISAVIS_CHECK(vv::mean.checked(std::array{1.0, na}).why() == vv::reason::not_a_number);
    BOOST_CHECK_THROW(static_cast<void>(vv::mean(values)), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(vv::median(values)), vv::error);
}

BOOST_AUTO_TEST_CASE(nothing_has_no_average) {
    VISAVIS_CHECK(vv::mean.checked(std::array<int, 0>{}).why() == vv::reason::empty_list);
    VISAVIS_CHECK(vv::median.checked(std::array<int, 0>{}).why() == vv::reason::empty_list);
    constexpr std::array gaps{na, na};
    VISAVIS_CHECK(vv::mean.checked(gaps, {.missing = skip}).why() == vv::reason::empty_list);
    VISAVIS_CHECK(vv::median.checked(gaps, {.missing = skip}).why() == vv::reason::empty_list);
}

BOOST_AUTO_TEST_CASE(infinities_average_unless_they_have_both_signs) {
    VISAVIS_CHECK(vv::mean(std::array{infinity, 1.0}) == infinity);
    VISAVIS_CHECK(vv::mean(std::array{-infinity, 1.0}) == -infinity);
    VISAVIS_CHECK(vv::median(std::array{infinity, 1.0, -infinity}) == 1.0);
    VISAVIS_CHECK(vv::mean.checked(std::array{infinity, -infinity}).why() == vv::reason::infinite);
    VISAVIS_CHECK(vv::median.checked(std::array{infinity, -infinity}).why() ==
                  vv::reason::infinite);
    const std::vector<double> large{1e308, 1e308};
    BOOST_CHECK(vv::mean.checked(large).why() == vv::reason::infinite);
}

BOOST_AUTO_TEST_CASE(hedged_numbers_have_a_hedged_mean) {
    constexpr std::array values{vv::between(1, 2), vv::between(3, 6)};
    VISAVIS_CHECK(vv::mean(values) == vv::interval::closed(2, 4));
}

BOOST_AUTO_TEST_CASE(figures_average_when_they_belong_together) {
    constexpr std::array figures{awards::of(china, 2025_y, 258, someone),
                                 awards::of(france, 2025_y, 171, someone)};
    VISAVIS_CHECK(vv::mean(figures) == vv::fraction(429, 2));
    VISAVIS_CHECK(vv::median(figures) == vv::fraction(429, 2));
    constexpr std::array years{awards::of(china, 2025_y, 1, someone),
                               awards::of(china, 2024_y, 2, someone)};
    VISAVIS_CHECK(vv::mean.checked(years).why() == vv::reason::different_periods);
    VISAVIS_CHECK(vv::median.checked(years).why() == vv::reason::different_periods);
    VISAVIS_CHECK(vv::mean(years, {.periods = vv::across_periods}) == vv::fraction(3, 2));
    using maybe = vv::answer<int>;
    const std::array gaps{awards::of(china, 2025_y, maybe(vv::reason::confidential), someone)};
    BOOST_CHECK((vv::mean.checked(gaps).refused() ==
                 vv::refusal{vv::reason::confidential, "awards of China"}));
}

BOOST_AUTO_TEST_CASE(an_average_is_a_figure_that_others_compare_with) {
    constexpr std::array figures{
        awards::of(china, 2025_y, 258, someone),
        awards::of(france, 2025_y, 42, vv::source{"another"}),
        awards::of(vv::any_country(vv::country<"DE">{}), 2025_y, 60, someone)
            .with(vv::status::estimated)};
    constexpr auto mean = vv::mean_figure(figures);
    VISAVIS_CHECK(mean.value == 120 && mean.when == 2025_y && mean.who.name() == "the mean");
    VISAVIS_CHECK(mean.from == vv::source{"several sources"});
    VISAVIS_CHECK(mean.flags == vv::status_flags(vv::status::estimated));
    VISAVIS_CHECK(vv::median_figure(figures).value == 60);
    VISAVIS_CHECK(vv::multiple_of_baseline(figures[0], mean) == 2.15_x);
    VISAVIS_CHECK(vv::ratio(figures[0], vv::median_figure(figures)) == 4.3_x);
    VISAVIS_CHECK(vv::relative_difference(figures[1], mean) == -(65_percent));
    // of countries, it does not compare with a city
    constexpr auto city = awards::of(vv::city<"Beijing", "CN">{}, 2025_y, 1, someone);
    VISAVIS_CHECK(vv::ratio.checked(city, mean).why() == vv::reason::different_kinds);
    VISAVIS_CHECK(
        vv::mean_figure.checked(std::array{figures[0], awards::of(france, 2024_y, 1, someone)})
            .why() == vv::reason::different_periods);
    const std::vector<vv::observation<awards, vv::any_country, double>> none;
    BOOST_CHECK(vv::mean_figure.checked(none).why() == vv::reason::empty_list);
}

BOOST_AUTO_TEST_CASE(any_list_averages_through_a_projection) {
    const std::vector<country_row> rows{{1, 0.5}, {2, 1.5}, {3, 4.0}};
    BOOST_TEST(vv::mean(rows, {}, &country_row::score) == 2.0);
    BOOST_TEST(vv::median(rows, {}, &country_row::score) == 1.5);
    const std::forward_list<int> list{1, 2, 3};
    BOOST_CHECK(vv::mean(list) == vv::fraction(2));
}

BOOST_AUTO_TEST_CASE(long_lists_have_medians_too) {
    std::vector<int> values(301);
    for (std::size_t at = 0; at != values.size(); ++at)
        values[at] = static_cast<int>((at * 5) % values.size());
    BOOST_CHECK(vv::median(values) == vv::fraction(150));
    std::vector<std::byte> workspace(vv::workspace_size(301));
    BOOST_CHECK(vv::median(values, {.workspace = workspace}) == vv::fraction(150));
}

BOOST_AUTO_TEST_CASE(a_list_with_too_many_places_is_refused) {
    const auto endless = ranges::views::iota(std::int64_t{0}, std::int64_t{1} << 33);
    BOOST_CHECK(vv::median.checked(endless).why() == vv::reason::out_of_range);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
