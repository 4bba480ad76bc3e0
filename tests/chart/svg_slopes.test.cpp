// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/svg_slopes.hpp>

#include <visavis/chart/data_table.hpp>

#include "both_ways.hpp"

#include "asks_python.hpp"
#include "pictures.hpp"

namespace vv = visavis;
using namespace vv::tests;

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(svg_slopes)

BOOST_AUTO_TEST_CASE(those_on_both_sides_are_joined) {
    for (const double width : {720.0, 360.0}) {
        const auto picture = vv::svg(first_and_last(), {width});
        BOOST_TEST(holds_in_python(picture, "len(of_class('line')) == 2"));
        BOOST_TEST(holds_in_python(picture, "len(of_class('dot')) == 7"));
    }
}

BOOST_AUTO_TEST_CASE(gains_and_losses_differ_in_colour) {
    const auto picture = vv::svg(first_and_last());
    BOOST_TEST(holds_in_python(picture, "len(of_class('s0')) == 1")); // Aarhus, 2nd to 1st
    BOOST_TEST(holds_in_python(picture, "len(of_class('s1')) == 1")); // Bern, 1st to 3rd
    BOOST_TEST(holds_in_python(picture, "len(of_class('fm')) == 3")); // only on one side
}

BOOST_AUTO_TEST_CASE(of_ranks_the_first_is_highest_and_of_values_the_greatest) {
    BOOST_TEST(holds_in_python(vv::svg(first_and_last()), "float(of_class('dot')[0].get('cy')) > "
                                                          "float(of_class('dot')[1].get('cy'))"));
    vv::slope_chart values{{}, 2020_y, 2023_y, {}, false};
    vv::add_slope(values, swiss); // 40 to 60
    vv::add_slope(values, danish);
    vv::emphasise(values, "Denmark");
    const auto picture = vv::svg(values);
    BOOST_TEST(holds_in_python(picture, "float(of_class('dot')[0].get('cy')) > "
                                        "float(of_class('dot')[1].get('cy'))"));
    BOOST_TEST(holds_in_python(picture, "[e.get('class') for e in of_class('line')] == "
                                        "['mark line sm', 'mark line s0']"));
}

BOOST_AUTO_TEST_CASE(names_stand_on_both_sides_or_numbers_alone_on_the_left) {
    BOOST_TEST(holds_in_python(vv::svg(first_and_last()),
                               "[e.text for e in of_class('halo')] == ['Aarhus 2', 'Bern 1', 'Cork "
                               "3', 'Dresden 4', '1 Aarhus', '2 Essen', '3 Bern']"));
    BOOST_TEST(holds_in_python(vv::svg(first_and_last(), {360}),
                               "[e.text for e in of_class('halo')] == ['2', '1', 'Cork 3', "
                               "'Dresden 4', '1 Aarhus', '2 Essen', '3 Bern']"));
}

BOOST_AUTO_TEST_CASE(sides_are_called_by_their_periods_or_as_the_picture_says) {
    auto picture = first_and_last();
    BOOST_TEST(holds_in_python(vv::svg(picture), "[e.text for e in of_class('strong')] == "
                                                 "['2021', '2024']"));
    picture.called_before = "patents in 2022";
    picture.called_after = "researchers in 2022";
    BOOST_TEST(holds_in_python(vv::svg(picture), "[e.text for e in of_class('strong')] == "
                                                 "['patents in 2022', 'researchers in 2022']"));
    BOOST_TEST(vv::description_of(picture).starts_with(
        "5 lines from patents in 2022 to researchers in 2022: "));
    BOOST_TEST(vv::data_table(picture).columns[2] == "researchers in 2022");
}

BOOST_AUTO_TEST_CASE(pictures_of_little_are_drawn_too) {
    BOOST_TEST(holds_in_python(vv::svg(vv::slope_chart()), "of_class('mark') == []"));
    const vv::slope_chart level{{}, 2020_y, 2021_y, {{"a", 5, 5}}, false};
    BOOST_TEST(holds_in_python(vv::svg(level), "len(of_class('sm')) == 1"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
