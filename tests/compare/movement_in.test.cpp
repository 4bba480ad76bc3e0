// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/movement_in.hpp>

#include "both_ways.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <random>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;
using vv::movement_status;
using vv::placing;
using vv::whereabouts;

// All editions here are made up.
namespace {

constexpr auto move = vv::movement_in;

constexpr vv::source press{"a newspaper"};
using cities = vv::list_of<"liveable cities", vv::entity_kind::city>;
constexpr vv::city<"Aarhus", "DK"> aarhus;
constexpr vv::city<"Bern", "CH"> bern;
constexpr vv::city<"Cork", "IE"> cork;
constexpr vv::city<"Dresden", "DE"> dresden;
constexpr vv::city<"Essen", "DE"> essen;

constexpr auto in_2021 = cities::ranked(2021_y, press, aarhus, bern, cork);
constexpr auto in_2022 = cities::ranked(2022_y, press, bern, aarhus, dresden);
constexpr auto in_2023 =
    cities::ranked_as(2023_y, press, {{1, aarhus}, {2, bern}, {2, cork}, {4, essen}});
constexpr auto editions = vv::history_of(in_2021, in_2022, in_2023);

const std::array<vv::any_entity, 5> everybody{aarhus, bern, cork, dresden, essen};
using order = std::array<vv::sighting, 5>;

order random_order(std::mt19937& random) {
    std::array<int, 5> ranks{1, 2, 3, 4, 5};
    std::shuffle(ranks.begin(), ranks.end(), random);
    order made;
    for (std::size_t at = 0; at != made.size(); ++at)
        made[at] = {everybody[at], whereabouts::at(ranks[at])};
    return made;
}

// The movement to the last of yearly editions with these orders.
vv::movement moved_through(const vv::any_entity& who, int top,
                           std::initializer_list<order> orders) {
    std::vector<vv::known_edition> years;
    for (const auto& one : orders)
        years.emplace_back("liveable cities", vv::entity_kind::city,
                           vv::period::year(2001 + static_cast<int>(years.size())), press, 5,
                           one.data(), one.size());
    return move(who, vv::history_view(years), top).moved;
}

constexpr movement_status opposite_of(movement_status status) {
    switch (status) {
    case movement_status::up:
        return movement_status::down;
    case movement_status::down:
        return movement_status::up;
    case movement_status::entered:
        return movement_status::dropped;
    case movement_status::dropped:
        return movement_status::entered;
    default:
        return status;
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(movement_in)

BOOST_AUTO_TEST_CASE(a_member_moves_between_the_last_two_editions) {
    constexpr auto of_aarhus = move(aarhus, editions);
    VISAVIS_CHECK(of_aarhus.moved.status() == movement_status::up);
    VISAVIS_CHECK(of_aarhus.moved.places() == 1);
    VISAVIS_CHECK(of_aarhus.from == 2022_y && of_aarhus.to == 2023_y);
    VISAVIS_CHECK(move(bern, editions).moved.status() == movement_status::down);
    VISAVIS_CHECK(move(bern, editions).moved.after() == placing(2, true));
    VISAVIS_CHECK(move(dresden, editions).moved.status() == movement_status::dropped);
}

BOOST_AUTO_TEST_CASE(an_entry_is_the_first_as_far_as_known) {
    constexpr auto of_essen = move(essen, editions);
    VISAVIS_CHECK(of_essen.moved.status() == movement_status::entered);
    VISAVIS_CHECK(holds(of_essen.first_entry.since_horizon));
    VISAVIS_CHECK(undetermined(of_essen.first_entry.ever));
    VISAVIS_CHECK(of_essen.first_entry.horizon == 2021_y);
}

BOOST_AUTO_TEST_CASE(a_member_returns_for_the_first_time_since) {
    constexpr auto of_cork = move(cork, editions);
    VISAVIS_CHECK(of_cork.moved.status() == movement_status::returned);
    VISAVIS_CHECK(of_cork.moved.earlier() == placing(3));
    VISAVIS_CHECK(holds(of_cork.back.is_first_since(2021_y)));
    VISAVIS_CHECK(fails(of_cork.first_entry.since_horizon));
}

BOOST_AUTO_TEST_CASE(ranks_beyond_the_top_that_is_asked_for_count_as_none) {
    constexpr auto to_the_top = move(cork, editions, 2);
    VISAVIS_CHECK(to_the_top.moved.status() == movement_status::entered);
    VISAVIS_CHECK(holds(to_the_top.first_entry.since_horizon)); // third in 2021
    VISAVIS_CHECK(to_the_top.top == 2);
    VISAVIS_CHECK(move(essen, editions, 3).moved.status() == movement_status::unranked);
}

BOOST_AUTO_TEST_CASE(it_can_be_told_as_of_an_earlier_edition) {
    constexpr auto then = move(aarhus, editions.view().until(2022_y));
    VISAVIS_CHECK(then.moved == vv::movement_of(placing(1), placing(2)));
    VISAVIS_CHECK(then.to == 2022_y);
}

BOOST_AUTO_TEST_CASE(it_agrees_with_the_movement_between_two_leagues) {
    for (const auto& who : {vv::any_entity(aarhus), vv::any_entity(bern), vv::any_entity(dresden),
                            vv::any_entity(essen)})
        BOOST_TEST(
            (move(who, editions).moved.status() ==
             vv::movement_of(who, vv::any_league(in_2022), vv::any_league(in_2023)).status()));
}

BOOST_AUTO_TEST_CASE(an_edition_that_does_not_decide_gives_no_movement_but_says_why) {
    static constexpr auto seen = vv::seen_in<cities>(
        2024_y, press, 10,
        {{aarhus, whereabouts::between(1, 3)}, {bern, whereabouts::beyond(10, 10)}});
    constexpr auto unsure = vv::history_of(in_2023, seen);
    VISAVIS_CHECK(move.checked(aarhus, unsure).why() == vv::reason::undecided);
    VISAVIS_CHECK(move.checked(aarhus, unsure).refused().about ==
                  "Aarhus in 2024 of liveable cities");
    VISAVIS_CHECK(move(bern, unsure).moved.status() == movement_status::dropped);
    VISAVIS_CHECK(move.checked(dresden, unsure).why() == vv::reason::undecided);
}

BOOST_AUTO_TEST_CASE(too_few_editions_and_other_kinds_are_refused) {
    VISAVIS_CHECK(move.checked(aarhus, vv::history_of(in_2021)).why() == vv::reason::empty_list);
    VISAVIS_CHECK(move.checked(vv::country<"DK">{}, editions.view()).why() ==
                  vv::reason::different_kinds);
    VISAVIS_CHECK(move.checked(aarhus, editions, 0).why() == vv::reason::out_of_range);
    const std::vector<vv::known_edition> read{in_2021};
    BOOST_CHECK_THROW(static_cast<void>(move(aarhus, vv::history_view(read))), vv::error);
}

BOOST_AUTO_TEST_CASE(there_and_back_are_opposite_and_from_one_edition_to_the_next_places_add_up) {
    std::mt19937 random(19980401);
    for (int trial = 0; trial != 200; ++trial) {
        const auto one = random_order(random);
        const auto other = random_order(random);
        const auto third = random_order(random);
        const int top = 1 + static_cast<int>(random() % 5);
        for (std::size_t at = 0; at != everybody.size(); ++at) {
            const auto& who = everybody[at];
            const int rank = one[at].where.best();
            const auto there = moved_through(who, top, {one, other});
            BOOST_TEST((there.before() == (rank <= top ? placing(rank) : placing())));
            const auto back = moved_through(who, top, {other, one});
            BOOST_TEST((back.status() == opposite_of(there.status())));
            BOOST_TEST((there.before() == back.after() && there.after() == back.before()));
            const auto on = moved_through(who, top, {one, other, third});
            const auto all_along = moved_through(who, top, {one, third});
            if (!there.after().is_ranked() || !all_along.before().is_ranked() ||
                !all_along.after().is_ranked())
                continue;
            BOOST_TEST((there.shift() + back.shift() == vv::place_shift()));
            BOOST_TEST((there.shift() + on.shift() == all_along.shift()));
        }
    }
}

BOOST_AUTO_TEST_CASE(as_many_enter_the_top_as_drop_out_of_it) {
    std::mt19937 random(19980402);
    for (int trial = 0; trial != 200; ++trial) {
        const auto one = random_order(random);
        const auto other = random_order(random);
        const int top = 1 + static_cast<int>(random() % 5);
        int entered = 0;
        vv::place_shift together;
        for (const auto& who : everybody) {
            const auto moved = moved_through(who, top, {one, other});
            if (moved.status() == movement_status::entered) ++entered;
            if (moved.status() == movement_status::dropped) --entered;
            together = together + moved_through(who, 5, {one, other}).shift();
        }
        BOOST_TEST(entered == 0);
        BOOST_TEST((together == vv::place_shift())); // who moves up passes who moves down
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
