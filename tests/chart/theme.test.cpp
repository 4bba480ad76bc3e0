// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/theme.hpp>

#include "both_ways.hpp"

namespace vv = visavis;

namespace {

bool has(std::string_view text, std::string_view words) {
    return text.find(words) != std::string_view::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(theme)

BOOST_AUTO_TEST_CASE(colours_are_those_of_the_palettes) {
    const auto sheet = vv::style_sheet();
    BOOST_TEST(has(sheet, "--paper:#FFFFFF;"));
    BOOST_TEST(has(sheet, "--c0:#0A6EB4;"));
    const auto dark = sheet.substr(sheet.find("prefers-color-scheme:dark"));
    BOOST_TEST(has(dark, "--paper:#15191D;"));
    BOOST_TEST(has(dark, "--c5:#8F6AF6;"));
}

BOOST_AUTO_TEST_CASE(on_printed_paper_all_is_light) {
    BOOST_TEST(has(vv::style_sheet(), "@media screen and (prefers-color-scheme:dark)"));
}

BOOST_AUTO_TEST_CASE(nothing_is_fetched) {
    for (const auto* words : {"url(", "@import", "@font-face", "http"})
        BOOST_TEST(!has(vv::style_sheet(), words));
}

BOOST_AUTO_TEST_CASE(every_colour_fills_and_strokes) {
    for (const auto* rule :
         {".f0{fill:var(--c0)}", ".s5{stroke:var(--c5)}", ".fm{fill:var(--muted)}"})
        BOOST_TEST(has(vv::style_sheet(), rule));
}

BOOST_AUTO_TEST_CASE(as_many_brackets_close_as_open) {
    int open = 0;
    for (const char letter : vv::style_sheet()) {
        open += letter == '{' ? 1 : (letter == '}' ? -1 : 0);
        BOOST_TEST_REQUIRE(open >= 0);
    }
    BOOST_TEST(open == 0);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
