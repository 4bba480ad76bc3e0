// SPDX-License-Identifier: BSL-1.0
#pragma once

// svg_dots: a dot plot of hedged figures as SVG

#include <visavis/chart/dot_axis.hpp>
#include <visavis/chart/svg_bars.hpp>

#include <string>
#include <vector>

namespace visavis {

/// The dots as SVG: name, dot, its line and the words of its source in a row; on a telephone name
/// and words above. A line without an end goes on to the edge and has an arrow there. O(n).
[[nodiscard]] inline std::string svg(const dot_plot& picture, const svg_options& options = {});

// ---------------------------------------------------------------------------------------------

namespace detail {

inline void draw_dot(drawing& out, const row_plan& plan, const tick_marks& ticks, const dot& one,
                     std::size_t colour, double y) {
    const auto point_of = [&](double value) {
        return point_drawn{plan.left + ticks.place_of(value) * (plan.right - plan.left), y};
    };
    const auto ends = ends_on(ticks, one);
    const auto fill = colour_class('f', colour);
    std::string reach("mark reach ");
    reach.append(colour_class('s', colour));
    if (ends.low < ends.high) out.line(reach, point_of(ends.low), point_of(ends.high), 7);
    if (ends.goes_on_below) out.arrowhead(fill, {point_of(ends.low).x - 8, y}, -1);
    if (ends.goes_on_above) out.arrowhead(fill, {point_of(ends.high).x + 8, y}, 1);
    if (!is_drawn(one.value)) return;
    std::string classes("mark dot ring ");
    classes.append(fill);
    out.circle(classes, point_of(one.value), 7);
}

} // namespace detail

inline std::string svg(const dot_plot& picture, const svg_options& options) {
    drawing out(options);
    const auto style = style_of(picture);
    std::vector<std::string> names;
    std::vector<std::string> labels;
    for (const auto& one : picture.entries) {
        names.push_back(one.name);
        labels.push_back(one.words.empty() ? label_of(one.value, style) : one.words);
    }
    const auto beside = detail::widest(labels, detail::letter_size) * 1.08;
    const auto ticks = axis_of(picture, out.is_narrow() ? 5 : 7);
    auto plan = detail::plan_rows(out, {}, names, out.is_narrow() ? 18 : beside + 24);
    if (out.is_narrow()) {
        plan.left = 18;
        plan.room = out.width() - beside - 12;
    }
    const auto upper = detail::draw_axis_title(out, axis_in(picture.about.axis, style));
    const auto bottom = upper + plan.row * static_cast<double>(names.size());
    detail::draw_grid(out, ticks, plan, style, upper, bottom);
    const bool some = detail::any_stands_out(picture.entries);
    auto row = upper;
    for (std::size_t at = 0; at != names.size(); ++at, row += plan.row) {
        const auto& one = picture.entries[at];
        std::string name(one.name);
        name.append(": ").append(labels[at]);
        const std::string_view classes = one.stands_out ? "strong halo" : "halo";
        out.begin_group(name);
        out.words(classes, {plan.names, row + plan.name}, anchor::start,
                  shortened(one.name, plan.room, detail::letter_size));
        detail::draw_dot(out, plan, ticks, one, some && !one.stands_out ? muted_colour : 0,
                         row + plan.mark);
        out.words(classes, {out.width(), row + plan.name}, anchor::end, labels[at]);
        out.end_group();
    }
    return out.finished(bottom + 24, picture.about, description_of(picture));
}

} // namespace visavis
