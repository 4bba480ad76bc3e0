// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/svg_bars.hpp>

#include "both_ways.hpp"

#include "asks_python.hpp"
#include "pictures.hpp"

namespace vv = visavis;
using namespace vv::tests;

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(svg_bars)

BOOST_AUTO_TEST_CASE(every_number_has_a_bar_and_every_entry_a_row) {
    for (const double width : {720.0, 360.0}) {
        const auto picture = vv::svg(five_bars(), {width});
        BOOST_TEST(holds_in_python(picture, "len(of_class('bar')) == 4"));
        BOOST_TEST(holds_in_python(picture, "[e.text for e in tree.iter() if "
                                            "e.tag.endswith('title')] == ['R&D in \"Bern\"', "
                                            "'Bern: 12', 'Cork: 5', 'a<b: 5', 'Bern: -3', "
                                            "'Essen: none']"));
        BOOST_TEST(holds_in_python(picture, "[e.text for e in of_class('halo') if "
                                            "e.get('text-anchor') == 'end'] == "
                                            "['1', '2=', '2=', '4', None]"));
        BOOST_TEST(holds_in_python(picture, "any(e.text == 'Prizes' for e in of_class('small'))"));
    }
}

BOOST_AUTO_TEST_CASE(bars_are_as_long_as_their_numbers_from_zero) {
    const auto picture = vv::svg(five_bars());
    BOOST_TEST(holds_in_python(
        picture,
        "[round(float(e.get('width')) / float(of_class('bar')[0].get('width')) * 12) for e "
        "in of_class('bar')] == [12, 5, 5, 3]"));
    // a negative bar ends where the others begin
    BOOST_TEST(holds_in_python(
        picture, "abs(float(of_class('bar')[3].get('x')) + float(of_class('bar')[3].get('width')) "
                 "- float(of_class('bar')[0].get('x'))) < 0.02"));
    BOOST_TEST(holds_in_python(picture, "of_class('zero')[0].get('x1') == "
                                        "of_class('bar')[0].get('x')"));
}

BOOST_AUTO_TEST_CASE(those_that_stand_out_have_the_colour) {
    BOOST_TEST(holds_in_python(vv::svg(five_bars()), "[e.get('class') for e in of_class('bar')] == "
                                                     "['mark bar fm', 'mark bar f0', 'mark bar fm',"
                                                     " 'mark bar fm']"));
    BOOST_TEST(holds_in_python(vv::svg(two_shares()), "len(of_class('f0')) == 2"));
}

BOOST_AUTO_TEST_CASE(shares_show_the_whole) {
    const auto picture = vv::svg(two_shares());
    BOOST_TEST(holds_in_python(picture, "[e.text for e in of_class('quiet')] == ['Share of made-up "
                                        "towns, 2024', '0 %', '20 %', '40 %', '60 %', '80 %', "
                                        "'100 %', None, None]"));
    BOOST_TEST(holds_in_python(picture, "'6 of 10 (60 %)' in text"));
}

BOOST_AUTO_TEST_CASE(bars_of_nobody_are_an_empty_frame) {
    BOOST_TEST(holds_in_python(vv::svg(vv::ranked_bars()), "of_class('mark') == []"));
}

BOOST_AUTO_TEST_CASE(a_long_name_is_shortened_and_said_in_full) {
    vv::ranked_bars picture;
    picture.entries.push_back({std::string(200, 'x'), 1});
    BOOST_TEST(holds_in_python(vv::svg(picture), "len([e for e in of_class('halo') if e.text and "
                                                 "e.text.endswith('x\xe2\x80\xa6')]) == 1 and "
                                                 "'x' * 200 + ': 1' in text"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
