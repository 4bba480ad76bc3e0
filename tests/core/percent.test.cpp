// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/literals.hpp>
#include <visavis/core/percent.hpp>

#include "both_ways.hpp"

namespace vv = visavis;
using namespace vv::literals;

BOOST_AUTO_TEST_SUITE(core)
BOOST_AUTO_TEST_SUITE(percent)

BOOST_AUTO_TEST_CASE(per_cent_are_hundredths_as_printed) {
    VISAVIS_CHECK((43_percent).value() == 43_over(100));
    VISAVIS_CHECK((43_percent).printed() == 43);
    VISAVIS_CHECK((43.5_percent).last_digit() == 1_over(1000));
    VISAVIS_CHECK(43_percent == 43.0_percent && 43_percent < 44_percent);
    VISAVIS_CHECK(50_percent == vv::half && 51_percent > vv::half);
    VISAVIS_CHECK((-(43_percent)).value() == vv::fraction(-43, 100));
}

BOOST_AUTO_TEST_CASE(times_as_much_are_plain_multiples) {
    VISAVIS_CHECK((5.9_x).value() == 59_over(10));
    VISAVIS_CHECK((5.9_x).last_digit() == 1_over(10));
    VISAVIS_CHECK(5.9_x < 6 && 5.9_x > 5 && 2_x == 2);
    VISAVIS_CHECK((-(2_x)).value() == -2);
    VISAVIS_CHECK(vv::multiplier() == 0);
}

BOOST_AUTO_TEST_CASE(percentage_points_add_up_with_one_another_only) {
    VISAVIS_CHECK(3_points + 2_points == 5_points);
    VISAVIS_CHECK(3_points - 5_points == -(2_points));
    VISAVIS_CHECK((3_points).value() == 3_over(100) && (3_points).points() == 3);
    VISAVIS_CHECK(2_points < 3_points);
    VISAVIS_CHECK(vv::percentage_points(1_over(100)) == 1_points);
    VISAVIS_CHECK(vv::percentage_points() == 0_points);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
