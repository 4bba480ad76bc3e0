// SPDX-License-Identifier: BSL-1.0
#pragma once

// svg_lines: lines of index numbers as SVG

#include <visavis/chart/dot_axis.hpp>
#include <visavis/chart/spacing.hpp>
#include <visavis/chart/svg_bars.hpp>
#include <visavis/chart/time_axis.hpp>

#include <string>
#include <vector>

namespace visavis {

/// The lines as SVG, each named where it ends; the line of the base, 100, is drawn through. A line is
/// interrupted where a number is missing, and one number between two missing ones is a point. The
/// axis of numbers need not begin at zero. O(n).
[[nodiscard]] inline std::string svg(const index_lines& picture, const svg_options& options = {});

// ---------------------------------------------------------------------------------------------

namespace detail {

// Where lines are drawn.
struct line_plan {
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    time_axis times = {};
    tick_marks numbers = {};

    [[nodiscard]] point_drawn place_of(const period& when, double value) const {
        return {left + times.place_of(when) * (right - left),
                bottom - numbers.place_of(value) * (bottom - top)};
    }
};

// A name beside the end of a line, moved up or down from it so that no other lies on it.
struct name_at_end {
    point_drawn end = {};
    std::string before = {}; // a number that is never shortened, before the name or after it
    std::string name = {};
    std::string after = {};
    bool stands_out = false;
    std::size_t colour = 0;
};

// The words of names on one side, with leaders to the ends of their lines where they had to move.
inline void draw_names(drawing& out, const std::vector<name_at_end>& names, double x, double room,
                       anchor way, double low, double high) {
    std::vector<double> heights;
    heights.reserve(names.size());
    for (const auto& name : names) heights.push_back(name.end.y);
    move_apart(heights, 19, low, high);
    const double to_line = way == anchor::end ? 1 : -1;
    for (std::size_t at = 0; at != names.size(); ++at) {
        const auto& name = names[at];
        const auto moved = heights[at] - name.end.y;
        if (moved > 3 || moved < -3) {
            std::string classes("leader ");
            classes.append(colour_class('s', name.colour));
            out.line(classes, {name.end.x - to_line * 7, name.end.y},
                     {x + to_line * 4, heights[at]});
        }
        auto words = name.before;
        words.append(shortened(name.name,
                               room - text_width(name.before, letter_size) -
                                   text_width(name.after, letter_size),
                               letter_size));
        words.append(name.after);
        out.words(name.stands_out ? "strong halo" : "halo", {x, heights[at] + 5}, way, words);
    }
}

// The pieces of a line between numbers that are missing.
inline void draw_pieces(drawing& out, const line_plan& plan, const index_line& line,
                        std::size_t colour, double stroke) {
    std::vector<point_drawn> piece;
    const auto draw = [&] {
        std::string classes("mark dot ");
        classes.append(colour_class('f', colour));
        if (piece.size() == 1) out.circle(classes, piece.front(), 3.5);
        if (piece.size() > 1) out.path(colour_class('s', colour), piece, stroke);
        piece.clear();
    };
    for (const auto& point : line.points) {
        if (is_drawn(point.value))
            piece.push_back(plan.place_of(point.when, point.value));
        else
            draw();
    }
    draw();
}

// The last point that has a number, if one has.
inline const line_point* last_drawn(const index_line& line) {
    const line_point* last = nullptr;
    for (const auto& point : line.points)
        if (is_drawn(point.value)) last = &point;
    return last;
}

inline line_plan plan_lines(const index_lines& picture, const drawing& out, double top) {
    line_plan plan;
    plan.times = {picture.base, picture.base};
    number_span span;
    span.take(100);
    for (const auto& line : picture.entries) {
        for (const auto& point : line.points) {
            span.take(point.value);
            if (point.when < plan.times.first) plan.times.first = point.when;
            if (plan.times.last < point.when) plan.times.last = point.when;
        }
    }
    if (span.low == span.high) span.high = 120;
    if (span.low > 0 && span.low < span.high * 0.25) span.low = 0;
    plan.numbers = ticks_around(span.low, span.high, 7);
    plan.top = top;
    plan.bottom = top + (out.is_narrow() ? 260 : 340);
    return plan;
}

inline void draw_frame(drawing& out, const line_plan& plan, const label_style& style) {
    for (auto number = plan.numbers.first; number <= plan.numbers.last; ++number) {
        const auto value = plan.numbers.at(number);
        const auto y = plan.place_of(plan.times.first, value).y;
        const bool is_base = value == 100;
        out.line(is_base ? "zero" : "grid", {plan.left, y}, {plan.right, y}, is_base ? 1.5 : 1);
        out.words(is_base ? "small strong" : "quiet small", {plan.left - 8, y + 4}, anchor::end,
                  label_of(value, style));
    }
    if (plan.numbers.step > 100 || plan.numbers.low() > 100 || plan.numbers.high() < 100) {
        const auto y = plan.place_of(plan.times.first, 100).y;
        out.line("zero", {plan.left, y}, {plan.right, y}, 1.5);
    }
    for (const auto& label : labels_along(plan.times, plan.right - plan.left, small_size)) {
        const auto x = plan.place_of(label.when, 100).x;
        out.line("zero", {x, plan.bottom}, {x, plan.bottom + 4});
        out.words("quiet small", {x, plan.bottom + 18}, anchor::middle, label.words);
    }
}

} // namespace detail

inline std::string svg(const index_lines& picture, const svg_options& options) {
    drawing out(options);
    const auto style = style_of(picture);
    const auto upper = detail::draw_axis_title(out, axis_in(picture.about.axis, style)) + 6;
    auto plan = detail::plan_lines(picture, out, upper);
    const auto colours = colours_of(picture.entries);

    std::vector<std::string> numbers;
    std::vector<std::string> words;
    for (const auto& line : picture.entries) {
        const auto* last = detail::last_drawn(line);
        std::string number;
        if (last != nullptr) number.append(" ").append(label_of(last->value, style));
        words.push_back(line.name);
        words.back().append(number);
        numbers.push_back(std::move(number));
    }
    const auto room = detail::smaller(detail::widest(words, detail::letter_size) * 1.08,
                                      out.width() * (out.is_narrow() ? 0.38 : 0.3));
    plan.left = text_width(label_of(plan.numbers.high(), style), detail::small_size) + 14;
    plan.right = out.width() - room - 24;
    detail::draw_frame(out, plan, style);
    std::vector<detail::name_at_end> names;
    for (std::size_t at = 0; at != picture.entries.size(); ++at) {
        const auto& line = picture.entries[at];
        out.begin_group(words[at]);
        detail::draw_pieces(out, plan, line, colours[at], line.stands_out ? 3.5 : 2.5);
        if (const auto* last = detail::last_drawn(line)) {
            const auto end = plan.place_of(last->when, last->value);
            std::string classes("ring ");
            classes.append(colour_class('f', colours[at]));
            out.circle(classes, end, 5);
            names.push_back({end, {}, line.name, numbers[at], line.stands_out, colours[at]});
        }
        out.end_group();
    }
    detail::draw_names(out, names, plan.right + 22, room, anchor::start, plan.top, plan.bottom);
    return out.finished(plan.bottom + 26, picture.about, description_of(picture));
}

} // namespace visavis
