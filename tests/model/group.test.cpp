// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/group.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <random>
#include <string>
#include <vector>

namespace vv = visavis;

namespace {

using china = vv::country<"CN">;
using us = vv::country<"US">;
using france = vv::country<"FR">;
using germany = vv::country<"DE">;
using britain = vv::country<"GB">;
using kosovo = vv::user_country<"XK", "Kosovo">;
using benelux = vv::group<"Benelux", "BE", "NL", "LU">;

std::vector<vv::country_set> random_sets(int count) {
    std::mt19937 random(20250930);
    std::vector<vv::country_set> sets(1); // the empty one first
    while (static_cast<int>(sets.size()) < count) {
        vv::country_set set;
        const auto one_in = 1 + random() % 10;
        for (const auto& record : vv::iso3166)
            if (random() % one_in == 0) set.insert(vv::any_country::parse(record.alpha2).value());
        sets.push_back(set);
    }
    return sets;
}

// The members of the European Union on a day, from the table of accessions; empty without it.
vv::country_set european_union_on(const std::string& day) {
    std::ifstream file(VISAVIS_SOURCE_DIR "/../shared/data/groups/eu_membership.csv");
    vv::country_set members;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const auto second = line.find(',', 4);
        const auto third = line.find(',', second + 1);
        const auto from = line.substr(second + 1, third - second - 1);
        const auto until = line.substr(third + 1);
        if (from <= day && (until.empty() || day <= until))
            members.insert(vv::any_country::parse(line.substr(0, 3)).value());
    }
    return members;
}

} // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(group)

BOOST_AUTO_TEST_CASE(a_group_has_a_name_and_members) {
    VISAVIS_CHECK(benelux::name() == "Benelux");
    VISAVIS_CHECK(benelux::kind() == vv::entity_kind::group);
    VISAVIS_CHECK(benelux::members().size() == 3);
    VISAVIS_CHECK(is_member(vv::country<"BE">{}, benelux{}));
    VISAVIS_CHECK(!is_member(france{}, benelux{}));
    static_assert(vv::entity_of_known_kind<benelux>);
}

BOOST_AUTO_TEST_CASE(a_group_in_the_type_converts_to_a_value) {
    constexpr vv::any_group value = benelux{};
    VISAVIS_CHECK(value.name() == "Benelux");
    VISAVIS_CHECK(value.members() == benelux::members());
    VISAVIS_CHECK(value.kind() == vv::entity_kind::group);
    VISAVIS_CHECK(value == vv::any_group("Benelux", benelux::members()));
    VISAVIS_CHECK(value != vv::any_group("Benelux", vv::members_of(france{})));
    VISAVIS_CHECK(value != vv::any_group());
}

BOOST_AUTO_TEST_CASE(a_group_that_is_read_answers_as_one_in_the_type) {
    vv::country_set members;
    for (const char* code : {"BE", "NL", "LU", "NL"})
        members.insert(vv::any_country::parse(code).value());
    const vv::any_group read("Benelux", members);
    BOOST_TEST((read == benelux{}));
    BOOST_TEST(is_member(vv::any_country::parse("NLD").value(), read));
    BOOST_TEST(!are_disjoint(read, vv::eu27{}));
}

BOOST_AUTO_TEST_CASE(the_members_come_in_the_order_of_their_codes) {
    std::string codes;
    for (auto member : benelux::members()) codes += member.alpha2();
    BOOST_TEST(codes == "BELUNL");

    constexpr auto count = [](const vv::country_set& set) {
        int members = 0;
        for (auto at = set.begin(); at != set.end(); at++) members += (*at).is_known();
        return members;
    };
    VISAVIS_CHECK(count(vv::eu27::members()) == 27);
    VISAVIS_CHECK(count(vv::world::members()) == 249);
    VISAVIS_CHECK(count(vv::country_set()) == 0);
    VISAVIS_CHECK(vv::country_set::iterator() == vv::country_set::iterator());
    VISAVIS_CHECK(count(members_of(kosovo{}) | members_of(vv::country<"ZW">{})) == 2);
}

BOOST_AUTO_TEST_CASE(the_european_union_has_27_members_and_britain_is_none) {
    VISAVIS_CHECK(vv::eu27::name() == "European Union");
    VISAVIS_CHECK(vv::eu27::members().size() == 27);
    VISAVIS_CHECK(is_member(vv::country<"HR">{}, vv::eu27{}));
    VISAVIS_CHECK(!is_member(britain{}, vv::eu27{}));
    VISAVIS_CHECK(vv::eu28::members().size() == 28);
    VISAVIS_CHECK(vv::eu28::members() - vv::eu27::members() == members_of(britain{}));
    VISAVIS_CHECK((vv::eu28::members() & vv::eu27::members()) == vv::eu27::members());
}

BOOST_AUTO_TEST_CASE(the_european_union_is_that_of_the_treaties_of_accession) {
    if (european_union_on("2025-01-01").size() == 0) {
        BOOST_TEST_MESSAGE("skipped: no table of accessions beside the project");
        return;
    }
    BOOST_TEST((european_union_on("2020-02-01") == vv::eu27::members()));
    BOOST_TEST((european_union_on("2025-09-30") == vv::eu27::members()));
    BOOST_TEST((european_union_on("2013-07-01") == vv::eu28::members()));
    BOOST_TEST((european_union_on("2020-01-31") == vv::eu28::members()));
    BOOST_TEST((european_union_on("2013-06-30") != vv::eu28::members()));
    BOOST_TEST(european_union_on("1958-01-01").size() == 6);
}

BOOST_AUTO_TEST_CASE(the_seven_and_the_twenty_are_their_countries) {
    VISAVIS_CHECK(vv::g7::name() == "G7");
    VISAVIS_CHECK(vv::g7::members().size() == 7);
    VISAVIS_CHECK(vv::g20_countries::members().size() == 19);
    VISAVIS_CHECK((vv::g7::members() - vv::g20_countries::members()).size() == 0);
    VISAVIS_CHECK((vv::g20_countries::members() & vv::eu27::members()).size() == 3); // DE FR IT
    // Argentina to the United States, as the G20 lists them
    constexpr auto brics = vv::group<"BRICS", "BR", "RU", "IN", "CN", "ZA">::members();
    VISAVIS_CHECK((vv::g20_countries::members() & brics) == brics);
}

BOOST_AUTO_TEST_CASE(the_world_is_every_code_of_iso_3166) {
    VISAVIS_CHECK(vv::world::name() == "World");
    VISAVIS_CHECK(vv::world::kind() == vv::entity_kind::group);
    VISAVIS_CHECK(vv::world::members().size() == 249);
    VISAVIS_CHECK(is_member(vv::country<"AQ">{}, vv::world{}));
    VISAVIS_CHECK(!is_member(kosovo{}, vv::world{}));
    VISAVIS_CHECK(vv::any_group(vv::world{}).members() == vv::world::members());
}

BOOST_AUTO_TEST_CASE(a_country_is_an_economy_with_itself_as_its_member) {
    VISAVIS_CHECK(members_of(china{}).size() == 1);
    VISAVIS_CHECK(is_member(china{}, china{}));
    VISAVIS_CHECK(!is_member(us{}, china::value()));
    VISAVIS_CHECK(members_of(kosovo{}).contains(kosovo{}));
    static_assert(vv::economy<china> && vv::economy<vv::any_country> && vv::economy<kosovo>);
    static_assert(vv::economy<benelux> && vv::economy<vv::any_group> && vv::economy<vv::world>);
    static_assert(!vv::economy<int> && !vv::economy<vv::country_set>);
}

BOOST_AUTO_TEST_CASE(figures_of_disjoint_economies_may_be_added) {
    VISAVIS_CHECK(are_disjoint(us{}, vv::eu27{}));
    VISAVIS_CHECK(!are_disjoint(france{}, vv::eu27{}));
    VISAVIS_CHECK(!are_disjoint(benelux{}, vv::eu27{}));
    VISAVIS_CHECK(are_disjoint(china{}, us{}));
    VISAVIS_CHECK(!are_disjoint(china{}, china::value()));
}

BOOST_AUTO_TEST_CASE(a_union_in_the_type_joins_names_and_members) {
    constexpr auto both = united_of(us{}, vv::eu27{});
    VISAVIS_CHECK(both.name() == "United States and European Union");
    VISAVIS_CHECK(both.kind() == vv::entity_kind::group);
    VISAVIS_CHECK(both.members().size() == 28);
    VISAVIS_CHECK(is_member(us{}, both) && is_member(germany{}, both));
    VISAVIS_CHECK(!is_member(china{}, both));
    VISAVIS_CHECK(vv::any_group(both).name() == both.name());
    static_assert(vv::economy<decltype(both)>);
}

BOOST_AUTO_TEST_CASE(a_union_of_several_is_listed_with_commas_and_one_and) {
    VISAVIS_CHECK(united_of(us{}, china{}, kosovo{}).name() == "United States, China and Kosovo");
    VISAVIS_CHECK(united_of(us{}, china{}, france{}, germany{}).name() ==
                  "United States, China, France and Germany");
    VISAVIS_CHECK(united_of(united_of(us{}, china{}), vv::eu27{}).members().size() == 29);
}

BOOST_AUTO_TEST_CASE(a_member_of_both_counts_once_in_the_union) {
    VISAVIS_CHECK(united_of(france{}, vv::eu27{}).members() == vv::eu27::members());
    VISAVIS_CHECK(united_of(us{}, us{}).members().size() == 1);
}

BOOST_AUTO_TEST_CASE(values_are_united_by_their_members) {
    const vv::any_group both("US and EU", members_of(us::value()) | members_of(vv::eu27{}));
    BOOST_TEST(both.members().size() == 28);
    BOOST_TEST((both.members() == united_of(vv::eu27{}, us{}).members()));
    constexpr auto without_germany = vv::eu27::members() - members_of(germany{});
    VISAVIS_CHECK(without_germany.size() == 26 && !without_germany.contains(germany{}));
}

BOOST_AUTO_TEST_CASE(an_unknown_country_is_in_no_group_and_cannot_be_added_to_one) {
    VISAVIS_CHECK(!vv::world::members().contains(vv::any_country()));
    VISAVIS_CHECK(!is_member(vv::any_country(), vv::eu27{}));
    vv::country_set set;
    const auto says_so = [](const vv::error& refused) {
        return refused.why() == vv::reason::unknown_code &&
               refused.what() ==
                   std::string_view("visavis: unknown code: an unknown country in a group");
    };
    BOOST_CHECK_EXCEPTION(set.insert(vv::any_country()), vv::error, says_so);
    BOOST_CHECK_EXCEPTION((void)are_disjoint(vv::any_country(), vv::eu27{}), vv::error, says_so);
    BOOST_TEST((set == vv::country_set()));
}

BOOST_AUTO_TEST_CASE(sets_of_countries_obey_the_laws_of_sets) {
    const auto sets = random_sets(24);
    const auto all = vv::world::members();
    for (const auto& a : sets) {
        BOOST_TEST(((a | a) == a && (a & a) == a));
        BOOST_TEST(((a | all) == all && (a & all) == a));
        BOOST_TEST((a - a).size() == 0);
        int members = 0;
        vv::any_country before;
        for (auto member : a) {
            BOOST_TEST((a.contains(member) && before < member));
            before = member;
            ++members;
        }
        BOOST_TEST(members == a.size());
        for (const auto& b : sets) {
            BOOST_TEST(((a | b) == (b | a) && (a & b) == (b & a)));
            BOOST_TEST((a | b).size() + (a & b).size() == a.size() + b.size());
            BOOST_TEST((((a - b) | (a & b)) == a));
            BOOST_TEST(((all - (a | b)) == ((all - a) & (all - b))));
            const vv::any_group left("left", a);
            const vv::any_group right("right", b);
            BOOST_TEST(are_disjoint(left, right) == ((a - b) == a));
            for (const auto& c : sets) {
                if (((a | b) | c) != (a | (b | c))) BOOST_ERROR("union is not associative");
                if ((a & (b | c)) != ((a & b) | (a & c))) BOOST_ERROR("does not distribute");
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
