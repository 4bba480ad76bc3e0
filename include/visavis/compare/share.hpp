// SPDX-License-Identifier: BSL-1.0
#pragma once

// share: a part of a named whole, and the difference of two shares in percentage points

#include <visavis/compare/pair.hpp>

#include <concepts>
#include <type_traits>

namespace visavis {

/// A difference of two shares of one whole, in percentage points; fraction, double or interval.
template <class Result>
class share_difference {
public:
    constexpr explicit share_difference(const Result& value) : value_(value) {}

    /// The difference as a number: 3/100 for 3 points.
    [[nodiscard]] constexpr const Result& value() const { return value_; }
    constexpr operator percentage_points() const requires std::same_as<Result, fraction> {
        return percentage_points(value_);
    }
    friend constexpr auto operator<(const share_difference& a, const percentage_points& b) {
        return is_less(a.value_, b.value());
    }
    friend constexpr auto operator>(const share_difference& a, const percentage_points& b) {
        return is_less(b.value(), a.value_);
    }
    friend constexpr auto operator==(const share_difference& a, const percentage_points& b) {
        return is_equal(a.value_, b.value());
    }

private:
    Result value_;
};

/// A share: a number from 0 to 1 that knows what it is a share of.
///
/// `Of` is an indicator or a list; shares of different things have no comparison and no difference.
/// Compares with per cent and with plain numbers (`share > half`), not with multiples.
/// The operands are kept (6 of 10), unless the share was quoted without them ("about 43 %").
/// `Result` is fraction (exact), double or interval.
template <class Of, class Result>
class share : public compared_by_value<share<Of, Result>, multiplier> {
public:
    constexpr share(const Result& value, const operand& part, const operand& whole)
        : part_(part), whole_(whole), value_(value) {}
    constexpr share(const Result& value, const operand& part, const operand& whole,
                    const Result& part_value, const Result& whole_value)
        : part_(part), whole_(whole), value_(value), part_value_(part_value),
          whole_value_(whole_value), has_operands_(true) {}

    /// part / whole.
    [[nodiscard]] constexpr const Result& value() const { return value_; }
    /// Whether part and whole are known, and not only their quotient.
    [[nodiscard]] constexpr bool has_operands() const { return has_operands_; }
    [[nodiscard]] constexpr const Result& part_value() const { return part_value_; }
    [[nodiscard]] constexpr const Result& whole_value() const { return whole_value_; }
    [[nodiscard]] constexpr const operand& part() const { return part_; }
    [[nodiscard]] constexpr const operand& whole() const { return whole_; }

    /// Share plus points is a share; one outside 0 to 1 is refused (`out_of_range`).
    friend constexpr share operator+(const share& a, const percentage_points& b) {
        const auto moved = add(a.value_, b.value()).value();
        if (holds(is_less(moved, 0)) || holds(is_less(1, moved)))
            refuse(reason::out_of_range, "a share outside 0 to 1");
        return share(moved, a.part_, a.whole_);
    }

private:
    operand part_;
    operand whole_;
    Result value_;
    Result part_value_ = Result(0);
    Result whole_value_ = Result(1);
    bool has_operands_ = false;
};

/// The difference of two shares of one whole, perhaps in two periods, in percentage points.
/// Shares of different wholes are refused (`different_entities`); of different indicators or lists
/// they do not compile.
template <class Of, class A, class B>
[[nodiscard]] constexpr auto operator-(const share<Of, A>& a, const share<Of, B>& b);
template <class Of, class Other, class A, class B>
    requires(!std::same_as<Of, Other>)
constexpr void operator-(const share<Of, A>&, const share<Other, B>&) {
    static_assert(std::same_as<Of, Other>,
                  "visavis: percentage points are the difference of two shares of the same whole; "
                  "these are shares of different indicators or lists");
}

/// Comparisons of shares of one indicator or list, three-valued where one is hedged.
template <class Of, class Other, class A, class B>
[[nodiscard]] constexpr auto operator<(const share<Of, A>& a, const share<Other, B>& b) {
    static_assert(std::same_as<Of, Other>,
                  "visavis: only shares of the same whole compare; these are shares of different "
                  "indicators or lists");
    return is_less(a.value(), b.value());
}
template <class Of, class Other, class A, class B>
[[nodiscard]] constexpr auto operator>(const share<Of, A>& a, const share<Other, B>& b) {
    return b < a;
}

// ---------------------------------------------------------------------------------------------

template <class Of, class A, class B>
constexpr auto operator-(const share<Of, A>& a, const share<Of, B>& b) {
    if (!(a.whole().who == b.whole().who) || a.whole().what != b.whole().what)
        refuse(
            detail::differ(reason::different_entities, a.whole().who.name(), b.whole().who.name()));
    const auto points = subtract(a.value(), b.value()).value();
    return share_difference<std::remove_cvref_t<decltype(points)>>(points);
}

} // namespace visavis
