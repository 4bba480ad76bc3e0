// SPDX-License-Identifier: BSL-1.0
#pragma once

// interval: all numbers between two ends, each closed, open or unbounded

#include <visavis/core/fraction.hpp>
#include <visavis/core/verdict.hpp>

#include <cstdint>

namespace visavis {

/// One end of an interval. `infinite` is -1 or +1 for an unbounded end, whose `at` is 0 and which
/// is always open.
struct endpoint {
    fraction at = {};
    bool open = false;
    std::int8_t infinite = 0;

    [[nodiscard]] constexpr bool is_bounded() const { return infinite == 0; }
    friend constexpr bool operator==(const endpoint&, const endpoint&) = default;
};

/// A non-empty set of numbers between two exact ends: what is known of a hedged figure.
///
/// Arithmetic gives the set of all results of independent operands and keeps ends open or closed
/// correctly: [1, 2) + [1, 1] is [2, 3). Operands that depend on one another need the functions
/// that know it (`part_of_sum`). Comparisons are three-valued. Exact: ends are fractions, overflow
/// is refused with `reason::overflow`. Complexity: O(1).
///
/// Source: R. E. Moore, Interval Analysis (1966); IEEE 1788-2015 for the division cases.
class interval {
public:
    /// The single number `value`.
    constexpr interval(const fraction& value) : low_{value}, high_{value} {}
    template <counting_integer Integer>
    constexpr interval(Integer value) : interval(fraction(value)) {}
    constexpr interval(const endpoint& low, const endpoint& high);

    [[nodiscard]] static constexpr interval closed(const fraction& low, const fraction& high) {
        return {endpoint{low}, endpoint{high}};
    }
    [[nodiscard]] static constexpr interval open(const fraction& low, const fraction& high) {
        return {endpoint{low, true}, endpoint{high, true}};
    }
    [[nodiscard]] static constexpr interval closed_open(const fraction& low, const fraction& high) {
        return {endpoint{low}, endpoint{high, true}};
    }
    [[nodiscard]] static constexpr interval open_closed(const fraction& low, const fraction& high) {
        return {endpoint{low, true}, endpoint{high}};
    }
    [[nodiscard]] static constexpr interval above(const fraction& low) {
        return {endpoint{low, true}, unbounded(1)};
    }
    [[nodiscard]] static constexpr interval at_least(const fraction& low) {
        return {endpoint{low}, unbounded(1)};
    }
    [[nodiscard]] static constexpr interval below(const fraction& high) {
        return {unbounded(-1), endpoint{high, true}};
    }
    [[nodiscard]] static constexpr interval at_most(const fraction& high) {
        return {unbounded(-1), endpoint{high}};
    }

    [[nodiscard]] constexpr const endpoint& low() const { return low_; }
    [[nodiscard]] constexpr const endpoint& high() const { return high_; }
    [[nodiscard]] constexpr bool is_single() const {
        return low_.is_bounded() && high_.is_bounded() && low_.at == high_.at;
    }
    [[nodiscard]] constexpr bool contains(const fraction& value) const;

    /// The part of the interval inside `other`; refused with `out_of_range` when there is none.
    [[nodiscard]] constexpr answer<interval> within(const interval& other) const;

    friend constexpr bool operator==(const interval&, const interval&) = default;

    [[nodiscard]] static constexpr answer<interval> sum(const interval& a, const interval& b);
    [[nodiscard]] static constexpr answer<interval> difference(const interval& a,
                                                               const interval& b);
    [[nodiscard]] static constexpr answer<interval> product(const interval& a, const interval& b);
    /// Refused with `interval_around_zero` when `b` contains zero.
    [[nodiscard]] static constexpr answer<interval> quotient(const interval& a, const interval& b);

    friend constexpr interval operator+(const interval& a, const interval& b) {
        return sum(a, b).value();
    }
    friend constexpr interval operator-(const interval& a, const interval& b) {
        return difference(a, b).value();
    }
    friend constexpr interval operator*(const interval& a, const interval& b) {
        return product(a, b).value();
    }
    friend constexpr interval operator/(const interval& a, const interval& b) {
        return quotient(a, b).value();
    }

    [[nodiscard]] static constexpr endpoint unbounded(int sign) {
        return {{}, true, static_cast<std::int8_t>(sign)};
    }

private:
    endpoint low_;
    endpoint high_;
};

/// Whether every number of `a` is below every number of `b`.
[[nodiscard]] constexpr bool surely_less(const interval& a, const interval& b);

/// a < b for all their numbers (holds), for none (fails), or for some (undetermined).
[[nodiscard]] constexpr verdict less(const interval& a, const interval& b);
/// a <= b, likewise.
[[nodiscard]] constexpr verdict less_equal(const interval& a, const interval& b) {
    return !less(b, a);
}
/// a == b, likewise: holds only for the same single number.
[[nodiscard]] constexpr verdict equal(const interval& a, const interval& b);

/// Whether all numbers of `a` lie in `b` (holds), none (fails), or some (undetermined).
[[nodiscard]] constexpr verdict lies_in(const interval& a, const interval& b);

/// part / (part + rest) for non-negative operands, from the ends where it is monotone: tighter
/// than the interval quotient, which forgets that the part is in the whole.
/// Errors: `negative_part`; `zero_denominator` when part and rest may both be zero.
[[nodiscard]] constexpr answer<interval> part_of_sum(const interval& part, const interval& rest);

// ---------------------------------------------------------------------------------------------

namespace detail {

constexpr int sign(const endpoint& end) {
    if (!end.is_bounded()) return end.infinite;
    return end.at < fraction() ? -1 : (end.at == fraction() ? 0 : 1);
}

// Orders the values of two ends, infinities included.
constexpr int order(const endpoint& a, const endpoint& b) {
    if (a.infinite != b.infinite) return a.infinite < b.infinite ? -1 : 1;
    if (!a.is_bounded() || a.at == b.at) return 0;
    return a.at < b.at ? -1 : 1;
}

constexpr answer<endpoint> sum(const endpoint& a, const endpoint& b) {
    if (!a.is_bounded()) return a;
    if (!b.is_bounded()) return b;
    return fraction::sum(a.at, b.at).then([&](const fraction& at) {
        return endpoint{at, a.open || b.open};
    });
}

// The bound that two ends contribute to a product; 0 times an unbounded end is 0.
constexpr answer<endpoint> product(const endpoint& a, const endpoint& b) {
    const int product_sign = sign(a) * sign(b);
    if (product_sign == 0) {
        const bool attained = (sign(a) == 0 && !a.open) || (sign(b) == 0 && !b.open);
        return endpoint{{}, !attained};
    }
    if (!a.is_bounded() || !b.is_bounded()) return interval::unbounded(product_sign);
    return fraction::product(a.at, b.at).then([&](const fraction& at) {
        return endpoint{at, a.open || b.open};
    });
}

constexpr endpoint negated(const endpoint& end) {
    return {-end.at, end.open, static_cast<std::int8_t>(-end.infinite)};
}

// The reciprocal of an end of an interval that lies on one side of zero.
constexpr answer<endpoint> reciprocal(const endpoint& end, int side) {
    if (!end.is_bounded()) return endpoint{{}, true};
    if (end.at == fraction()) return interval::unbounded(side);
    return fraction::quotient(fraction(1), end.at).then([&](const fraction& at) {
        return endpoint{at, end.open};
    });
}

// Of two candidate ends the outer one; of equal ones the closed one.
constexpr endpoint outer(const endpoint& a, const endpoint& b, int direction) {
    const int ordered = order(a, b) * direction;
    if (ordered == 0) return a.open ? b : a;
    return ordered > 0 ? a : b;
}

} // namespace detail

constexpr interval::interval(const endpoint& low, const endpoint& high) : low_(low), high_(high) {
    const int ordered = detail::order(low, high);
    if (ordered > 0 || (ordered == 0 && (low.open || high.open)))
        refuse(reason::out_of_range, "an interval without numbers in it");
}

constexpr bool interval::contains(const fraction& value) const {
    const endpoint point{value};
    const int above_low = detail::order(point, low_);
    const int below_high = detail::order(high_, point);
    return (above_low > 0 || (above_low == 0 && !low_.open)) &&
           (below_high > 0 || (below_high == 0 && !high_.open));
}

constexpr answer<interval> interval::within(const interval& other) const {
    const auto inner = [](const endpoint& a, const endpoint& b, int direction) {
        const int ordered = detail::order(a, b) * direction;
        if (ordered == 0) return a.open ? a : b;
        return ordered < 0 ? a : b;
    };
    const auto low = inner(low_, other.low_, -1);
    const auto high = inner(high_, other.high_, 1);
    const int ordered = detail::order(low, high);
    if (ordered > 0 || (ordered == 0 && (low.open || high.open))) return reason::out_of_range;
    return interval(low, high);
}

constexpr answer<interval> interval::sum(const interval& a, const interval& b) {
    const auto low = detail::sum(a.low_, b.low_);
    const auto high = detail::sum(a.high_, b.high_);
    if (!low) return low.refused();
    if (!high) return high.refused();
    return interval(low.value(), high.value());
}

constexpr answer<interval> interval::difference(const interval& a, const interval& b) {
    return sum(a, interval(detail::negated(b.high_), detail::negated(b.low_)));
}

constexpr answer<interval> interval::product(const interval& a, const interval& b) {
    const answer<endpoint> corners[] = {
        detail::product(a.low_, b.low_), detail::product(a.low_, b.high_),
        detail::product(a.high_, b.low_), detail::product(a.high_, b.high_)};
    for (const auto& corner : corners)
        if (!corner) return corner.refused();
    endpoint low = corners[0].value();
    endpoint high = low;
    for (const auto& corner : corners) {
        low = detail::outer(low, corner.value(), -1);
        high = detail::outer(high, corner.value(), 1);
    }
    return interval(low, high);
}

constexpr answer<interval> interval::quotient(const interval& a, const interval& b) {
    const bool straddles = detail::sign(b.low_) < 0 && detail::sign(b.high_) > 0;
    if (straddles || b.contains(fraction())) {
        return b.is_single() ? reason::zero_denominator : reason::interval_around_zero;
    }
    const int side = detail::sign(b.high_) > 0 ? 1 : -1;
    const auto low = detail::reciprocal(b.high_, side);
    const auto high = detail::reciprocal(b.low_, side);
    if (!low) return low.refused();
    if (!high) return high.refused();
    return product(a, interval(low.value(), high.value()));
}

constexpr bool surely_less(const interval& a, const interval& b) {
    const int ordered = detail::order(a.high(), b.low());
    return ordered < 0 ||
           (ordered == 0 && a.high().is_bounded() && (a.high().open || b.low().open));
}

constexpr verdict less(const interval& a, const interval& b) {
    if (surely_less(a, b)) return verdict(true);
    const int ordered = detail::order(b.high(), a.low());
    const bool never = ordered < 0 || (ordered == 0 && a.low().is_bounded());
    return never ? verdict(false) : verdict::of_undetermined();
}

constexpr verdict equal(const interval& a, const interval& b) {
    if (surely_less(a, b) || surely_less(b, a)) return verdict(false);
    return a.is_single() && b.is_single() ? verdict(true) : verdict::of_undetermined();
}

constexpr verdict lies_in(const interval& a, const interval& b) {
    if (surely_less(a, b) || surely_less(b, a)) return verdict(false);
    const auto common = a.within(b);
    return common && common.value() == a ? verdict(true) : verdict::of_undetermined();
}

namespace detail {

// part / (part + rest) at one corner; an unbounded rest makes it 0, an unbounded part makes it 1.
constexpr answer<endpoint> part_at_corner(const endpoint& part, const endpoint& rest) {
    if (!rest.is_bounded()) return endpoint{{}, !(sign(part) == 0 && !part.open)};
    if (!part.is_bounded()) return endpoint{fraction(1), !(sign(rest) == 0 && !rest.open)};
    return fraction::sum(part.at, rest.at).then([&](const fraction& whole) {
        return fraction::quotient(part.at, whole).then([&](const fraction& at) {
            // where one of them is a closed zero the other does not move the share
            const bool fixed = (sign(part) == 0 && !part.open) || (sign(rest) == 0 && !rest.open);
            return endpoint{at, !fixed && (part.open || rest.open)};
        });
    });
}

} // namespace detail

constexpr answer<interval> part_of_sum(const interval& part, const interval& rest) {
    if (detail::sign(part.low()) < 0 || detail::sign(rest.low()) < 0) return reason::negative_part;
    if (detail::sign(part.low()) == 0 && detail::sign(rest.low()) == 0)
        return reason::zero_denominator;
    const auto low = detail::part_at_corner(part.low(), rest.high());
    const auto high = detail::part_at_corner(part.high(), rest.low());
    if (!low) return low.refused();
    if (!high) return high.refused();
    return interval(low.value(), high.value());
}

} // namespace visavis
