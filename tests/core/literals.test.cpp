// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/literals.hpp>

#include "both_ways.hpp"

namespace vv = visavis;
using namespace vv::literals;

BOOST_AUTO_TEST_SUITE(core)
BOOST_AUTO_TEST_SUITE(literals)

BOOST_AUTO_TEST_CASE(figures_are_spelled_as_they_are_printed) {
    VISAVIS_CHECK(780.7_printed == vv::decimal(7807, -1));
    VISAVIS_CHECK((5.90_printed).exponent() == -2);
    VISAVIS_CHECK(550_thousand == 550'000 && 2.08_million == 2'080'000);
    VISAVIS_CHECK(1.2_billion == 1'200'000'000 && 3_trillion == 3'000'000'000'000);
    VISAVIS_CHECK(550'000_printed == 550'000);
}

BOOST_AUTO_TEST_CASE(per_cent_points_multiples_and_fractions_have_literals) {
    VISAVIS_CHECK(19.72_percent == vv::fraction(1972, 10'000));
    VISAVIS_CHECK(3_points == vv::percentage_points(vv::fraction(3, 100)));
    VISAVIS_CHECK(5.9_x == vv::fraction(59, 10));
    VISAVIS_CHECK(3_over(2) == vv::fraction(3, 2));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
