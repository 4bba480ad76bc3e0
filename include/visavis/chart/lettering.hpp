// SPDX-License-Identifier: BSL-1.0
#pragma once

// lettering: how much room a line of text takes, and what of it is shown where there is less

#include <visavis/core/utf8.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace visavis {

/// The width of a line of text in a sans-serif face of a size, at most: that of the widest common
/// faces, so that a reader's own face takes as much room or less. O(length).
[[nodiscard]] constexpr double text_width(std::string_view words, double size);

/// A text as it is, where it has room, and else its beginning with "…": whole characters, words
/// where the last one ends near enough. O(length).
[[nodiscard]] inline std::string shortened(std::string_view words, double room, double size);

/// A text in lines that have room, broken at its blanks; a longer word is shortened. O(length).
[[nodiscard]] inline std::vector<std::string> lines_of(std::string_view words, double room,
                                                       double size);

// ---------------------------------------------------------------------------------------------

namespace detail {

// The advance widths of ASCII from the blank on, in hundredths of the size: of DejaVu Sans 2.37 and
// Liberation Sans 2.1 (as wide as Arial) the wider, as browsers measure them.
inline constexpr unsigned char letter_widths[] = {
    32, 40, 46, 84, 64, 95, 78, 27, 39,  39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 56, 102, 68, 69, 72, 77, 67, 61, 78, 75, 29, 50, 67, 56, 86, 75, 79,
    67, 79, 72, 67, 61, 73, 68, 99, 69,  67, 69, 39, 34, 39, 84, 56, 50, 61, 63, 55, 63, 62, 35, 63,
    63, 28, 28, 58, 28, 97, 63, 61, 63,  63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84};
static_assert(sizeof letter_widths == 95);

// The width of the character of `length` bytes at the front of a text, in hundredths of the size.
constexpr int width_of_character(std::string_view text, std::size_t length) {
    const auto first = static_cast<unsigned char>(text.front());
    if (length <= 1) return first >= 32 && first < 127 ? letter_widths[first - 32] : 64;
    const auto columns = columns_of_character(code_of_character(text, length));
    return columns == 0 ? 0 : (columns == 2 ? 104 : 66);
}

} // namespace detail

constexpr double text_width(std::string_view words, double size) {
    int hundredths = 0;
    while (!words.empty()) {
        const auto length = character_length(words);
        hundredths += detail::width_of_character(words, length);
        words.remove_prefix(length == 0 ? 1 : length);
    }
    return hundredths * size / 100;
}

inline std::string shortened(std::string_view words, double room, double size) {
    if (text_width(words, size) <= room) return std::string(words);
    room -= size; // an ellipsis is one wide
    std::size_t fits = 0;
    std::size_t last_word = 0;
    double width = 0;
    for (auto rest = words; !rest.empty();) {
        const auto length = character_length(rest);
        width += detail::width_of_character(rest, length) * size / 100;
        if (width > room) break;
        if (rest.front() == ' ') last_word = fits;
        fits += length == 0 ? 1 : length;
        rest = words.substr(fits);
    }
    if (last_word * 4 >= fits * 3) fits = last_word;
    std::string beginning(words.substr(0, fits));
    beginning.append("\xe2\x80\xa6");
    return beginning;
}

inline std::vector<std::string> lines_of(std::string_view words, double room, double size) {
    std::vector<std::string> lines;
    std::string line;
    while (!words.empty()) {
        const auto word = words.substr(0, words.find(' '));
        words.remove_prefix(word.size() == words.size() ? word.size() : word.size() + 1);
        if (word.empty()) continue;
        auto longer = line;
        longer.append(line.empty() ? "" : " ").append(word);
        if (line.empty() || text_width(longer, size) <= room) {
            line = std::move(longer);
            continue;
        }
        lines.push_back(shortened(line, room, size));
        line.assign(word);
    }
    if (!line.empty()) lines.push_back(shortened(line, room, size));
    return lines;
}

} // namespace visavis
