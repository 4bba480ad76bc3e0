// SPDX-License-Identifier: BSL-1.0
#pragma once

// ticks: round numbers along an axis, from below the least to above the greatest value

#include <visavis/core/error.hpp>
#include <visavis/core/fraction.hpp>

#include <cstdint>

namespace visavis {

/// Multiples of a round step: 1, 2 or 5 times a power of ten.
struct tick_marks {
    double step = 1;
    std::int64_t first = 0; ///< the lowest tick, in steps
    std::int64_t last = 1;  ///< the highest, in steps; always above `first`

    [[nodiscard]] constexpr double at(std::int64_t number) const {
        return static_cast<double>(number) * step;
    }
    [[nodiscard]] constexpr double low() const { return at(first); }
    [[nodiscard]] constexpr double high() const { return at(last); }
    [[nodiscard]] constexpr int count() const { return static_cast<int>(last - first + 1); }
    /// Where a value lies between the lowest and the highest tick, from 0 to 1.
    [[nodiscard]] constexpr double place_of(double value) const {
        return (value - low()) / (high() - low());
    }
};

/// The ticks around all values between two, at most so many (2 or more), and more than half as many
/// where the numbers allow it. Where both are the same, zero is taken in. What is not finite, or so
/// large or so near to each other that doubles do not tell ticks apart, is refused
/// (`out_of_range`).
[[nodiscard]] constexpr tick_marks ticks_around(double low, double high, int most);

// ---------------------------------------------------------------------------------------------

namespace detail {

// The largest whole number that is not above a value.
constexpr std::int64_t whole_below(double value) {
    const auto toward_zero = static_cast<std::int64_t>(value);
    return static_cast<double>(toward_zero) > value ? toward_zero - 1 : toward_zero;
}

constexpr double next_round_step(double power, int number) {
    return power * (number == 0 ? 1 : (number == 1 ? 2 : 5));
}

// Ticks in steps of so much around two values; steps within rounding of a value count as at it.
constexpr tick_marks ticks_in_steps(double low, double high, double step) {
    constexpr double slack = 1e-9;
    auto first = whole_below(low / step + slack);
    auto last = -whole_below(-(high / step) + slack);
    if (first == last) ++last;
    return {step, first, last};
}

} // namespace detail

constexpr tick_marks ticks_around(double low, double high, int most) {
    constexpr double largest = 1e15;
    if (!(low >= -largest && low <= high && high <= largest) || most < 2)
        refuse(reason::out_of_range, "the values along an axis");
    if (low == high) (low > 0 ? low : high) = 0;
    if (low == high) high = 1;
    const auto size = high - low;
    const auto farthest = -low > high ? -low : high;
    if (size < farthest * 1e-9 || size < 1e-12)
        refuse(reason::out_of_range, "the values along an axis, which hardly differ");
    double power = 1;
    while (power > size) power /= 10;
    while (power * 10 < size) power *= 10;
    power /= 1000;
    for (int number = 0;; number = (number + 1) % 3) {
        const auto ticks =
            detail::ticks_in_steps(low, high, detail::next_round_step(power, number));
        if (ticks.last - ticks.first < most) return ticks;
        if (number == 2) power *= 10;
    }
}

} // namespace visavis
