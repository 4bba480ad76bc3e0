// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/series.hpp>

#include "both_ways.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <random>
#include <type_traits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using spending = vv::indicator<"R&D spending", vv::unit<"billion US$", "billion US$">>;
using china = vv::country<"CN">;

constexpr vv::source oecd{"OECD", "Main Science and Technology Indicators"};

constexpr auto chinese = spending::series_of(
    china{}, oecd, vv::dated{2007_y, 135.8_printed},
    vv::dated{2009_y, 184.2_printed, vv::status::break_in_series},
    vv::dated{2023_y, 780.7_printed, vv::status::estimated | vv::status::provisional});

constexpr auto out_of_order = [](const vv::error& refused) {
    return refused.why() == vv::reason::malformed &&
           refused.what() == std::string_view("visavis: malformed text: a series whose periods "
                                              "are not in order of time");
};

using points_read = std::vector<vv::dated<double>>;

auto view_of_read(const points_read& points) {
    return vv::series_view<vv::any_indicator, vv::any_country, double>(
        spending{}, china{}, points.data(), points.size(), oecd);
}

} // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(series)

BOOST_AUTO_TEST_CASE(a_series_is_figures_of_one_indicator_and_entity_period_by_period) {
    VISAVIS_CHECK(chinese.what.name() == "R&D spending");
    VISAVIS_CHECK(chinese.who.name() == "China");
    VISAVIS_CHECK(chinese.from == oecd);
    VISAVIS_CHECK(chinese.size() == 3);
    VISAVIS_CHECK(chinese.begin()->when == 2007_y);
    VISAVIS_CHECK(chinese.end()[-1].value == 780.7_printed);
    VISAVIS_CHECK(spending::series_of(china::value(), oecd, vv::dated{2007_y, 1}).size() == 1);
}

BOOST_AUTO_TEST_CASE(the_figure_of_a_period_carries_everything_that_is_known_of_it) {
    constexpr auto last = chinese.at(2023_y).value();
    VISAVIS_CHECK(last.value == 780.7_printed);
    VISAVIS_CHECK(last.when == 2023_y);
    VISAVIS_CHECK(last.from == oecd);
    VISAVIS_CHECK(last.flags.has(vv::status::estimated));
    VISAVIS_CHECK(last.flags.has(vv::status::provisional));
    VISAVIS_CHECK(chinese.at(2009_y).value().flags == vv::status::break_in_series);
    VISAVIS_CHECK(chinese.at(2007_y).value().flags == vv::status_flags());
    static_assert(vv::figure<std::remove_const_t<decltype(last)>>);
}

BOOST_AUTO_TEST_CASE(a_period_without_a_figure_is_never_filled) {
    VISAVIS_CHECK(chinese.at(2008_y).why() == vv::reason::no_such_period);
    VISAVIS_CHECK(chinese.at(2008_y).refused().about == "2008 of China");
    VISAVIS_CHECK(chinese.at(2006_y).why() == vv::reason::no_such_period);
    VISAVIS_CHECK(chinese.at(2024_y).why() == vv::reason::no_such_period);
    VISAVIS_CHECK(chinese.at(vv::period::quarter(2007, 1)).refused().about == "2007-Q1 of China");
    BOOST_CHECK_EXCEPTION((void)chinese.at(2008_y).value(), vv::error,
                          [](const vv::error& refused) {
                              return refused.why() == vv::reason::no_such_period &&
                                     std::string_view(refused.what()).ends_with(": 2008 of China");
                          });
}

BOOST_AUTO_TEST_CASE(a_break_lies_between_two_periods_when_the_later_side_of_it_does) {
    VISAVIS_CHECK(chinese.view().breaks_between(2007_y, 2023_y));
    VISAVIS_CHECK(chinese.view().breaks_between(2007_y, 2009_y));
    VISAVIS_CHECK(!chinese.view().breaks_between(2009_y, 2023_y));
    VISAVIS_CHECK(!chinese.view().breaks_between(2007_y, 2008_y));
    VISAVIS_CHECK(!chinese.view().breaks_between(2023_y, 2007_y));
}

BOOST_AUTO_TEST_CASE(figures_that_are_missing_stay_in_the_series_with_their_reason) {
    using maybe = vv::answer<vv::decimal>;
    constexpr auto gaps =
        spending::series_of(china{}, oecd, vv::dated{2007_y, maybe(135.8_printed)},
                            vv::dated{2008_y, maybe(vv::reason::not_collected)});
    VISAVIS_CHECK(vv::number_of(gaps.at(2007_y).value().value).value() == 135.8_printed);
    VISAVIS_CHECK(vv::number_of(gaps.at(2008_y).value().value).why() == vv::reason::not_collected);
    VISAVIS_CHECK(gaps.at(2009_y).why() == vv::reason::no_such_period);
}

BOOST_AUTO_TEST_CASE(a_series_that_is_read_is_viewed_where_it_lies) {
    const points_read points{{2007_y, 135.8}, {2008_y, 150.1}, {2023_y, 780.7}};
    const auto view = view_of_read(points);
    BOOST_TEST((view.what() == spending{}));
    BOOST_TEST((view.who() == china{}));
    BOOST_TEST((view.from() == oecd));
    BOOST_TEST(view.size() == 3U);
    BOOST_TEST((view.begin() == points.data()));
    BOOST_TEST((view.end() == points.data() + 3));
    BOOST_TEST(view.at(2023_y).value().value == 780.7);
    BOOST_TEST((view.at(2010_y).refused().why == vv::reason::no_such_period));
    BOOST_TEST((view.at(2010_y).refused().about == "2010 of China"));
}

BOOST_AUTO_TEST_CASE(a_series_and_its_view_are_viewed_by_one_name) {
    const points_read points{{2007_y, 135.8}};
    BOOST_TEST(view_of(view_of_read(points)).size() == 1U);
    VISAVIS_CHECK(view_of(chinese).size() == 3);
    static_assert(vv::any_series<std::remove_const_t<decltype(chinese)>>);
    static_assert(vv::any_series<vv::series_view<spending, china, int>>);
    static_assert(!vv::any_series<points_read>);
}

BOOST_AUTO_TEST_CASE(a_series_without_points_has_no_figures) {
    const points_read none;
    BOOST_TEST(view_of_read(none).size() == 0U);
    BOOST_TEST((view_of_read(none).at(2007_y).refused().why == vv::reason::no_such_period));
    BOOST_TEST(!view_of_read(none).breaks_between(2007_y, 2023_y));
}

BOOST_AUTO_TEST_CASE(points_out_of_order_repeated_or_of_mixed_frequency_are_refused) {
    const points_read wrong[] = {
        {{2008_y, 1}, {2007_y, 2}},
        {{2007_y, 1}, {2007_y, 2}},
        {{2007_y, 1}, {vv::period::quarter(2008, 1), 2}},
        {{2006_y, 1}, {2007_y, 2}, {2009_y, 3}, {2008_y, 4}},
    };
    using view = vv::series_view<vv::any_indicator, vv::any_country, double>;
    for (const auto& points : wrong) {
        BOOST_CHECK_EXCEPTION((void)view_of_read(points), vv::error, out_of_order);
        const auto answered =
            view::checked(spending{}, china{}, points.data(), points.size(), oecd);
        BOOST_TEST((answered.refused().why == vv::reason::malformed));
    }
    BOOST_CHECK_EXCEPTION(
        (void)spending::series_of(china{}, oecd, vv::dated{2008_y, 1}, vv::dated{2007_y, 2}),
        vv::error, out_of_order);
}

BOOST_AUTO_TEST_CASE(the_non_throwing_door_gives_the_view) {
    const points_read points{{2007_y, 135.8}, {2023_y, 780.7}};
    const auto answered = vv::series_view<vv::any_indicator, vv::any_country, double>::checked(
        spending{}, china{}, points.data(), points.size());
    BOOST_TEST(answered.value().size() == 2U);
    BOOST_TEST((answered.value().from() == vv::source()));
}

BOOST_AUTO_TEST_CASE(every_point_is_found_and_nothing_else) {
    std::mt19937 random(2007);
    for (int times = 0; times != 50; ++times) {
        points_read points;
        for (int month = 0; month != 60; ++month)
            if (random() % 2 != 0)
                points.push_back({vv::period::month(2020, 1).after(month), month + 0.5});
        const auto view = view_of_read(points);
        std::size_t found = 0;
        for (int month = -1; month != 61; ++month) {
            const auto figure = view.at(vv::period::month(2020, 1).after(month));
            if (!figure) continue;
            ++found;
            BOOST_TEST(figure.value().value == month + 0.5);
        }
        BOOST_TEST(found == points.size());
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
