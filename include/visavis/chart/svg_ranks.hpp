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
/// line is interrupted; joint ones lie below one another. Where editions lie too near for discs only
/// the first and the last have them; a member that is gone is named where there is room. O(editions * entries^2).
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
    bool is_crowded = false; // discs of neighbouring editions would touch

    [[nodiscard]] point_drawn place_of(const period& when, int number) const {
        return {left + times.place_of(when) * (right - left), top + row * (number - 0.5)};
    }
};

// Where something is drawn that no name may lie on.
struct box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] constexpr bool meets(const box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

inline bool are_crowded(const rank_plan& plan, const std::vector<period>& editions) {
    for (std::size_t at = 1; at < editions.size(); ++at)
        if (plan.place_of(editions[at], 1).x - plan.place_of(editions[at - 1], 1).x <
            2 * plan.radius + 4)
            return true;
    return false;
}

// Whether a place is a disc with its rank, and not a mere point of its line.
inline bool has_disc(const rank_plan& plan, std::size_t edition, std::size_t editions) {
    return !plan.is_crowded || edition == 0 || edition + 1 == editions;
}

inline void draw_disc(drawing& out, const point_drawn& middle, const placing& place,
                      std::size_t colour, double radius) {
    const bool is_muted = colour == muted_colour;
    std::string classes(is_muted ? "mark dot hollow " : "mark dot ring ");
    classes.append(colour_class(is_muted ? 's' : 'f', colour));
    std::string rank;
    append_placing(rank, place);
    out.circle(classes, middle, radius);
    out.words(is_muted ? "in-hollow" : "in", {middle.x, middle.y + 4}, anchor::middle, rank);
}

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
    std::string point("mark dot ");
    point.append(colour_class('f', colour));
    for (std::size_t at = 0; at != rows.size(); ++at) {
        if (rows[at] == 0) continue;
        const auto middle = plan.place_of(picture.editions[at], rows[at]);
        if (has_disc(plan, at, rows.size()))
            draw_disc(out, middle, place_in(line, at), colour, plan.radius);
        else
            out.circle(point, middle, 3.5);
    }
}

// The last edition that an entry has a place in.
inline std::size_t last_of(const std::vector<int>& rows) {
    auto at = rows.size();
    while (at != 0 && rows[at - 1] == 0) --at;
    return at == 0 ? 0 : at - 1;
}

inline std::vector<box> boxes_of_discs(const rank_plan& plan, const bump_chart& picture,
                                       const std::vector<std::vector<int>>& rows) {
    std::vector<box> taken;
    for (const auto& line : rows) {
        for (std::size_t at = 0; at != line.size(); ++at) {
            if (line[at] == 0 || !has_disc(plan, at, line.size())) continue;
            const auto [x, y] = plan.place_of(picture.editions[at], line[at]);
            const auto reach = plan.radius - 1;
            taken.push_back({x - reach, y - reach, x + reach, y + reach});
        }
    }
    return taken;
}

// A name above or below the last place of a member that is gone, where there is room for it.
inline void draw_name_of_gone(drawing& out, const rank_plan& plan, const bump_line& line,
                              const point_drawn& end, double room, std::vector<box>& taken) {
    const auto words = shortened(line.name, room, small_size);
    const auto reach = text_width(words, small_size) / 2;
    const auto x = larger(end.x, reach);
    for (const auto baseline : {end.y - plan.radius - 3, end.y + plan.radius + 12}) {
        const box wanted{x - reach, baseline - 10, x + reach, baseline + 3};
        bool is_free = wanted.right < plan.right + plan.radius;
        for (const auto& other : taken) is_free = is_free && !wanted.meets(other);
        if (!is_free) continue;
        taken.push_back(wanted);
        out.words("small halo", {x, baseline}, anchor::middle, words);
        return;
    }
}

// Names: on the right of those that are in the last edition, on the left of those in the first,
// and of all others at their last place.
inline void draw_rank_names(drawing& out, const rank_plan& plan, const bump_chart& picture,
                            const std::vector<std::vector<int>>& rows, double room_left,
                            double room_right) {
    auto taken = boxes_of_discs(plan, picture, rows);
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
            draw_name_of_gone(out, plan, line, end, larger(room_right, 80), taken);
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
    plan.is_crowded = detail::are_crowded(plan, picture.editions);
    const auto bottom = plan.top + plan.row * row_count(rows);
    const auto& editions = picture.editions;
    for (const auto& when : editions) {
        const auto x = plan.place_of(when, 1).x;
        out.line("grid", {x, plan.top}, {x, bottom});
    }
    for (const auto& label :
         labels_of(plan.times, editions, plan.right - plan.left, detail::small_size))
        out.words_around("quiet small", {plan.place_of(label.when, 1).x, plan.top - 10},
                         detail::small_size, label.words);
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
    return out.finished(bottom + 8, picture.about, description_of(picture));
}

} // namespace visavis
