// SPDX-License-Identifier: BSL-1.0
#pragma once

// elementary: roots, powers and logarithms that the compiler can evaluate too

#include <visavis/core/error.hpp>

#include <cstdint>
#include <limits>
#include <type_traits>

namespace visavis {

/// The natural logarithm of a positive finite number; others are refused (`out_of_range`).
/// Within 4 units in the last place of the correctly rounded result, and the same bits at compile
/// time and run time on every machine, which <cmath> does not promise (and C++20's is not
/// constexpr). Complexity: O(1).
[[nodiscard]] constexpr double natural_log(double value);

/// e to the power `exponent`, likewise; overflow gives infinity and underflow zero.
[[nodiscard]] constexpr double exponential(double exponent);

/// exp(`exponent`) - 1 without cancellation, for exponents within -0.36 and 0.36 (others are
/// refused, `out_of_range`).
[[nodiscard]] constexpr double exponential_less_one(double exponent);

/// exp(`exponent`) - 1 for every exponent, without cancellation near zero.
[[nodiscard]] constexpr double growth_of_log(double exponent);

/// The square root of a number that is not negative (`out_of_range`, and `not_a_number` for NaN),
/// correctly rounded; the root of infinity is infinity. Complexity: O(1).
[[nodiscard]] constexpr double square_root(double value);

/// The growth per period that multiplies by `multiple` in `periods`: multiple^(1/periods) - 1.
/// `multiple` is positive and finite, `periods` is not zero (`out_of_range`).
[[nodiscard]] constexpr double growth_per_period(double multiple, double periods);

// ---------------------------------------------------------------------------------------------

namespace detail {

// ln 2 in two parts, the first with trailing zeros, so that k * high is exact.
inline constexpr double ln2_high = 0x1.62e42fee00000p-1;
inline constexpr double ln2_low = 0x1.a39ef35793c76p-33;

// 2 artanh(t) for |t| < 0.18, by its series; terms beyond t^21 vanish.
constexpr double twice_artanh(double t) {
    const double square = t * t;
    double sum = 0;
    for (int odd = 23; odd >= 3; odd -= 2) sum = (sum + 1.0 / odd) * square;
    return 2 * t + 2 * t * sum;
}

constexpr double scaled_by_power_of_two(double value, int exponent) {
    for (; exponent > 0; --exponent) value *= 2;
    for (; exponent < 0; ++exponent) value /= 2;
    return value;
}

// The square root of a positive finite number, digit by digit: of value = square * 4^quarter with
// 2^104 <= square < 2^106, the whole root has the 53 digits of a double and the rest rounds it.
constexpr double square_root_by_digits(double value) {
    __extension__ using digits = unsigned __int128;
    int quarter = 0;
    for (; value < 0x1p104; ++quarter) value *= 4;
    for (; value >= 0x1p106; --quarter) value /= 4;
    const auto square = static_cast<digits>(value);
    digits root = 0;
    for (digits bit = digits{1} << 52; bit != 0; bit >>= 1)
        if ((root | bit) * (root | bit) <= square) root |= bit;
    if (square - root * root > root) ++root;
    return scaled_by_power_of_two(static_cast<double>(root), -quarter);
}

} // namespace detail

constexpr double natural_log(double value) {
    if (!(value > 0) || value == std::numeric_limits<double>::infinity())
        refuse(reason::out_of_range, "the logarithm of a number that is not positive and finite");
    int exponent = 0;
    while (value > 1.4142135623730951) {
        value /= 2;
        ++exponent;
    }
    while (value < 0.7071067811865476) {
        value *= 2;
        --exponent;
    }
    const double mantissa_log = detail::twice_artanh((value - 1) / (value + 1));
    return exponent * detail::ln2_high + (mantissa_log + exponent * detail::ln2_low);
}

constexpr double exponential_less_one(double exponent) {
    if (!(exponent > -0.36 && exponent < 0.36))
        refuse(reason::out_of_range, "an exponent too large for a difference to one");
    double sum = 0;
    for (int n = 20; n >= 2; --n) sum = (1 + sum) * exponent / n;
    return (1 + sum) * exponent;
}

constexpr double exponential(double exponent) {
    if (exponent != exponent) refuse(reason::not_a_number, "an exponent");
    if (exponent > 709.79) return std::numeric_limits<double>::infinity();
    if (exponent < -745.2) return 0;
    const double twos = exponent * 1.4426950408889634 + (exponent < 0 ? -0.5 : 0.5);
    const int whole = static_cast<int>(twos);
    const double rest = (exponent - whole * detail::ln2_high) - whole * detail::ln2_low;
    return detail::scaled_by_power_of_two(1 + exponential_less_one(rest), whole);
}

constexpr double square_root(double value) {
    if (value != value) refuse(reason::not_a_number, "a square root");
    if (value < 0) refuse(reason::out_of_range, "the square root of a negative number");
    if (value == 0 || value == std::numeric_limits<double>::infinity()) return value;
    // IEEE 754 has one answer, which the processor gives too
    return std::is_constant_evaluated() ? detail::square_root_by_digits(value)
                                        : __builtin_sqrt(value);
}

constexpr double growth_of_log(double exponent) {
    const bool small = exponent < 0.35 && exponent > -0.35;
    return small ? exponential_less_one(exponent) : exponential(exponent) - 1;
}

constexpr double growth_per_period(double multiple, double periods) {
    if (periods == 0 || periods != periods)
        refuse(reason::out_of_range, "growth over a time that is not a number of periods");
    return growth_of_log(natural_log(multiple) / periods);
}

} // namespace visavis
