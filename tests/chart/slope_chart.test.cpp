// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/slope_chart.hpp>

#include "both_ways.hpp"

#include "made_up.hpp"

namespace vv = visavis;
using namespace vv::literals;
using namespace vv::tests;

namespace {

std::string lines_of(const vv::slope_chart& picture) {
    const auto number = [](double value) {
        return value == value ? std::to_string(static_cast<int>(value)) : std::string("-");
    };
    std::string words;
    for (const auto& one : picture.entries)
        words.append(one.name + " " + number(one.before) + " " + number(one.after) + "\n");
    return words;
}

} // namespace

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(slope_chart)

BOOST_AUTO_TEST_CASE(the_ranks_of_two_editions_are_joined) {
    const auto picture = vv::slope_chart_of({}, town_history, 2021_y, 2024_y);
    BOOST_TEST(lines_of(picture) == "Aarhus 2 1\nEssen - 2\nBern 1 3\nCork 3 -\nDresden 4 -\n");
    BOOST_TEST(picture.are_ranks);
    BOOST_TEST(picture.about.axis == "Rank, made-up towns");
    BOOST_TEST(picture.about.sources.size() == 1u);
}

BOOST_AUTO_TEST_CASE(members_of_other_editions_only_are_not_there) {
    BOOST_TEST(lines_of(vv::slope_chart_of({}, town_history, 2022_y, 2024_y, 3)) ==
               "Aarhus 1 1\nEssen - 2\nBern 2 3\nCork 2 -\n");
}

BOOST_AUTO_TEST_CASE(values_of_series_are_joined_too) {
    vv::slope_chart picture{{}, 2020_y, 2022_y, {}, false};
    vv::add_slope(picture, swiss);
    vv::add_slope(picture, danish);
    BOOST_TEST(lines_of(picture) == "Switzerland 40 44\nDenmark 50 -\n");
    BOOST_TEST(picture.about.axis == "spending (crowns)");

    vv::slope_chart nothing{{}, 1999_y, 2022_y, {}, false};
    vv::add_slope(nothing, danish);
    BOOST_TEST(nothing.entries.empty());
    BOOST_TEST(nothing.about.notes.front() == "No figure: Denmark");
}

BOOST_AUTO_TEST_CASE(what_does_not_make_a_slope_is_refused) {
    BOOST_TEST(is_refused(vv::reason::out_of_range,
                          [] { (void)vv::slope_chart_of({}, town_history, 2024_y, 2021_y); }));
    BOOST_TEST(is_refused(vv::reason::no_such_period,
                          [] { (void)vv::slope_chart_of({}, town_history, 2021_y, 2023_y); }));
    vv::slope_chart picture{{}, 2020_y, 2021_y, {}, false};
    vv::add_slope(picture, swiss);
    constexpr auto won =
        prizes::series_of(vv::country<"DK">{}, nobody, vv::dated{2020_y, 5}, vv::dated{2021_y, 6});
    BOOST_TEST(is_refused(vv::reason::different_indicators, [&] { vv::add_slope(picture, won); }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
