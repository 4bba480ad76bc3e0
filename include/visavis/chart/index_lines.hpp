// SPDX-License-Identifier: BSL-1.0
#pragma once

// index_lines: series as lines of index numbers, all of them 100 in the base period

#include <visavis/chart/captions.hpp>
#include <visavis/compare/index_series.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace visavis {

/// A line's point; without a number where the line is interrupted.
struct line_point {
    period when = {};
    double value = nothing_to_draw;
};

/// A line: whose, and its points in order of time.
struct index_line {
    std::string name = {};
    std::vector<line_point> points = {};
    bool stands_out = false;
};

/// Lines that are 100 in the base period. A plain struct: fill it from anything.
struct index_lines {
    captions about = {};
    period base = {};
    std::vector<index_line> entries = {};
};

/// Adds the line of a series as index numbers of the picture's base, every so many periods
/// (`index_series`): a missing figure interrupts it, none is filled, and a note says why. Errors are those of
/// `index_series`; a series of another frequency than the base is refused (`no_such_period`), one of
/// another indicator than the first by the axis it names (`different_indicators`). O(n log n).
template <any_series Series>
void add_series(index_lines& picture, const Series& points, std::string_view name, int every = 1);
template <any_series Series>
void add_series(index_lines& picture, const Series& points) {
    add_series(picture, points, visavis::view_of(points).who().name());
}

// ---------------------------------------------------------------------------------------------

namespace detail {

// "index, 2007 = 100"
inline void append_base(std::string& words, const period& base) {
    words.append("index, ");
    append_period(words, base);
    words.append(" = 100");
}

// Why a line is interrupted, of its first gap.
template <class Answer>
void append_gap(std::string& words, std::string_view name, const period& when,
                const Answer& absent) {
    words.append("The line of ").append(name).append(" is interrupted, first in ");
    append_period(words, when);
    words.append(": ");
    append_words(words, absent.refused());
}

} // namespace detail

template <any_series Series>
void add_series(index_lines& picture, const Series& points, std::string_view name, int every) {
    const auto view = visavis::view_of(points);
    std::string axis(any_indicator(view.what()).name());
    axis.append(", ");
    detail::append_base(axis, picture.base);
    index_line line{std::string(name), {}};
    std::string gaps;
    for (const auto& point : visavis::index_series(view, picture.base, every)) {
        line.points.push_back({point.when, drawn_number(point.value)});
        if (!point.value && gaps.empty()) detail::append_gap(gaps, name, point.when, point.value);
    }
    add_note(picture.about, gaps);
    if (picture.about.axis.empty())
        picture.about.axis = axis;
    else if (!picture.entries.empty() && picture.about.axis != axis)
        refuse(detail::differ(reason::different_indicators, picture.about.axis, axis));
    add_source(picture.about, view.from());
    picture.entries.push_back(std::move(line));
}

} // namespace visavis
