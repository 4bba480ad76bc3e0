// SPDX-License-Identifier: BSL-1.0

#include <visavis/compare/quantise.hpp>
#include <visavis/compare/rank.hpp>
#include <visavis/core/literals.hpp>

#include "both_ways.hpp"

#include <array>
#include <limits>
#include <random>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using score = vv::indicator<"score", vv::unit<"point">>;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr vv::to_places whole(0);
constexpr vv::to_places tenths(1);
constexpr vv::to_places hundredths(2);

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(quantise)

BOOST_AUTO_TEST_CASE(exact_numbers_become_decimals_rounded_half_up) {
    VISAVIS_CHECK(hundredths(2.675_printed) == 2.68_printed);
    VISAVIS_CHECK(hundredths(-(2.675_printed)) == -(2.68_printed));
    VISAVIS_CHECK(tenths(1_over(3)) == 0.3_printed && whole(7) == 7);
    VISAVIS_CHECK(hundredths(19.72_percent) == 0.2_printed); // of the number, not of the per cent
    BOOST_CHECK_THROW(static_cast<void>(tenths(vv::decimal(1'000'000, 18))), vv::error);
}

BOOST_AUTO_TEST_CASE(doubles_stay_doubles_and_the_unroundable_as_they_are) {
    VISAVIS_CHECK(tenths(0.149999) == 0.1 && tenths(-0.25) == -0.3 && tenths(0.5F) == 0.5);
    VISAVIS_CHECK(whole(1e300) == 1e300 && whole(infinity) == infinity && whole(-infinity) < 0);
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    VISAVIS_CHECK(whole(nan) != whole(nan));
}

BOOST_AUTO_TEST_CASE(a_missing_number_stays_missing) {
    VISAVIS_CHECK(tenths(vv::answer<double>(0.26)).value() == 0.3);
    VISAVIS_CHECK(tenths(vv::answer<int>(vv::reason::suppressed)).why() == vv::reason::suppressed);
}

BOOST_AUTO_TEST_CASE(a_list_is_ranked_by_what_is_published) {
    constexpr std::array values{0.14, 0.1, 0.149999, 0.2};
    constexpr auto places = vv::rank(values, {}, tenths);
    VISAVIS_CHECK(places[0] == vv::placing(2, true) && places[1] == places[0] &&
                  places[2] == places[0] && places[3] == vv::placing(1));
}

BOOST_AUTO_TEST_CASE(figures_keep_all_but_their_value) {
    constexpr auto of = [](vv::any_country who, double value) {
        return score::of(who, 2021_y, value, vv::source{"agency"}).with(vv::status::provisional);
    };
    constexpr std::array figures{of(vv::country<"FR">{}, 5.54), of(vv::country<"CN">{}, 5.46)};
    constexpr auto rounded = tenths(figures[0]);
    VISAVIS_CHECK(rounded.value == 5.5 && rounded.who == vv::country<"FR">::value());
    VISAVIS_CHECK(rounded.when == 2021_y && rounded.from.who == "agency" &&
                  rounded.flags == figures[0].flags);
    VISAVIS_CHECK(vv::rank(figures, {}, tenths)[1] == vv::placing(1, true));
    VISAVIS_CHECK(vv::rank(figures)[1] == vv::placing(2));
}

BOOST_AUTO_TEST_CASE(quantising_keeps_order_and_is_done_once) {
    std::mt19937_64 random(5);
    std::uniform_real_distribution<double> values(-100, 100);
    for (int round = 0; round != 2000; ++round) {
        const double a = values(random);
        const double b = values(random);
        BOOST_TEST((tenths(a) <= tenths(b)) == (tenths(a) < tenths(b) || tenths(a) == tenths(b)));
        if (a <= b) BOOST_TEST(tenths(a) <= tenths(b));
        BOOST_TEST(tenths(tenths(a)) == tenths(a));
    }
}

BOOST_AUTO_TEST_CASE(a_precision_has_0_to_15_places) {
    BOOST_CHECK_THROW(static_cast<void>(vv::to_places(-1)), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(vv::to_places(16)), vv::error);
    VISAVIS_CHECK(vv::to_places(15)(0.5) == 0.5);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
