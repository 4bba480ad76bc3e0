// SPDX-License-Identifier: BSL-1.0
#include <visavis/core/normal.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>

namespace vv = visavis;

namespace {

constexpr bool is_near(double value, double expected) {
    const double off = (value - expected) / expected;
    return off < 2e-15 && off > -2e-15;
}

} // namespace

BOOST_AUTO_TEST_SUITE(core)
BOOST_AUTO_TEST_SUITE(normal)

// R 4.2.2, print(qnorm(p), digits = 17).
BOOST_AUTO_TEST_CASE(quantiles_are_those_of_r) {
    VISAVIS_CHECK(vv::normal_quantile(0.5) == 0);
    VISAVIS_CHECK(is_near(vv::normal_quantile(0.975), 1.95996398454005361));
    VISAVIS_CHECK(is_near(vv::normal_quantile(0.995), 2.57582930354889994));
    VISAVIS_CHECK(is_near(vv::normal_quantile(0.9), 1.28155156554460081));
    VISAVIS_CHECK(is_near(vv::normal_quantile(0.3), -0.52440051270804067));
    VISAVIS_CHECK(is_near(vv::normal_quantile(0.075), -1.43953147093845568));
    VISAVIS_CHECK(is_near(vv::normal_quantile(0.0749), -1.44023826752796325));
    VISAVIS_CHECK(is_near(vv::normal_quantile(0.999999), 4.75342430881708911));
    VISAVIS_CHECK(is_near(vv::normal_quantile(1e-10), -6.36134090240405570));
    VISAVIS_CHECK(is_near(vv::normal_quantile(1e-20), -9.26234008979840517));
    VISAVIS_CHECK(is_near(vv::normal_quantile(1e-300), -37.04709629936120052));
}

BOOST_AUTO_TEST_CASE(quantiles_grow_and_mirror_one_another) {
    double before = -40;
    for (int eighth = 1; eighth != 8000; ++eighth) {
        const double probability = eighth * 0x1p-13;
        const double quantile = vv::normal_quantile(probability);
        BOOST_CHECK_GT(quantile, before);
        BOOST_CHECK_EQUAL(quantile, -vv::normal_quantile(1 - probability));
        before = quantile;
    }
}

BOOST_AUTO_TEST_CASE(a_probability_is_above_zero_and_below_one) {
    for (double none : {0.0, 1.0, -0.5, 2.0, std::numeric_limits<double>::quiet_NaN()})
        BOOST_CHECK_THROW(static_cast<void>(vv::normal_quantile(none)), vv::error);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
