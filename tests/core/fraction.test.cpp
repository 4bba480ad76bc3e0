// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/fraction.hpp>

#include "both_ways.hpp"

#include <cstdint>
#include <limits>
#include <random>

namespace vv = visavis;

namespace {

constexpr auto most = std::numeric_limits<std::int64_t>::max();
constexpr auto least = std::numeric_limits<std::int64_t>::min();

// Random fractions of moderate size, whose sums and products fit.
struct random_fractions {
    std::mt19937_64 random{1};
    std::uniform_int_distribution<std::int64_t> numerators{-1'000'000, 1'000'000};
    std::uniform_int_distribution<std::int64_t> denominators{1, 1'000'000};
    vv::fraction operator()() { return {numerators(random), denominators(random)}; }
};

} // namespace

BOOST_AUTO_TEST_SUITE(core)
BOOST_AUTO_TEST_SUITE(fraction)

BOOST_AUTO_TEST_CASE(a_fraction_is_in_lowest_terms_with_a_positive_denominator) {
    VISAVIS_CHECK(vv::fraction(6, 10).numerator() == 3 && vv::fraction(6, 10).denominator() == 5);
    VISAVIS_CHECK(vv::fraction(1, -2) == vv::fraction(-1, 2));
    VISAVIS_CHECK(vv::fraction(0, -7) == 0);
    VISAVIS_CHECK(vv::fraction() == 0);
    VISAVIS_CHECK(vv::fraction(4, 2).is_integer() && !vv::fraction(1, 2).is_integer());
}

BOOST_AUTO_TEST_CASE(counts_are_fractions) {
    VISAVIS_CHECK(vv::fraction(short{3}) == 3u);
    VISAVIS_CHECK(vv::fraction(std::uint64_t{5}) == 5);
    BOOST_CHECK_EXCEPTION(
        static_cast<void>(vv::fraction(~std::uint64_t{0})), vv::error,
        [](const vv::error& refused) { return refused.why() == vv::reason::overflow; });
    static_assert(!vv::counting_integer<bool> && !vv::counting_integer<char> &&
                  !vv::counting_integer<double>);
}

BOOST_AUTO_TEST_CASE(arithmetic_is_exact) {
    VISAVIS_CHECK(vv::fraction(1, 10) + vv::fraction(2, 10) == vv::fraction(3, 10));
    VISAVIS_CHECK(vv::fraction(1, 2) - vv::fraction(1, 3) == vv::fraction(1, 6));
    VISAVIS_CHECK(vv::fraction(2, 3) * vv::fraction(3, 4) == vv::fraction(1, 2));
    VISAVIS_CHECK(vv::fraction(1, 2) / vv::fraction(1, 4) == 2);
    VISAVIS_CHECK(-vv::fraction(1, 2) == vv::fraction(-1, 2));
    VISAVIS_CHECK(vv::abs(vv::fraction(-1, 2)) == vv::fraction(1, 2));
    VISAVIS_CHECK(vv::abs(vv::fraction(1, 2)) == vv::fraction(1, 2));
    VISAVIS_CHECK(vv::fraction(1, 4).to_double() == 0.25);
}

BOOST_AUTO_TEST_CASE(a_division_by_zero_is_refused) {
    VISAVIS_CHECK(vv::fraction::checked(1, 0).why() == vv::reason::zero_denominator);
    VISAVIS_CHECK(vv::fraction::quotient(1, 0).why() == vv::reason::zero_denominator);
    BOOST_CHECK_THROW(static_cast<void>(vv::fraction(1, 0)), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(vv::fraction(1) / vv::fraction(0)), vv::error);
}

BOOST_AUTO_TEST_CASE(an_overflow_is_an_error_and_never_a_wrap) {
    VISAVIS_CHECK(vv::fraction::sum(most, 1).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::fraction::difference(least, 1).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::fraction::product(most, 2).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::fraction::quotient(vv::fraction(1, most), 2).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::fraction::checked(1, least).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::fraction::checked(least, -1).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::fraction::checked(least, least).value() == 1);
    VISAVIS_CHECK(vv::fraction::checked(least, 2).value() == least / 2);
    BOOST_CHECK_THROW(static_cast<void>(vv::fraction(most) + vv::fraction(1)), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(-vv::fraction(least)), vv::error);
}

BOOST_AUTO_TEST_CASE(order_is_exact_where_doubles_see_no_difference) {
    VISAVIS_CHECK(vv::fraction(most, most - 1) < vv::fraction(most - 1, most - 2));
    VISAVIS_CHECK(vv::fraction(least, most) < vv::fraction(-1));
    VISAVIS_CHECK(vv::fraction((std::int64_t{1} << 53) + 1) > vv::fraction(std::int64_t{1} << 53));
    VISAVIS_CHECK((vv::fraction(1, 2) <=> vv::fraction(2, 4)) == std::strong_ordering::equal);
}

BOOST_AUTO_TEST_CASE(the_laws_of_a_field_hold) {
    random_fractions next;
    for (int round = 0; round != 2000; ++round) {
        const auto a = next();
        const auto b = next();
        const auto c = vv::fraction(next().numerator() % 1000, 7);
        BOOST_TEST((a + b == b + a));
        BOOST_TEST((a * b == b * a));
        BOOST_TEST((a - b == -(b - a)));
        BOOST_TEST((c * (c + vv::fraction(1)) == c * c + c));
        if (b != 0) BOOST_TEST(((a / b) * b == a));
    }
}

BOOST_AUTO_TEST_CASE(order_agrees_with_128_bit_integers) {
    std::mt19937_64 random(2);
    std::uniform_int_distribution<std::int64_t> any(least, most);
    for (int round = 0; round != 2000; ++round) {
        const auto n1 = any(random);
        const auto n2 = any(random);
        const auto d1 = (any(random) & most) | 1;
        const auto d2 = (any(random) & most) | 1;
        const auto left = static_cast<vv::detail::wide>(n1) * d2;
        const auto right = static_cast<vv::detail::wide>(n2) * d1;
        BOOST_TEST(((vv::fraction(n1, d1) < vv::fraction(n2, d2)) == (left < right)));
    }
}

BOOST_AUTO_TEST_CASE(floor_goes_down_for_negative_numbers_too) {
    VISAVIS_CHECK(vv::floor({7, 2}) == 3 && vv::floor({-7, 2}) == -4 && vv::floor(5) == 5 &&
                  vv::floor(-5) == -5);
}

BOOST_AUTO_TEST_CASE(rounding_has_a_named_mode) {
    using enum vv::rounding;
    constexpr auto units = [](vv::fraction value, int places, vv::rounding mode) {
        return vv::rounded_units(value, places, mode).value();
    };
    VISAVIS_CHECK(units({5, 2}, 0, half_up) == 3 && units({-5, 2}, 0, half_up) == -3);
    VISAVIS_CHECK(units({5, 2}, 0, half_even) == 2 && units({7, 2}, 0, half_even) == 4);
    VISAVIS_CHECK(units({-5, 2}, 0, half_even) == -2 && units({-7, 2}, 0, half_even) == -4);
    VISAVIS_CHECK(units({5, 2}, 0, down) == 2 && units({-5, 2}, 0, down) == -3);
    VISAVIS_CHECK(units({2, 3}, 2, half_up) == 67 && units({1, 3}, 2, half_up) == 33);
    VISAVIS_CHECK(units({2675, 1000}, 2, half_up) == 268); // through a double it would be 267
    VISAVIS_CHECK(vv::rounded_units(1, 19).why() == vv::reason::out_of_range);
    VISAVIS_CHECK(vv::rounded_units(1, -1).why() == vv::reason::out_of_range);
    VISAVIS_CHECK(vv::rounded_units(1000, 18).why() == vv::reason::overflow);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
