// SPDX-License-Identifier: BSL-1.0
#pragma once

// number: what a figure may hold, exact, hedged or floating, and the arithmetic of each

#include <visavis/core/estimate.hpp>

#include <concepts>
#include <limits>
#include <type_traits>
#include <utility>

namespace visavis {

/// Exact numbers: integers, decimals as printed, fractions, per cent, multiples.
template <class Number>
concept exact_number =
    counting_integer<Number> || std::same_as<Number, decimal> || std::same_as<Number, fraction> ||
    std::same_as<Number, percentage> || std::same_as<Number, multiplier>;

/// Numbers known to lie in an interval: estimates and intervals.
template <class Number>
concept hedged_number = std::same_as<Number, interval> || is_estimate<Number>;

/// What a figure may hold. The result of arithmetic on two of them is hedged (`interval`) if one
/// of them is, floating (`double`) if one of them is, and else exact (`fraction`).
template <class Number>
concept number = exact_number<Number> || hedged_number<Number> || std::floating_point<Number>;

namespace detail {

template <class A, class B>
constexpr auto result_kind() {
    constexpr bool any_hedged = hedged_number<A> || hedged_number<B>;
    constexpr bool any_floating = std::floating_point<A> || std::floating_point<B>;
    static_assert(!(any_hedged && any_floating),
                  "visavis: a hedged figure and a floating-point one do not mix; quote the latter "
                  "as a decimal (vv::decimal::parse, 780.7_printed)");
    if constexpr (any_hedged)
        return std::type_identity<interval>();
    else if constexpr (any_floating)
        return std::type_identity<double>();
    else
        return std::type_identity<fraction>();
}

} // namespace detail

/// The type in which arithmetic on `A` and `B` is carried out: fraction, double or interval.
template <number A, number B = A>
using result_of = typename decltype(detail::result_kind<A, B>())::type;

/// `value` as a `Result` (fraction, double or interval). Refused: NaN (`not_a_number`), an exact
/// number beyond 64-bit integers, and one beyond 2^53 that a double cannot hold (`overflow`).
template <class Result, number Number>
[[nodiscard]] constexpr answer<Result> number_as(const Number& value);

/// a + b, a - b, a * b, a / b of figures, each in `result_of<A, B>`, or the reason why not.
/// Exact and hedged: as `fraction` and `interval`. Floating: IEEE 754, but NaN in is
/// `not_a_number`, a NaN that arises (inf - inf) is `infinite`, and /0 is `zero_denominator`.
template <number A, number B>
[[nodiscard]] constexpr answer<result_of<A, B>> add(const A& a, const B& b);
template <number A, number B>
[[nodiscard]] constexpr answer<result_of<A, B>> subtract(const A& a, const B& b);
template <number A, number B>
[[nodiscard]] constexpr answer<result_of<A, B>> multiply(const A& a, const B& b);
template <number A, number B>
[[nodiscard]] constexpr answer<result_of<A, B>> divide(const A& a, const B& b);

/// a < b: `bool` where both are exact or floating, `verdict` where one is hedged. Integers are
/// compared as integers, fractions exactly; with NaN the comparison is refused.
template <number A, number B>
[[nodiscard]] constexpr auto is_less(const A& a, const B& b);

/// a == b, likewise. Exact equality, never a tolerance.
template <number A, number B>
[[nodiscard]] constexpr auto is_equal(const A& a, const B& b);

// ---------------------------------------------------------------------------------------------

namespace detail {

template <class Float>
constexpr bool is_nan(Float value) {
    return value != value;
}

template <exact_number Number>
constexpr answer<fraction> exact_value(const Number& number) {
    if constexpr (counting_integer<Number>) {
        if (!std::in_range<std::int64_t>(number))
            return refusal{reason::overflow, "an unsigned count above 2^63 - 1"};
        return fraction(number);
    } else if constexpr (std::same_as<Number, fraction>) {
        return number;
    } else {
        return number.checked_value();
    }
}

constexpr answer<double> exact_to_double(const fraction& value) {
    constexpr std::int64_t largest = std::int64_t{1} << std::numeric_limits<double>::digits;
    if (value.numerator() > largest || value.numerator() < -largest) {
        const auto nearest = static_cast<double>(value.numerator());
        if (nearest >= 0x1p63 || static_cast<std::int64_t>(nearest) != value.numerator())
            return refusal{reason::overflow, "an integer beyond 2^53 among floating-point figures"};
    }
    return value.to_double();
}

enum class operation : std::uint8_t { add, subtract, multiply, divide };

template <operation Operation, class Exact>
constexpr answer<Exact> calculate(const Exact& a, const Exact& b) {
    if constexpr (Operation == operation::add) return Exact::sum(a, b);
    if constexpr (Operation == operation::subtract) return Exact::difference(a, b);
    if constexpr (Operation == operation::multiply) return Exact::product(a, b);
    if constexpr (Operation == operation::divide) return Exact::quotient(a, b);
}

template <operation Operation>
constexpr answer<double> calculate(double a, double b) {
    if (Operation == operation::divide && b == 0) return reason::zero_denominator;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const bool a_infinite = a == infinity || a == -infinity;
    const bool b_infinite = b == infinity || b == -infinity;
    if constexpr (Operation == operation::add) {
        if (a_infinite && b_infinite && a != b) return reason::infinite;
        return a + b;
    } else if constexpr (Operation == operation::subtract) {
        if (a_infinite && a == b) return reason::infinite;
        return a - b;
    } else if constexpr (Operation == operation::multiply) {
        if ((a_infinite && b == 0) || (b_infinite && a == 0)) return reason::infinite;
        return a * b;
    } else {
        if (a_infinite && b_infinite) return reason::infinite;
        return a / b;
    }
}

template <operation Operation, number A, number B>
constexpr answer<result_of<A, B>> calculate_as_common(const A& a, const B& b) {
    using result = result_of<A, B>;
    const auto left = number_as<result>(a);
    if (!left) return left.refused();
    const auto right = number_as<result>(b);
    if (!right) return right.refused();
    return calculate<Operation>(left.value(), right.value());
}

} // namespace detail

template <class Result, number Number>
constexpr answer<Result> number_as(const Number& value) {
    if constexpr (hedged_number<Number>) {
        return detail::range_of(value);
    } else if constexpr (std::floating_point<Number>) {
        if (detail::is_nan(value)) return reason::not_a_number;
        return static_cast<double>(value);
    } else if constexpr (std::same_as<Result, double>) {
        return detail::exact_value(value).then(detail::exact_to_double);
    } else {
        return detail::exact_value(value).then([](const fraction& exact) { return Result(exact); });
    }
}

template <number A, number B>
constexpr answer<result_of<A, B>> add(const A& a, const B& b) {
    return detail::calculate_as_common<detail::operation::add>(a, b);
}
template <number A, number B>
constexpr answer<result_of<A, B>> subtract(const A& a, const B& b) {
    return detail::calculate_as_common<detail::operation::subtract>(a, b);
}
template <number A, number B>
constexpr answer<result_of<A, B>> multiply(const A& a, const B& b) {
    return detail::calculate_as_common<detail::operation::multiply>(a, b);
}
template <number A, number B>
constexpr answer<result_of<A, B>> divide(const A& a, const B& b) {
    return detail::calculate_as_common<detail::operation::divide>(a, b);
}

template <number A, number B>
constexpr auto is_less(const A& a, const B& b) {
    using result = result_of<A, B>;
    if constexpr (std::same_as<result, interval>)
        return less(detail::range_of(a), detail::range_of(b));
    else
        return number_as<result>(a).value() < number_as<result>(b).value();
}

template <number A, number B>
constexpr auto is_equal(const A& a, const B& b) {
    using result = result_of<A, B>;
    if constexpr (std::same_as<result, interval>)
        return equal(detail::range_of(a), detail::range_of(b));
    else
        return number_as<result>(a).value() == number_as<result>(b).value();
}

} // namespace visavis
