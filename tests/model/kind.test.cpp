// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/kind.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

namespace vv = visavis;

namespace {

constexpr vv::entity_kind all_kinds[] = {vv::entity_kind::country, vv::entity_kind::group,
                                         vv::entity_kind::city,    vv::entity_kind::institution,
                                         vv::entity_kind::cluster, vv::entity_kind::other};

// Whatever has a kind and a name is an entity: no base class, no registration.
struct machine {
    std::string label;
    static constexpr vv::entity_kind kind() { return vv::entity_kind::other; }
    [[nodiscard]] std::string_view name() const { return label; }
};

struct university {
    static constexpr auto static_kind = vv::entity_kind::institution;
    static constexpr vv::entity_kind kind() { return static_kind; }
    static constexpr std::string_view name() { return "Tsinghua"; }
};

struct nameless {
    static constexpr vv::entity_kind kind() { return vv::entity_kind::other; }
};

struct of_untold_kind {
    static constexpr int kind() { return 0; }
    static constexpr std::string_view name() { return "?"; }
};

} // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(kind)

BOOST_AUTO_TEST_CASE(a_kind_has_a_name_and_a_plural) {
    VISAVIS_CHECK(name_of(vv::entity_kind::country) == "country");
    VISAVIS_CHECK(plural_of(vv::entity_kind::country) == "countries");
    VISAVIS_CHECK(name_of(vv::entity_kind::group) == "group of countries");
    VISAVIS_CHECK(plural_of(vv::entity_kind::group) == "groups of countries");
    VISAVIS_CHECK(name_of(vv::entity_kind::city) == "city");
    VISAVIS_CHECK(plural_of(vv::entity_kind::city) == "cities");
    VISAVIS_CHECK(name_of(vv::entity_kind::institution) == "institution");
    VISAVIS_CHECK(plural_of(vv::entity_kind::institution) == "institutions");
    VISAVIS_CHECK(name_of(vv::entity_kind::cluster) == "cluster");
    VISAVIS_CHECK(plural_of(vv::entity_kind::cluster) == "clusters");
    VISAVIS_CHECK(name_of(vv::entity_kind::other) == "entity");
    VISAVIS_CHECK(plural_of(vv::entity_kind::other) == "entities");
}

BOOST_AUTO_TEST_CASE(whatever_has_a_kind_and_a_name_is_an_entity) {
    static_assert(vv::entity<machine>);
    static_assert(vv::entity<university>);
    static_assert(!vv::entity<nameless>);
    static_assert(!vv::entity<of_untold_kind>);
    static_assert(!vv::entity<int>);
    static_assert(!vv::entity<std::string>);
    BOOST_TEST(machine{"El Capitan"}.name() == "El Capitan");
}

BOOST_AUTO_TEST_CASE(an_entity_may_tell_its_kind_to_the_compiler) {
    static_assert(vv::entity_of_known_kind<university>);
    static_assert(!vv::entity_of_known_kind<machine>);
}

BOOST_AUTO_TEST_CASE(countries_and_groups_compare_and_else_only_the_same_kinds) {
    VISAVIS_CHECK(kinds_compare(vv::entity_kind::country, vv::entity_kind::group));
    VISAVIS_CHECK(!kinds_compare(vv::entity_kind::country, vv::entity_kind::city));
    VISAVIS_CHECK(!kinds_compare(vv::entity_kind::city, vv::entity_kind::cluster));
    for (auto a : all_kinds)
        for (auto b : all_kinds) {
            const bool economies = a <= vv::entity_kind::group && b <= vv::entity_kind::group;
            BOOST_TEST(kinds_compare(a, b) == (a == b || economies));
            BOOST_TEST(kinds_compare(a, b) == kinds_compare(b, a));
        }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
