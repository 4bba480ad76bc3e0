// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/svg_dots.hpp>

#include "both_ways.hpp"

#include "asks_python.hpp"
#include "pictures.hpp"

namespace vv = visavis;
using namespace vv::tests;

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(svg_dots)

BOOST_AUTO_TEST_CASE(quoted_numbers_are_dots_and_hedges_are_lines) {
    for (const double width : {720.0, 360.0}) {
        const auto picture = vv::svg(four_dots(), {width});
        BOOST_TEST(holds_in_python(picture, "len(of_class('dot')) == 3")); // none between two
        BOOST_TEST(
            holds_in_python(picture, "len(of_class('reach')) == 3")); // none of the exact one
        BOOST_TEST(holds_in_python(picture, "len(of_class('arrow')) == 1")); // of more than 120
        BOOST_TEST(holds_in_python(picture, "[e.text for e in of_class('halo') if "
                                            "e.get('text-anchor') == 'end'] == ['more than 120', "
                                            "'about 100', '90', 'between 60 and 80']"));
    }
}

BOOST_AUTO_TEST_CASE(a_dot_lies_on_its_line) {
    const auto picture = vv::svg(four_dots());
    BOOST_TEST(holds_in_python(picture, "float(of_class('reach')[1].get('x1')) < "
                                        "float(of_class('dot')[1].get('cx')) < "
                                        "float(of_class('reach')[1].get('x2'))"));
    BOOST_TEST(holds_in_python(picture, "of_class('reach')[0].get('x1') == "
                                        "of_class('dot')[0].get('cx')"));
}

BOOST_AUTO_TEST_CASE(a_line_may_go_on_to_the_left) {
    vv::dot_plot picture{{}, {}, vv::shown_as::number, {}};
    picture.entries.push_back({"a", 5, -vv::detail::infinity, 5});
    picture.entries.push_back({"b", 3, 3, 3});
    vv::emphasise(picture, "b");
    const auto drawn = vv::svg(picture);
    BOOST_TEST(holds_in_python(drawn, "'l9 -6v12z' in of_class('arrow')[0].get('d')"));
    BOOST_TEST(holds_in_python(drawn, "of_class('dot')[0].get('class') == 'mark dot ring fm'"));
    BOOST_TEST(holds_in_python(drawn, "of_class('dot')[1].get('class') == 'mark dot ring f0'"));
}

BOOST_AUTO_TEST_CASE(dots_of_nobody_are_an_empty_frame) {
    BOOST_TEST(holds_in_python(vv::svg(vv::dot_plot()), "of_class('mark') == []"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
