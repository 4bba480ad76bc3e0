// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/cluster.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace vv = visavis;

namespace {

using china = vv::country<"CN">;
using hong_kong = vv::country<"HK">;
using pearl_river = vv::cluster<"Shenzhen-Hong Kong-Guangzhou", vv::city<"Shenzhen", "CN">,
                                vv::city<"Hong Kong", "HK">, vv::city<"Guangzhou", "CN">>;

} // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(cluster)

BOOST_AUTO_TEST_CASE(a_cluster_is_a_name_for_several_cities) {
    VISAVIS_CHECK(pearl_river::name() == "Shenzhen-Hong Kong-Guangzhou");
    VISAVIS_CHECK(pearl_river::kind() == vv::entity_kind::cluster);
    static_assert(vv::entity_of_known_kind<pearl_river>);
    static_assert(std::is_empty_v<pearl_river>);
}

BOOST_AUTO_TEST_CASE(a_cluster_lies_in_each_country_of_its_cities_once) {
    VISAVIS_CHECK(pearl_river::countries().size() == 2);
    VISAVIS_CHECK(pearl_river::countries().contains(china{}));
    VISAVIS_CHECK(pearl_river::countries().contains(hong_kong{}));
    VISAVIS_CHECK(!pearl_river::countries().contains(vv::country<"MO">{}));
    VISAVIS_CHECK(pearl_river::countries() == vv::country_list(china{}, hong_kong{}));
}

BOOST_AUTO_TEST_CASE(a_cluster_in_the_type_converts_to_a_value) {
    constexpr vv::any_cluster value = pearl_river{};
    VISAVIS_CHECK(value.name() == pearl_river::name());
    VISAVIS_CHECK(value.countries() == pearl_river::countries());
    VISAVIS_CHECK(value.kind() == vv::entity_kind::cluster);
    VISAVIS_CHECK(value == vv::any_cluster(pearl_river::name(), {china{}, hong_kong{}}));
    VISAVIS_CHECK(value != vv::any_cluster(pearl_river::name(), china{}));
    VISAVIS_CHECK(vv::any_cluster().countries().size() == 0);
}

BOOST_AUTO_TEST_CASE(the_order_in_which_countries_are_named_does_not_matter) {
    VISAVIS_CHECK(vv::country_list(hong_kong{}, china{}) == vv::country_list(china{}, hong_kong{}));
    VISAVIS_CHECK(vv::any_cluster(pearl_river::name(), {hong_kong{}, china{}}) ==
                  vv::any_cluster(pearl_river{}));
    std::string codes;
    for (auto one : vv::country_list(vv::country<"US">{}, hong_kong{}, china{}, hong_kong{}))
        codes += one.alpha2();
    BOOST_TEST(codes == "CNHKUS");
}

BOOST_AUTO_TEST_CASE(an_unknown_country_is_remembered_and_comes_first) {
    constexpr vv::country_list list(china{}, vv::any_country());
    VISAVIS_CHECK(list.size() == 2);
    VISAVIS_CHECK(list.contains(vv::any_country()));
    VISAVIS_CHECK(!list.begin()->is_known());
    VISAVIS_CHECK(list.begin()[1] == china{});
    VISAVIS_CHECK(list.end() - list.begin() == 2);
}

BOOST_AUTO_TEST_CASE(a_list_holds_six_different_countries) {
    vv::country_list list;
    for (int times = 0; times != 2; ++times)
        for (const char* code : {"AT", "BE", "CH", "DE", "ES", "FR"})
            list.add(vv::any_country::parse(code).value());
    BOOST_TEST(list.size() == vv::country_list::capacity);
    const auto says_so = [](const vv::error& refused) {
        return refused.why() == vv::reason::out_of_range &&
               refused.what() ==
                   std::string_view("visavis: out of range: an entity in more than 6 countries");
    };
    BOOST_CHECK_EXCEPTION(list.add(vv::country<"GB">{}), vv::error, says_so);
    BOOST_TEST(list.size() == 6U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
