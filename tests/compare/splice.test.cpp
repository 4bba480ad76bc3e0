// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/splice.hpp>

#include "both_ways.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

namespace vv = visavis;
using namespace vv::literals;

// All figures here are made up.
namespace {

using spending = vv::indicator<"spending", vv::unit<"euro">>;
constexpr vv::country<"DK"> denmark;
constexpr auto older =
    spending::series_of(denmark, {}, vv::dated{2001_y, 10}, vv::dated{2002_y, 12},
                        vv::dated{2004_y, 20, vv::status::provisional}, vv::dated{2005_y, 99});
constexpr auto newer = spending::series_of(denmark, {}, vv::dated{2003_y, 1}, vv::dated{2004_y, 50},
                                           vv::dated{2006_y, 70});

constexpr auto why_not(const auto& a, const auto& b, const vv::period& at) {
    return vv::splice.checked(a, b, at).why();
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(splice)

BOOST_AUTO_TEST_CASE(before_the_link_the_older_series_is_brought_to_the_level_of_the_newer) {
    constexpr auto spliced = vv::splice(older, newer, 2004_y);
    VISAVIS_CHECK(spliced.size() == 6);
    VISAVIS_CHECK(spliced[0].when == 2001_y && spliced[0].value.value() == 25);
    VISAVIS_CHECK(spliced[1].value.value() == 30);
}

BOOST_AUTO_TEST_CASE(from_the_link_on_the_newer_series_stands_as_it_is) {
    constexpr auto spliced = vv::splice(older, newer, 2004_y);
    VISAVIS_CHECK(spliced[3].when == 2004_y && spliced[3].value.value() == 50);
    VISAVIS_CHECK(spliced[3].flags == vv::status_flags());
    VISAVIS_CHECK(spliced[4].value.why() == vv::reason::no_such_period); // not the older 99
    VISAVIS_CHECK(spliced[5].value.value() == 70);
}

BOOST_AUTO_TEST_CASE(a_year_that_the_older_series_lacks_stays_missing) {
    constexpr auto spliced = vv::splice(older, newer, 2004_y);
    VISAVIS_CHECK(spliced[2].value.why() == vv::reason::no_such_period); // not the newer 1
}

BOOST_AUTO_TEST_CASE(growth_before_the_link_is_that_of_the_older_series) {
    constexpr auto spliced = vv::splice(older, newer, 2004_y);
    VISAVIS_CHECK(spliced[1].value.value() / spliced[0].value.value() ==
                  vv::multiple_of_baseline(older, 2002_y, 2001_y).value());
    VISAVIS_CHECK(spliced[3].value.value() / spliced[1].value.value() ==
                  vv::multiple_of_baseline(older, 2004_y, 2002_y).value());
}

BOOST_AUTO_TEST_CASE(both_need_a_positive_figure_where_they_meet) {
    VISAVIS_CHECK(why_not(older, newer, 2003_y) == vv::reason::no_such_period);
    VISAVIS_CHECK(why_not(older, newer, 2006_y) == vv::reason::no_such_period);
    constexpr auto zero = spending::series_of(denmark, {}, vv::dated{2004_y, 0});
    VISAVIS_CHECK(why_not(older, zero, 2004_y) == vv::reason::zero_baseline);
    constexpr auto negative = spending::series_of(denmark, {}, vv::dated{2004_y, -1});
    VISAVIS_CHECK(why_not(negative, newer, 2004_y) == vv::reason::negative_baseline);
    constexpr auto hidden = spending::series_of(
        denmark, {}, vv::dated{2004_y, vv::answer<int>(vv::reason::confidential)});
    VISAVIS_CHECK(why_not(hidden, newer, 2004_y) == vv::reason::confidential);
    VISAVIS_CHECK(why_not(older, hidden, 2004_y) == vv::reason::confidential);
}

BOOST_AUTO_TEST_CASE(series_that_do_not_belong_together_are_refused) {
    constexpr auto swedish = spending::series_of(vv::country<"SE">{}, {}, vv::dated{2004_y, 50});
    VISAVIS_CHECK(why_not(older, swedish, 2004_y) == vv::reason::different_entities);
    const vv::any_indicator income{"income", "euro", "euros"};
    const vv::dated<int> points[] = {{2004_y, 1, {}}};
    const vv::series_view earned(income, vv::any_country(denmark), points, 1);
    BOOST_TEST((why_not(older, earned, 2004_y) == vv::reason::different_indicators));
    const vv::any_indicator spent{"spending", "euro", "euros"};
    const vv::series_view none(spent, vv::any_country(denmark), points, 0);
    BOOST_TEST((why_not(older, none, 2004_y) == vv::reason::empty_list));
    BOOST_CHECK_THROW(static_cast<void>(vv::splice(older, newer, 2003_y)), vv::error);
}

BOOST_AUTO_TEST_CASE(distances_are_as_stated) {
    VISAVIS_CHECK(vv::splice.checked(older, newer, 2004_y, 2).why() == vv::reason::malformed);
    constexpr auto even =
        spending::series_of(denmark, {}, vv::dated{2002_y, 1}, vv::dated{2004_y, 2});
    constexpr auto even_too =
        spending::series_of(denmark, {}, vv::dated{2004_y, 4}, vv::dated{2006_y, 5});
    VISAVIS_CHECK(vv::splice(even, even_too, 2004_y, 2).size() == 3);
    VISAVIS_CHECK(vv::splice(even, even_too, 2004_y, 2)[0].value.value() == 2);
    constexpr auto odd =
        spending::series_of(denmark, {}, vv::dated{2003_y, 4}, vv::dated{2005_y, 5});
    VISAVIS_CHECK(vv::splice.checked(even, odd, 2004_y, 2).why() == vv::reason::malformed);
    VISAVIS_CHECK(vv::splice.checked(even, newer, 2004_y, 2).why() == vv::reason::malformed);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
