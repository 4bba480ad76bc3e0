// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/ticks.hpp>

#include "both_ways.hpp"

#include <visavis/core/random.hpp>

#include <limits>

namespace vv = visavis;

namespace {

constexpr bool has_ticks(double low, double high, int most, double first, double step, int count) {
    const auto ticks = vv::ticks_around(low, high, most);
    return ticks.low() == first && ticks.step == step && ticks.count() == count;
}
bool is_refused(double low, double high, int most) {
    try {
        (void)vv::ticks_around(low, high, most);
    } catch (const vv::error& refused) {
        return refused.why() == vv::reason::out_of_range;
    }
    return false;
}

} // namespace

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(ticks)

BOOST_AUTO_TEST_CASE(ticks_are_round_numbers_around_the_values) {
    VISAVIS_CHECK(has_ticks(0, 258, 7, 0, 50, 7));
    VISAVIS_CHECK(has_ticks(0, 100, 6, 0, 20, 6));
    VISAVIS_CHECK(has_ticks(96, 575, 7, 0, 100, 7));
    VISAVIS_CHECK(has_ticks(-35, 12, 6, -40, 20, 4));
    VISAVIS_CHECK(vv::ticks_around(0, 258, 7).place_of(150) == 0.5);
}

BOOST_AUTO_TEST_CASE(one_value_alone_is_seen_from_zero) {
    VISAVIS_CHECK(has_ticks(7, 7, 5, 0, 2, 5));
    VISAVIS_CHECK(vv::ticks_around(-7, -7, 5).high() == 0);
    VISAVIS_CHECK(vv::ticks_around(0, 0, 5).low() == 0);
}

BOOST_AUTO_TEST_CASE(ticks_always_hold_the_values_and_are_as_many_as_asked) {
    vv::random_bits numbers(20251202);
    for (int round = 0; round != 20'000; ++round) {
        double scale = 1e-6;
        for (auto power = numbers.below(18); power != 0; --power) scale *= 10;
        const auto a = (static_cast<double>(numbers.below(2'000'001)) - 1e6) * 1e-6 * scale;
        const auto b = (static_cast<double>(numbers.below(2'000'001)) - 1e6) * 1e-6 * scale;
        if (a == b) continue;
        const auto low = a < b ? a : b;
        const auto high = a < b ? b : a;
        const auto most = 2 + static_cast<int>(numbers.below(9));
        const auto ticks = vv::ticks_around(low, high, most);
        const auto slack = ticks.step * 1e-8;
        BOOST_TEST_REQUIRE(ticks.low() <= low + slack);
        BOOST_TEST_REQUIRE(ticks.high() >= high - slack);
        BOOST_TEST_REQUIRE(ticks.count() <= most);
        BOOST_TEST_REQUIRE(ticks.count() >= 2);
    }
}

BOOST_AUTO_TEST_CASE(what_has_no_axis_is_refused) {
    const auto infinity = std::numeric_limits<double>::infinity();
    BOOST_TEST(is_refused(0, infinity, 5));
    BOOST_TEST(is_refused(-infinity, 0, 5));
    BOOST_TEST(is_refused(std::numeric_limits<double>::quiet_NaN(), 1, 5));
    BOOST_TEST(is_refused(2, 1, 5));
    BOOST_TEST(is_refused(0, 1, 1));
    BOOST_TEST(is_refused(1e15, 2e15, 5));
    BOOST_TEST(is_refused(1e9, 1e9 + 1e-3, 5));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
