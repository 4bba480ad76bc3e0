// SPDX-License-Identifier: BSL-1.0
#pragma once

// decimal: a number as its source prints it, exact, with the place of its last digit

#include <visavis/core/fraction.hpp>

#include <cstdint>
#include <string_view>

namespace visavis {

/// mantissa x 10^exponent, exact: "780.7" is 7807 x 10^-1, "2.08 million" is 208 x 10^4.
///
/// The last quoted digit is kept, because it says how precisely the source speaks: "5.90" and
/// "5.9" are equal numbers with different last digits. Exponents run from -18 to 18.
class decimal {
public:
    constexpr decimal() = default;
    template <counting_integer Integer>
    constexpr decimal(Integer whole) : mantissa_(fraction(whole).numerator()) {}
    constexpr decimal(std::int64_t mantissa, int exponent)
        : mantissa_(mantissa), exponent_(static_cast<std::int8_t>(exponent)) {
        if (exponent < -detail::largest_power_of_ten || exponent > detail::largest_power_of_ten)
            refuse(reason::out_of_range, "the exponent of a decimal");
    }

    /// Reads "[+-]digits[.digits]", times 10^`exponent`. The integer part may be grouped, by commas
    /// in threes ("1,406", so that no decimal comma is taken for one) or by ' anywhere. Anything
    /// else is `malformed`, too many digits `overflow`.
    [[nodiscard]] static constexpr answer<decimal> parse(std::string_view text, int exponent = 0);

    /// `value` rounded to `places` decimals: how a computed number is quoted.
    [[nodiscard]] static constexpr answer<decimal> rounded(const fraction& value, int places,
                                                           rounding mode = rounding::half_up);

    [[nodiscard]] constexpr std::int64_t mantissa() const { return mantissa_; }
    [[nodiscard]] constexpr int exponent() const { return exponent_; }

    /// The number itself; refused with `overflow` when it does not fit 64-bit integers.
    [[nodiscard]] constexpr fraction value() const { return checked_value().value(); }
    /// The same, with the reason instead of an exception.
    [[nodiscard]] constexpr answer<fraction> checked_value() const;
    constexpr operator fraction() const { return value(); }

    /// One unit of the last quoted digit: 1/10 for "780.7", 10,000 for "2.08 million".
    [[nodiscard]] constexpr fraction last_digit() const;

    /// Equal and ordered as numbers: 5.90 == 5.9.
    friend constexpr bool operator==(const decimal& a, const decimal& b) {
        return a.value() == b.value();
    }
    friend constexpr std::strong_ordering operator<=>(const decimal& a, const decimal& b) {
        return a.value() <=> b.value();
    }
    friend constexpr decimal operator-(const decimal& a) {
        if (a.mantissa_ == std::numeric_limits<std::int64_t>::min()) refuse(reason::overflow);
        return {-a.mantissa_, a.exponent_};
    }

private:
    std::int64_t mantissa_ = 0;
    std::int8_t exponent_ = 0;
};

/// Appends a decimal as printed, its integer part grouped by `separator`: "1,406", "780.7", "5.90".
template <text_sink Sink>
constexpr void append_decimal(Sink& sink, const decimal& number, std::string_view separator = ",");

// ---------------------------------------------------------------------------------------------

constexpr fraction decimal::last_digit() const {
    return exponent_ < 0 ? fraction(1, detail::power_of_ten(-exponent_))
                         : fraction(detail::power_of_ten(exponent_));
}

constexpr answer<fraction> decimal::checked_value() const {
    return fraction::product(fraction(mantissa_), last_digit());
}

constexpr answer<decimal> decimal::rounded(const fraction& value, int places, rounding mode) {
    return rounded_units(value, places, mode).then([places](std::int64_t units) {
        return decimal(units, -places);
    });
}

namespace detail {

constexpr bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// Whether a character of an integer part is a mark between groups of digits.
constexpr bool is_grouping_mark(std::string_view text, std::size_t at) {
    std::size_t before = 0;
    while (before != at && is_digit(text[at - before - 1])) ++before;
    std::size_t after = 0;
    while (at + after + 1 != text.size() && is_digit(text[at + after + 1])) ++after;
    if (text[at] == ',') return before >= 1 && before <= 3 && after == 3;
    return text[at] == '\'' && before != 0 && after != 0;
}

} // namespace detail

constexpr answer<decimal> decimal::parse(std::string_view text, int exponent) {
    const auto malformed = [&](reason why) {
        visavis::text<120> about("number '");
        append_all(about, text, "'");
        return refusal{why, about};
    };
    std::string_view rest = text;
    const bool negative = !rest.empty() && rest[0] == '-';
    if (negative || (!rest.empty() && rest[0] == '+')) rest.remove_prefix(1);

    std::int64_t mantissa = 0;
    int digits = 0;
    bool after_point = false;
    for (std::size_t at = 0; at != rest.size(); ++at) {
        const char letter = rest[at];
        if (letter == '.' && !after_point) {
            after_point = true;
        } else if (detail::is_digit(letter)) {
            if (__builtin_mul_overflow(mantissa, 10, &mantissa) ||
                __builtin_add_overflow(mantissa, negative ? '0' - letter : letter - '0', &mantissa))
                return malformed(reason::overflow);
            ++digits;
            // one below the least exponent is out of reach already
            if (after_point && exponent >= -detail::largest_power_of_ten) --exponent;
        } else if (after_point || !detail::is_grouping_mark(rest, at)) {
            return malformed(reason::malformed);
        }
    }
    if (digits == 0 || rest.back() == '.') return malformed(reason::malformed);
    if (exponent < -detail::largest_power_of_ten || exponent > detail::largest_power_of_ten)
        return malformed(reason::overflow);
    return decimal(mantissa, exponent);
}

template <text_sink Sink>
constexpr void append_decimal(Sink& sink, const decimal& number, std::string_view separator) {
    if (number.exponent() >= 0) {
        // a positive exponent means zeros that the mantissa leaves out
        append_integer(sink, number.value().numerator(), separator);
        return;
    }
    const auto unit = detail::power_of_ten(-number.exponent());
    const auto whole = number.mantissa() / unit;
    auto part = number.mantissa() % unit;
    if (number.mantissa() < 0 && whole == 0) sink.append(std::string_view("-"));
    append_integer(sink, whole, separator);
    sink.append(std::string_view("."));
    part = part < 0 ? -part : part;
    for (auto place = unit / 10; place > 1 && part < place; place /= 10)
        sink.append(std::string_view("0"));
    append_integer(sink, part);
}

} // namespace visavis
