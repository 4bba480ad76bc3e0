// SPDX-License-Identifier: BSL-1.0
#pragma once

// description: what a picture shows, in words, for those who do not see it

#include <visavis/chart/dot_plot.hpp>
#include <visavis/chart/labels.hpp>
#include <visavis/chart/slope_chart.hpp>

#include <string>
#include <string_view>

namespace visavis {

/// How the labels of a picture print its numbers.
[[nodiscard]] inline label_style style_of(const ranked_bars& picture);
[[nodiscard]] inline label_style style_of(const share_bars& picture);
[[nodiscard]] inline label_style style_of(const dot_plot& picture);
[[nodiscard]] inline label_style style_of(const index_lines& picture);
[[nodiscard]] inline label_style style_of(const slope_chart& picture);

/// The description of a picture as its captions say it, or else made from its entries: "4 bars, from
/// Bern, 12, to Cork, 3. prizes." O(n).
[[nodiscard]] inline std::string description_of(const ranked_bars& picture);
[[nodiscard]] inline std::string description_of(const share_bars& picture);
[[nodiscard]] inline std::string description_of(const dot_plot& picture);
[[nodiscard]] inline std::string description_of(const index_lines& picture);
[[nodiscard]] inline std::string description_of(const bump_chart& picture);
[[nodiscard]] inline std::string description_of(const slope_chart& picture);

/// Any of the six kinds of pictures.
template <class Picture>
concept picture = requires(const Picture& drawn) {
    visavis::description_of(drawn);
    drawn.about;
    drawn.entries;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// The greatest distance from zero of the numbers that `numbers_of(entry, visit)` visits.
template <class Entries, class Numbers>
double farthest_of(const Entries& entries, Numbers numbers_of) {
    double farthest = 0;
    for (const auto& entry : entries)
        numbers_of(entry, [&farthest](double number) {
            if (!is_drawn(number)) return;
            if (number < 0) number = -number;
            if (number > farthest) farthest = number;
        });
    return farthest;
}

constexpr auto number_of_bar = [](const bar& one, auto visit) { visit(one.value); };
constexpr auto numbers_of_line = [](const index_line& line, auto visit) {
    for (const auto& point : line.points) visit(point.value);
};
constexpr auto numbers_of_dot = [](const dot& one, auto visit) {
    visit(one.value);
    visit(one.low);
    visit(one.high);
};
constexpr auto numbers_of_slope = [](const slope& one, auto visit) {
    visit(one.before);
    visit(one.after);
};

// "4 bars", "1 line"
inline std::string counted(std::size_t count, std::string_view one) {
    std::string words;
    append_integer(words, static_cast<std::int64_t>(count), ",");
    words.append(" ").append(one).append(count == 1 ? "" : "s");
    return words;
}

// "Name, 12"
template <class Entry>
void append_entry(std::string& words, const Entry& entry, const label_style& style) {
    words.append(entry.name).append(", ");
    words.append(entry.words.empty() ? label_of(entry.value, style) : entry.words);
}

// The words of the caller, or the first sentence and what the axis measures.
inline std::string described(const captions& texts, std::string&& made, std::string_view axis) {
    if (!texts.description.empty()) return texts.description;
    if (!axis.empty()) made.append(". ").append(capitalised(axis));
    made.append(".");
    return std::move(made);
}

template <class Picture>
std::string description_of_row(const Picture& picture, std::string_view mark) {
    const auto style = style_of(picture);
    auto words = counted(picture.entries.size(), mark);
    if (!picture.entries.empty()) {
        words.append(": ");
        append_entry(words, picture.entries.front(), style);
    }
    if (picture.entries.size() > 1) {
        words.append(picture.entries.size() == 2 ? ", and " : ", to ");
        append_entry(words, picture.entries.back(), style);
    }
    return described(picture.about, std::move(words), axis_in(picture.about.axis, style));
}

// "3 lines from 2020 to 2024: Bern, Cork and Essen"
template <class Picture>
std::string description_of_lines(const Picture& picture, std::string_view from,
                                 std::string_view to) {
    auto words = counted(picture.entries.size(), "line");
    words.append(" from ").append(from).append(" to ").append(to);
    std::vector<std::string> names;
    names.reserve(picture.entries.size());
    for (const auto& entry : picture.entries) names.push_back(entry.name);
    if (!names.empty()) words.append(": ");
    append_list(words, names);
    return described(picture.about, std::move(words), picture.about.axis);
}

template <class Picture>
std::string description_through_time(const Picture& picture, const period& from, const period& to) {
    std::string first;
    append_period(first, from);
    std::string last;
    append_period(last, to);
    return description_of_lines(picture, first, last);
}

} // namespace detail

inline label_style style_of(const ranked_bars& picture) {
    return style_for(detail::farthest_of(picture.entries, detail::number_of_bar), picture.shown);
}
inline label_style style_of(const share_bars& picture) {
    return style_for(detail::farthest_of(picture.entries, detail::number_of_bar),
                     shown_as::percent);
}
inline label_style style_of(const dot_plot& picture) {
    return style_for(detail::farthest_of(picture.entries, detail::numbers_of_dot), picture.shown);
}
inline label_style style_of(const index_lines& picture) {
    return style_for(detail::farthest_of(picture.entries, detail::numbers_of_line),
                     shown_as::number);
}
inline label_style style_of(const slope_chart& picture) {
    return style_for(detail::farthest_of(picture.entries, detail::numbers_of_slope),
                     shown_as::number);
}

inline std::string description_of(const ranked_bars& picture) {
    return detail::description_of_row(picture, "bar");
}
inline std::string description_of(const share_bars& picture) {
    return detail::description_of_row(picture, "bar");
}
inline std::string description_of(const dot_plot& picture) {
    return detail::description_of_row(picture, "dot");
}
inline std::string description_of(const index_lines& picture) {
    period first = picture.base;
    period last = picture.base;
    for (const auto& line : picture.entries) {
        for (const auto& point : line.points) {
            if (point.when < first) first = point.when;
            if (last < point.when) last = point.when;
        }
    }
    return detail::description_through_time(picture, first, last);
}
inline std::string description_of(const bump_chart& picture) {
    if (picture.editions.empty())
        return detail::described(picture.about, "no editions", picture.about.axis);
    return detail::description_through_time(picture, picture.editions.front(),
                                            picture.editions.back());
}
inline std::string description_of(const slope_chart& picture) {
    return detail::description_of_lines(picture, side_name(picture, false),
                                        side_name(picture, true));
}

} // namespace visavis
