// SPDX-License-Identifier: BSL-1.0
#pragma once

// dot_axis: the axis of a dot plot, and where on it the line of a dot ends

#include <visavis/chart/dot_plot.hpp>
#include <visavis/chart/ticks.hpp>

namespace visavis {

/// Where the line of a dot is drawn from and to; an end that is infinite, or goes beyond the axis,
/// is drawn as far as that goes.
struct line_ends {
    double low = 0;
    double high = 0;
    bool goes_on_below = false;
    bool goes_on_above = false;
};

/// The ticks around all finite numbers of a dot plot, at most so many, with zero where it is not
/// far; of shares not beyond 0 and 1. Where a line has no end there is room for it to go on. O(n).
[[nodiscard]] inline tick_marks axis_of(const dot_plot& picture, int most = 7);

/// The ends of a line on an axis.
[[nodiscard]] constexpr line_ends ends_on(const tick_marks& axis, const dot& one);

// ---------------------------------------------------------------------------------------------

namespace detail {

struct number_span {
    double low = infinity;
    double high = -infinity;

    constexpr void take(double number) {
        if (!is_drawn(number)) return;
        if (number < low) low = number;
        if (number > high) high = number;
    }
    [[nodiscard]] constexpr bool is_empty() const { return high < low; }
};

} // namespace detail

inline tick_marks axis_of(const dot_plot& picture, int most) {
    detail::number_span span;
    bool goes_below = false;
    bool goes_above = false;
    for (const auto& one : picture.entries) {
        for (const auto number : {one.value, one.low, one.high}) span.take(number);
        goes_below = goes_below || one.low == -detail::infinity;
        goes_above = goes_above || one.high == detail::infinity;
    }
    if (span.is_empty()) return ticks_around(0, 1, most);
    if (span.low > 0 && span.low < span.high * 0.4) span.low = 0;
    const auto size = span.high - span.low;
    if (span.low != 0) span.low -= size * (goes_below ? 0.12 : 0.04);
    span.high += size * (goes_above ? 0.12 : 0.04);
    if (picture.shown == shown_as::percent) {
        if (span.low < 0) span.low = 0;
        if (span.high > 1) span.high = 1;
    }
    return ticks_around(span.low, span.high, most);
}

constexpr line_ends ends_on(const tick_marks& axis, const dot& one) {
    line_ends ends{one.low, one.high};
    if (!detail::is_drawn(one.low) || one.low < axis.low()) {
        ends.goes_on_below = one.low == -detail::infinity;
        ends.low =
            detail::is_drawn(one.value) && one.low != -detail::infinity ? one.value : axis.low();
    }
    if (!detail::is_drawn(one.high) || one.high > axis.high()) {
        ends.goes_on_above = one.high == detail::infinity;
        ends.high =
            detail::is_drawn(one.value) && one.high != detail::infinity ? one.value : axis.high();
    }
    return ends;
}

} // namespace visavis
