// SPDX-License-Identifier: BSL-1.0
#pragma once

// number_text: a number as files print it, with a decimal comma or grouped by thousands, or none

#include <visavis/io/report.hpp>

#include <charconv>
#include <limits>
#include <string_view>

namespace visavis {

/// How numbers are printed. Nothing groups their digits unless it is said, since "1,234" is one
/// thing with a decimal comma and another without.
struct number_format {
    char decimal = '.';
    /// ',' '.' or '\'' before every three digits of the integer part; ' ' stands for the space and
    /// the no-break spaces. 0: nothing.
    char thousands = 0;
};

/// Reads a number as a double, rounded correctly: "-1.5e3", "+3", a minus sign U+2212, spaces
/// around it. It is multiplied by ten to the power of `exponent`, before it is rounded. What is no
/// number is `malformed`, one that no double holds `out_of_range`, an infinite one `infinite`.
/// O(length).
[[nodiscard]] inline answer<double>
parse_number(std::string_view text, const number_format& format = {}, int exponent = 0);

/// Whether a text stands for a value that is not there: empty, "NA", "n/a", "NaN", "null", "none",
/// "..", "...", ":", "-", a longer dash, ".", "#N/A", "<NA>"; in either case, with spaces around.
[[nodiscard]] constexpr bool stands_for_missing(std::string_view text);

// ---------------------------------------------------------------------------------------------

namespace detail {

// Without the spaces and tabs around it.
constexpr std::string_view trimmed(std::string_view text) {
    const auto is_space = [](char letter) { return letter == ' ' || letter == '\t'; };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

constexpr bool equal_in_either_case(std::string_view a, std::string_view b) {
    const auto lower = [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    };
    if (a.size() != b.size()) return false;
    for (std::size_t at = 0; at != a.size(); ++at)
        if (lower(a[at]) != lower(b[at])) return false;
    return true;
}

// The length of the separator of thousands at the front of a text, or 0.
constexpr std::size_t separator_length(std::string_view text, char thousands) {
    if (thousands == 0 || text.empty()) return 0;
    if (text.front() == thousands) return 1;
    if (thousands != ' ') return 0;
    if (text.substr(0, 2) == "\xc2\xa0") return 2;      // no-break space
    if (text.substr(0, 3) == "\xe2\x80\xaf") return 3;  // narrow no-break space
    return text.substr(0, 3) == "\xe2\x80\x89" ? 3 : 0; // thin space
}

// The digits of a number: the first nineteen significant ones, and where the point stands.
struct decimal_digits {
    std::uint64_t mantissa = 0;
    int significant = 0;  // digits in the mantissa
    int count = 0;        // of all digits
    int after_point = 0;  // of those after the point
    bool is_exact = true; // the mantissa holds them all

    constexpr void add(char letter, bool is_after_point) {
        ++count;
        after_point += is_after_point ? 1 : 0;
        if (significant == 19) {
            is_exact = false;
            return;
        }
        mantissa = mantissa * 10 + static_cast<unsigned>(letter - '0');
        significant += mantissa != 0 ? 1 : 0;
    }
};

// Reads the integer part, perhaps in groups of three digits; false where they are not of three.
constexpr bool read_integer_part(std::string_view& text, char thousands, decimal_digits& digits) {
    std::size_t in_group = 0;
    bool is_grouped = false;
    while (!text.empty()) {
        if (is_digit(text.front())) {
            digits.add(text.front(), false);
            text.remove_prefix(1);
            ++in_group;
            continue;
        }
        const auto length = separator_length(text, thousands);
        if (length == 0 || text.size() == length || !is_digit(text[length])) break;
        const bool fits = is_grouped ? in_group == 3 : (in_group >= 1 && in_group <= 3);
        if (!fits) return false;
        is_grouped = true;
        in_group = 0;
        text.remove_prefix(length);
    }
    return !is_grouped || in_group == 3;
}

// Takes a sign off, the minus sign U+2212 too, and says whether it is one below zero.
constexpr bool take_sign(std::string_view& text) {
    constexpr std::string_view minus = "\xe2\x88\x92";
    const bool is_long = text.substr(0, minus.size()) == minus;
    const bool is_negative = is_long || text.front() == '-';
    if (is_negative || text.front() == '+') text.remove_prefix(is_long ? minus.size() : 1);
    return is_negative;
}

// Reads "e-3", and adds it to the exponent; false where no digit follows the letter.
constexpr bool read_exponent(std::string_view& text, int& exponent) {
    if (text.empty() || (text.front() != 'e' && text.front() != 'E')) return true;
    text.remove_prefix(1);
    const bool is_negative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
    if (text.empty() || !is_digit(text.front())) return false;
    int power = 0;
    for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1))
        if (power < 100'000) power = power * 10 + (text.front() - '0');
    exponent += is_negative ? -power : power;
    return true;
}

// Powers of ten that a double holds exactly.
inline constexpr double exact_powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                          1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                          1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

// A mantissa times a power of ten, where both and the operation on them are exact, so that the only
// rounding is that of the result; otherwise NaN.
constexpr double scaled(std::uint64_t mantissa, int exponent) {
    const bool is_short = mantissa <= std::uint64_t{1} << 53 && exponent >= -22 && exponent <= 22;
    const auto value = static_cast<double>(mantissa);
    if (mantissa == 0) return 0;
    if (!is_short) return std::numeric_limits<double>::quiet_NaN();
    return exponent < 0 ? value / exact_powers[-exponent] : value * exact_powers[exponent];
}

// The number that most texts are: up to 18 digits and perhaps a point; NaN for others.
constexpr double plain_number(std::string_view text, char decimal, int exponent) {
    std::uint64_t mantissa = 0;
    std::size_t point = text.size();
    if (text.size() > 18) return std::numeric_limits<double>::quiet_NaN();
    for (std::size_t at = 0; at != text.size(); ++at) {
        const auto digit = static_cast<unsigned>(text[at] - '0');
        if (digit <= 9)
            mantissa = mantissa * 10 + digit;
        else if (text[at] == decimal && point == text.size())
            point = at;
        else
            return std::numeric_limits<double>::quiet_NaN();
    }
    const auto after_point = text.size() - point;
    const bool has_digits = text.size() > (after_point == 0 ? 0u : 1u);
    if (!has_digits) return std::numeric_limits<double>::quiet_NaN();
    return scaled(mantissa, exponent - (after_point == 0 ? 0 : static_cast<int>(after_point) - 1));
}

// The longest number that is read, in digits; no shorter one needs more to be rounded correctly.
inline constexpr int most_digits = 800;

// What the digits of `text` spell, times ten to the power of `exponent`; NaN where no double does.
[[gnu::noinline]] inline double spelled_out(std::string_view text, int exponent) {
    char spelled[most_digits + 16];
    char* end = spelled;
    for (const char letter : text)
        if (is_digit(letter)) *end++ = letter;
    *end++ = 'e';
    end = std::to_chars(end, spelled + sizeof spelled, exponent).ptr;
    double value = 0;
    const bool fits = std::from_chars(spelled, end, value).ec == std::errc();
    return fits ? value : std::numeric_limits<double>::quiet_NaN();
}

inline refusal not_as_number(std::string_view text, const number_format& format) {
    std::string_view what = "a number";
    const bool has_comma = text.find(',') != text.npos;
    if (has_comma && format.decimal != ',' && format.thousands != ',')
        what = "a number (by the options, without a decimal comma or commas between thousands)";
    return not_as_expected(reason::malformed, what, text);
}

inline bool is_infinite_text(std::string_view text) {
    return equal_in_either_case(text, "inf") || equal_in_either_case(text, "infinity");
}

} // namespace detail

constexpr bool stands_for_missing(std::string_view text) {
    constexpr std::string_view marks[] = {"NA",           "N/A",          "NaN",  "null", "none",
                                          "..",           "...",          ":",    "-",    ".",
                                          "\xe2\x80\x93", "\xe2\x80\x94", "#N/A", "<NA>"};
    text = detail::trimmed(text);
    if (text.empty()) return true;
    for (const auto mark : marks)
        if (detail::equal_in_either_case(text, mark)) return true;
    return false;
}

inline answer<double> parse_number(std::string_view whole, const number_format& format,
                                   int exponent) {
    auto text = detail::trimmed(whole);
    bool is_negative = false;
    if (!text.empty() && !detail::is_digit(text.front())) is_negative = detail::take_sign(text);

    const double plain = detail::plain_number(text, format.decimal, exponent);
    if (plain == plain) return is_negative ? -plain : plain;

    const auto from_first_digit = text;
    detail::decimal_digits digits;
    if (!detail::read_integer_part(text, format.thousands, digits))
        return detail::not_as_number(whole, format);
    if (!text.empty() && text.front() == format.decimal) {
        text.remove_prefix(1);
        for (; !text.empty() && detail::is_digit(text.front()); text.remove_prefix(1))
            digits.add(text.front(), true);
    }
    const auto spelling = from_first_digit.substr(0, from_first_digit.size() - text.size());
    if (digits.count == 0 && detail::is_infinite_text(text))
        return detail::not_as_expected(reason::infinite, "a finite number", whole);
    if (digits.count == 0 || !detail::read_exponent(text, exponent) || !text.empty())
        return detail::not_as_number(whole, format);
    if (digits.count > detail::most_digits)
        return detail::not_as_expected(reason::out_of_range, "a number of fewer digits", whole);

    exponent -= digits.after_point;
    double value = detail::scaled(digits.mantissa, exponent);
    if (!digits.is_exact || value != value) value = detail::spelled_out(spelling, exponent);
    if (value != value)
        return detail::not_as_expected(reason::out_of_range, "a number that a double holds", whole);
    return is_negative ? -value : value;
}

} // namespace visavis
