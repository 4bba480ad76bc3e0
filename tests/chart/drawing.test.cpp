// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/drawing.hpp>

#include "both_ways.hpp"

#include "asks_python.hpp"
#include "made_up.hpp"

namespace vv = visavis;
using namespace vv::tests;

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(drawing)

BOOST_AUTO_TEST_CASE(a_picture_says_what_it_is_and_how_large) {
    vv::drawing out({400, "first", false});
    out.bar("f0", 10, 20, 30.5, 4);
    const auto picture = out.finished(120, {.title = "R&D"}, "One <bar>.");
    BOOST_TEST(
        picture ==
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"visavis\" viewBox=\"0 0 400 120\" "
        "width=\"400\" height=\"120\" role=\"img\" "
        "aria-labelledby=\"first-title first-description\">"
        "<title id=\"first-title\">R&amp;D</title>"
        "<desc id=\"first-description\">One &lt;bar&gt;.</desc>"
        "<rect class=\"mark bar f0\" x=\"10\" y=\"20\" width=\"30.5\" height=\"4\"></rect>"
        "</svg>");
}

BOOST_AUTO_TEST_CASE(marks_are_drawn_where_they_are_asked_for) {
    vv::drawing out({});
    out.begin_group("Bern: 3");
    out.line("grid", {0, 1}, {2, 3});
    out.path("s1", {{0, 0}, {10, 5.25}, {20, 0}}, 2.5);
    out.circle("mark dot f1", {20, 0}, 4);
    out.arrowhead("f1", {30, 0}, 1);
    out.arrowhead("f1", {0, 0}, -1);
    out.words("quiet", {5, 6}, vv::anchor::end, "Bern");
    out.words("", {5, 6}, vv::anchor::start, "Cork");
    out.end_group();
    const auto picture = out.finished(100, {}, "");
    BOOST_TEST(holds_in_python(picture, "len(of_class('mark')) == 2"));
    BOOST_TEST(holds_in_python(picture, "of_class('line')[0].get('d') == 'M0 0L10 5.25L20 0'"));
    BOOST_TEST(holds_in_python(picture, "of_class('line')[0].get('stroke-width') == '2.5'"));
    BOOST_TEST(holds_in_python(picture, "[e.get('d') for e in of_class('arrow')] == "
                                        "['M30 0l-9 -6v12z', 'M0 0l9 -6v12z']"));
    BOOST_TEST(holds_in_python(picture, "of_class('quiet')[0].get('text-anchor') == 'end'"));
    BOOST_TEST(holds_in_python(picture, "of_class('quiet')[0].text == 'Bern'"));
    BOOST_TEST(holds_in_python(picture, "[e.text for e in tree.iter() if e.tag.endswith('title')]"
                                        " == [None, 'Bern: 3']"));
}

BOOST_AUTO_TEST_CASE(a_file_of_its_own_brings_its_style_sheet) {
    BOOST_TEST(
        holds_in_python(vv::drawing({}).finished(10, {}, ""), "'prefers-color-scheme' in text"));
    BOOST_TEST(!holds_in_python(vv::drawing({720, "a", false}).finished(10, {}, ""),
                                "'prefers-color-scheme' in text"));
}

BOOST_AUTO_TEST_CASE(a_file_that_stands_alone_has_its_title_notes_and_sources_drawn) {
    const vv::captions texts{.title = "A title so long that it takes two lines of a narrow picture",
                             .sources = {"one", "another"},
                             .notes = {"Drawn are some"}};
    vv::drawing out({.width = 320, .captioned = true});
    const auto picture = out.finished(100, texts, "");
    BOOST_TEST(holds_in_python(picture, "len(of_class('title')) == 2"));
    BOOST_TEST(holds_in_python(picture, "[e.text for e in of_class('quiet')] == "
                                        "['Drawn are some.', 'Source: one; another']"));
    BOOST_TEST(holds_in_python(picture, "tree.get('viewBox') == '-20 -74 360 232'"));
    BOOST_TEST(holds_in_python(picture, "[of_class('paper')[0].get(name) for name in "
                                        "('x', 'y', 'width', 'height')] == "
                                        "['-20', '-74', '360', '232']"));
    BOOST_TEST(holds_in_python(vv::drawing({}).finished(100, texts, ""),
                               "of_class('title') == of_class('paper') == []"));
}

BOOST_AUTO_TEST_CASE(narrow_pictures_are_for_telephones) {
    BOOST_TEST(vv::drawing({360}).is_narrow());
    BOOST_TEST(!vv::drawing({520}).is_narrow());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_drawn_is_refused) {
    for (const double width : {0.0, 279.0, 2001.0, vv::nothing_to_draw})
        BOOST_TEST(is_refused(vv::reason::out_of_range, [&] { vv::drawing out({width}); }));
    vv::drawing out({});
    out.begin_group("open");
    BOOST_TEST(is_refused(vv::reason::malformed, [&] { (void)out.finished(10, {}, ""); }));
}

BOOST_AUTO_TEST_CASE(colours_are_classes) {
    BOOST_TEST(vv::colour_class('f', 0) == "f0");
    BOOST_TEST(vv::colour_class('s', 5) == "s5");
    BOOST_TEST(vv::colour_class('s', vv::muted_colour) == "sm");
    struct entry {
        bool stands_out = false;
    };
    BOOST_TEST(vv::colours_of(std::vector<entry>(8)) ==
                   (std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 6}),
               boost::test_tools::per_element());
    BOOST_TEST(vv::colours_of(std::vector<entry>{{}, {true}, {}, {true}}) ==
                   (std::vector<std::size_t>{6, 0, 6, 1}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
