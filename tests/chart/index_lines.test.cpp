// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/index_lines.hpp>

#include "both_ways.hpp"

#include "made_up.hpp"

namespace vv = visavis;
using namespace vv::literals;
using namespace vv::tests;

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(index_lines)

BOOST_AUTO_TEST_CASE(every_line_is_100_in_the_base_period) {
    vv::index_lines picture{{}, 2020_y, {}};
    vv::add_series(picture, swiss);
    vv::add_series(picture, danish, "Danes");
    BOOST_TEST(picture.entries.size() == 2u);
    BOOST_TEST(picture.entries[0].name == "Switzerland");
    BOOST_TEST(picture.entries[0].points[0].value == 100);
    BOOST_TEST(picture.entries[0].points[1].value == 95);
    BOOST_TEST(picture.entries[0].points[3].value == 150);
    BOOST_TEST((picture.entries[0].points[3].when == 2023_y));
    BOOST_TEST(picture.entries[1].name == "Danes");
    BOOST_TEST(picture.about.axis == "spending, index, 2020 = 100");
    BOOST_TEST(picture.about.sources.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_missing_figure_interrupts_the_line_and_a_note_says_why) {
    vv::index_lines picture{{}, 2020_y, {}};
    vv::add_series(picture, danish);
    const auto& points = picture.entries[0].points;
    BOOST_TEST(points.size() == 4u);
    BOOST_TEST(points[2].value != points[2].value);
    BOOST_TEST(points[3].value == 150);
    BOOST_TEST(picture.about.notes.front().starts_with(
        "The line of Denmark is interrupted, first in 2022: "));
}

BOOST_AUTO_TEST_CASE(what_has_no_index_numbers_is_refused) {
    vv::index_lines picture{{}, 1999_y, {}};
    BOOST_TEST(is_refused(vv::reason::no_such_period, [&] { vv::add_series(picture, swiss); }));
    BOOST_TEST(picture.entries.empty());
    picture.base = 2020_y;
    vv::add_series(picture, swiss);
    constexpr auto won =
        prizes::series_of(vv::country<"DK">{}, nobody, vv::dated{2020_y, 5}, vv::dated{2021_y, 6});
    BOOST_TEST(is_refused(vv::reason::different_indicators, [&] { vv::add_series(picture, won); }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
