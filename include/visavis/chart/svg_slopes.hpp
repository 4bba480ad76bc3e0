// SPDX-License-Identifier: BSL-1.0
#pragma once

// svg_slopes: a slope chart as SVG

#include <visavis/chart/svg_lines.hpp>

#include <string>
#include <vector>

namespace visavis {

/// The slopes as SVG: a line for each entry that is on both sides, a point where it is on one only,
/// with name and number beside both ends; on a telephone the number alone on the left. Those that
/// gain are drawn in another colour than those that lose, unless some stand out. O(n log n).
[[nodiscard]] inline std::string svg(const slope_chart& picture, const svg_options& options = {});

// ---------------------------------------------------------------------------------------------

namespace detail {

// 0 of those that gain, 1 of those that lose, muted ones that do neither, and those behind.
inline std::size_t colour_of_slope(const slope& one, bool are_ranks, bool some_stand_out) {
    if (some_stand_out) return one.stands_out ? 0 : muted_colour;
    if (!is_drawn(one.before) || !is_drawn(one.after) || one.before == one.after)
        return muted_colour;
    return (one.before < one.after) == are_ranks ? 1 : 0;
}

struct slope_words {
    std::vector<std::string> left;
    std::vector<std::string> right;
};

// "Bern 3" on the left, "3 Bern" on the right; only the number on the left of a narrow picture,
// unless there is nothing on the right.
inline slope_words words_of_slopes(const slope_chart& picture, bool is_narrow) {
    const auto style = style_of(picture);
    slope_words words;
    for (const auto& one : picture.entries) {
        std::string left;
        if (is_drawn(one.before)) {
            if (!is_narrow || !is_drawn(one.after)) left.append(one.name).append(" ");
            left.append(label_of(one.before, style));
        }
        std::string right;
        if (is_drawn(one.after)) {
            right = label_of(one.after, style);
            right.append(" ").append(one.name);
        }
        words.left.push_back(std::move(left));
        words.right.push_back(std::move(right));
    }
    return words;
}

struct slope_plan {
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    number_span span = {};
    bool are_ranks = false;

    [[nodiscard]] double height_of(double value) const {
        const auto size = span.high - span.low;
        const auto part = size > 0 ? (value - span.low) / size : 0.5;
        return are_ranks ? top + part * (bottom - top) : bottom - part * (bottom - top);
    }
};

inline slope_plan plan_slopes(const slope_chart& picture, double top) {
    slope_plan plan;
    plan.are_ranks = picture.are_ranks;
    std::size_t left = 0;
    std::size_t right = 0;
    for (const auto& one : picture.entries) {
        plan.span.take(one.before);
        plan.span.take(one.after);
        left += is_drawn(one.before) ? 1 : 0;
        right += is_drawn(one.after) ? 1 : 0;
    }
    const auto names = static_cast<double>(left < right ? right : left);
    plan.top = top;
    plan.bottom = top + larger(names * 30, 220);
    return plan;
}

} // namespace detail

inline std::string svg(const slope_chart& picture, const svg_options& options) {
    drawing out(options);
    const auto top =
        detail::draw_axis_title(out, axis_in(picture.about.axis, style_of(picture))) + 36;
    auto plan = detail::plan_slopes(picture, top);
    const auto words = detail::words_of_slopes(picture, out.is_narrow());
    const auto room_for = [&](const std::vector<std::string>& texts, double part) {
        return detail::smaller(detail::widest(texts, detail::letter_size) * 1.08,
                               out.width() * part);
    };
    const auto room_left = room_for(words.left, out.is_narrow() ? 0.3 : 0.34);
    const auto room_right = room_for(words.right, out.is_narrow() ? 0.42 : 0.34);
    plan.left = room_left + 22;
    plan.right = out.width() - room_right - 22;
    for (const auto x : {plan.left, plan.right})
        out.line("grid", {x, plan.top - 12}, {x, plan.bottom + 12});
    out.words("quiet strong", {plan.left, plan.top - 20}, anchor::middle,
              detail::label_at(picture.before).words);
    out.words("quiet strong", {plan.right, plan.top - 20}, anchor::middle,
              detail::label_at(picture.after).words);

    const bool some = detail::any_stands_out(picture.entries);
    std::vector<detail::name_at_end> left;
    std::vector<detail::name_at_end> right;
    for (std::size_t at = 0; at != picture.entries.size(); ++at) {
        const auto& one = picture.entries[at];
        const auto colour = detail::colour_of_slope(one, picture.are_ranks, some);
        const point_drawn from{plan.left, plan.height_of(one.before)};
        const point_drawn to{plan.right, plan.height_of(one.after)};
        const bool is_left = detail::is_drawn(one.before);
        const bool is_right = detail::is_drawn(one.after);
        std::string fill("mark dot ring ");
        fill.append(colour_class('f', colour));
        std::string name(one.name);
        name.append(": ").append(label_of(one.before, style_of(picture))).append(" to ");
        name.append(label_of(one.after, style_of(picture)));
        out.begin_group(name);
        if (is_left && is_right)
            out.path(colour_class('s', colour), {from, to}, one.stands_out ? 3.5 : 2.5);
        if (is_left) out.circle(fill, from, 5);
        if (is_right) out.circle(fill, to, 5);
        out.end_group();
        if (is_left) left.push_back({from, words.left[at], one.stands_out, colour});
        if (is_right) right.push_back({to, words.right[at], one.stands_out, colour});
    }
    detail::draw_names(out, left, plan.left - 20, room_left, anchor::end, plan.top, plan.bottom);
    detail::draw_names(out, right, plan.right + 20, room_right, anchor::start, plan.top,
                       plan.bottom);
    return out.finished(plan.bottom + 20, picture.about.title, description_of(picture));
}

} // namespace visavis
