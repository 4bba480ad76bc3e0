// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/index_series.hpp>

#include "both_ways.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <random>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

// All figures here are made up.
namespace {

using spending = vv::indicator<"spending", vv::unit<"euro">>;
constexpr vv::country<"DK"> denmark;
constexpr auto series =
    spending::series_of(denmark, {}, vv::dated{2001_y, 50}, vv::dated{2002_y, 60},
                        vv::dated{2003_y, 90}, vv::dated{2005_y, 100});
constexpr auto with_hole =
    spending::series_of(denmark, {}, vv::dated{2001_y, vv::answer<int>(50)},
                        vv::dated{2002_y, vv::answer<int>(vv::reason::confidential)},
                        vv::dated{2003_y, vv::answer<int>(75), vv::status::estimated});

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(index_series)

BOOST_AUTO_TEST_CASE(the_base_is_100_and_the_others_are_in_proportion) {
    constexpr auto index = vv::index_series(series, 2001_y);
    VISAVIS_CHECK(index.size() == 5);
    VISAVIS_CHECK(index[0].when == 2001_y && index[0].value.value() == 100);
    VISAVIS_CHECK(index[1].value.value() == 120 && index[2].value.value() == 180);
    VISAVIS_CHECK(index[4].when == 2005_y && index[4].value.value() == 200);
}

BOOST_AUTO_TEST_CASE(a_year_that_is_missing_is_there_and_says_so) {
    constexpr auto index = vv::index_series(series, 2001_y);
    VISAVIS_CHECK(index[3].when == 2004_y);
    VISAVIS_CHECK(index[3].value.why() == vv::reason::no_such_period);
    constexpr auto confidential = vv::index_series(with_hole, 2001_y);
    VISAVIS_CHECK(confidential[1].value.why() == vv::reason::confidential);
    VISAVIS_CHECK(confidential[2].value.value() == 150);
    VISAVIS_CHECK(confidential[2].flags == vv::status::estimated);
}

BOOST_AUTO_TEST_CASE(the_base_may_be_any_year_with_a_figure) {
    constexpr auto index = vv::index_series(series, 2005_y);
    VISAVIS_CHECK(index[0].value.value() == 50 && index[4].value.value() == 100);
    VISAVIS_CHECK(vv::index_series.checked(series, 2004_y).why() == vv::reason::no_such_period);
    VISAVIS_CHECK(vv::index_series.checked(with_hole, 2002_y).why() == vv::reason::confidential);
    constexpr auto zero = spending::series_of(denmark, {}, vv::dated{2001_y, 0});
    VISAVIS_CHECK(vv::index_series.checked(zero, 2001_y).why() == vv::reason::zero_baseline);
    BOOST_CHECK_THROW(static_cast<void>(vv::index_series(series, 2004_y)), vv::error);
}

BOOST_AUTO_TEST_CASE(figures_every_second_year_have_no_holes_between) {
    static constexpr auto every_second = spending::series_of(
        denmark, {}, vv::dated{2001_y, 50}, vv::dated{2003_y, 60}, vv::dated{2007_y, 90});
    constexpr auto index = vv::index_series(every_second, 2001_y, 2);
    VISAVIS_CHECK(index.size() == 4);
    VISAVIS_CHECK(index[2].when == 2005_y && !index[2].value.has_value());
    VISAVIS_CHECK(vv::index_series.checked(every_second, 2001_y, 4).why() == vv::reason::malformed);
    VISAVIS_CHECK(vv::index_series.checked(every_second, 2001_y, 0).why() ==
                  vv::reason::out_of_range);
}

BOOST_AUTO_TEST_CASE(across_a_break_there_is_no_index_unless_allowed) {
    constexpr auto broken = spending::series_of(denmark, {}, vv::dated{2001_y, 50},
                                                vv::dated{2002_y, 60, vv::status::break_in_series});
    VISAVIS_CHECK(vv::index_series(broken, 2001_y)[1].value.why() == vv::reason::break_in_series);
    VISAVIS_CHECK(
        vv::index_series(broken, 2001_y, 1, {.at_break = vv::breaks::allow})[1].value.value() ==
        120);
}

BOOST_AUTO_TEST_CASE(hedged_figures_have_hedged_index_numbers_and_the_base_is_100_all_the_same) {
    static constexpr auto hedged = spending::series_of(
        denmark, {}, vv::dated{2001_y, vv::about(50)}, vv::dated{2002_y, vv::about(100)});
    constexpr auto index = vv::index_series(hedged, 2001_y);
    VISAVIS_CHECK(index[0].value.value() == vv::interval(100));
    VISAVIS_CHECK(index[1].value.value().contains(vv::fraction(200)));
    VISAVIS_CHECK(!index[1].value.value().is_single());
}

BOOST_AUTO_TEST_CASE(the_links_of_a_chain_are_each_of_the_year_before) {
    constexpr auto links = vv::links_of(series);
    VISAVIS_CHECK(links.size() == 4);
    VISAVIS_CHECK(links[0].when == 2002_y && links[0].value.value() == 6_over(5));
    VISAVIS_CHECK(links[1].value.value() == 3_over(2));
    VISAVIS_CHECK(links[2].value.why() == vv::reason::no_such_period); // 2004 is missing
    VISAVIS_CHECK(links[3].value.why() == vv::reason::no_such_period); // and 2005 has no 2004
    constexpr auto one = spending::series_of(denmark, {}, vv::dated{2001_y, 50});
    VISAVIS_CHECK(vv::links_of.checked(one).why() == vv::reason::empty_list);
    BOOST_CHECK_THROW(static_cast<void>(vv::links_of(one)), vv::error);
    VISAVIS_CHECK(vv::links_of.checked(series, 3).why() == vv::reason::malformed);
    VISAVIS_CHECK(vv::links_of.checked(series, 0).why() == vv::reason::out_of_range);
}

BOOST_AUTO_TEST_CASE(links_chained_are_the_multiple_and_bases_change_by_division) {
    std::mt19937 random(1913);
    const vv::any_indicator what{"spending", "euro", "euros"};
    for (int trial = 0; trial != 100; ++trial) {
        std::vector<vv::dated<int>> points;
        for (int year = 2001; year != 2007; ++year)
            points.push_back({vv::period::year(year), 1 + static_cast<int>(random() % 50), {}});
        const vv::series_view view(what, vv::any_country(denmark), points.data(), points.size());
        vv::fraction product(1);
        for (const auto& link : vv::links_of(view)) product = product * link.value.value();
        BOOST_TEST((product == vv::multiple_of_baseline(view, 2006_y, 2001_y).value()));

        const auto of_2001 = vv::index_series(view, 2001_y);
        const auto of_2004 = vv::index_series(view, 2004_y);
        for (std::size_t at = 0; at != of_2001.size(); ++at)
            BOOST_TEST((of_2001[at].value.value() / of_2001[3].value.value() * vv::fraction(100) ==
                        of_2004[at].value.value()));
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
