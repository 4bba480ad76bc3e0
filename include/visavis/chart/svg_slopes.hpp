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

// A slope's names: "Bern 3" on the left, "3 Bern" on the right; only the number on the left of a
// narrow picture, unless there is nothing on the right.
inline name_at_end name_before(const slope& one, const label_style& style, bool is_narrow) {
    name_at_end left;
    if (!is_drawn(one.before)) return left;
    if (!is_narrow || !is_drawn(one.after)) {
        left.name = one.name;
        left.after.append(" ");
    }
    left.after.append(label_of(one.before, style));
    return left;
}
inline name_at_end name_after(const slope& one, const label_style& style) {
    name_at_end right;
    if (!is_drawn(one.after)) return right;
    right.before = label_of(one.after, style);
    right.before.append(" ");
    right.name = one.name;
    return right;
}

// The room for names: what the widest takes, but not more than a part, nor less than a title.
inline double room_for(const std::vector<name_at_end>& names, double most, double least) {
    double room = least;
    for (const auto& one : names) {
        auto words = one.before;
        words.append(one.name).append(one.after);
        room = larger(room, smaller(text_width(words, letter_size) * 1.08, most));
    }
    return room;
}

inline void place_name(name_at_end& name, const point_drawn& end, bool stands_out,
                       std::size_t colour) {
    name.end = end;
    name.stands_out = stands_out;
    name.colour = colour;
}

// Without those that are on the other side only.
inline void remove_unplaced(std::vector<name_at_end>& names) {
    std::vector<name_at_end> placed;
    for (auto& name : names)
        if (is_drawn(name.end.y)) placed.push_back(std::move(name));
    names = std::move(placed);
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
    [[nodiscard]] point_drawn start_of(const slope& one) const {
        return {left, height_of(one.before)};
    }
    [[nodiscard]] point_drawn end_of(const slope& one) const {
        return {right, height_of(one.after)};
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

inline void draw_slope(drawing& out, const slope_plan& plan, const slope& one, std::size_t colour,
                       const label_style& style) {
    const bool is_left = is_drawn(one.before);
    const bool is_right = is_drawn(one.after);
    std::string fill("mark dot ring ");
    fill.append(colour_class('f', colour));
    std::string name(one.name);
    name.append(": ").append(label_of(one.before, style)).append(" to ");
    name.append(label_of(one.after, style));
    out.begin_group(name);
    if (is_left && is_right)
        out.path(colour_class('s', colour), {plan.start_of(one), plan.end_of(one)},
                 one.stands_out ? 3.5 : 2.5);
    if (is_left) out.circle(fill, plan.start_of(one), 5);
    if (is_right) out.circle(fill, plan.end_of(one), 5);
    out.end_group();
}

} // namespace detail

inline std::string svg(const slope_chart& picture, const svg_options& options) {
    drawing out(options);
    const auto upper =
        detail::draw_axis_title(out, axis_in(picture.about.axis, style_of(picture))) + 36;
    auto plan = detail::plan_slopes(picture, upper);
    const auto style = style_of(picture);
    std::vector<detail::name_at_end> left;
    std::vector<detail::name_at_end> right;
    for (const auto& one : picture.entries) {
        left.push_back(detail::name_before(one, style, out.is_narrow()));
        right.push_back(detail::name_after(one, style));
    }
    auto before = side_name(picture, false);
    auto after = side_name(picture, true);
    constexpr auto strong_size = detail::letter_size * 1.1;
    const auto widest = detail::widest({before, after}, strong_size);
    // long names of sides begin and end with a narrow picture, since lines need room between them
    const bool is_spread = out.is_narrow() && widest > out.width() * 0.25;
    const auto least = is_spread ? 0 : detail::smaller(widest - 17, out.width() * 0.4);
    const auto room_left =
        detail::room_for(left, out.width() * (out.is_narrow() ? 0.3 : 0.34), least);
    const auto room_right =
        detail::room_for(right, out.width() * (out.is_narrow() ? 0.42 : 0.34), least);
    plan.left = room_left + 22;
    plan.right = out.width() - room_right - 22;
    const auto middle = out.width() / 2;
    const auto end_before = is_spread ? middle - 6 : plan.left + 5;
    const auto start_after = is_spread ? middle + 6 : plan.right - 5;
    before = shortened(before, end_before, strong_size);
    after = shortened(after, out.width() - start_after, strong_size);
    for (const auto x : {plan.left, plan.right})
        out.line("grid", {x, plan.top - 12}, {x, plan.bottom + 12});
    const auto height = plan.top - 20;
    if (is_spread) {
        out.words("quiet strong", {0, height}, anchor::start, before);
        out.words("quiet strong", {out.width(), height}, anchor::end, after);
    } else {
        out.words("quiet strong", {end_before, height}, anchor::end, before);
        out.words("quiet strong", {start_after, height}, anchor::start, after);
    }

    const bool some = detail::any_stands_out(picture.entries);
    for (std::size_t at = 0; at != picture.entries.size(); ++at) {
        const auto& one = picture.entries[at];
        const auto colour = detail::colour_of_slope(one, picture.are_ranks, some);
        detail::draw_slope(out, plan, one, colour, style);
        detail::place_name(left[at], plan.start_of(one), one.stands_out, colour);
        detail::place_name(right[at], plan.end_of(one), one.stands_out, colour);
    }
    detail::remove_unplaced(left);
    detail::remove_unplaced(right);
    detail::draw_names(out, left, plan.left - 20, room_left, anchor::end, plan.top, plan.bottom);
    detail::draw_names(out, right, plan.right + 20, room_right, anchor::start, plan.top,
                       plan.bottom);
    return out.finished(plan.bottom + 20, picture.about, description_of(picture));
}

} // namespace visavis
