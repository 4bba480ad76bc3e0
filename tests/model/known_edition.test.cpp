// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/known_edition.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;
using edition_of = vv::known_edition;
using vv::sighting;
using vv::whereabouts;

// All editions here are made up.
namespace {

constexpr vv::source press{"a newspaper"};
using cities = vv::list_of<"liveable cities", vv::entity_kind::city>;
constexpr vv::city<"Aarhus", "DK"> aarhus;
constexpr vv::city<"Bern", "CH"> bern;
constexpr vv::city<"Cork", "IE"> cork;
constexpr vv::city<"Dresden", "DE"> dresden;
constexpr vv::city<"Essen", "DE"> essen;

constexpr auto whole = cities::ranked(2024_y, press, aarhus, bern, cork);
constexpr auto beginning = whole.out_of(100);
constexpr auto in_part = vv::seen_in<cities>(2023_y, press, 100,
                                             {{aarhus, whereabouts::at(8)},
                                              {bern, whereabouts::between(1, 10)},
                                              {cork, whereabouts::beyond(10, 100)}});

constexpr auto where(const auto& who, const edition_of& edition) {
    return edition.where_is(who).value();
}

template <std::size_t Size>
constexpr int complete_to(const std::array<sighting, Size>& members) {
    return edition_of("cities", vv::entity_kind::city, 2024_y, press, 100, members.data(), Size)
        .complete_to();
}

} // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(known_edition)

BOOST_AUTO_TEST_CASE(a_whole_league_places_its_members_and_excludes_all_others) {
    VISAVIS_CHECK(where(bern, whole) == whereabouts::at(2));
    VISAVIS_CHECK(where(dresden, whole) == whereabouts::not_listed());
    VISAVIS_CHECK(edition_of(whole).length() == 3 && edition_of(whole).size() == 3);
}

BOOST_AUTO_TEST_CASE(of_the_beginning_of_a_league_others_stand_after_it_or_nowhere) {
    VISAVIS_CHECK(where(bern, beginning) == whereabouts::at(2));
    VISAVIS_CHECK(where(dresden, beginning) == whereabouts::beyond(3, 100));
}

BOOST_AUTO_TEST_CASE(an_edition_may_be_known_by_some_members_only_and_not_exactly) {
    VISAVIS_CHECK(where(aarhus, in_part) == whereabouts::at(8));
    VISAVIS_CHECK(where(bern, in_part) == whereabouts::between(1, 10));
    VISAVIS_CHECK(fails(where(cork, in_part).is_within(10)));
    VISAVIS_CHECK(where(dresden, in_part) == whereabouts::beyond(0, 100));
}

BOOST_AUTO_TEST_CASE(of_an_edition_that_nobody_saw_nothing_is_known) {
    constexpr vv::unseen<cities> nobody_saw{2022_y};
    VISAVIS_CHECK(where(aarhus, nobody_saw) == whereabouts());
    VISAVIS_CHECK(edition_of(nobody_saw).when() == 2022_y);
    VISAVIS_CHECK(edition_of(nobody_saw).title() == "liveable cities");
    VISAVIS_CHECK(edition_of(nobody_saw).size() == 0);
}

BOOST_AUTO_TEST_CASE(ranks_known_from_the_first_on_are_known_completely) {
    constexpr auto first = sighting{aarhus, whereabouts::at(1)};
    constexpr auto second = sighting{bern, whereabouts::at(2)};
    constexpr auto joint = sighting{cork, whereabouts::at(2)};
    constexpr auto fourth = sighting{dresden, whereabouts::at(4)};
    constexpr auto third = sighting{dresden, whereabouts::at(3)};
    constexpr auto ninth = sighting{essen, whereabouts::at(9)};
    VISAVIS_CHECK(complete_to(std::array{first, second}) == 2);
    VISAVIS_CHECK(complete_to(std::array{second, ninth, first}) == 2); // in any order
    VISAVIS_CHECK(complete_to(std::array{first, second, joint, fourth}) == 4);
    VISAVIS_CHECK(complete_to(std::array{first, second, joint, third}) == 3); // dense ranks
    VISAVIS_CHECK(complete_to(std::array{first, second, fourth}) == 2);
    VISAVIS_CHECK(complete_to(std::array{second, ninth}) == 0);
    VISAVIS_CHECK(complete_to(std::array{sighting{aarhus, whereabouts::between(1, 2)}}) == 0);
}

BOOST_AUTO_TEST_CASE(where_all_members_are_named_nobody_else_is_listed) {
    constexpr auto named = vv::seen_in<cities>(
        2023_y, press, 2,
        {{aarhus, whereabouts::between(1, 2)}, {bern, whereabouts::between(1, 2)}});
    VISAVIS_CHECK(where(dresden, named) == whereabouts::not_listed());
    // one who is named as not listed takes no place
    constexpr auto with_one_out = vv::seen_in<cities>(
        2023_y, press, 2, {{aarhus, whereabouts::at(1)}, {bern, whereabouts::not_listed()}});
    VISAVIS_CHECK(where(dresden, with_one_out) == whereabouts::beyond(1, 2));
}

BOOST_AUTO_TEST_CASE(members_are_read_in_the_order_in_which_they_are_given) {
    VISAVIS_CHECK(edition_of(whole).at(2).who == vv::any_entity(cork));
    VISAVIS_CHECK(edition_of(whole).at(2).where == whereabouts::at(3));
    VISAVIS_CHECK(edition_of(in_part).at(1).who == vv::any_entity(bern));
    VISAVIS_CHECK(edition_of(whole).from() == press && edition_of(in_part).from() == press);
    BOOST_CHECK_THROW(static_cast<void>(edition_of(whole).at(3)), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(edition_of(in_part).at(3)), vv::error);
}

BOOST_AUTO_TEST_CASE(leagues_and_sightings_can_be_read_at_run_time) {
    const std::vector<vv::placed<vv::any_entity>> places{{1, vv::any_entity("a")},
                                                         {1, vv::any_entity("b")}};
    const vv::any_league read("the list", vv::entity_kind::other, 2024_y, press, places.data(),
                              places.size());
    BOOST_TEST((where(vv::any_entity("b"), read) == whereabouts::at(1)));
    BOOST_TEST((where(vv::any_entity("c"), read.out_of(10)) == whereabouts::beyond(1, 10)));

    const std::vector<sighting> seen{{vv::any_entity("a"), whereabouts::at(7)}};
    const vv::known_edition seen_at_7("the list", vv::entity_kind::other, 2024_y, press, 10,
                                      seen.data(), seen.size());
    BOOST_TEST((where(vv::any_entity("a"), seen_at_7) == whereabouts::at(7)));
}

BOOST_AUTO_TEST_CASE(members_that_a_list_cannot_have_are_refused) {
    const auto reason_for = [](int length, const std::vector<sighting>& members) {
        try {
            const vv::known_edition edition("cities", vv::entity_kind::city, 2024_y, press, length,
                                            members.data(), members.size());
        } catch (const vv::error& refused) {
            return std::string(refused.what());
        }
        return std::string("accepted");
    };
    const auto at = [](int rank) { return whereabouts::at(rank); };
    BOOST_TEST(reason_for(9, {{aarhus, at(9)}}) == "accepted");
    BOOST_TEST(reason_for(9, {{aarhus, at(10)}}) ==
               "visavis: out of range: Aarhus at a rank beyond the length of 2024 of cities");
    BOOST_TEST(reason_for(9, {{aarhus, at(1)}, {aarhus, at(2)}}) ==
               "visavis: malformed text: Aarhus twice in 2024 of cities");
    BOOST_TEST(reason_for(9, {{vv::country<"DK">{}, at(1)}}) ==
               "visavis: the figures are of different kinds of entity: Denmark in 2024 of cities");
}

BOOST_AUTO_TEST_CASE(an_entity_of_another_kind_has_no_place) {
    VISAVIS_CHECK(vv::known_edition(whole).where_is(vv::country<"DK">{}).why() ==
                  vv::reason::different_kinds);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
