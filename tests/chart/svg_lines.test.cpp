// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/svg_lines.hpp>

#include "both_ways.hpp"

#include "asks_python.hpp"
#include "pictures.hpp"

namespace vv = visavis;
using namespace vv::tests;

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(svg_lines)

BOOST_AUTO_TEST_CASE(a_line_is_interrupted_where_a_number_is_missing) {
    for (const double width : {720.0, 360.0}) {
        const auto picture = vv::svg(two_lines(), {width});
        // Switzerland in one piece, Denmark before the gap, and a point after it
        BOOST_TEST(holds_in_python(picture, "[e.get('d').count('L') for e in of_class('line')] == "
                                            "[3, 1]"));
        BOOST_TEST(holds_in_python(picture, "len(of_class('dot')) == 1"));
        BOOST_TEST(holds_in_python(picture, "len(of_class('s0')) == 1 and "
                                            "len(of_class('f1')) == 2"));
    }
}

BOOST_AUTO_TEST_CASE(lines_are_named_where_they_end_and_moved_apart) {
    const auto picture = vv::svg(two_lines()); // both end at 150
    BOOST_TEST(holds_in_python(picture, "[e.text for e in of_class('halo')] == "
                                        "['Switzerland 150', 'Denmark 150']"));
    BOOST_TEST(holds_in_python(picture, "abs(float(of_class('halo')[0].get('y')) - "
                                        "float(of_class('halo')[1].get('y'))) >= 18.9"));
    BOOST_TEST(holds_in_python(picture, "len(of_class('leader')) == 1"));
}

BOOST_AUTO_TEST_CASE(the_base_is_a_line_of_its_own) {
    BOOST_TEST(
        holds_in_python(vv::svg(two_lines()), "[e.text for e in of_class('strong')] == ['100']"));
    vv::index_lines far{{}, 2020_y, {{"a", {{2020_y, 100}, {2021_y, 990}}}}};
    BOOST_TEST(holds_in_python(vv::svg(far),
                               "any(e.get('stroke-width') == '1.5' for e in of_class('zero'))"));
}

BOOST_AUTO_TEST_CASE(pictures_of_little_are_drawn_too) {
    BOOST_TEST(holds_in_python(vv::svg(vv::index_lines{{}, 2020_y, {}}), "of_class('mark') == []"));
    const vv::index_lines one{{}, 2020_y, {{"a", {{2020_y, 100}}}, {"b", {{2020_y}}}}};
    BOOST_TEST(holds_in_python(vv::svg(one), "len(of_class('mark')) == 1"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
