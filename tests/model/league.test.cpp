// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/league.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using science_cities = vv::list_of<"the leading science cities", vv::entity_kind::city>;
using beijing = vv::city<"Beijing", "CN">;
using shanghai = vv::city<"Shanghai", "CN">;
using new_york = vv::city<"New York", "US">;
using boston = vv::city<"Boston", "US">;

constexpr vv::source nature{"Nature Index", "Science Cities", "2024"};

constexpr auto top_three =
    science_cities::ranked(2024_y, nature, beijing{}, shanghai{}, new_york{});

constexpr vv::placed<vv::any_city> with_a_tie[] = {
    {1, beijing{}}, {2, shanghai{}}, {2, new_york{}}, {4, boston{}}};

using rows = std::vector<vv::placed<vv::any_entity>>;

auto ranks_of(std::initializer_list<int> ranks) {
    static const std::string_view names[] = {"a", "b", "c", "d", "e", "f"};
    rows places;
    for (int rank : ranks) places.push_back({rank, vv::any_entity(names[places.size()])});
    return places;
}

auto read(const rows& places, vv::entity_kind kind = vv::entity_kind::other) {
    return vv::any_league::checked("the list", kind, 2024_y, nature, places.data(), places.size());
}

constexpr auto broken = [](const vv::error& refused) {
    return refused.why() == vv::reason::malformed &&
           std::string_view(refused.what())
               .ends_with("ranks that do not start at 1, decrease or leave a gap");
};

} // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(league)

BOOST_AUTO_TEST_CASE(a_list_has_a_title_and_a_kind_of_members) {
    VISAVIS_CHECK(science_cities::title() == "the leading science cities");
    VISAVIS_CHECK(science_cities::kind == vv::entity_kind::city);
    static_assert(std::is_same_v<science_cities::entity_type, vv::any_city>);
}

BOOST_AUTO_TEST_CASE(every_kind_has_the_identity_that_its_lists_hold) {
    static_assert(std::is_same_v<vv::listed_as<vv::entity_kind::country>, vv::any_country>);
    static_assert(std::is_same_v<vv::listed_as<vv::entity_kind::group>, vv::any_group>);
    static_assert(std::is_same_v<vv::listed_as<vv::entity_kind::city>, vv::any_city>);
    static_assert(std::is_same_v<vv::listed_as<vv::entity_kind::institution>, //
                                 vv::any_institution>);
    static_assert(std::is_same_v<vv::listed_as<vv::entity_kind::cluster>, vv::any_cluster>);
    static_assert(std::is_same_v<vv::listed_as<vv::entity_kind::other>, vv::any_entity>);
}

BOOST_AUTO_TEST_CASE(an_edition_names_its_members_from_the_first_place_on) {
    VISAVIS_CHECK(top_three.title() == science_cities::title());
    VISAVIS_CHECK(top_three.kind() == vv::entity_kind::city);
    VISAVIS_CHECK(top_three.edition == 2024_y && top_three.from == nature);
    VISAVIS_CHECK(top_three.size() == 3 && top_three.length == 3);
    VISAVIS_CHECK(*top_three.begin() == vv::placed<vv::any_city>{1, beijing{}});
    VISAVIS_CHECK(top_three.end()[-1] == vv::placed<vv::any_city>{3, new_york{}});
    VISAVIS_CHECK(science_cities::ranked(2024_y, nature, vv::any_city(boston{})).size() == 1);
}

BOOST_AUTO_TEST_CASE(a_member_has_a_rank_and_others_have_none) {
    VISAVIS_CHECK(top_three.rank_of(beijing{}).value() == 1);
    VISAVIS_CHECK(top_three.rank_of(vv::any_city(new_york{})).value() == 3);
    VISAVIS_CHECK(top_three.rank_of(vv::any_entity(shanghai{})).value() == 2);
    VISAVIS_CHECK(top_three.rank_of(boston{}).why() == vv::reason::unranked);
    VISAVIS_CHECK(top_three.rank_of(boston{}).refused().about ==
                  "Boston in the leading science cities");
    BOOST_CHECK_EXCEPTION(
        (void)top_three.rank_of(boston{}).value(), vv::error, [](const vv::error& refused) {
            return refused.why() == vv::reason::unranked &&
                   refused.what() == std::string_view("visavis: the entity has no rank: Boston "
                                                      "in the leading science cities");
        });
}

BOOST_AUTO_TEST_CASE(joint_ranks_are_given_as_published) {
    constexpr auto league = science_cities::ranked_as(2024_y, nature, with_a_tie);
    VISAVIS_CHECK(league.rank_of(shanghai{}).value() == 2);
    VISAVIS_CHECK(league.rank_of(new_york{}).value() == 2);
    VISAVIS_CHECK(league.rank_of(boston{}).value() == 4);
    VISAVIS_CHECK(league.edition == 2024_y && league.from == nature && league.length == 4);
    VISAVIS_CHECK(science_cities::ranked_as(2024_y, nature, with_a_tie).size() == 4);
}

BOOST_AUTO_TEST_CASE(a_league_may_be_the_beginning_of_a_longer_list) {
    VISAVIS_CHECK(top_three.out_of(500).length == 500);
    VISAVIS_CHECK(top_three.out_of(500).size() == 3);
    VISAVIS_CHECK(top_three.out_of(3).length == 3);
    BOOST_CHECK_EXCEPTION((void)top_three.out_of(2), vv::error, [](const vv::error& refused) {
        return refused.why() == vv::reason::out_of_range &&
               refused.what() ==
                   std::string_view("visavis: out of range: a list shorter than its beginning");
    });
}

BOOST_AUTO_TEST_CASE(a_list_of_other_entities_holds_all_kinds) {
    using economies = vv::list_of<"the largest economies", vv::entity_kind::other>;
    constexpr auto league = economies::ranked(2024_y, {}, vv::country<"US">{}, vv::eu27{},
                                              vv::country<"CN">{}, vv::any_entity("California"));
    VISAVIS_CHECK(league.rank_of(vv::eu27{}).value() == 2);
    VISAVIS_CHECK(league.rank_of(vv::any_country::parse("CHN").value()).value() == 3);
    VISAVIS_CHECK(league.rank_of(vv::any_entity("California")).value() == 4);
    VISAVIS_CHECK(league.rank_of(beijing{}).why() == vv::reason::unranked);
}

BOOST_AUTO_TEST_CASE(ranks_start_at_1_never_decrease_and_leave_no_gap_but_after_ties) {
    for (const auto& good : {ranks_of({}), ranks_of({1}), ranks_of({1, 2, 3}), ranks_of({1, 1, 3}),
                             ranks_of({1, 1, 2}), ranks_of({1, 2, 2, 2, 5}), ranks_of({1, 1, 1})})
        BOOST_TEST(read(good).has_value());
    for (const auto& wrong :
         {ranks_of({0}), ranks_of({2}), ranks_of({-1}), ranks_of({1, 3}), ranks_of({2, 1}),
          ranks_of({1, 2, 1}), ranks_of({1, 1, 4}), ranks_of({1, 0}), ranks_of({1, -2})})
        BOOST_TEST((read(wrong).refused().why == vv::reason::malformed));

    constexpr vv::placed<vv::any_city> from_2[] = {{2, beijing{}}, {3, shanghai{}}};
    constexpr vv::placed<vv::any_city> gap[] = {{1, beijing{}}, {3, shanghai{}}};
    constexpr vv::placed<vv::any_city> falling[] = {
        {1, beijing{}}, {2, shanghai{}}, {1, new_york{}}};
    BOOST_CHECK_EXCEPTION((void)science_cities::ranked_as(2024_y, nature, from_2), vv::error,
                          broken);
    BOOST_CHECK_EXCEPTION((void)science_cities::ranked_as(2024_y, nature, gap), vv::error, broken);
    BOOST_CHECK_EXCEPTION((void)science_cities::ranked_as(2024_y, nature, falling), vv::error,
                          broken);
}

BOOST_AUTO_TEST_CASE(a_member_named_twice_is_refused) {
    const auto twice = [](const vv::error& refused) {
        return refused.why() == vv::reason::malformed &&
               std::string_view(refused.what())
                   .ends_with("Beijing twice in the leading science cities");
    };
    BOOST_CHECK_EXCEPTION(
        (void)science_cities::ranked(2024_y, nature, beijing{}, shanghai{}, beijing{}), vv::error,
        twice);
    constexpr vv::placed<vv::any_city> joint[] = {{1, beijing{}}, {1, beijing{}}};
    BOOST_CHECK_EXCEPTION((void)science_cities::ranked_as(2024_y, nature, joint), vv::error, twice);
}

BOOST_AUTO_TEST_CASE(two_members_of_unknown_identity_are_not_one_named_twice) {
    using countries = vv::list_of<"countries", vv::entity_kind::country>;
    constexpr auto league =
        countries::ranked(2024_y, {}, vv::any_country(), vv::country<"CN">{}, vv::any_country());
    VISAVIS_CHECK(league.size() == 3);
    VISAVIS_CHECK(league.rank_of(vv::any_country()).why() == vv::reason::unranked);
}

BOOST_AUTO_TEST_CASE(a_list_may_be_counted_without_being_named) {
    constexpr auto chinese = science_cities::counted(26, 100, 2025_y, nature);
    VISAVIS_CHECK(chinese.count == 26 && chinese.size == 100);
    VISAVIS_CHECK(chinese.edition == 2025_y && chinese.from == nature);
    VISAVIS_CHECK(science_cities::counted(0, 0, 2025_y, nature).size == 0);
    VISAVIS_CHECK(science_cities::counted(100, 100, 2025_y, nature).count == 100);
}

BOOST_AUTO_TEST_CASE(a_count_lies_within_its_list) {
    BOOST_CHECK_EXCEPTION(
        (void)science_cities::counted(-1, 100, 2025_y, nature), vv::error,
        [](const vv::error& refused) {
            return refused.why() == vv::reason::negative_part &&
                   std::string_view(refused.what()).ends_with("the leading science cities");
        });
    BOOST_CHECK_EXCEPTION(
        (void)science_cities::counted(101, 100, 2025_y, nature), vv::error,
        [](const vv::error& refused) {
            return refused.why() == vv::reason::part_exceeds_whole &&
                   std::string_view(refused.what()).ends_with("the leading science cities");
        });
}

BOOST_AUTO_TEST_CASE(a_league_that_is_read_has_its_title_and_kind_as_values) {
    const std::string title = "TOP500";
    const rows places{{1, vv::any_entity("El Capitan", vv::country<"US">{})},
                      {2, vv::any_entity("Frontier", vv::country<"US">{})},
                      {3, vv::any_entity("JUPITER", vv::country<"DE">{})}};
    const auto league = vv::any_league(title, vv::entity_kind::other, vv::period::month(2025, 11),
                                       {"TOP500"}, places.data(), places.size())
                            .out_of(500);
    BOOST_TEST(league.title() == "TOP500");
    BOOST_TEST((league.kind() == vv::entity_kind::other));
    BOOST_TEST((league.edition == vv::period::month(2025, 11)));
    BOOST_TEST(league.from.who == "TOP500");
    BOOST_TEST(league.size() == 3U);
    BOOST_TEST(league.length == 500);
    BOOST_TEST(league.rank_of(places[2].who).value() == 3);
    BOOST_TEST((league.rank_of(vv::any_entity("Fugaku")).refused().about == "Fugaku in TOP500"));
}

BOOST_AUTO_TEST_CASE(its_places_may_hold_any_one_identity) {
    const std::vector<vv::placed<vv::any_country>> countries{{1, vv::country<"CN">{}}};
    const std::vector<vv::placed<vv::any_group>> groups{{1, vv::eu27{}}};
    const std::vector<vv::placed<vv::any_city>> cities{{1, beijing{}}};
    const std::vector<vv::placed<vv::any_institution>> institutions{
        {1, vv::institution<"Harvard University", "US">{}}};
    const std::vector<vv::placed<vv::any_cluster>> clusters{
        {1, vv::any_cluster("Tokyo-Yokohama", vv::country<"JP">{})}};
    const auto is_first = [](vv::entity_kind kind, const auto& places) {
        const vv::any_league league("a list", kind, 2025_y, nature, places.data(), places.size());
        const auto first = *league.begin();
        return first.rank == 1 && same_entity(first.who, places[0].who) &&
               league.rank_of(places[0].who).value() == 1;
    };
    BOOST_TEST(is_first(vv::entity_kind::country, countries));
    BOOST_TEST(is_first(vv::entity_kind::group, groups));
    BOOST_TEST(is_first(vv::entity_kind::city, cities));
    BOOST_TEST(is_first(vv::entity_kind::institution, institutions));
    BOOST_TEST(is_first(vv::entity_kind::cluster, clusters));
    BOOST_TEST(is_first(vv::entity_kind::other, clusters));
}

BOOST_AUTO_TEST_CASE(a_league_in_the_type_converts_to_a_value_that_views_it) {
    constexpr vv::any_league value = top_three;
    VISAVIS_CHECK(value.title() == top_three.title());
    VISAVIS_CHECK(value.kind() == vv::entity_kind::city);
    VISAVIS_CHECK(value.edition == 2024_y && value.from == nature);
    VISAVIS_CHECK(value.size() == 3 && value.length == 3);
    VISAVIS_CHECK(value.rank_of(new_york{}).value() == 3);
    VISAVIS_CHECK(value.rank_of(boston{}).refused() == top_three.rank_of(boston{}).refused());

    static constexpr auto of_500 = top_three.out_of(500);
    VISAVIS_CHECK(vv::any_league(of_500).length == 500);
}

BOOST_AUTO_TEST_CASE(a_league_that_is_read_is_gone_through_in_order) {
    constexpr auto sum_of_ranks = [](const vv::any_league& league) {
        int sum = 0;
        for (const auto& place : league) sum += place.rank;
        return sum;
    };
    VISAVIS_CHECK(sum_of_ranks(top_three) == 6);
    const vv::any_league value = top_three;
    std::string names;
    for (auto at = value.begin(); at != value.end(); at++) names += (*at).who.name();
    BOOST_TEST(names == "BeijingShanghaiNew York");
    VISAVIS_CHECK(vv::any_league::iterator() == vv::any_league::iterator());
}

BOOST_AUTO_TEST_CASE(an_entity_of_another_kind_is_refused_where_the_kind_is_a_value) {
    const vv::any_league league = top_three;
    BOOST_TEST((league.rank_of(vv::country<"CN">{}).refused().why == vv::reason::different_kinds));
    BOOST_TEST((league.rank_of(vv::country<"CN">{}).refused().about ==
                "China in the leading science cities"));

    const rows mixed{{1, beijing{}}, {2, vv::country<"SG">{}}};
    BOOST_TEST(read(mixed).has_value());
    const auto refused = read(mixed, vv::entity_kind::city).refused();
    BOOST_TEST((refused.why == vv::reason::different_kinds));
    BOOST_TEST((refused.about == "Singapore in the list"));
    BOOST_CHECK_EXCEPTION((void)vv::any_league("the list", vv::entity_kind::city, 2024_y, nature,
                                               mixed.data(), mixed.size()),
                          vv::error, [](const vv::error& thrown) {
                              return thrown.why() == vv::reason::different_kinds;
                          });
}

BOOST_AUTO_TEST_CASE(a_league_that_is_read_has_its_places_by_position) {
    const auto places = ranks_of({1, 2, 2});
    const auto league = read(places).value();
    BOOST_TEST(league.place(2).rank == 2);
    BOOST_TEST((league.place(0).who == (*league.begin()).who));
    BOOST_CHECK_EXCEPTION((void)league.place(3), vv::error, [](const vv::error& refused) {
        return refused.why() == vv::reason::out_of_range;
    });
}

BOOST_AUTO_TEST_CASE(a_league_that_is_read_may_be_empty_and_is_no_shorter_than_its_beginning) {
    const auto empty = read({}).value();
    BOOST_TEST(empty.size() == 0U);
    BOOST_TEST((empty.begin() == empty.end()));
    BOOST_TEST((empty.rank_of(vv::any_entity("a")).refused().why == vv::reason::unranked));
    BOOST_TEST(empty.out_of(10).length == 10);
    const auto places = ranks_of({1, 2});
    BOOST_CHECK_EXCEPTION(
        (void)read(places).value().out_of(1), vv::error,
        [](const vv::error& refused) { return refused.why() == vv::reason::out_of_range; });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
