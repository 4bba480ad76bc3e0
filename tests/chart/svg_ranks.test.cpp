// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/svg_ranks.hpp>

#include "both_ways.hpp"

#include "asks_python.hpp"
#include "pictures.hpp"

namespace vv = visavis;
using namespace vv::tests;

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(svg_ranks)

BOOST_AUTO_TEST_CASE(every_place_is_a_disc_with_its_rank) {
    for (const double width : {720.0, 360.0}) {
        const auto picture = vv::svg(five_towns(), {width});
        BOOST_TEST(holds_in_python(picture, "len(of_class('dot')) == 11"));
        BOOST_TEST(holds_in_python(picture, "sorted(e.text for e in of_class('in')) == ['1', '1', "
                                            "'1', '2', '2', '2=', '2=', '3', '3', '4', '4']"));
        BOOST_TEST(holds_in_python(picture, "len(of_class('line')) == 4")); // none of Dresden
        BOOST_TEST(holds_in_python(picture, "len({(e.get('cx'), e.get('cy')) for e in "
                                            "of_class('dot')}) == 11")); // joint ones apart
    }
}

BOOST_AUTO_TEST_CASE(editions_lie_as_far_apart_as_the_time_between_them) {
    BOOST_TEST(holds_in_python(
        vv::svg(five_towns()),
        "(lambda x: abs((x[2] - x[1]) / (x[1] - x[0]) - 2) < 0.01)(sorted({float(e.get('cx')) for "
        "e in of_class('dot')}))"));
}

BOOST_AUTO_TEST_CASE(members_are_named_where_they_begin_and_end) {
    const auto wide = vv::svg(five_towns());
    BOOST_TEST(holds_in_python(wide, "sorted(e.text for e in of_class('halo')) == ['Aarhus', "
                                     "'Aarhus', 'Bern', 'Bern', 'Cork', 'Dresden', 'Essen']"));
    // where there is no room on the left, those that are gone are named at their last place
    const auto narrow = vv::svg(five_towns(), {360});
    BOOST_TEST(holds_in_python(narrow, "sorted(e.text for e in of_class('halo')) == ['Aarhus', "
                                       "'Bern', 'Cork', 'Dresden', 'Essen']"));
}

BOOST_AUTO_TEST_CASE(those_behind_are_hollow) {
    auto picture = five_towns();
    vv::emphasise(picture, "Essen");
    BOOST_TEST(holds_in_python(vv::svg(picture), "len(of_class('hollow')) == 9 and "
                                                 "len(of_class('ring')) == 2"));
}

BOOST_AUTO_TEST_CASE(pictures_of_little_are_drawn_too) {
    BOOST_TEST(holds_in_python(vv::svg(vv::bump_chart()), "of_class('mark') == []"));
    const vv::bump_chart one{{}, {2020_y}, {{"a", {vv::placing(1)}}, {"b", {}}}};
    BOOST_TEST(holds_in_python(vv::svg(one), "len(of_class('mark')) == 1"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
