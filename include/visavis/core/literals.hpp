// SPDX-License-Identifier: BSL-1.0
#pragma once

// literals: figures spelled as they are printed, 43_percent, 5.9_x, 2.08_million, 3_over(2)

#include <visavis/core/percent.hpp>

namespace visavis {

namespace detail {

// Stops compilation of a literal that is not a plain decimal number ("0x1F", "1e6").
consteval decimal literal(const char* digits, int exponent = 0) {
    return decimal::parse(digits, exponent).value();
}

struct over_literal {
    std::int64_t numerator;
    consteval fraction operator()(std::int64_t denominator) const {
        return {numerator, denominator};
    }
};

} // namespace detail

inline namespace literals {

/// A decimal, exact as printed: 780.7_printed; scaled: 2.08_million, 250_million, 1.2_billion.
consteval decimal operator""_printed(const char* digits) { return detail::literal(digits); }
consteval decimal operator""_thousand(const char* digits) { return detail::literal(digits, 3); }
consteval decimal operator""_million(const char* digits) { return detail::literal(digits, 6); }
consteval decimal operator""_billion(const char* digits) { return detail::literal(digits, 9); }
consteval decimal operator""_trillion(const char* digits) { return detail::literal(digits, 12); }

/// Per cent: 43_percent, 19.72_percent.
consteval percentage operator""_percent(const char* digits) {
    return percentage(detail::literal(digits));
}

/// Percentage points: 3_points is 3/100 as a difference of shares.
consteval percentage_points operator""_points(const char* digits) {
    return percentage_points(detail::literal(digits).value() / fraction(100));
}

/// A multiple: 5.9_x is "5.9 times as much".
consteval multiplier operator""_x(const char* digits) {
    return multiplier(detail::literal(digits));
}

/// A fraction: 3_over(2).
consteval detail::over_literal operator""_over(unsigned long long numerator) {
    return {fraction(numerator).numerator()};
}

} // namespace literals
} // namespace visavis
