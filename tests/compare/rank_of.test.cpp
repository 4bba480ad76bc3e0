// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/rank_of.hpp>

#include "both_ways.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr vv::source someone{"someone"};
using awards = vv::indicator<"awards", vv::unit<"award">>;
using china = vv::country<"CN">;
using france = vv::country<"FR">;
using japan = vv::country<"JP">;
using lyon = vv::city<"Lyon", "FR">;
using maybe = vv::answer<int>;

constexpr auto awards_of(const vv::any_country& who, const maybe& value) {
    return awards::of(who, 2025_y, value, someone);
}

constexpr std::array figures{awards_of(china{}, 5), awards_of(france{}, 7), awards_of(japan{}, 5),
                             awards_of(vv::country<"IT">{}, 1),
                             awards_of(vv::country<"ES">{}, vv::reason::confidential)};
using cities = vv::list_of<"cities", vv::entity_kind::city>;
constexpr vv::placed<vv::any_city> places[] = {
    {1, vv::city<"Beijing", "CN">{}}, {2, lyon{}}, {2, vv::city<"Kyoto", "JP">{}}};
constexpr auto league = cities::ranked_as(2024_y, someone, places);

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(rank_of)

BOOST_AUTO_TEST_CASE(one_entity_is_ranked_among_the_figures_of_its_kind) {
    VISAVIS_CHECK(vv::rank_of(france{}, figures) == vv::placing(1));
    VISAVIS_CHECK(vv::rank_of(china{}, figures) == vv::placing(2, true));
    VISAVIS_CHECK(vv::rank_of(vv::any_country(japan{}), figures) == vv::placing(2, true));
    VISAVIS_CHECK(vv::rank_of(vv::any_entity(japan{}), figures, {.ties = vv::ties::ordinal}) ==
                  vv::placing(3));
    VISAVIS_CHECK(vv::rank_of(vv::country<"IT">{}, figures, {.ties = vv::ties::dense}) ==
                  vv::placing(3));
}

BOOST_AUTO_TEST_CASE(the_rank_of_one_is_its_rank_among_all) {
    constexpr auto all = vv::rank(figures, {.missing = vv::missing_values::last});
    VISAVIS_CHECK(vv::rank_of(figures[4].who, figures, {.missing = vv::missing_values::last}) ==
                  all[4]);
    for (std::size_t at = 0; at != figures.size(); ++at)
        BOOST_CHECK((vv::rank_of(figures[at].who, figures, {.missing = vv::missing_values::last}) ==
                     all[at]));
}

BOOST_AUTO_TEST_CASE(a_missing_figure_is_refused_with_its_reason) {
    VISAVIS_CHECK(vv::rank_of.checked(vv::country<"ES">{}, figures).refused() ==
                  vv::refusal{vv::reason::confidential, "awards of Spain"});
    VISAVIS_CHECK(
        vv::rank_of.checked(china{}, figures, {.missing = vv::missing_values::error}).why() ==
        vv::reason::confidential);
}

BOOST_AUTO_TEST_CASE(an_entity_that_is_not_in_the_list_has_no_rank) {
    VISAVIS_CHECK(vv::rank_of.checked(vv::country<"BR">{}, figures).why() == vv::reason::unranked);
    const std::vector<vv::observation<awards, vv::any_country, int>> empty;
    BOOST_CHECK(vv::rank_of.checked(china{}, empty).why() == vv::reason::unranked);
    BOOST_CHECK_THROW(static_cast<void>(vv::rank_of(china{}, empty)), vv::error);
}

BOOST_AUTO_TEST_CASE(an_entity_that_is_there_twice_is_refused) {
    constexpr std::array twice{awards_of(china{}, 5), awards_of(china{}, 7)};
    VISAVIS_CHECK(vv::rank_of.checked(china{}, twice).why() == vv::reason::malformed);
}

BOOST_AUTO_TEST_CASE(a_city_among_countries_is_refused_also_when_it_is_read) {
    VISAVIS_CHECK(vv::rank_of.checked(vv::any_entity(lyon{}), figures).why() ==
                  vv::reason::different_kinds);
}

BOOST_AUTO_TEST_CASE(figures_of_two_years_are_refused_unless_asked) {
    constexpr std::array years{awards::of(vv::any_country(china{}), 2024_y, 5, someone),
                               awards::of(vv::any_country(japan{}), 2025_y, 7, someone)};
    VISAVIS_CHECK(vv::rank_of.checked(china{}, years).why() == vv::reason::different_periods);
    VISAVIS_CHECK(vv::rank_of(china{}, years, {.periods = vv::across_periods}) == vv::placing(2));
}

BOOST_AUTO_TEST_CASE(in_a_league_the_published_rank_counts) {
    VISAVIS_CHECK(vv::rank_of(lyon{}, league) == vv::placing(2, true));
    VISAVIS_CHECK(vv::rank_of(vv::city<"Beijing", "CN">{}, league) == vv::placing(1));
    VISAVIS_CHECK(vv::rank_of.checked(vv::city<"Oslo", "NO">{}, league).why() ==
                  vv::reason::unranked);
    const vv::any_league read = league;
    BOOST_CHECK(vv::rank_of(lyon{}, read) == vv::placing(2, true));
    BOOST_CHECK(vv::rank_of.checked(china{}, read).why() == vv::reason::different_kinds);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
