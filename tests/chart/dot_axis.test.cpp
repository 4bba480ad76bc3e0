// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/dot_axis.hpp>

#include "both_ways.hpp"

#include <limits>

namespace vv = visavis;

namespace {

constexpr auto infinity = std::numeric_limits<double>::infinity();

vv::dot_plot dots_at(std::initializer_list<vv::dot> entries,
                     vv::shown_as shown = vv::shown_as::number) {
    return {{}, entries, shown, {}};
}
bool spans(const vv::tick_marks& axis, double low, double high) {
    const auto is_near = [](double a, double b) { return a - b < 1e-9 && b - a < 1e-9; };
    return is_near(axis.low(), low) && is_near(axis.high(), high);
}

} // namespace

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(dot_axis)

BOOST_AUTO_TEST_CASE(the_axis_goes_around_all_dots_and_their_lines) {
    BOOST_TEST(spans(vv::axis_of(dots_at({{"a", 100, 95, 105}, {"b", 90, 90, 90}})), 85, 110));
    BOOST_TEST(spans(vv::axis_of(dots_at({{"a", 100, 95, 105}, {"b", 30, 20, 40}})), 0, 120));
    BOOST_TEST(spans(vv::axis_of(dots_at({{"a", -5, -8, -2}})), -10, 0));
    BOOST_TEST(spans(vv::axis_of(dots_at({{"a", 7, 7, 7}})), 0, 8));
    BOOST_TEST(spans(vv::axis_of(dots_at({})), 0, 1));
}

BOOST_AUTO_TEST_CASE(a_line_without_an_end_has_room_to_go_on) {
    BOOST_TEST(
        spans(vv::axis_of(dots_at({{"a", 100, 100, infinity}, {"b", 80, 70, 90}})), 60, 110));
    BOOST_TEST(
        spans(vv::axis_of(dots_at({{"a", 100, -infinity, 100}, {"b", 130, 130, 130}})), 90, 140));
}

BOOST_AUTO_TEST_CASE(shares_stay_within_none_and_all) {
    const auto percent = vv::shown_as::percent;
    BOOST_TEST(spans(vv::axis_of(dots_at({{"a", 0.5, 0.5, infinity}, {"b", 1, 0.9, 1}}, percent)),
                     0.4, 1));
    BOOST_TEST(spans(
        vv::axis_of(dots_at({{"a", 0.02, -infinity, 0.02}, {"b", 0.03, 0.03, 0.03}}, percent)),
        0.015, 0.035));
}

BOOST_AUTO_TEST_CASE(lines_end_where_they_do_or_at_the_edge) {
    constexpr vv::tick_marks axis{10, 0, 10};
    const auto closed = vv::ends_on(axis, {"a", 50, 45, 55});
    BOOST_TEST(closed.low == 45);
    BOOST_TEST(closed.high == 55);
    BOOST_TEST(!closed.goes_on_below);
    BOOST_TEST(!closed.goes_on_above);
    const auto above = vv::ends_on(axis, {"a", 50, 50, infinity});
    BOOST_TEST(above.low == 50);
    BOOST_TEST(above.high == 100);
    BOOST_TEST((above.goes_on_above));
    const auto below = vv::ends_on(axis, {"a", 50, -infinity, 50});
    BOOST_TEST(below.low == 0);
    BOOST_TEST(below.high == 50);
    BOOST_TEST((below.goes_on_below));
    // a dot alone, of which no ends were given
    const auto alone = vv::ends_on(axis, {"a", 50});
    BOOST_TEST(alone.low == 50);
    BOOST_TEST(alone.high == 50);
    BOOST_TEST(!alone.goes_on_above);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
