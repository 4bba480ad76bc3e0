// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/membership.hpp>
#include <visavis/compare/share_of.hpp>
#include <visavis/core/literals.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using nanjing = vv::city<"Nanjing", "CN">;
using hong_kong = vv::city<"Hong Kong", "HK">;
using oxford = vv::institution<"University of Oxford", "GB">;
using delta = vv::cluster<"Shenzhen-Hong Kong-Guangzhou", vv::city<"Shenzhen", "CN">, hong_kong,
                          vv::city<"Guangzhou", "CN">>;
using benelux = vv::group<"Benelux", "BE", "NL", "LU">;

constexpr auto in_china = vv::located_in<"CN">;
constexpr vv::any_city somewhere("Springfield", vv::any_country());
constexpr vv::any_entity project("a project");

using output = vv::indicator<"output", vv::unit<"paper">>;
constexpr vv::source table{"Example", "table"};

constexpr auto of = [](const auto& who, int value) {
    return output::of(who, 2024_y, value, table);
};

// A struct of a user's own.
struct laboratory {
    std::string_view name;
    vv::any_city where;
    int staff;
};
constexpr std::array laboratories{
    laboratory{"A", nanjing{}, 40}, laboratory{"B", vv::city<"Leuven", "BE">{}, 10},
    laboratory{"C", vv::city<"Delft", "NL">{}, 20}, laboratory{"D", somewhere, 30}};

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(membership)

BOOST_AUTO_TEST_CASE(a_city_or_institution_is_located_in_its_country) {
    VISAVIS_CHECK(holds(in_china(nanjing{})));
    VISAVIS_CHECK(fails(in_china(oxford{})));
    VISAVIS_CHECK(holds(vv::located_in<"GB">(oxford{})));
}

BOOST_AUTO_TEST_CASE(a_country_is_located_in_itself) {
    VISAVIS_CHECK(holds(in_china(vv::country<"CN">{})));
    VISAVIS_CHECK(fails(in_china(vv::country<"HK">{})));
}

BOOST_AUTO_TEST_CASE(a_cluster_is_located_in_each_of_its_countries) {
    VISAVIS_CHECK(holds(in_china(delta{})));
    VISAVIS_CHECK(holds(vv::located_in<"HK">(delta{})));
    VISAVIS_CHECK(fails(vv::located_in<"JP">(delta{})));
}

BOOST_AUTO_TEST_CASE(any_country_or_group_can_be_asked_for) {
    VISAVIS_CHECK(holds(vv::in(benelux{})(vv::city<"Leuven", "BE">{})));
    VISAVIS_CHECK(fails(vv::in(benelux{})(nanjing{})));
    VISAVIS_CHECK(holds(vv::in(vv::any_country(vv::country<"CN">{}))(nanjing{})));
    VISAVIS_CHECK(holds(vv::in(vv::eu27{})(vv::city<"Delft", "NL">{})));
    VISAVIS_CHECK(holds(vv::in(vv::world{})(nanjing{})));
}

BOOST_AUTO_TEST_CASE(an_unknown_country_leaves_it_undetermined) {
    VISAVIS_CHECK(undetermined(in_china(somewhere)));
    VISAVIS_CHECK(undetermined(in_china(project)));
}

BOOST_AUTO_TEST_CASE(one_known_country_inside_decides_whatever_the_others_are) {
    constexpr vv::any_cluster known_in_part("a cluster", {vv::country<"CN">{}, vv::any_country()});
    VISAVIS_CHECK(holds(in_china(known_in_part)));
    VISAVIS_CHECK(undetermined(vv::located_in<"JP">(known_in_part)));
}

BOOST_AUTO_TEST_CASE(a_group_does_not_lie_in_a_country) {
    VISAVIS_CHECK(undetermined(in_china(benelux{})));
}

BOOST_AUTO_TEST_CASE(the_predicate_remembers_its_economy) {
    VISAVIS_CHECK(in_china.economy_.name() == "China");
    VISAVIS_CHECK(vv::in(benelux{}).members.size() == 3);
}

BOOST_AUTO_TEST_CASE(the_weight_of_a_member_is_the_part_of_its_countries_inside) {
    VISAVIS_CHECK(in_china.weight(nanjing{}).value() == 1);
    VISAVIS_CHECK(in_china.weight(oxford{}).value() == 0);
    VISAVIS_CHECK(in_china.weight(delta{}).value() == vv::half);
    VISAVIS_CHECK(vv::in(benelux{}).weight(vv::any_cluster(
                      "Delft-Leuven-Aachen", {vv::country<"NL">{}, vv::country<"BE">{},
                                              vv::country<"DE">{}})) == 2_over(3));
}

BOOST_AUTO_TEST_CASE(the_weights_of_a_member_add_up_to_1) {
    VISAVIS_CHECK(in_china.weight(delta{}).value() + vv::located_in<"HK">.weight(delta{}).value() ==
                  1);
}

BOOST_AUTO_TEST_CASE(a_member_of_unknown_country_has_no_weight) {
    VISAVIS_CHECK(in_china.weight(somewhere).why() == vv::reason::unknown_membership);
    VISAVIS_CHECK(in_china.weight(project).why() == vv::reason::unknown_membership);
    VISAVIS_CHECK(in_china.weight(project).refused().about == "a project");
}

BOOST_AUTO_TEST_CASE(members_of_a_list_count_when_the_predicate_holds) {
    constexpr std::array cities{vv::any_city(nanjing{}), vv::any_city(hong_kong{})};
    VISAVIS_CHECK(vv::share_of(cities, in_china) == vv::half);
}

BOOST_AUTO_TEST_CASE(members_are_seen_through_a_projection) {
    constexpr auto first_three = [] {
        return std::array{laboratories[0], laboratories[1], laboratories[2]};
    };
    VISAVIS_CHECK(vv::share_of(first_three(), vv::in(benelux{}), &laboratory::where) == 2_over(3));
}

BOOST_AUTO_TEST_CASE(a_predicate_may_be_any_question_with_yes_or_no) {
    constexpr auto is_large = [](const laboratory& one) { return one.staff > 15; };
    VISAVIS_CHECK(vv::share_of(laboratories, is_large) == 3_over(4));
    constexpr auto is_above_20 = [](int staff) { return staff > 20; };
    VISAVIS_CHECK(vv::share_of(laboratories, is_above_20, &laboratory::staff) == vv::half);
}

BOOST_AUTO_TEST_CASE(a_member_of_which_it_is_not_known_makes_bounds) {
    VISAVIS_CHECK(vv::share_of.checked(laboratories, in_china, &laboratory::where).why() ==
                  vv::reason::unknown_membership);
    VISAVIS_CHECK(vv::share_bounds(laboratories, in_china, &laboratory::where).value() ==
                  vv::interval::closed(1_over(4), vv::half));
}

BOOST_AUTO_TEST_CASE(a_member_of_several_countries_counts_whole_or_in_parts) {
    constexpr std::array clusters{
        vv::any_cluster(delta{}),
        vv::any_cluster(vv::cluster<"Beijing", vv::city<"Beijing", "CN">>{})};
    constexpr auto identity = std::identity{};
    VISAVIS_CHECK(vv::share_of(clusters, in_china) == 1);
    VISAVIS_CHECK(vv::share_of(clusters, in_china, identity, vv::counting::whole) == 1);
    VISAVIS_CHECK(vv::share_of(clusters, in_china, identity, vv::counting::fractional) ==
                  3_over(4));
}

BOOST_AUTO_TEST_CASE(in_parts_all_countries_of_a_member_must_be_known) {
    constexpr auto counted = [](vv::counting how) {
        const std::array known_in_part{
            vv::any_cluster("a cluster", {vv::country<"CN">{}, vv::any_country()})};
        return vv::share_of.checked(known_in_part, in_china, std::identity{}, how);
    };
    VISAVIS_CHECK(counted(vv::counting::whole).value() == 1);
    VISAVIS_CHECK(counted(vv::counting::fractional).why() == vv::reason::unknown_membership);
}

BOOST_AUTO_TEST_CASE(a_part_lies_within_a_whole_that_contains_its_countries) {
    constexpr auto world = of(vv::world{}, 100);
    constexpr auto europe = of(vv::eu27{}, 40);
    VISAVIS_CHECK(vv::share_of(of(vv::country<"CN">{}, 20), world) == 1_over(5));
    VISAVIS_CHECK(vv::share_of(of(benelux{}, 10), europe) == 1_over(4));
    VISAVIS_CHECK(vv::share_of(of(nanjing{}, 5), of(vv::country<"CN">{}, 20)) == 1_over(4));
    VISAVIS_CHECK(vv::share_of(europe, europe) == 1);
}

BOOST_AUTO_TEST_CASE(a_part_outside_its_whole_has_no_share) {
    constexpr auto europe = of(vv::eu27{}, 40);
    constexpr auto why = [](const auto& part, const auto& whole) {
        return vv::share_of.checked(part, whole).why();
    };
    VISAVIS_CHECK(why(of(vv::country<"NO">{}, 4), europe) == vv::reason::part_outside_whole);
    VISAVIS_CHECK(why(of(nanjing{}, 4), europe) == vv::reason::part_outside_whole);
    VISAVIS_CHECK(why(of(delta{}, 4), of(vv::country<"CN">{}, 20)) ==
                  vv::reason::part_outside_whole);
}

BOOST_AUTO_TEST_CASE(an_unknown_country_is_part_of_no_known_whole) {
    constexpr auto part = of(vv::any_country(), 4);
    VISAVIS_CHECK(vv::share_of.checked(part, of(vv::eu27{}, 40)).why() ==
                  vv::reason::unknown_membership);
    VISAVIS_CHECK(vv::share_of.checked(of(nanjing{}, 4), of(vv::any_country(), 40)).why() ==
                  vv::reason::unknown_membership);
}

BOOST_AUTO_TEST_CASE(lists_that_are_read_are_asked_in_the_same_words) {
    const std::vector<std::string> names{"Nanjing", "Wuhan", "Boston"};
    std::vector<vv::any_city> read;
    read.reserve(names.size() + 1);
    for (const auto& name : names)
        read.emplace_back(name, name == "Boston" ? vv::any_country(vv::country<"US">{})
                                                 : vv::any_country(vv::country<"CN">{}));
    BOOST_TEST((vv::share_of(read, in_china) == 2_over(3)));
    read.emplace_back("Springfield", vv::any_country());
    BOOST_TEST((vv::share_of.checked(read, in_china).why() == vv::reason::unknown_membership));
    BOOST_TEST(undetermined(in_china(read.back())));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
