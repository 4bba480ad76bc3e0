// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/entity.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

namespace vv = visavis;

namespace {

using china = vv::country<"CN">;
using kosovo = vv::user_country<"XK", "Kosovo">;
using nanjing = vv::city<"Nanjing", "CN">;
using harvard = vv::institution<"Harvard University", "US">;
using pearl_river = vv::cluster<"Shenzhen-Hong Kong-Guangzhou", vv::city<"Shenzhen", "CN">,
                                vv::city<"Hong Kong", "HK">, vv::city<"Guangzhou", "CN">>;

// A country of the user's own making, without a code.
struct home_nation {
    std::string_view label;
    static constexpr vv::entity_kind kind() { return vv::entity_kind::country; }
    [[nodiscard]] constexpr std::string_view name() const { return label; }
};

// An entity of the user's own that says where it lies.
struct supercomputer {
    std::string label;
    vv::any_country where;
    static vv::entity_kind kind() { return vv::entity_kind::other; }
    [[nodiscard]] std::string_view name() const { return label; }
    [[nodiscard]] vv::any_country country() const { return where; }
};

} // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(entity)

BOOST_AUTO_TEST_CASE(every_identity_converts_to_any_entity) {
    constexpr vv::any_entity country = china{};
    VISAVIS_CHECK(country.kind() == vv::entity_kind::country && country.name() == "China");
    constexpr vv::any_entity group = vv::eu27{};
    VISAVIS_CHECK(group.kind() == vv::entity_kind::group && group.name() == "European Union");
    constexpr vv::any_entity city = nanjing{};
    VISAVIS_CHECK(city.kind() == vv::entity_kind::city && city.name() == "Nanjing");
    constexpr vv::any_entity institution = harvard{};
    VISAVIS_CHECK(institution.kind() == vv::entity_kind::institution);
    constexpr vv::any_entity cluster = pearl_river{};
    VISAVIS_CHECK(cluster.kind() == vv::entity_kind::cluster);
    VISAVIS_CHECK(cluster.countries() == pearl_river::countries());
}

BOOST_AUTO_TEST_CASE(a_value_and_a_type_make_the_same_entity) {
    VISAVIS_CHECK(vv::any_entity(china{}) == vv::any_entity(china::value()));
    VISAVIS_CHECK(vv::any_entity(vv::eu27{}) == vv::any_entity(vv::any_group(vv::eu27{})));
    VISAVIS_CHECK(vv::any_entity(nanjing{}) == vv::any_entity(vv::any_city(nanjing{})));
    VISAVIS_CHECK(vv::any_entity(harvard{}) == vv::any_entity(vv::any_institution(harvard{})));
    VISAVIS_CHECK(vv::any_entity(pearl_river{}) == vv::any_entity(vv::any_cluster(pearl_river{})));
}

BOOST_AUTO_TEST_CASE(an_entity_lies_in_its_countries) {
    VISAVIS_CHECK(countries_of(china{}) == vv::country_list(china{}));
    VISAVIS_CHECK(countries_of(china::value()) == vv::country_list(china{}));
    VISAVIS_CHECK(countries_of(nanjing{}) == vv::country_list(china{}));
    VISAVIS_CHECK(countries_of(harvard{}) == vv::country_list(vv::country<"US">{}));
    VISAVIS_CHECK(countries_of(pearl_river{}).size() == 2);
    VISAVIS_CHECK(countries_of(vv::any_entity(pearl_river{})).size() == 2);
    VISAVIS_CHECK(countries_of(vv::any_city("Springfield", {})) ==
                  vv::country_list(vv::any_country()));
}

BOOST_AUTO_TEST_CASE(a_group_lies_in_no_country) {
    VISAVIS_CHECK(countries_of(vv::eu27{}).size() == 0);
    VISAVIS_CHECK(countries_of(vv::any_group(vv::eu27{})).size() == 0);
    VISAVIS_CHECK(countries_of(united_of(china{}, vv::eu27{})).size() == 0);
}

BOOST_AUTO_TEST_CASE(two_identities_are_the_same_entity_or_not) {
    VISAVIS_CHECK(same_entity(china{}, china::value()));
    VISAVIS_CHECK(same_entity(vv::any_entity(nanjing{}), nanjing{}));
    VISAVIS_CHECK(!same_entity(china{}, vv::country<"US">{}));
    VISAVIS_CHECK(!same_entity(vv::city<"London", "GB">{}, vv::city<"London", "CA">{}));
    VISAVIS_CHECK(!same_entity(vv::eu27{}, vv::eu28{}));
    VISAVIS_CHECK(!same_entity(vv::city<"Singapore", "SG">{}, vv::country<"SG">{}));
    VISAVIS_CHECK(!same_entity(vv::city<"New York", "US">{},
                               vv::city<"New York", "US", vv::city_extent::metropolitan_area>{}));
}

BOOST_AUTO_TEST_CASE(a_cluster_is_the_same_in_whatever_order_its_countries_are_read) {
    constexpr vv::any_cluster read(pearl_river::name(),
                                   vv::country_list(vv::country<"HK">{}, china{}));
    VISAVIS_CHECK(same_entity(read, pearl_river{}));
}

BOOST_AUTO_TEST_CASE(countries_are_the_same_by_code_whatever_they_are_called) {
    VISAVIS_CHECK(vv::any_entity(kosovo{}).name() == "Kosovo");
    VISAVIS_CHECK(same_entity(kosovo{}, vv::any_country::user_assigned("XK").value()));
    VISAVIS_CHECK(same_entity(kosovo{}, vv::user_country<"XK", "Kosova">{}));
    VISAVIS_CHECK(!same_entity(kosovo{}, vv::user_country<"XS", "Kosovo">{}));
}

BOOST_AUTO_TEST_CASE(countries_without_a_code_are_the_same_by_name) {
    VISAVIS_CHECK(vv::same_entity(home_nation{"Scotland"}, home_nation{"Scotland"}));
    VISAVIS_CHECK(!vv::same_entity(home_nation{"Scotland"}, home_nation{"Wales"}));
    VISAVIS_CHECK(!vv::same_entity(home_nation{"China"}, china{}));
}

BOOST_AUTO_TEST_CASE(an_unknown_country_is_the_same_as_nobody) {
    VISAVIS_CHECK(!same_entity(vv::any_country(), china{}));
    VISAVIS_CHECK(!same_entity(vv::any_country(), vv::any_country()));
    VISAVIS_CHECK(vv::any_entity(vv::any_country()) == vv::any_entity(vv::any_country()));
    VISAVIS_CHECK(same_entity(vv::any_city("Springfield", {}), vv::any_city("Springfield", {})));
}

BOOST_AUTO_TEST_CASE(an_entity_of_another_kind_is_made_from_a_name) {
    constexpr vv::any_entity frontier("Frontier", vv::country<"US">{});
    VISAVIS_CHECK(frontier.kind() == vv::entity_kind::other);
    VISAVIS_CHECK(frontier.name() == "Frontier");
    VISAVIS_CHECK(frontier.countries().contains(vv::country<"US">{}));
    VISAVIS_CHECK(frontier.extent() == vv::city_extent::unspecified);
    VISAVIS_CHECK(frontier != vv::any_entity("Frontier"));
    VISAVIS_CHECK(vv::any_entity("Alps").countries().size() == 0);
    VISAVIS_CHECK(vv::any_entity().name().empty());
    VISAVIS_CHECK(vv::any_entity().kind() == vv::entity_kind::other);
}

BOOST_AUTO_TEST_CASE(a_users_own_struct_is_an_entity) {
    const supercomputer jupiter{"JUPITER", vv::country<"DE">{}};
    const vv::any_entity entity = jupiter;
    BOOST_TEST(entity.name() == "JUPITER");
    BOOST_TEST(entity.countries().contains(vv::country<"DE">{}));
    BOOST_TEST(vv::same_entity(jupiter, vv::any_entity("JUPITER", vv::country<"DE">{})));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
