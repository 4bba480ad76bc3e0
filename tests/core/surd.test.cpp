// SPDX-License-Identifier: BSL-1.0
#include <visavis/core/surd.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <random>

namespace vv = visavis;

namespace {

constexpr auto widest = ~vv::detail::unsigned_wide{0};
constexpr auto most = static_cast<vv::detail::wide>(widest / 2);

} // namespace

BOOST_AUTO_TEST_SUITE(core)
BOOST_AUTO_TEST_SUITE(surd)

BOOST_AUTO_TEST_CASE(nothing_is_zero) {
    VISAVIS_CHECK(vv::surd() == 0);
    VISAVIS_CHECK(vv::surd().to_double() == 0);
}

BOOST_AUTO_TEST_CASE(whole_numbers_and_fractions_are_surds) {
    VISAVIS_CHECK(vv::surd(-7) == -7 && vv::surd(-7).to_double() == -7);
    VISAVIS_CHECK(vv::surd(vv::fraction(2, 3)) == vv::fraction(4, 6));
    VISAVIS_CHECK(vv::surd(vv::fraction(-1, 4)).to_double() == -0.25);
}

BOOST_AUTO_TEST_CASE(a_root_compares_with_fractions_on_both_sides_of_it) {
    constexpr vv::surd half_root(1, 1, 2); // 0.7071...
    VISAVIS_CHECK(half_root > vv::fraction(707106, 1'000'000));
    VISAVIS_CHECK(half_root < vv::fraction(707107, 1'000'000));
    VISAVIS_CHECK(half_root != vv::fraction(7, 10) && half_root < 1 && half_root > 0);
    VISAVIS_CHECK(vv::surd(-1, 1, 2) < vv::fraction(-707106, 1'000'000));
    VISAVIS_CHECK(vv::surd(-1, 1, 2) > vv::fraction(-707107, 1'000'000));
}

BOOST_AUTO_TEST_CASE(equal_values_are_equal_however_they_are_written) {
    VISAVIS_CHECK(vv::surd(1, 1, 2) == vv::surd(3, 3, 6));
    VISAVIS_CHECK(vv::surd(1, 4, 9) == vv::fraction(1, 6));
    VISAVIS_CHECK(vv::surd(-1, 4, 9) == vv::surd(-2, 12, 12));
    VISAVIS_CHECK(vv::surd(1, 2, 2) != vv::surd(-1, 2, 2));
}

BOOST_AUTO_TEST_CASE(negative_ones_are_below_positive_ones_and_reversed_in_size) {
    VISAVIS_CHECK(vv::surd(-1, 1, 1) < vv::surd(1, 1, 1000));
    VISAVIS_CHECK(vv::surd(-1, 1, 2) > vv::surd(-1, 1, 1));
    VISAVIS_CHECK(vv::surd(0, 5, 7) == 0 && vv::surd(-1, 5, 7) < 0);
}

BOOST_AUTO_TEST_CASE(comparisons_are_exact_to_the_last_of_128_bits) {
    constexpr vv::surd below(most - 1, widest, widest);
    constexpr vv::surd above(most, widest, widest);
    VISAVIS_CHECK(below < above && above > below && above == above);
    VISAVIS_CHECK(vv::surd(most, widest, widest) > vv::surd(most - 1, widest, widest - 1));
    VISAVIS_CHECK(vv::surd(-most - 1, 1, 1) < vv::surd(-most, 1, 1));
    VISAVIS_CHECK(vv::surd(-most - 1, widest, 1) < vv::surd(-most, widest, 1));
}

BOOST_AUTO_TEST_CASE(a_root_of_nothing_is_refused) {
    VISAVIS_CHECK(vv::surd::checked(1, 0, 1).why() == vv::reason::zero_denominator);
    VISAVIS_CHECK(vv::surd::checked(1, 1, 0).why() == vv::reason::zero_denominator);
    BOOST_CHECK_THROW(vv::surd(1, 0, 0), vv::error);
}

BOOST_AUTO_TEST_CASE(the_double_stays_within_minus_one_and_one) {
    // 2^80 and 2^80 + 1 are one double
    constexpr auto large = vv::detail::wide{1} << 80;
    constexpr auto next = static_cast<vv::detail::unsigned_wide>(large + 1);
    VISAVIS_CHECK(vv::surd(large, next, next) < 1);
    VISAVIS_CHECK(vv::surd(large, next, next).to_double() == 1);
    VISAVIS_CHECK(vv::surd(-large, next, next + 2).to_double() == -1);
    VISAVIS_CHECK(vv::surd(6, 2, 18).to_double() == 1);
}

// IEEE 754 doubles, by the C library's sqrt.
BOOST_AUTO_TEST_CASE(the_double_is_within_three_units_in_the_last_place) {
    std::mt19937_64 random(3);
    for (int round = 0; round != 20'000; ++round) {
        const auto x = static_cast<std::int64_t>(random() >> (1 + random() % 60));
        const auto y = 1 + (random() >> (1 + random() % 60));
        const auto z = 1 + (random() >> (1 + random() % 60));
        const auto exact = static_cast<long double>(x) /
                           std::sqrt(static_cast<long double>(y) * static_cast<long double>(z));
        const double found = vv::surd(x, y, z).to_double();
        const double unit = std::nextafter(std::abs(found), 1e300) - std::abs(found);
        if (std::abs(static_cast<long double>(found) - exact) > 3 * unit)
            BOOST_ERROR("far from " << x << " / sqrt(" << y << " * " << z << ")");
    }
}

BOOST_AUTO_TEST_CASE(order_is_that_of_long_doubles_where_these_tell_values_apart) {
    std::mt19937_64 random(4);
    const auto any = [&] {
        const auto x = static_cast<std::int64_t>(random() % 2001) - 1000;
        return vv::surd(x, 1 + random() % 1000, 1 + random() % 1000);
    };
    for (int round = 0; round != 20'000; ++round) {
        const auto a = any();
        const auto b = any();
        const double gap = a.to_double() - b.to_double();
        if (std::abs(gap) > 1e-12)
            BOOST_CHECK_EQUAL(a < b, gap < 0);
        else
            BOOST_CHECK(a == b);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
