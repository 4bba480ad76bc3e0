// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/names.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>

namespace vv = visavis;

namespace {

using gdp = vv::indicator<"GDP", vv::unit<"dollar">>;
using debt = vv::indicator<"GDP", vv::unit<"dollar">, vv::polarity::lower_is_better>;

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(names)

BOOST_AUTO_TEST_CASE(a_code_in_capitals_tells_countries_from_aggregates) {
    VISAVIS_CHECK(vv::coded_entity("FRA", "France") == vv::any_entity(vv::country<"FR">{}));
    VISAVIS_CHECK(vv::coded_entity("NA", "Namibia") == vv::any_entity(vv::country<"NA">{}));
    VISAVIS_CHECK(vv::coded_entity("WLD", "World").kind() == vv::entity_kind::other);
    VISAVIS_CHECK(vv::coded_entity("EUU", "European Union").name() == "European Union");
    VISAVIS_CHECK(vv::coded_entity("Can", "a tin").kind() == vv::entity_kind::other);
    VISAVIS_CHECK(vv::coded_entity("", "nobody").name() == "nobody");
}

BOOST_AUTO_TEST_CASE(indicators_are_named_by_texts_or_by_themselves) {
    const std::string text = "GDP";
    BOOST_TEST(vv::named_indicator(text).is_by_name());
    VISAVIS_CHECK(vv::named_indicator("GDP").name() == "GDP");
    VISAVIS_CHECK(!vv::named_indicator(gdp{}).is_by_name());
    VISAVIS_CHECK(vv::named_indicator(gdp{}).what() == gdp{});
}

BOOST_AUTO_TEST_CASE(entities_are_named_by_texts_or_by_themselves) {
    VISAVIS_CHECK(vv::named_entity("France").is_by_name());
    VISAVIS_CHECK(!vv::named_entity(vv::country<"FR">{}).is_by_name());
    VISAVIS_CHECK(vv::named_entity(vv::country<"FR">{}).who().countries().size() == 1);
}

BOOST_AUTO_TEST_CASE(an_indicator_comes_back_as_it_went_in) {
    vv::detail::panel_names names;
    BOOST_TEST(names.add_indicator(gdp{}, {"World Bank"}).value() == 0);
    BOOST_TEST(names.add_indicator("population", {}).value() == 1);
    BOOST_TEST(names.add_indicator(gdp{}, {}).value() == 0);
    BOOST_CHECK(names.indicator(0) == vv::any_indicator(gdp{}));
    BOOST_TEST(names.indicator(0).unit_plural == "dollars");
    BOOST_TEST(names.indicator(1).name() == "population");
    BOOST_TEST(names.source_numbered(names.source_of(0)).who == "World Bank");
    BOOST_TEST(names.indicators() == 2);
}

BOOST_AUTO_TEST_CASE(an_indicator_of_the_same_name_must_be_the_same) {
    vv::detail::panel_names names;
    BOOST_TEST(names.add_indicator(gdp{}, {}).has_value());
    BOOST_CHECK(names.add_indicator(debt{}, {}).why() == vv::reason::different_indicators);
    BOOST_CHECK(names.find_indicator(debt{}).why() == vv::reason::different_indicators);
    BOOST_TEST(names.find_indicator(gdp{}).value() == 0);
    BOOST_TEST(names.find_indicator("GDP").value() == 0);
    BOOST_CHECK_EQUAL(names.find_indicator("GNP").refused().about.view(), "indicator 'GNP'");
}

BOOST_AUTO_TEST_CASE(entities_of_all_kinds_come_back_as_they_went_in) {
    const std::array<vv::any_entity, 10> all{
        vv::country<"FR">{},
        vv::any_country::parse("CHN").value(),
        vv::user_country<"XK", "Kosovo">{},
        vv::eu27{},
        vv::city<"Paris", "FR">{},
        vv::city<"Paris", "FR", vv::city_extent::city_proper>{},
        vv::city<"Paris", "US">{},
        vv::institution<"Paris", "FR">{},
        vv::cluster<"Basel", vv::city<"Basel", "CH">, vv::city<"Mulhouse", "FR">>{},
        vv::any_entity("World")};
    vv::detail::panel_names names;
    for (std::size_t at = 0; at != all.size(); ++at)
        BOOST_TEST(names.add_entity(all[at]).value() == at);
    for (std::size_t at = 0; at != all.size(); ++at) {
        BOOST_TEST(names.add_entity(all[at]).value() == at);
        BOOST_TEST(names.find_entity(all[at]).value() == at);
        BOOST_CHECK(names.entity(at) == all[at]);
        BOOST_TEST(names.entity(at).name() == all[at].name());
    }
    BOOST_TEST(names.entities() == all.size());
}

BOOST_AUTO_TEST_CASE(an_entity_is_found_by_its_code_or_its_name) {
    vv::detail::panel_names names;
    BOOST_TEST(names.add_entity(vv::country<"ET">{}).value() == 0);
    BOOST_TEST(names.add_entity(vv::any_entity("World")).value() == 1);
    BOOST_TEST(names.add_entity(vv::city<"Luxembourg", "LU">{}).value() == 2);
    BOOST_TEST(names.find_entity("ETH").value() == 0);
    BOOST_TEST(names.find_entity("ET").value() == 0);
    BOOST_TEST(names.find_entity("Ethiopia").value() == 0);
    BOOST_TEST(names.find_entity("World").value() == 1);
    BOOST_TEST(names.find_entity("Luxembourg").value() == 2);
    BOOST_CHECK(names.find_entity("Eth").why() == vv::reason::unknown_entity);
    BOOST_CHECK_EQUAL(names.find_entity("FRA").refused().about.view(), "entity 'FRA'");
    BOOST_CHECK_EQUAL(names.find_entity(vv::country<"FR">{}).refused().about.view(),
                      "entity 'France'");
}

BOOST_AUTO_TEST_CASE(a_name_that_two_entities_have_is_refused) {
    vv::detail::panel_names names;
    BOOST_TEST(names.add_entity(vv::country<"ET">{}).has_value());
    BOOST_TEST(names.add_entity(vv::institution<"ETH", "CH">{}).has_value());
    BOOST_TEST(names.add_entity(vv::country<"LU">{}).has_value());
    BOOST_TEST(names.add_entity(vv::city<"Luxembourg", "LU">{}).has_value());
    BOOST_CHECK_EQUAL(names.find_entity("ETH").refused().about.view(),
                      "more than one entity 'ETH'");
    BOOST_CHECK_EQUAL(names.find_entity("Luxembourg").refused().about.view(),
                      "more than one entity 'Luxembourg'");
    BOOST_TEST(names.find_entity(vv::country<"LU">{}).value() == 2);
}

BOOST_AUTO_TEST_CASE(an_unknown_country_is_refused) {
    vv::detail::panel_names names;
    BOOST_CHECK(names.add_entity(vv::any_country()).why() == vv::reason::unknown_code);
}

BOOST_AUTO_TEST_CASE(a_source_is_kept_once) {
    vv::detail::panel_names names;
    const vv::source wipo{"WIPO", "GII", "2025", "table 1"};
    BOOST_TEST(names.add_source({}) == 0);
    BOOST_TEST(names.add_source(wipo) == 1);
    BOOST_TEST(names.add_source({"WIPO", "GII", "2025"}) == 2);
    BOOST_TEST(names.add_source(wipo) == 1);
    BOOST_CHECK(names.source_numbered(1) == wipo);
}

BOOST_AUTO_TEST_CASE(some_of_the_entities_keep_their_names) {
    vv::detail::panel_names names;
    BOOST_TEST(names.add_entity(vv::country<"FR">{}).has_value());
    BOOST_TEST(names.add_entity(vv::any_entity("World")).has_value());
    BOOST_TEST(names.add_entity(vv::country<"DE">{}).has_value());
    const auto some = names.with_entities(std::array<std::uint32_t, 2>{1, 2});
    BOOST_TEST(some.entities() == 2);
    BOOST_TEST(some.find_entity("World").value() == 0);
    BOOST_TEST(some.find_entity(vv::country<"DE">{}).value() == 1);
    BOOST_TEST(!some.find_entity("FRA").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
