// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/city.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <type_traits>

namespace vv = visavis;

namespace {

using nanjing = vv::city<"Nanjing", "CN">;
using new_york = vv::city<"New York", "US", vv::city_extent::metropolitan_area>;

} // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(city)

BOOST_AUTO_TEST_CASE(a_city_has_a_name_and_a_country) {
    VISAVIS_CHECK(nanjing::name() == "Nanjing");
    VISAVIS_CHECK(nanjing::country() == vv::country<"CN">{});
    VISAVIS_CHECK(nanjing::kind() == vv::entity_kind::city);
    static_assert(vv::entity_of_known_kind<nanjing>);
    static_assert(std::is_empty_v<nanjing>);
}

BOOST_AUTO_TEST_CASE(a_city_carries_its_definition_where_it_matters) {
    VISAVIS_CHECK(nanjing::extent() == vv::city_extent::unspecified);
    VISAVIS_CHECK(new_york::extent() == vv::city_extent::metropolitan_area);
    VISAVIS_CHECK(name_of(vv::city_extent::unspecified).empty());
    VISAVIS_CHECK(name_of(vv::city_extent::city_proper) == "city proper");
    VISAVIS_CHECK(name_of(vv::city_extent::metropolitan_area) == "metropolitan area");
}

BOOST_AUTO_TEST_CASE(a_city_in_the_type_converts_to_a_value) {
    constexpr vv::any_city value = new_york{};
    VISAVIS_CHECK(value.name() == "New York");
    VISAVIS_CHECK(value.country() == vv::country<"US">{});
    VISAVIS_CHECK(value.extent() == vv::city_extent::metropolitan_area);
    VISAVIS_CHECK(value.kind() == vv::entity_kind::city);
    static_assert(vv::entity_of_known_kind<vv::any_city>);
}

BOOST_AUTO_TEST_CASE(cities_are_equal_when_name_country_and_definition_are) {
    constexpr vv::any_city london("London", vv::country<"GB">{});
    VISAVIS_CHECK(london == vv::any_city(vv::city<"London", "GB">{}));
    VISAVIS_CHECK(london != vv::any_city(vv::city<"London", "CA">{}));
    VISAVIS_CHECK(london != vv::any_city(vv::city<"Londres", "GB">{}));
    VISAVIS_CHECK(london !=
                  vv::any_city("London", vv::country<"GB">{}, vv::city_extent::city_proper));
}

BOOST_AUTO_TEST_CASE(a_city_that_is_read_may_lie_in_an_unknown_country) {
    const std::string name = "Springfield";
    const vv::any_city read(name, vv::any_country());
    BOOST_TEST(read.name() == "Springfield");
    BOOST_TEST(!read.country().is_known());
    BOOST_TEST((read != vv::any_city(vv::city<"Springfield", "US">{})));
    VISAVIS_CHECK(vv::any_city().name().empty() && !vv::any_city().country().is_known());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
