// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/elementary.hpp>

#include "both_ways.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

namespace vv = visavis;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

// How many doubles lie between two of the same sign.
std::int64_t apart(double a, double b) {
    const auto gap = std::bit_cast<std::int64_t>(a) - std::bit_cast<std::int64_t>(b);
    return gap < 0 ? -gap : gap;
}

bool is_out_of_range(const vv::error& refused) { return refused.why() == vv::reason::out_of_range; }

} // namespace

BOOST_AUTO_TEST_SUITE(core)
BOOST_AUTO_TEST_SUITE(elementary)

BOOST_AUTO_TEST_CASE(logarithms_and_exponentials_are_known_at_a_few_points) {
    VISAVIS_CHECK(vv::natural_log(1) == 0);
    VISAVIS_CHECK(vv::exponential(0) == 1);
    VISAVIS_CHECK(vv::natural_log(2) == 0.6931471805599453);
    VISAVIS_CHECK(vv::exponential(1) > 2.718281828459044 && vv::exponential(1) < 2.718281828459047);
}

BOOST_AUTO_TEST_CASE(growth_per_period_is_a_root) {
    VISAVIS_CHECK(vv::growth_per_period(1, 16) == 0);
    constexpr double doubling = vv::growth_per_period(4, 2);
    VISAVIS_CHECK(doubling > 0.9999999999999990 && doubling < 1.0000000000000010);
    constexpr double shrinking = vv::growth_per_period(0.25, 2);
    VISAVIS_CHECK(shrinking > -0.5000000000000005 && shrinking < -0.4999999999999995);
}

BOOST_AUTO_TEST_CASE(a_compiler_and_a_program_compute_the_same_bits) {
    constexpr double compiled = vv::growth_per_period(5.749, 16);
    volatile double multiple = 5.749;
    BOOST_TEST(std::bit_cast<std::uint64_t>(vv::growth_per_period(multiple, 16)) ==
               std::bit_cast<std::uint64_t>(compiled));
}

BOOST_AUTO_TEST_CASE(logarithms_agree_with_the_c_library) { // glibc 2.36
    std::mt19937_64 random(5);
    std::uniform_real_distribution<double> exponents(-700, 700);
    for (int round = 0; round != 5000; ++round) {
        const double value = std::exp(exponents(random));
        if (std::abs(std::log(value)) > 0.1)
            BOOST_REQUIRE_LE(apart(vv::natural_log(value), std::log(value)), 4);
    }
    std::uniform_real_distribution<double> near_one(0.8, 1.25);
    for (int round = 0; round != 5000; ++round) {
        const double value = near_one(random);
        BOOST_REQUIRE_SMALL(vv::natural_log(value) - std::log(value), 1e-16);
    }
}

BOOST_AUTO_TEST_CASE(exponentials_agree_with_the_c_library) { // glibc 2.36
    std::mt19937_64 random(6);
    std::uniform_real_distribution<double> exponents(-700, 700);
    for (int round = 0; round != 5000; ++round) {
        const double value = exponents(random);
        BOOST_REQUIRE_LE(apart(vv::exponential(value), std::exp(value)), 4);
    }
    std::uniform_real_distribution<double> small(-0.35, 0.35);
    for (int round = 0; round != 5000; ++round) {
        const double value = small(random);
        BOOST_REQUIRE_LE(apart(vv::exponential_less_one(value), std::expm1(value)), 4);
        BOOST_REQUIRE_LE(apart(vv::growth_of_log(value), std::expm1(value)), 4);
    }
}

BOOST_AUTO_TEST_CASE(the_ends_of_the_range_are_as_ieee_says) {
    VISAVIS_CHECK(vv::exponential(710) == infinity && vv::exponential(-746) == 0);
    VISAVIS_CHECK(vv::exponential(-infinity) == 0 && vv::exponential(infinity) == infinity);
    BOOST_TEST(vv::natural_log(std::numeric_limits<double>::denorm_min()) ==
                   std::log(std::numeric_limits<double>::denorm_min()),
               boost::test_tools::tolerance(1e-15));
    BOOST_TEST(vv::natural_log(std::numeric_limits<double>::max()) ==
                   std::log(std::numeric_limits<double>::max()),
               boost::test_tools::tolerance(1e-15));
}

BOOST_AUTO_TEST_CASE(what_has_no_logarithm_or_root_is_refused) {
    for (double value : {0.0, -1.0, infinity, not_a_number})
        BOOST_CHECK_EXCEPTION(static_cast<void>(vv::natural_log(value)), vv::error,
                              is_out_of_range);
    BOOST_CHECK_EXCEPTION(static_cast<void>(vv::growth_per_period(2, 0)), vv::error,
                          is_out_of_range);
    BOOST_CHECK_EXCEPTION(static_cast<void>(vv::growth_per_period(2, not_a_number)), vv::error,
                          is_out_of_range);
    BOOST_CHECK_EXCEPTION(static_cast<void>(vv::exponential_less_one(0.4)), vv::error,
                          is_out_of_range);
    BOOST_CHECK_EXCEPTION(
        static_cast<void>(vv::exponential(not_a_number)), vv::error,
        [](const vv::error& refused) { return refused.why() == vv::reason::not_a_number; });
}

BOOST_AUTO_TEST_CASE(square_roots_are_correctly_rounded) {
    VISAVIS_CHECK(vv::square_root(4) == 2 && vv::square_root(0.25) == 0.5);
    VISAVIS_CHECK(vv::square_root(2) == 0x1.6a09e667f3bcdp+0);
    VISAVIS_CHECK(vv::square_root(0) == 0 && vv::square_root(infinity) == infinity);
    VISAVIS_CHECK(vv::square_root(0x1p-1074) == 0x1p-537);
    VISAVIS_CHECK(vv::square_root(std::numeric_limits<double>::max()) == 0x1.fffffffffffffp+511);
    BOOST_CHECK_EXCEPTION(static_cast<void>(vv::square_root(-1)), vv::error, is_out_of_range);
    BOOST_CHECK_THROW(static_cast<void>(vv::square_root(not_a_number)), vv::error);
}

BOOST_AUTO_TEST_CASE(square_roots_by_digits_are_those_of_the_processor) { // IEEE 754, 5.4.1
    std::mt19937_64 random(7);
    for (int round = 0; round != 20'000; ++round) {
        const auto bits = random() & 0x7fff'ffff'ffff'ffff;
        const auto value = std::bit_cast<double>(bits);
        if (!(value > 0 && value < infinity)) continue;
        if (vv::detail::square_root_by_digits(value) != std::sqrt(value))
            BOOST_ERROR("another root of " << value);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
