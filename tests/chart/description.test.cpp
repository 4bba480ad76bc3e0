// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/description.hpp>

#include "both_ways.hpp"

#include "pictures.hpp"

namespace vv = visavis;
using namespace vv::tests;

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(description)

BOOST_AUTO_TEST_CASE(rows_are_described_by_the_first_and_the_last) {
    BOOST_TEST(vv::description_of(five_bars()) == "5 bars: Bern, 12, to Essen, none. Prizes.");
    BOOST_TEST(vv::description_of(two_shares()) ==
               "2 bars: Denmark, 6 of 10 (60 %), and Ireland, 1 of 10 (10 %). Share of made-up "
               "towns, 2024.");
    BOOST_TEST(vv::description_of(four_dots()) ==
               "4 dots: Bern, more than 120, to Cork, between 60 and 80. Prizes.");
}

BOOST_AUTO_TEST_CASE(lines_are_described_by_their_time_and_their_names) {
    BOOST_TEST(vv::description_of(two_lines()) ==
               "2 lines from 2020 to 2023: Switzerland and Denmark. Spending, index, 2020 = 100.");
    BOOST_TEST(vv::description_of(five_towns()) ==
               "5 lines from 2021 to 2024: Aarhus, Essen, Bern, Cork and Dresden. Rank, made-up "
               "towns.");
    BOOST_TEST(vv::description_of(first_and_last()) ==
               "5 lines from 2021 to 2024: Aarhus, Essen, Bern, Cork and Dresden. Rank, made-up "
               "towns.");
}

BOOST_AUTO_TEST_CASE(pictures_of_nothing_say_so) {
    BOOST_TEST(vv::description_of(vv::ranked_bars()) == "0 bars.");
    BOOST_TEST(vv::description_of(vv::bump_chart()) == "no editions.");
    BOOST_TEST(vv::description_of(vv::index_lines{{}, 2020_y, {}}) == "0 lines from 2020 to 2020.");
}

BOOST_AUTO_TEST_CASE(the_callers_own_words_come_first) {
    auto picture = five_bars();
    picture.about.description = "Bern leads.";
    BOOST_TEST(vv::description_of(picture) == "Bern leads.");
}

BOOST_AUTO_TEST_CASE(all_six_kinds_are_pictures) {
    static_assert(vv::picture<vv::ranked_bars> && vv::picture<vv::share_bars> &&
                  vv::picture<vv::dot_plot> && vv::picture<vv::index_lines> &&
                  vv::picture<vv::bump_chart> && vv::picture<vv::slope_chart>);
    static_assert(!vv::picture<vv::captions> && !vv::picture<int>);
    BOOST_TEST((vv::style_of(two_shares()).shown == vv::shown_as::percent));
    BOOST_TEST(vv::style_of(two_lines()).places == 1);
    BOOST_TEST(vv::style_of(first_and_last()).places == 2);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
