// SPDX-License-Identifier: BSL-1.0
#pragma once

// ranked_bars: a bar for each figure of a list, the best first, with its place

#include <visavis/chart/captions.hpp>
#include <visavis/compare/rank.hpp>

#include <range/v3/algorithm/stable_sort.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace visavis {

/// A bar: whose, how long, and at which place.
struct bar {
    std::string name = {};
    double value = nothing_to_draw;
    placing place = {};
    std::string words = {}; ///< the figure in words, where it has more to say than its number
    bool stands_out = false;
};

/// Bars in the order of their places. A plain struct: fill it from anything.
struct ranked_bars {
    captions about = {};
    std::vector<bar> entries = {};
    shown_as shown = shown_as::number;
};

/// How figures become bars.
struct bar_options {
    int top = 0; ///< only ranks up to this one; 0 for all of them
    visavis::ties ties = visavis::ties::competition;
    visavis::periods periods = visavis::periods::same;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// Says of whom there is no figure.
inline void note_absent(captions& texts, const std::vector<std::string>& names) {
    if (names.empty()) return;
    std::string sentence("No figure: ");
    append_list(sentence, names);
    add_note(texts, sentence);
}

struct ranked_bars_fn {
    /// The bars of a list of figures of one indicator, or the reason why they do not belong
    /// together.
    template <orderable_list List, class Projection = std::identity>
        requires figure<listed_t<List, Projection>>
    [[nodiscard]] ranked_bars operator()(captions texts, List&& list,
                                         const bar_options& options = {},
                                         Projection projection = {}) const {
        const auto size = size_of(list);
        std::vector<placing> places(size);
        visavis::rank(list, places,
                      figure_rank_options{.ties = options.ties, .periods = options.periods},
                      projection);
        ranked_bars picture{std::move(texts), {}, shown_as::number};
        std::vector<std::string> absent;
        for (std::size_t at = 0; at != size; ++at) {
            const auto& figure = listed_at(list, projection, at);
            if (picture.about.axis.empty()) picture.about.axis = axis_title(figure.what);
            add_source(picture.about, figure.from);
            const auto number = drawn_number(figure.value);
            if (!places[at].is_ranked() || !is_drawn(number))
                absent.emplace_back(figure.who.name());
            else if (options.top == 0 || places[at].halves() <= 2 * options.top)
                picture.entries.push_back({std::string(figure.who.name()), number, places[at]});
        }
        ranges::stable_sort(picture.entries, {}, [](const bar& one) { return one.place.halves(); });
        note_absent(picture.about, absent);
        return picture;
    }
};

} // namespace detail

/// The bars of a list of figures, ranked: `ranked_bars_of({.title = "..."}, figures, {.top = 10})`.
/// Formula: none; the places are those of `rank`, which way is better belongs to the indicator
/// Units: those of the indicator, which the axis names
/// Range: as many bars as figures, or those up to a rank, so that a "top ten" may have eleven
/// Missing, zero, negative: a missing figure, and one that is not finite, has no bar; a note names
///   it; a bar of zero has no length, a negative one goes the other way
/// Errors: those of `rank`; hedged figures do not compile: they are dots
/// Complexity: that of `rank`; allocates
/// Source: none
/// Example: examples/charts_of_a_ranking.cpp
inline constexpr detail::ranked_bars_fn ranked_bars_of{};

} // namespace visavis
