// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/time_axis.hpp>

#include "both_ways.hpp"

#include <visavis/core/literals.hpp>

#include <string>

namespace vv = visavis;
using namespace vv::literals;

namespace {

std::string along(const vv::period& first, const vv::period& last, double width) {
    std::string words;
    for (const auto& label : vv::labels_along({first, last}, width, 12)) {
        words.append(label.words).append(" ");
    }
    return words;
}

} // namespace

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(time_axis)

BOOST_AUTO_TEST_CASE(periods_lie_as_far_apart_as_the_time_between_them) {
    constexpr vv::time_axis axis{2015_y, 2025_y};
    VISAVIS_CHECK(axis.place_of(2015_y) == 0);
    VISAVIS_CHECK(axis.place_of(2020_y) == 0.5);
    VISAVIS_CHECK(axis.place_of(2025_y) == 1);
    constexpr vv::time_axis one{2015_y, 2015_y};
    VISAVIS_CHECK(one.place_of(2015_y) == 0.5);
}

BOOST_AUTO_TEST_CASE(years_are_labelled_in_round_steps_that_have_room) {
    BOOST_TEST(along(2015_y, 2020_y, 600) == "2015 2016 2017 2018 2019 2020 ");
    BOOST_TEST(along(2007_y, 2023_y, 600) == "2008 2010 2012 2014 2016 2018 2020 2022 ");
    BOOST_TEST(along(1960_y, 2023_y, 300) == "1960 1980 2000 2020 ");
    BOOST_TEST(along(1750_y, 2023_y, 600) == "1750 1800 1850 1900 1950 2000 ");
    BOOST_TEST(along(2007_y, 2023_y, 120) == "2010 2020 ");
}

BOOST_AUTO_TEST_CASE(few_periods_are_labelled_each) {
    BOOST_TEST(along(2015_y, 2015_y, 600) == "2015 ");
    BOOST_TEST(along(2015_y, 2016_y, 600) == "2015 2016 ");
    BOOST_TEST(along(vv::period::quarter(2024, 2), vv::period::quarter(2025, 1), 600) ==
               "2024-Q2 2024-Q3 2024-Q4 2025-Q1 ");
    BOOST_TEST(along(vv::period::month(2024, 1), vv::period::month(2024, 12), 300) ==
               "2024-03 2024-06 2024-09 2024-12 ");
}

BOOST_AUTO_TEST_CASE(years_of_quarters_stand_at_their_first_quarter) {
    const vv::time_axis axis{vv::period::quarter(2020, 3), vv::period::quarter(2024, 2)};
    const auto labels = vv::labels_along(axis, 600, 12);
    BOOST_TEST(labels.size() == 4u);
    BOOST_TEST(labels.front().words == "2021");
    BOOST_TEST((labels.front().when == vv::period::quarter(2021, 1)));
}

BOOST_AUTO_TEST_CASE(of_editions_the_last_is_always_labelled) {
    const vv::time_axis axis{2015_y, 2024_y};
    const auto labels = vv::labels_of(axis, {2015_y, 2022_y, 2023_y, 2024_y}, 300, 12);
    BOOST_TEST(labels.size() == 3u);
    BOOST_TEST(labels[0].words == "2015");
    BOOST_TEST(labels[1].words == "2022"); // 2023 would be too near
    BOOST_TEST(labels[2].words == "2024");
    BOOST_TEST(vv::labels_of(axis, {}, 300, 12).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
