// SPDX-License-Identifier: BSL-1.0
#pragma once

// number_text: a number as files print it, with a decimal comma or grouped by thousands, or none

#include <visavis/io/report.hpp>

#include <bit>
#include <charconv>
#include <cstring>
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
[[gnu::always_inline]] constexpr std::string_view trimmed(std::string_view text) {
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

// A mantissa of more than 53 bits divided by a power of ten that 64 bits hold, rounded once.
[[gnu::noinline]] constexpr double divided_by_power(std::uint64_t mantissa, int power) {
    __extension__ using wide_bits = unsigned __int128;
    const auto divisor = static_cast<std::uint64_t>(exact_powers[power]);
    const int up = std::countl_zero(mantissa);
    const int below = std::countl_zero(divisor);
    const auto dividend = static_cast<wide_bits>(mantissa << up) << 63;
    auto quotient = static_cast<std::uint64_t>(dividend / (divisor << below));
    // The quotient has 63 bits or 64, so that its last one is free to stand for all below it.
    const bool is_exact = static_cast<wide_bits>(quotient) * (divisor << below) == dividend;
    if (!is_exact) quotient |= 1;
    const auto exponent = static_cast<std::uint64_t>(1023 + below - up - 63);
    return static_cast<double>(quotient) * std::bit_cast<double>(exponent << 52);
}

// A mantissa times a power of ten, rounded once: where the mantissa and the power are exact, or the
// quotient of the two has more bits than a double; otherwise NaN.
[[gnu::always_inline]] constexpr double scaled(std::uint64_t mantissa, int exponent) {
    const bool is_short = mantissa <= std::uint64_t{1} << 53 && exponent >= -22 && exponent <= 22;
    const auto value = static_cast<double>(mantissa);
    if (mantissa == 0 || exponent == 0) return value;
    if (is_short)
        return exponent < 0 ? value / exact_powers[-exponent] : value * exact_powers[exponent];
    if (exponent < 0 && exponent >= -19) return divided_by_power(mantissa, -exponent);
    return std::numeric_limits<double>::quiet_NaN();
}

// Up to nineteen digits and perhaps a point among them.
struct plain_digits {
    std::uint64_t mantissa = 0;
    int after_point = 0;
    bool has_point = false;
    bool are_all = false; // there is nothing else in the text
};

constexpr plain_digits plain_digits_one_by_one(std::string_view text, char decimal) {
    plain_digits digits;
    std::size_t point = text.size();
    for (std::size_t at = 0; at != text.size(); ++at) {
        const auto digit = static_cast<unsigned>(text[at] - '0');
        if (digit <= 9)
            digits.mantissa = digits.mantissa * 10 + digit;
        else if (text[at] == decimal && point == text.size())
            point = at;
        else
            return digits;
    }
    digits.has_point = point != text.size();
    if (digits.has_point) digits.after_point = static_cast<int>(text.size() - point) - 1;
    digits.are_all = text.size() > (digits.has_point ? 1u : 0u);
    return digits;
}

// Eight characters at once, the first of which is the lowest byte.
inline std::uint64_t eight_characters(const char* text) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text, sizeof eight);
    return eight;
}
inline constexpr std::uint64_t every_byte = 0x0101'0101'0101'0101;
inline constexpr std::uint64_t eight_zeros = 0x30 * every_byte;

constexpr bool are_eight_digits(std::uint64_t eight) {
    constexpr std::uint64_t upper = 0xf0 * every_byte;
    return ((eight & upper) | (((eight + 6 * every_byte) & upper) >> 4)) == 0x33 * every_byte;
}

// Two digits at a time, then four, then eight.
constexpr std::uint64_t number_of_eight_digits(std::uint64_t eight) {
    eight -= eight_zeros;
    eight = eight * 10 + (eight >> 8);
    constexpr std::uint64_t pair = 0x0000'00ff'0000'00ff;
    constexpr std::uint64_t first = 100 + (std::uint64_t{1'000'000} << 32);
    constexpr std::uint64_t second = 1 + (std::uint64_t{10'000} << 32);
    return ((eight & pair) * first + ((eight >> 16) & pair) * second) >> 32;
}

// Where the lowest byte of this value is, in bits, or 64.
constexpr int bits_below(std::uint64_t eight, char letter) {
    const auto differs = eight ^ static_cast<unsigned char>(letter) * every_byte;
    return std::countr_zero((differs - every_byte) & ~differs & (0x80 * every_byte)) & ~7;
}

// Takes the byte at this bit out, and moves those below it up by one.
constexpr std::uint64_t without_byte(std::uint64_t eight, int bit, std::uint64_t lowest) {
    const auto below = (std::uint64_t{1} << bit) - 1;
    return (eight & ~(below << 8 | 0xff)) | (eight & below) << 8 | lowest;
}

// Of 8 to 16 characters, eight at a time.
[[gnu::always_inline]] inline plain_digits plain_digits_by_eight(std::string_view text,
                                                                 char decimal) {
    plain_digits digits;
    const int lacking = static_cast<int>(16 - text.size()) * 8; // which zeros stand for
    auto high = eight_characters(text.data());
    if (lacking == 64)
        high = eight_zeros;
    else if (lacking != 0)
        high = high << lacking | eight_zeros >> (64 - lacking);
    auto low = eight_characters(text.data() + text.size() - 8);
    if (const int in_low = bits_below(low, decimal); in_low != 64) {
        low = without_byte(low, in_low, high >> 56);
        high = high << 8 | 0x30;
        digits.has_point = true;
        digits.after_point = 7 - in_low / 8;
    } else if (const int in_high = bits_below(high, decimal); in_high != 64) {
        high = without_byte(high, in_high, 0x30);
        digits.has_point = true;
        digits.after_point = 15 - in_high / 8;
    }
    digits.are_all = are_eight_digits(high) && are_eight_digits(low);
    digits.mantissa = number_of_eight_digits(high) * 100'000'000 + number_of_eight_digits(low);
    return digits;
}

// The number that most texts are: up to nineteen characters, which are digits and perhaps a point;
// NaN for others.
inline double plain_number(std::string_view text, char decimal, int exponent) {
    constexpr bool is_by_eight = std::endian::native == std::endian::little;
    plain_digits digits;
    if (text.size() > 19) return std::numeric_limits<double>::quiet_NaN();
    if (is_by_eight && text.size() >= 8 && !is_digit(decimal)) {
        // Up to three digits before the last sixteen characters.
        std::uint64_t before = 0;
        for (; text.size() > 16; text.remove_prefix(1)) {
            if (!is_digit(text.front())) return std::numeric_limits<double>::quiet_NaN();
            before = before * 10 + static_cast<unsigned>(text.front() - '0');
        }
        digits = plain_digits_by_eight(text, decimal);
        digits.mantissa +=
            before * (digits.has_point ? 1'000'000'000'000'000 : 10'000'000'000'000'000);
    } else {
        digits = plain_digits_one_by_one(text, decimal);
    }
    if (!digits.are_all) return std::numeric_limits<double>::quiet_NaN();
    return scaled(digits.mantissa, exponent - digits.after_point);
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

// A number in groups of digits, with an exponent or with many digits: `text` without its sign.
[[gnu::noinline]] inline answer<double> other_number(std::string_view whole, std::string_view text,
                                                     const number_format& format, int exponent) {
    const auto from_first_digit = text;
    decimal_digits digits;
    if (!read_integer_part(text, format.thousands, digits)) return not_as_number(whole, format);
    if (!text.empty() && text.front() == format.decimal) {
        text.remove_prefix(1);
        for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1))
            digits.add(text.front(), true);
    }
    const auto spelling = from_first_digit.substr(0, from_first_digit.size() - text.size());
    if (digits.count == 0 && is_infinite_text(text))
        return not_as_expected(reason::infinite, "a finite number", whole);
    if (digits.count == 0 || !read_exponent(text, exponent) || !text.empty())
        return not_as_number(whole, format);
    if (digits.count > most_digits)
        return not_as_expected(reason::out_of_range, "a number of fewer digits", whole);

    exponent -= digits.after_point;
    double value = scaled(digits.mantissa, exponent);
    if (!digits.is_exact || value != value) value = spelled_out(spelling, exponent);
    if (value != value)
        return not_as_expected(reason::out_of_range, "a number that a double holds", whole);
    return value;
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
    const auto number = detail::other_number(whole, text, format, exponent);
    return is_negative ? number.then([](double value) { return -value; }) : number;
}

} // namespace visavis
