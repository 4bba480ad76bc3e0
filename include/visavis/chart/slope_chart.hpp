// SPDX-License-Identifier: BSL-1.0
#pragma once

// slope_chart: two editions of a list, or two periods of some series, joined by a line for each

#include <visavis/chart/bump_chart.hpp>
#include <visavis/chart/index_lines.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace visavis {

/// A line from before to after: ranks or values; nothing where one of them is not known.
struct slope {
    std::string name = {};
    double before = nothing_to_draw;
    double after = nothing_to_draw;
    bool stands_out = false;
};

/// Two editions side by side. Of ranks the first stands highest. A plain struct: fill it from
/// anything.
struct slope_chart {
    captions about = {};
    period before = {};
    period after = {};
    std::vector<slope> entries = {};
    bool are_ranks = false;
    // what the sides are called, where that is not their periods: ranks by two indicators
    std::string called_before = {};
    std::string called_after = {};
};

/// What a side is called: its period, unless the picture says otherwise.
[[nodiscard]] inline std::string side_name(const slope_chart& picture, bool is_after);

/// The ranks of two editions of a history, of all members that were at `last_rank` or better in one of
/// them; ranks beyond are not drawn. Refused: a period without an edition (`no_such_period`), the
/// later first (`out_of_range`), and what `bump_chart_of` refuses. As complex as `bump_chart_of`.
template <any_history History>
[[nodiscard]] slope_chart slope_chart_of(captions texts, const History& editions,
                                         const period& before, const period& after,
                                         int last_rank = 10);

/// Adds the values of a series in the picture's two periods; one that is missing is not drawn. One
/// of another indicator than the first is refused (`different_indicators`). O(log n).
template <any_series Series>
void add_slope(slope_chart& picture, const Series& points);

// ---------------------------------------------------------------------------------------------

inline std::string side_name(const slope_chart& picture, bool is_after) {
    auto name = is_after ? picture.called_after : picture.called_before;
    if (name.empty()) append_period(name, is_after ? picture.after : picture.before);
    return name;
}

template <any_history History>
slope_chart slope_chart_of(captions texts, const History& editions, const period& before,
                           const period& after, int last_rank) {
    const auto history = visavis::editions_of(editions);
    if (!(before < after)) refuse(reason::out_of_range, "the later edition before the earlier");
    const auto first = history.at(before).value();
    const auto last = history.at(after).value();
    // Of the ranks through all editions the two are kept, so that both charts draw alike.
    auto ranks = bump_chart_of(std::move(texts), history, last_rank);
    slope_chart picture{std::move(ranks.about), before, after, {}, true};
    picture.about.sources.clear();
    add_source(picture.about, first.from());
    add_source(picture.about, last.from());
    const auto position_of = [&](const period& when) {
        std::size_t at = 0;
        while (ranks.editions[at] != when) ++at;
        return at;
    };
    const auto from = position_of(before);
    const auto to = position_of(after);
    const auto rank_drawn = [](const placing& place) {
        return place.is_ranked() ? place.rank().to_double() : nothing_to_draw;
    };
    for (const auto& line : ranks.entries)
        if (line.places[from].is_ranked() || line.places[to].is_ranked())
            picture.entries.push_back(
                {line.name, rank_drawn(line.places[from]), rank_drawn(line.places[to])});
    ranges::stable_sort(picture.entries, {}, [](const slope& one) {
        return detail::is_drawn(one.after) ? one.after : 1e9 + one.before;
    });
    return picture;
}

template <any_series Series>
void add_slope(slope_chart& picture, const Series& points) {
    const auto view = visavis::view_of(points);
    const auto axis = axis_title(view.what());
    if (picture.about.axis.empty())
        picture.about.axis = axis;
    else if (!picture.entries.empty() && picture.about.axis != axis)
        refuse(detail::differ(reason::different_indicators, picture.about.axis, axis));
    const auto value_at = [&](const period& when) {
        const auto found = view.at(when);
        return found ? drawn_number(found.value().value) : nothing_to_draw;
    };
    add_source(picture.about, view.from());
    slope added{std::string(view.who().name()), value_at(picture.before), value_at(picture.after)};
    if (!detail::is_drawn(added.before) && !detail::is_drawn(added.after)) {
        std::string sentence("No figure: ");
        sentence.append(added.name);
        add_note(picture.about, sentence);
        return;
    }
    picture.entries.push_back(std::move(added));
}

} // namespace visavis
