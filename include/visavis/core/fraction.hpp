// SPDX-License-Identifier: BSL-1.0
#pragma once

// fraction: an exact quotient of 64-bit integers; overflow is an error, never a wrap

#include <visavis/core/answer.hpp>

#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace visavis {

/// Integers that count something: not `bool`, not a character.
template <class Number>
concept counting_integer = std::integral<Number> && !std::same_as<std::remove_cv_t<Number>, bool> &&
                           !std::same_as<std::remove_cv_t<Number>, char> &&
                           !std::same_as<std::remove_cv_t<Number>, wchar_t> &&
                           !std::same_as<std::remove_cv_t<Number>, char8_t> &&
                           !std::same_as<std::remove_cv_t<Number>, char16_t> &&
                           !std::same_as<std::remove_cv_t<Number>, char32_t>;

class fraction;

namespace detail {
__extension__ using wide = __int128;

// a / b of which it is known that it is a fraction: see has_lowest_terms.
constexpr fraction lowest_terms(std::int64_t a, std::int64_t b);
} // namespace detail

/// How a value is rounded for display; never used in a comparison.
enum class rounding : std::uint8_t {
    half_up,   ///< 2.5 to 3 and -2.5 to -3: away from zero, as newspapers do
    half_even, ///< 2.5 to 2 and 3.5 to 4: IEEE 754's default
    down,      ///< towards minus infinity
};

/// An exact rational number a/b in lowest terms with b > 0.
///
/// Arithmetic is carried out in 128 bits and reduced; a result that does not fit is refused with
/// `reason::overflow`, a division by zero with `reason::zero_denominator`. Comparisons multiply
/// crosswise in 128 bits and are always exact. Complexity: arithmetic O(log) for the reduction,
/// comparison O(1).
class fraction {
public:
    constexpr fraction() = default;
    template <counting_integer Integer>
    constexpr fraction(Integer whole);
    constexpr fraction(std::int64_t numerator, std::int64_t denominator);

    /// The same as the constructor, with the reason instead of an exception.
    [[nodiscard]] static constexpr answer<fraction> checked(std::int64_t numerator,
                                                            std::int64_t denominator);

    [[nodiscard]] constexpr std::int64_t numerator() const { return numerator_; }
    [[nodiscard]] constexpr std::int64_t denominator() const { return denominator_; }
    [[nodiscard]] constexpr bool is_integer() const { return denominator_ == 1; }

    /// The double nearest to numerator / denominator, each of them rounded to double first.
    [[nodiscard]] constexpr double to_double() const {
        return static_cast<double>(numerator_) / static_cast<double>(denominator_);
    }

    friend constexpr bool operator==(const fraction&, const fraction&) = default;
    friend constexpr std::strong_ordering operator<=>(const fraction& a, const fraction& b);

    /// Arithmetic that returns the reason instead of throwing it.
    [[nodiscard]] static constexpr answer<fraction> sum(const fraction& a, const fraction& b);
    [[nodiscard]] static constexpr answer<fraction> difference(const fraction& a,
                                                               const fraction& b);
    [[nodiscard]] static constexpr answer<fraction> product(const fraction& a, const fraction& b);
    [[nodiscard]] static constexpr answer<fraction> quotient(const fraction& a, const fraction& b);

    friend constexpr fraction operator+(const fraction& a, const fraction& b) {
        return sum(a, b).value();
    }
    friend constexpr fraction operator-(const fraction& a, const fraction& b) {
        return difference(a, b).value();
    }
    friend constexpr fraction operator*(const fraction& a, const fraction& b) {
        return product(a, b).value();
    }
    friend constexpr fraction operator/(const fraction& a, const fraction& b) {
        return quotient(a, b).value();
    }
    friend constexpr fraction operator-(const fraction& a) { return fraction() - a; }

private:
    friend constexpr fraction detail::lowest_terms(std::int64_t a, std::int64_t b);
    static constexpr answer<fraction> from_wide(detail::wide numerator, detail::wide denominator);

    std::int64_t numerator_ = 0;
    std::int64_t denominator_ = 1;
};

/// The magnitude of a fraction.
[[nodiscard]] constexpr fraction abs(const fraction& value) {
    return value < fraction() ? -value : value;
}

/// The largest whole number not above `value`.
[[nodiscard]] constexpr std::int64_t floor(const fraction& value) {
    const auto quotient = value.numerator() / value.denominator();
    const bool below = value.numerator() % value.denominator() < 0;
    return below ? quotient - 1 : quotient;
}

/// `value` in units of 10^-`places`, rounded by `mode`: `rounded_units(2/3, 2)` is 67.
/// `places` is 0 to 18 (`out_of_range`); a result beyond 64 bits is refused with `overflow`.
[[nodiscard]] constexpr answer<std::int64_t> rounded_units(const fraction& value, int places,
                                                           rounding mode = rounding::half_up);

// ---------------------------------------------------------------------------------------------

namespace detail {

inline constexpr int largest_power_of_ten = 18;

constexpr std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (; exponent > 0; --exponent) power *= 10;
    return power;
}

constexpr wide common_divisor(wide a, wide b) {
    while (b != 0) {
        const wide rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

constexpr bool fits_64_bits(wide value) {
    return value >= std::numeric_limits<std::int64_t>::min() &&
           value <= std::numeric_limits<std::int64_t>::max();
}

// Whether a / b, where b is not zero, is a fraction: no part of it in lowest terms is 2^63.
constexpr bool has_lowest_terms(std::int64_t a, std::int64_t b) {
    constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
    return !(b == lowest && a % 2 != 0) && !(b < 0 && a == lowest && b % 2 != 0);
}

constexpr fraction lowest_terms(std::int64_t a, std::int64_t b) {
    using magnitude = std::uint64_t;
    const magnitude above = a < 0 ? 0 - static_cast<magnitude>(a) : static_cast<magnitude>(a);
    const magnitude below = b < 0 ? 0 - static_cast<magnitude>(b) : static_cast<magnitude>(b);
    magnitude common = above;
    for (magnitude rest = below; rest != 0;) {
        const magnitude next = common % rest;
        common = rest;
        rest = next;
    }
    const magnitude numerator = above / common;
    fraction result;
    result.numerator_ = static_cast<std::int64_t>((a < 0) != (b < 0) ? 0 - numerator : numerator);
    result.denominator_ = static_cast<std::int64_t>(below / common);
    return result;
}

} // namespace detail

template <counting_integer Integer>
constexpr fraction::fraction(Integer whole) : numerator_(static_cast<std::int64_t>(whole)) {
    if constexpr (std::is_unsigned_v<Integer> && sizeof(Integer) >= sizeof(std::int64_t)) {
        if (whole > static_cast<Integer>(std::numeric_limits<std::int64_t>::max()))
            refuse(reason::overflow, "an unsigned count above 2^63 - 1");
    }
}

constexpr fraction::fraction(std::int64_t numerator, std::int64_t denominator)
    : fraction(checked(numerator, denominator).value()) {}

constexpr answer<fraction> fraction::checked(std::int64_t numerator, std::int64_t denominator) {
    if (denominator == 0) return reason::zero_denominator;
    return from_wide(numerator, denominator);
}

// Both arguments stay below 2^127 in magnitude: they are sums of two products of 64-bit integers
// of which one factor is positive.
constexpr answer<fraction> fraction::from_wide(detail::wide numerator, detail::wide denominator) {
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const auto common = detail::common_divisor(numerator, denominator);
    numerator /= common;
    denominator /= common;
    if (!detail::fits_64_bits(numerator) || !detail::fits_64_bits(denominator))
        return reason::overflow;
    fraction result;
    result.numerator_ = static_cast<std::int64_t>(numerator);
    result.denominator_ = static_cast<std::int64_t>(denominator);
    return result;
}

constexpr std::strong_ordering operator<=>(const fraction& a, const fraction& b) {
    const auto left = static_cast<detail::wide>(a.numerator_) * b.denominator_;
    const auto right = static_cast<detail::wide>(b.numerator_) * a.denominator_;
    if (left == right) return std::strong_ordering::equal;
    return left < right ? std::strong_ordering::less : std::strong_ordering::greater;
}

constexpr answer<fraction> fraction::sum(const fraction& a, const fraction& b) {
    return from_wide(static_cast<detail::wide>(a.numerator_) * b.denominator_ +
                         static_cast<detail::wide>(b.numerator_) * a.denominator_,
                     static_cast<detail::wide>(a.denominator_) * b.denominator_);
}

constexpr answer<fraction> fraction::difference(const fraction& a, const fraction& b) {
    return from_wide(static_cast<detail::wide>(a.numerator_) * b.denominator_ -
                         static_cast<detail::wide>(b.numerator_) * a.denominator_,
                     static_cast<detail::wide>(a.denominator_) * b.denominator_);
}

constexpr answer<fraction> fraction::product(const fraction& a, const fraction& b) {
    return from_wide(static_cast<detail::wide>(a.numerator_) * b.numerator_,
                     static_cast<detail::wide>(a.denominator_) * b.denominator_);
}

constexpr answer<fraction> fraction::quotient(const fraction& a, const fraction& b) {
    if (b.numerator_ == 0) return reason::zero_denominator;
    return from_wide(static_cast<detail::wide>(a.numerator_) * b.denominator_,
                     static_cast<detail::wide>(a.denominator_) * b.numerator_);
}

constexpr answer<std::int64_t> rounded_units(const fraction& value, int places, rounding mode) {
    if (places < 0 || places > detail::largest_power_of_ten) return reason::out_of_range;
    const auto scaled = static_cast<detail::wide>(value.numerator()) * detail::power_of_ten(places);
    const detail::wide denominator = value.denominator();
    auto units = scaled / denominator;
    const auto rest = scaled % denominator;
    const auto twice = 2 * (rest < 0 ? -rest : rest);
    if (mode == rounding::down) {
        if (rest < 0) --units;
    } else if (twice > denominator ||
               (twice == denominator && (mode == rounding::half_up || units % 2 != 0))) {
        units += scaled < 0 ? -1 : 1;
    }
    if (!detail::fits_64_bits(units)) return reason::overflow;
    return static_cast<std::int64_t>(units);
}

} // namespace visavis
