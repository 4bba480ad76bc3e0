// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/share_bars.hpp>

#include "both_ways.hpp"

#include "made_up.hpp"

namespace vv = visavis;
using namespace vv::literals;
using namespace vv::tests;

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(share_bars)

BOOST_AUTO_TEST_CASE(shares_of_a_list_stand_in_decreasing_order) {
    vv::share_bars picture;
    vv::add_share(picture, "Ireland", vv::share_of(towns::counted(1, 10, 2024_y, nobody)));
    vv::add_share(picture, "Denmark", vv::share_of(towns::counted(6, 10, 2024_y, nobody)));
    vv::add_share(picture, "Germany", vv::share_of(towns::counted(1, 10, 2024_y, nobody)));
    BOOST_TEST(picture.entries.size() == 3u);
    BOOST_TEST(picture.entries[0].name == "Denmark");
    BOOST_TEST(picture.entries[0].value == 0.6);
    BOOST_TEST(picture.entries[0].words == "6 of 10 (60 %)");
    BOOST_TEST(picture.entries[1].name == "Ireland"); // equal ones as they came
    BOOST_TEST(picture.about.axis == "Share of made-up towns, 2024");
    BOOST_TEST(picture.about.sources.size() == 1u);
}

BOOST_AUTO_TEST_CASE(shares_of_an_amount_know_whose_they_are) {
    vv::share_bars picture;
    const auto world = spending::of(vv::world{}, 2024_y, 200, nobody);
    vv::add_share(picture,
                  vv::share_of(spending::of(vv::country<"CH">{}, 2024_y, 50, nobody), world));
    vv::add_share(picture,
                  vv::share_of(spending::of(vv::country<"DK">{}, 2024_y, 80, nobody), world));
    BOOST_TEST(picture.entries[0].name == "Denmark");
    BOOST_TEST(picture.entries[1].value == 0.25);
    BOOST_TEST(picture.about.axis == "Share of spending, World, 2024");
}

BOOST_AUTO_TEST_CASE(shares_of_two_wholes_are_not_one_picture) {
    vv::share_bars picture;
    vv::add_share(picture, "a", vv::share_of(towns::counted(6, 10, 2024_y, nobody)));
    BOOST_TEST(is_refused(vv::reason::different_entities, [&] {
        vv::add_share(picture, "b", vv::share_of(towns::counted(6, 10, 2023_y, nobody)));
    }));
    BOOST_TEST(picture.entries.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
