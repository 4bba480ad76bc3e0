// SPDX-License-Identifier: BSL-1.0
#pragma once

// svg_ranks: a bump chart as SVG

#include <visavis/chart/rank_rows.hpp>
#include <visavis/chart/svg_lines.hpp>

#include <string>
#include <vector>

namespace visavis {

/// The ranks as SVG: each place a disc with its rank, joined from one edition to the next. Members
/// are named where they end, and on the left where there is room. Where a member has no place the
/// line is interrupted; joint ones lie below one another. O(editions * entries^2).
[[nodiscard]] inline std::string svg(const bump_chart& picture, const svg_options& options = {});

// ---------------------------------------------------------------------------------------------

namespace detail {

struct rank_plan {
    double left = 0;
    double right = 0;
    double top = 0;
    double row = 32;
    double radius = 11;
    time_axis times = {};

    [[nodiscard]] point_drawn place_of(const period& when, int number) const {
        return {left + times.place_of(when) * (right - left), top + row * (number - 0.5)};
    }
};

inline void draw_ranks(drawing& out, const rank_plan& plan, const bump_chart& picture,
                       std::size_t entry, const std::vector<int>& rows, std::size_t colour) {
    const auto& line = picture.entries[entry];
    std::vector<point_drawn> piece;
    const auto draw = [&] {
        if (piece.size() > 1) out.path(colour_class('s', colour), piece, line.stands_out ? 4.5 : 3);
        piece.clear();
    };
    for (std::size_t at = 0; at != rows.size(); ++at) {
        if (rows[at] == 0)
            draw();
        else
            piece.push_back(plan.place_of(picture.editions[at], rows[at]));
    }
    draw();
    const bool is_muted = colour == muted_colour;
    std::string classes(is_muted ? "mark dot hollow " : "mark dot ring ");
    classes.append(colour_class(is_muted ? 's' : 'f', colour));
    for (std::size_t at = 0; at != rows.size(); ++at) {
        if (rows[at] == 0) continue;
        const auto middle = plan.place_of(picture.editions[at], rows[at]);
        std::string rank;
        append_placing(rank, place_in(line, at));
        out.circle(classes, middle, plan.radius);
        out.words(is_muted ? "in-hollow" : "in", {middle.x, middle.y + 4}, anchor::middle, rank);
    }
}

// The last edition that an entry has a place in.
inline std::size_t last_of(const std::vector<int>& rows) {
    auto at = rows.size();
    while (at != 0 && rows[at - 1] == 0) --at;
    return at == 0 ? 0 : at - 1;
}

// Names: on the right of those that are in the last edition, on the left of those in the first,
// and of all others above their last place.
inline void draw_rank_names(drawing& out, const rank_plan& plan, const bump_chart& picture,
                            const std::vector<std::vector<int>>& rows, double room_left,
                            double room_right) {
    for (std::size_t at = 0; at != rows.size(); ++at) {
        const auto& line = picture.entries[at];
        if (rows[at].empty()) continue;
        const auto last = last_of(rows[at]);
        if (rows[at][last] == 0) continue;
        const std::string_view classes = line.stands_out ? "strong halo" : "halo";
        const auto end = plan.place_of(picture.editions[last], rows[at][last]);
        const auto start = plan.place_of(picture.editions.front(), rows[at].front());
        const bool is_left = room_left > 0 && rows[at].front() != 0;
        if (is_left)
            out.words(classes, {plan.left - plan.radius - 8, start.y + 5}, anchor::end,
                      shortened(line.name, room_left, letter_size));
        if (last + 1 == rows[at].size())
            out.words(classes, {plan.right + plan.radius + 8, end.y + 5}, anchor::start,
                      shortened(line.name, room_right, letter_size));
        else if (!is_left)
            out.words("small halo", {end.x, end.y - plan.radius - 3},
                      last == 0 ? anchor::start : anchor::middle,
                      shortened(line.name, room_right, small_size));
    }
}

} // namespace detail

inline std::string svg(const bump_chart& picture, const svg_options& options) {
    drawing out(options);
    const auto rows = rows_of(picture);
    detail::rank_plan plan;
    std::vector<std::string> first;
    std::vector<std::string> last;
    for (std::size_t at = 0; at != rows.size(); ++at) {
        if (rows[at].empty()) continue;
        if (rows[at].front() != 0) first.push_back(picture.entries[at].name);
        if (rows[at].back() != 0) last.push_back(picture.entries[at].name);
    }
    const auto room_for = [&](const std::vector<std::string>& names, double part) {
        return detail::smaller(detail::widest(names, detail::letter_size) * 1.08,
                               out.width() * part);
    };
    const auto room_left = out.is_narrow() ? 0 : room_for(first, 0.27);
    const auto room_right = room_for(last, out.is_narrow() ? 0.4 : 0.27);
    if (out.is_narrow()) plan.row = 36;
    plan.left = room_left + plan.radius + (room_left == 0 ? 2 : 10);
    plan.right = out.width() - room_right - plan.radius - 10;
    plan.top = detail::draw_axis_title(out, picture.about.axis) + 26;
    if (!picture.editions.empty()) plan.times = {picture.editions.front(), picture.editions.back()};
    const auto bottom = plan.top + plan.row * row_count(rows);
    const auto& editions = picture.editions;
    for (const auto& when : editions) {
        const auto x = plan.place_of(when, 1).x;
        out.line("grid", {x, plan.top}, {x, bottom});
    }
    for (const auto& label :
         labels_of(plan.times, editions, plan.right - plan.left, detail::small_size))
        out.words("quiet small", {plan.place_of(label.when, 1).x, plan.top - 10}, anchor::middle,
                  label.words);
    const auto colours = colours_of(picture.entries);
    // From the back to the front: muted ones first, the first of the list last.
    for (const bool is_front : {false, true}) {
        for (auto at = rows.size(); at != 0; --at) {
            if ((colours[at - 1] != muted_colour) != is_front) continue;
            out.begin_group(picture.entries[at - 1].name);
            detail::draw_ranks(out, plan, picture, at - 1, rows[at - 1], colours[at - 1]);
            out.end_group();
        }
    }
    detail::draw_rank_names(out, plan, picture, rows, room_left, room_right);
    return out.finished(bottom + 8, picture.about.title, description_of(picture));
}

} // namespace visavis
