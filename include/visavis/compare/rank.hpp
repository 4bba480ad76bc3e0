// SPDX-License-Identifier: BSL-1.0
#pragma once

// rank: places in an ordered list, with ties by name and missing values by policy

#include <visavis/compare/order.hpp>
#include <visavis/compare/placing.hpp>

#include <array>

namespace visavis {

/// How equal values are ranked.
enum class ties : std::uint8_t {
    competition, ///< 1 2 2 4: one more than those that are better
    modified,    ///< 1 3 3 4: all those that are at least as good
    dense,       ///< 1 2 2 3: one more than the better values
    ordinal,     ///< 1 2 3 4: in the order of the list, whichever way is better
    fractional,  ///< 1 2.5 2.5 4: the mean of the ordinal ranks
};

/// What becomes of missing values.
enum class missing_values : std::uint8_t {
    unranked, ///< no rank, and not counted
    first,    ///< before all others, in a tie with one another
    last,     ///< behind all others, in a tie with one another
    error,    ///< no ranking, for the reason of the first missing value
};

/// How a list of numbers is ranked. `workspace` spares a list beyond `small_list` its allocation.
struct rank_options {
    visavis::ties ties = visavis::ties::competition;
    visavis::polarity polarity = visavis::polarity::higher_is_better;
    missing_values missing = missing_values::unranked;
    std::span<std::uint32_t> workspace = {};
};

/// How a list of figures is ranked: which way is better belongs to the indicator.
struct figure_rank_options {
    visavis::ties ties = visavis::ties::competition;
    indicators_polarity polarity = {};
    missing_values missing = missing_values::unranked;
    visavis::periods periods = visavis::periods::same;
    std::span<std::uint32_t> workspace = {};
};

/// How a ranking came out.
struct rank_summary {
    std::size_t ranked = 0;
    std::size_t unranked = 0;
    std::size_t tied_groups = 0; ///< groups of two or more equal values

    friend constexpr bool operator==(const rank_summary&, const rank_summary&) = default;
};

/// What a rank can be written to: a placing, a whole number (0 is unranked; no fractional ranks)
/// or a floating one (NaN is unranked).
template <class Cell>
concept rank_cell =
    std::same_as<Cell, placing> || counting_integer<Cell> || std::floating_point<Cell>;

/// Where the ranks of a list are written: cells of known number, reached in one step.
template <class Out>
concept rank_column = orderable_list<Out> && rank_cell<ranges::range_value_t<Out>> &&
    ranges::output_range<Out, ranges::range_value_t<Out>>;

// ---------------------------------------------------------------------------------------------

namespace detail {

template <class Listed>
using rank_options_for = std::conditional_t<figure<Listed>, figure_rank_options, rank_options>;

// Refuses, when compiling, what has no exact rank.
template <class Listed>
constexpr bool has_exact_rank() {
    static_assert(holds_figures<Listed>,
                  "visavis: only numbers and figures have ranks; name the member that holds one "
                  "by a projection");
    static_assert(!holds_hedged<Listed>,
                  "visavis: hedged figures have a best and a worst rank; use rank_bounds");
    return holds_figures<Listed> && !holds_hedged<Listed>;
}

template <class List, class Projection, class Options>
constexpr polarity better_in(List& list, Projection& projection, const Options& options) {
    if constexpr (!figure<listed_t<List, Projection>>) {
        return options.polarity;
    } else {
        if (size_of(list) == 0) return polarity::higher_is_better;
        const auto& figure = listed_at(list, projection, 0);
        return any_indicator(figure.what).better;
    }
}

// Whether the list can be ranked as asked.
template <class List, class Projection, class Options>
constexpr answer<agreed> may_be_ranked(List& list, Projection& projection, const Options& options) {
    if (size_of(list) > std::numeric_limits<std::uint32_t>::max())
        return refusal{reason::out_of_range, "a list of more than 2^32 - 1 values"};
    if constexpr (requires { options.periods; }) {
        const auto together = belong_together(list, projection, options.periods);
        if (!together) return together;
    }
    if (options.missing == missing_values::error) {
        for (std::size_t at = 0; at != size_of(list); ++at) {
            const auto& listed = listed_at(list, projection, at);
            if (is_absent(value_of(listed))) return why_absent(listed);
        }
    }
    return agreed{};
}

// The rank of the `which`-th of `count` equal values behind `before` others in `groups` groups.
constexpr placing place_in_tie(ties how, std::size_t before, std::size_t groups, std::size_t count,
                               std::size_t which) {
    const auto halves = [&]() -> std::size_t {
        switch (how) {
        case ties::competition:
            return 2 * (before + 1);
        case ties::modified:
            return 2 * (before + count);
        case ties::dense:
            return 2 * (groups + 1);
        case ties::ordinal:
            return 2 * (before + which + 1);
        case ties::fractional:
            break;
        }
        return 2 * before + count + 1;
    };
    return placing::of_halves(static_cast<std::int64_t>(halves()),
                              count > 1 && how != ties::ordinal);
}

// Calls visit(position in the list, placing) for each value, best first, unranked ones at the end.
template <class Ordering, class Visit>
constexpr rank_summary for_each_placing(const Ordering& ordered, ties how, polarity better,
                                        missing_values missing, Visit visit) {
    rank_summary summary;
    std::size_t groups = 0;
    const auto place_tie = [&](std::size_t count, auto position_of) {
        const auto before = summary.ranked;
        for (std::size_t which = 0; which != count; ++which)
            visit(position_of(which), place_in_tie(how, before, groups, count, which));
        summary.ranked += count;
        summary.tied_groups += count > 1 ? 1 : 0;
        groups += count != 0 ? 1 : 0;
    };
    const auto missing_one = [&](std::size_t which) { return ordered.missing_position(which); };
    if (missing == missing_values::first) place_tie(ordered.missing(), missing_one);
    ordered.for_each_tie(better, [&](std::size_t first, std::size_t count) {
        place_tie(count, [&](std::size_t which) { return ordered.position(first + which); });
    });
    if (missing == missing_values::last) place_tie(ordered.missing(), missing_one);
    summary.unranked = ordered.size() - summary.ranked;
    if (summary.unranked != 0)
        for (std::size_t which = 0; which != ordered.missing(); ++which)
            visit(missing_one(which), placing());
    return summary;
}

template <rank_cell Cell>
constexpr Cell cell_of(const placing& place) {
    if constexpr (std::same_as<Cell, placing>)
        return place;
    else if constexpr (counting_integer<Cell>)
        return static_cast<Cell>(place.halves() / 2);
    else if (!place.is_ranked())
        return std::numeric_limits<Cell>::quiet_NaN();
    else
        return static_cast<Cell>(place.halves()) / 2;
}

// Whether the ranks of `size` values can be written to so many cells.
template <rank_cell Cell>
constexpr answer<agreed> fits_column(std::size_t size, std::size_t cells, ties how) {
    if (size != cells) return refusal{reason::out_of_range, "ranks for a list of another size"};
    if constexpr (counting_integer<Cell>) {
        if (how == ties::fractional)
            return refusal{reason::out_of_range, "fractional ranks in whole numbers"};
        if (size > static_cast<std::uintmax_t>(std::numeric_limits<Cell>::max()))
            return refusal{reason::out_of_range, "ranks in integers too small for them"};
    }
    return agreed{};
}

struct rank_fn {
    /// Writes the rank of each value to `out`, which has as many cells.
    template <orderable_list List, rank_column Out, class Projection = std::identity>
    constexpr answer<rank_summary>
    checked(List&& list, Out&& out, rank_options_for<listed_t<List, Projection>> options = {},
            Projection projection = {}) const {
        using cell = ranges::range_value_t<Out>;
        if constexpr (has_exact_rank<listed_t<List, Projection>>()) {
            const auto fits = fits_column<cell>(size_of(list), size_of(out), options.ties);
            if (!fits) return fits.refused();
            const auto may = may_be_ranked(list, projection, options);
            if (!may) return may.refused();
            const auto better = better_in(list, projection, options);
            const auto cells = ranges::begin(out);
            return in_order(list, projection, options.workspace, [&](const auto& ordered) {
                return for_each_placing(
                    ordered, options.ties, better, options.missing,
                    [&](std::size_t position, const placing& place) {
                        cells[static_cast<ranges::range_difference_t<Out>>(position)] =
                            cell_of<cell>(place);
                    });
            });
        }
    }

    /// The ranks of a list whose size is known when compiling.
    template <fixed_size_list List, class Projection = std::identity>
    [[nodiscard]] constexpr auto checked(List&& list,
                                         rank_options_for<listed_t<List, Projection>> options = {},
                                         Projection projection = {}) const {
        using placings = std::array<placing, fixed_size<std::remove_cvref_t<List>>::value>;
        placings out{};
        const auto summary = checked(list, out, options, projection);
        return summary ? answer<placings>(out) : answer<placings>(summary.refused());
    }

    template <orderable_list List, rank_column Out, class Projection = std::identity>
    constexpr rank_summary operator()(List&& list, Out&& out,
                                      rank_options_for<listed_t<List, Projection>> options = {},
                                      Projection projection = {}) const {
        return checked(list, out, options, projection).value();
    }
    template <fixed_size_list List, class Projection = std::identity>
    [[nodiscard]] constexpr auto
    operator()(List&& list, rank_options_for<listed_t<List, Projection>> options = {},
               Projection projection = {}) const {
        return checked(list, options, projection).value();
    }
};

} // namespace detail

/// The rank of each value of a list: `rank(values, ranks, {.ties = ties::dense}, projection)`, or
/// `rank(array)` of an array, which returns an array of placings.
/// Formula: 1 + the number of better values, or as `ties` say; of figures, better is the
///   indicator's polarity; it reverses the order, never the value
/// Units: places
/// Range: 1 to n of the n ranked values
/// Missing, zero, negative: missing values and NaN by `missing`, by default unranked and not
///   counted; -0.0 ties with 0.0; infinities and negative numbers rank like any other
/// Errors: out_of_range (`ranks` of another size, or of whole numbers for fractional ranks; nothing
///   is written), different_indicators, different_kinds, different_periods (unless
///   `.periods = across_periods`), with `missing_values::error` the missing value's reason;
///   `rank.checked(...)` returns them
/// Complexity: O(n log n); no allocation up to `small_list` values or with a workspace, else one
/// Source: the names of ties after SQL's RANK (competition) and R's rank (modified is its "max",
///   ordinal its "first", fractional its "average")
/// Example: examples/ranks_with_ties.cpp
inline constexpr detail::rank_fn rank{};

} // namespace visavis
