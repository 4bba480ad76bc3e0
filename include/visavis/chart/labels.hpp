// SPDX-License-Identifier: BSL-1.0
#pragma once

// labels: the numbers of a picture as printed beside its marks, millions said once on the axis

#include <visavis/chart/captions.hpp>

#include <set>
#include <string>
#include <string_view>

namespace visavis {

/// How the labels of one picture print their numbers: alike, with as many digits as say something.
struct label_style {
    shown_as shown = shown_as::number;
    double divisor = 1;         ///< 1, or a million, a billion, a trillion
    std::string_view word = {}; ///< "millions", or none
    int places = 0;
};

/// The style for numbers none of which is further from zero than one. What is not finite counts as
/// zero.
[[nodiscard]] constexpr label_style style_for(double farthest, shown_as shown);

/// A number as a label: "258", "17.8", "43 %"; "none" where there is none.
[[nodiscard]] inline std::string label_of(double value, const label_style& style);

/// What an axis measures, with the word for its numbers and a capital at its beginning: "Spending
/// (crowns), in millions".
[[nodiscard]] inline std::string axis_in(std::string_view axis, const label_style& style);

/// Each name of a picture's entries, with a number where it was there before: "Cambridge",
/// "Cambridge (2)". Marks are told apart by names.
template <class Entries>
[[nodiscard]] std::vector<std::string> distinct_names(const Entries& entries);

/// A text with a capital at its beginning, if that is a letter of ASCII.
[[nodiscard]] inline std::string capitalised(std::string_view words);

// ---------------------------------------------------------------------------------------------

inline std::string capitalised(std::string_view words) {
    std::string made;
    if (words.empty()) return made;
    const char first = words.front();
    made.reserve(words.size());
    made.push_back(first >= 'a' && first <= 'z' ? static_cast<char>(first - 'a' + 'A') : first);
    made.append(words.substr(1));
    return made;
}

constexpr label_style style_for(double farthest, shown_as shown) {
    if (!detail::is_drawn(farthest)) farthest = 0;
    if (farthest < 0) farthest = -farthest;
    if (shown == shown_as::percent) return {shown, 1, {}, 1};
    label_style style{shown, 1, {}, 0};
    constexpr std::string_view words[] = {"millions", "billions", "trillions"};
    double divisor = 1e6;
    for (const auto word : words) {
        if (farthest < divisor) break;
        style.divisor = divisor;
        style.word = word;
        divisor *= 1000;
    }
    farthest /= style.divisor;
    style.places = farthest < 10 ? 2 : (farthest < 1000 ? 1 : 0);
    return style;
}

namespace detail {

// Words show a further digit where 3.03 would turn into 3; beside marks all have as many, unless they
// would turn into 0.
inline double rounded_alike(double value, int places) {
    if (places != 1 || !(value >= 1 || value <= -1) || !(value < 1e6 && value > -1e6)) return value;
    const auto tenths = static_cast<std::int64_t>(value * 10 + (value < 0 ? -0.5 : 0.5));
    return static_cast<double>(tenths) / 10;
}

} // namespace detail

inline std::string label_of(double value, const label_style& style) {
    std::string words;
    const number_style digits{style.places};
    if (!detail::is_drawn(value))
        words.append("none");
    else if (style.shown == shown_as::percent)
        append_percent(words, value, digits);
    else
        append_number(words, detail::rounded_alike(value / style.divisor, style.places), digits);
    return words;
}

inline std::string axis_in(std::string_view axis, const label_style& style) {
    std::string words(axis);
    if (!style.word.empty()) words.append(words.empty() ? "in " : ", in ").append(style.word);
    return capitalised(words);
}

template <class Entries>
std::vector<std::string> distinct_names(const Entries& entries) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const auto& entry : entries) {
        std::string name(entry.name);
        for (int number = 2; !taken.insert(name).second; ++number) {
            name = entry.name;
            name.append(" (");
            append_integer(name, number);
            name.append(")");
        }
        names.push_back(std::move(name));
    }
    return names;
}

} // namespace visavis
