// SPDX-License-Identifier: BSL-1.0
#pragma once

// utf8: where the characters of a text in UTF-8 begin and end, and how wide a line of them is

#include <cstddef>
#include <string_view>

namespace visavis {

/// The bytes of the character of UTF-8 at the front of a text; 0 where there is none: the text is
/// empty, or what stands there is no character (overlong forms, surrogates and cut ones among
/// them). O(1).
[[nodiscard]] constexpr std::size_t character_length(std::string_view text);

/// Whether all of a text is UTF-8. O(length).
[[nodiscard]] constexpr bool is_utf8(std::string_view text);

/// The columns that a text takes in a line: its characters without accents of their own; a byte
/// that is no character counts as one. Wide characters of East Asia count as two. O(length).
[[nodiscard]] constexpr std::size_t columns_of(std::string_view text);

// ---------------------------------------------------------------------------------------------

namespace detail {

// The code of a character of so many bytes at the front of a text.
constexpr unsigned code_of_character(std::string_view text, std::size_t length) {
    auto code = static_cast<unsigned>(static_cast<unsigned char>(text[0]));
    if (length > 1) code &= 0x7fu >> length;
    for (std::size_t at = 1; at != length; ++at)
        code = code << 6 | (static_cast<unsigned char>(text[at]) & 0x3fu);
    return code;
}

constexpr std::size_t columns_of_character(unsigned code) {
    if (code >= 0x300 && code < 0x370) return 0;
    const bool is_wide = (code >= 0x1100 && code < 0x1160) || (code >= 0x2e80 && code < 0xa4d0) ||
                         (code >= 0xac00 && code < 0xd7a4) || (code >= 0xf900 && code < 0xfb00) ||
                         (code >= 0xfe30 && code < 0xfe70) || (code >= 0xff00 && code < 0xff61) ||
                         (code >= 0x1f300 && code < 0x1fb00) || (code >= 0x20000 && code < 0x40000);
    return is_wide ? 2 : 1;
}

} // namespace detail

constexpr std::size_t character_length(std::string_view text) {
    const auto byte = [&text](std::size_t at) {
        return at < text.size() ? static_cast<unsigned>(static_cast<unsigned char>(text[at])) : 0u;
    };
    const auto goes_on = [&byte](std::size_t at) { return (byte(at) & 0xc0u) == 0x80u; };
    const unsigned first = byte(0);
    if (text.empty() || first < 0x80) return text.empty() ? 0 : 1;
    const unsigned two = first << 8 | byte(1);
    if (first >= 0xc2 && first < 0xe0) return goes_on(1) ? 2 : 0;
    const bool is_three =
        first >= 0xe0 && first < 0xf0 && two >= 0xe0a0 && !(two >= 0xeda0 && two < 0xee00);
    if (is_three) return goes_on(1) && goes_on(2) ? 3 : 0;
    const bool is_four = two >= 0xf090 && two < 0xf490;
    return is_four && goes_on(1) && goes_on(2) && goes_on(3) ? 4 : 0;
}

constexpr bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const auto length = character_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

constexpr std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    while (!text.empty()) {
        const auto length = character_length(text);
        columns +=
            length == 0 ? 1 : detail::columns_of_character(detail::code_of_character(text, length));
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return columns;
}

} // namespace visavis
