// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/biggest_movers.hpp>

#include "both_ways.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;
using vv::movement_status;

// All editions here are made up.
namespace {

constexpr vv::source press{"a newspaper"};
using cities = vv::list_of<"liveable cities", vv::entity_kind::city>;
constexpr vv::city<"Aarhus", "DK"> aarhus;
constexpr vv::city<"Bern", "CH"> bern;
constexpr vv::city<"Cork", "IE"> cork;
constexpr vv::city<"Dresden", "DE"> dresden;
constexpr vv::city<"Essen", "DE"> essen;
constexpr vv::city<"Fulda", "DE"> fulda;
constexpr auto before = cities::ranked(2024_y, press, aarhus, bern, cork, dresden);
constexpr auto after = cities::ranked(2025_y, press, dresden, essen, fulda, aarhus, bern);

// The first movers, as many as there is room for.
template <std::size_t Room>
constexpr std::array<vv::mover, Room> movers(const vv::mover_options& options = {}) {
    std::array<vv::mover, Room> out = {};
    vv::biggest_movers(before, after, out, options);
    return out;
}
template <std::size_t Room>
constexpr vv::movers_found found(const vv::mover_options& options = {}) {
    std::array<vv::mover, Room> out = {};
    return vv::biggest_movers(before, after, out, options);
}
constexpr vv::mover_options common{.by = vv::moved_by::common};

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(biggest_movers)

BOOST_AUTO_TEST_CASE(who_moved_most_places_comes_first) {
    // Dresden up 3 to 1st, Aarhus down 3 to 4th, Bern down 3 to 5th
    constexpr auto three = movers<3>();
    VISAVIS_CHECK(three[0].who == vv::any_entity(dresden));
    VISAVIS_CHECK(three[0].moved.raw().status() == movement_status::up);
    VISAVIS_CHECK(three[0].moved.raw().places() == 3);
    VISAVIS_CHECK(three[1].who == vv::any_entity(aarhus));
    VISAVIS_CHECK(three[2].who == vv::any_entity(bern));
}

BOOST_AUTO_TEST_CASE(the_room_that_is_given_is_filled_and_what_was_left_out_is_counted) {
    VISAVIS_CHECK(found<3>() == vv::movers_found{3, 3, false});
    VISAVIS_CHECK(found<2>() == vv::movers_found{2, 3, true}); // Bern moved as far
    VISAVIS_CHECK(found<8>() == vv::movers_found{3, 3, false});
    VISAVIS_CHECK(found<1>(common) == vv::movers_found{1, 3, false});
    std::vector<vv::mover> no_room;
    BOOST_TEST((vv::biggest_movers(before, after, no_room) == vv::movers_found{0, 3, false}));
}

BOOST_AUTO_TEST_CASE(one_way_can_be_asked_for) {
    VISAVIS_CHECK(found<8>({.where = vv::moved_to::better}).moved == 1);
    VISAVIS_CHECK(found<8>({.where = vv::moved_to::worse}).moved == 2);
    VISAVIS_CHECK(movers<1>({.where = vv::moved_to::worse})[0].who == vv::any_entity(aarhus));
}

BOOST_AUTO_TEST_CASE(among_the_members_of_both_editions_entrants_move_nobody) {
    // common are Aarhus, Bern, Dresden: 1 2 3 and then 2 3 1
    constexpr auto three = movers<3>(common);
    VISAVIS_CHECK(three[0].who == vv::any_entity(dresden));
    VISAVIS_CHECK(three[0].moved.common().places() == 2);
    VISAVIS_CHECK(three[1].who == vv::any_entity(aarhus));
    VISAVIS_CHECK(three[1].moved.common().places() == 1);
    VISAVIS_CHECK(three[1].moved.coverage().is_down());
    VISAVIS_CHECK(three[1].moved.coverage().places() == 2);
}

BOOST_AUTO_TEST_CASE(movements_are_counted_by_status) {
    constexpr auto counts = vv::count_movements(before, after);
    VISAVIS_CHECK(counts.of(movement_status::up) == 1 && counts.of(movement_status::down) == 2);
    VISAVIS_CHECK(counts.of(movement_status::entered) == 2);
    VISAVIS_CHECK(counts.of(movement_status::dropped) == 1);
    VISAVIS_CHECK(counts.of(movement_status::stayed) == 0);
    VISAVIS_CHECK(counts == vv::count_movements(vv::any_league(before), after));
}

BOOST_AUTO_TEST_CASE(editions_are_of_one_list_and_in_order_of_time) {
    std::array<vv::mover, 2> out = {};
    BOOST_TEST((vv::biggest_movers.checked(after, before, out).why() == vv::reason::malformed));
    BOOST_TEST((vv::count_movements.checked(after, before).why() == vv::reason::malformed));
    using others = vv::list_of<"dear cities", vv::entity_kind::city>;
    static constexpr auto dear = others::ranked(2025_y, press, bern);
    BOOST_TEST((vv::count_movements.checked(vv::any_league(before), vv::any_league(dear)).why() ==
                vv::reason::different_indicators));
    BOOST_CHECK_THROW(static_cast<void>(vv::biggest_movers(after, before, out)), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(vv::count_movements(after, before)), vv::error);
}

BOOST_AUTO_TEST_CASE(
    ups_and_downs_of_the_common_set_add_up_to_nothing_and_the_movers_are_in_order) {
    std::mt19937 random(1066);
    std::vector<std::string> names;
    for (int at = 0; at != 400; ++at) names.push_back("city " + std::to_string(at));
    for (const std::size_t size : {5U, 20U, 400U}) {
        const auto shuffled = [&](std::size_t members) {
            std::vector<std::string_view> order(names.begin(),
                                                names.begin() + static_cast<std::ptrdiff_t>(size));
            std::shuffle(order.begin(), order.end(), random);
            std::vector<vv::placed<vv::any_entity>> places;
            for (std::size_t at = 0; at != members; ++at)
                places.push_back({static_cast<int>(at) + 1, vv::any_entity(order[at])});
            return places;
        };
        const auto first = shuffled(size - 1);
        const auto second = shuffled(size - 2);
        const auto kind = vv::entity_kind::other;
        const vv::any_league then("list", kind, 2001_y, press, first.data(), first.size());
        const vv::any_league now("list", kind, 2002_y, press, second.data(), second.size());

        std::vector<vv::mover> all(size);
        const auto summary = vv::biggest_movers(then, now, all, common);
        BOOST_TEST((summary.written == summary.moved && !summary.is_tied_at_end));
        vv::place_shift sum;
        for (std::size_t at = 0; at != summary.written; ++at) {
            const auto& moved = all[at].moved;
            sum = sum + moved.common().shift();
            BOOST_TEST((moved.raw().shift() == moved.common().shift() + moved.coverage()));
            if (at != 0)
                BOOST_TEST((moved.common().places() <= all[at - 1].moved.common().places()));
        }
        BOOST_TEST((sum == vv::place_shift())); // without ties nobody gains but at another's cost

        std::vector<vv::mover> three(3);
        vv::biggest_movers(then, now, three, common);
        for (std::size_t at = 0; at != std::min<std::size_t>(3, summary.written); ++at)
            BOOST_TEST((three[at].who == all[at].who));

        const auto counts = vv::count_movements(then, now);
        const auto stayed_or_moved = counts.of(movement_status::up) +
                                     counts.of(movement_status::down) +
                                     counts.of(movement_status::stayed);
        BOOST_TEST(stayed_or_moved + counts.of(movement_status::entered) == now.size());
        BOOST_TEST(stayed_or_moved + counts.of(movement_status::dropped) == then.size());
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
