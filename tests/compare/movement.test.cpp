// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/movement.hpp>

#include "both_ways.hpp"

#include <visavis/compare/difference.hpp>
#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string_view>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;
using vv::movement_status;
using vv::placing;

namespace {

constexpr auto move = vv::movement_of;

constexpr vv::source press{"a newspaper"};
using cities = vv::list_of<"liveable cities", vv::entity_kind::city>;
constexpr vv::city<"Aarhus", "DK"> aarhus;
constexpr vv::city<"Bern", "CH"> bern;
constexpr vv::city<"Cork", "IE"> cork;
constexpr vv::city<"Dresden", "DE"> dresden;
constexpr vv::city<"Essen", "DE"> essen;
constexpr auto in_2024 = cities::ranked(2024_y, press, aarhus, bern, cork);
constexpr auto in_2025 = cities::ranked(2025_y, press, dresden, bern, aarhus, essen);
constexpr auto in_2026 =
    cities::ranked_as(2026_y, press, {{1, essen}, {1, bern}, {1, dresden}, {4, aarhus}});

using others = vv::list_of<"dear cities", vv::entity_kind::city>;
constexpr auto dear = others::ranked(2025_y, press, bern, cork);

using awards = vv::indicator<"awards", vv::unit<"award">>;

using made_up_places = std::vector<vv::placed<vv::any_city>>;

// From one to all of the five cities in any order, without ties.
made_up_places random_league(std::mt19937& random) {
    std::array<vv::any_city, 5> all{aarhus, bern, cork, dresden, essen};
    std::shuffle(all.begin(), all.end(), random);
    made_up_places places;
    for (std::size_t at = 0, size = 1 + random() % 5; at != size; ++at)
        places.push_back({static_cast<int>(at) + 1, all[at]});
    return places;
}
vv::any_league league_of(const made_up_places& places, const vv::period& edition) {
    return {"liveable cities", vv::entity_kind::city, edition, press, places.data(), places.size()};
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(movement)

BOOST_AUTO_TEST_CASE(a_smaller_rank_is_up) {
    VISAVIS_CHECK(move(placing(8), placing(5)).status() == movement_status::up);
    VISAVIS_CHECK(move(placing(8), placing(5)).places() == 3);
    VISAVIS_CHECK(move(placing(5), placing(8)).status() == movement_status::down);
    VISAVIS_CHECK(move(placing(5), placing(8)).places() == 3);
    VISAVIS_CHECK(move(placing(5), placing(5)).status() == movement_status::stayed);
    VISAVIS_CHECK(move(placing(5), placing(5)).places() == 0);
}

BOOST_AUTO_TEST_CASE(fractional_ranks_move_by_halves) {
    constexpr auto moved = move(placing::of_halves(5, true), placing(1));
    VISAVIS_CHECK(moved.places() == 3_over(2) && moved.status() == movement_status::up);
}

BOOST_AUTO_TEST_CASE(no_rank_before_or_after_is_a_status_and_no_number) {
    constexpr placing none;
    VISAVIS_CHECK(move(none, placing(10)).status() == movement_status::entered);
    VISAVIS_CHECK(move(none, placing(10), placing(3)).status() == movement_status::returned);
    VISAVIS_CHECK(move(placing(10), none).status() == movement_status::dropped);
    VISAVIS_CHECK(move(none, none).status() == movement_status::unranked);
    VISAVIS_CHECK(vv::movement().status() == movement_status::unranked);
    BOOST_CHECK_EXCEPTION(
        static_cast<void>(move(none, placing(10)).places()), vv::error,
        [](const vv::error& error) { return error.why() == vv::reason::unranked; });
    BOOST_CHECK_THROW(static_cast<void>(move(placing(10), none).shift()), vv::error);
}

BOOST_AUTO_TEST_CASE(it_remembers_both_places_and_whether_they_were_joint) {
    constexpr auto moved = move(placing(2), placing(2, true), placing(1));
    VISAVIS_CHECK(!moved.before().is_joint() && moved.after().is_joint());
    VISAVIS_CHECK(moved.status() == movement_status::stayed);
    VISAVIS_CHECK(moved.earlier() == placing(1));
    VISAVIS_CHECK(moved == move(placing(2), placing(2, true), placing(1)));
    VISAVIS_CHECK(moved != move(placing(2), placing(2), placing(1)));
    VISAVIS_CHECK(move.checked(placing(2), placing(3)).value() == move(placing(2), placing(3)));
}

BOOST_AUTO_TEST_CASE(shifts_add_up_and_have_no_sign) {
    constexpr auto up = move(placing(8), placing(5)).shift();
    constexpr auto down = move(placing(5), placing(6)).shift();
    VISAVIS_CHECK(up.is_up() && !up.is_down() && up.places() == 3);
    VISAVIS_CHECK(down.is_down() && !down.is_up() && down.places() == 1);
    VISAVIS_CHECK((up + down).is_up() && (up + down).places() == 2);
    VISAVIS_CHECK(up + down == move(placing(8), placing(6)).shift());
    VISAVIS_CHECK((down - up).is_down() && (down - up).places() == 4);
    VISAVIS_CHECK(up - up == vv::place_shift() && !(up - up).is_up() && !(up - up).is_down());
}

BOOST_AUTO_TEST_CASE(the_change_of_the_score_stands_beside) {
    constexpr vv::country<"CN"> china;
    constexpr auto change =
        vv::difference(awards::of(china, 2025_y, 20, press), awards::of(china, 2024_y, 26, press),
                       vv::across_periods);
    constexpr auto moved = move(placing(8), placing(5)).beside(change);
    VISAVIS_CHECK(moved.places() == 3 && moved.change().value() == -6);
    VISAVIS_CHECK(moved.status() == movement_status::up);
}

BOOST_AUTO_TEST_CASE(statuses_have_the_names_of_the_code) {
    VISAVIS_CHECK(vv::name_of(movement_status::unranked) == "unranked");
    VISAVIS_CHECK(vv::name_of(movement_status::stayed) == "stayed");
    VISAVIS_CHECK(vv::name_of(movement_status::up) == "up");
    VISAVIS_CHECK(vv::name_of(movement_status::down) == "down");
    VISAVIS_CHECK(vv::name_of(movement_status::entered) == "entered");
    VISAVIS_CHECK(vv::name_of(movement_status::returned) == "returned");
    VISAVIS_CHECK(vv::name_of(movement_status::dropped) == "dropped");
    VISAVIS_CHECK(vv::name_of(movement_status::no_edition) == "no_edition");
}

BOOST_AUTO_TEST_CASE(an_entity_moves_from_one_edition_of_a_league_to_the_next) {
    VISAVIS_CHECK(move(aarhus, in_2024, in_2025).status() == movement_status::down);
    VISAVIS_CHECK(move(aarhus, in_2024, in_2025).places() == 2);
    VISAVIS_CHECK(move(bern, in_2024, in_2025).status() == movement_status::stayed);
    VISAVIS_CHECK(move(cork, in_2024, in_2025).status() == movement_status::dropped);
    VISAVIS_CHECK(move(dresden, in_2024, in_2025).status() == movement_status::entered);
    VISAVIS_CHECK(move(dresden, in_2024, in_2025, placing(7)).status() ==
                  movement_status::returned);
    constexpr vv::city<"Faro", "PT"> nowhere;
    VISAVIS_CHECK(move(nowhere, in_2024, in_2025).status() == movement_status::unranked);
}

BOOST_AUTO_TEST_CASE(leagues_that_are_read_move_alike) {
    constexpr vv::any_league before(in_2024);
    constexpr vv::any_league after(in_2025);
    VISAVIS_CHECK(move(aarhus, before, after) == move(aarhus, in_2024, in_2025));
    VISAVIS_CHECK(move(aarhus, before, in_2025) == move(aarhus, in_2024, in_2025));
    VISAVIS_CHECK(move.checked(vv::country<"DK">{}, before, after).why() ==
                  vv::reason::different_kinds);
}

BOOST_AUTO_TEST_CASE(editions_are_of_one_list_and_in_order_of_time) {
    VISAVIS_CHECK(move.checked(bern, in_2025, in_2024).why() == vv::reason::malformed);
    VISAVIS_CHECK(move.checked(bern, in_2024, in_2024).why() == vv::reason::malformed);
    constexpr vv::any_league before(in_2024);
    constexpr vv::any_league after(dear);
    VISAVIS_CHECK(move.checked(bern, before, after).why() == vv::reason::different_indicators);
    VISAVIS_CHECK(vv::split_movement_of.checked(bern, before, after).why() ==
                  vv::reason::different_indicators);
    BOOST_CHECK_THROW(static_cast<void>(move(bern, before, after)), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(vv::split_movement_of(bern, before, after)), vv::error);
    VISAVIS_CHECK(move.checked(bern, in_2024, in_2025).value() == move(bern, in_2024, in_2025));
}

BOOST_AUTO_TEST_CASE(an_entrant_on_top_pushes_down_and_that_is_coverage) {
    // common are Aarhus and Bern: 1 and 2 in 2024, 2 and 1 in 2025
    constexpr auto of_bern = vv::split_movement_of(bern, in_2024, in_2025);
    VISAVIS_CHECK(of_bern.raw() == move(bern, in_2024, in_2025));
    VISAVIS_CHECK(of_bern.common() == move(placing(2), placing(1)));
    VISAVIS_CHECK(of_bern.coverage().is_down() && of_bern.coverage().places() == 1);
    constexpr auto of_aarhus = vv::split_movement_of(aarhus, in_2024, in_2025);
    VISAVIS_CHECK(of_aarhus.common() == move(placing(1), placing(2)));
    VISAVIS_CHECK(of_aarhus.coverage().is_down() && of_aarhus.coverage().places() == 1);
    VISAVIS_CHECK(of_aarhus.raw().shift() == of_aarhus.common().shift() + of_aarhus.coverage());
}

BOOST_AUTO_TEST_CASE(joint_ranks_are_joint_among_the_common_members_that_share_them) {
    constexpr auto moved = vv::split_movement_of(bern, in_2024, in_2026);
    VISAVIS_CHECK(moved.raw().after() == placing(1, true));
    VISAVIS_CHECK(moved.common().after() == placing(1));
    VISAVIS_CHECK(vv::split_movement_of(bern, in_2025, in_2026).common().after() ==
                  placing(1, true));
}

BOOST_AUTO_TEST_CASE(who_is_in_one_league_only_has_no_coverage_effect) {
    constexpr auto moved = vv::split_movement_of(dresden, in_2024, in_2025);
    VISAVIS_CHECK(moved.raw() == moved.common());
    VISAVIS_CHECK(moved == vv::split_movement_of(dresden, in_2024, in_2025));
    BOOST_CHECK_THROW(static_cast<void>(moved.coverage()), vv::error);
}

// Who left from above lifts everybody below by one, and who enters above pushes down by one.
BOOST_AUTO_TEST_CASE(coverage_is_the_number_that_left_from_above_less_those_that_entered_above) {
    constexpr auto shift_by = [](std::int64_t places) {
        return vv::place_shift(vv::fraction(places), vv::fraction(0));
    };
    std::mt19937 random(20120702);
    for (int trial = 0; trial != 300; ++trial) {
        const auto before = random_league(random);
        const auto after = random_league(random);
        const auto was = league_of(before, 2024_y);
        const auto is = league_of(after, 2025_y);
        for (const auto& [rank_before, who] : before) {
            const auto rank_after = is.rank_of(who);
            if (!rank_after) continue;
            std::int64_t lifted = 0;
            for (const auto& one : before)
                if (one.rank < rank_before && !is.rank_of(one.who)) ++lifted;
            for (const auto& one : after)
                if (one.rank < rank_after.value() && !was.rank_of(one.who)) --lifted;
            const auto moved = vv::split_movement_of(who, was, is);
            BOOST_TEST((moved.coverage() == shift_by(lifted)));
            BOOST_TEST((moved.common().shift() + moved.coverage() == moved.raw().shift()));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
