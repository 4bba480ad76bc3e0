// SPDX-License-Identifier: BSL-1.0
#pragma once

// rank: places in an ordered list, with ties by name and missing values by policy

#include <visavis/compare/column_rank.hpp>
#include <visavis/compare/order.hpp>

#include <array>

namespace visavis {

/// How a list of numbers is ranked. `workspace` spares a list beyond `small_list` its allocation.
struct rank_options {
    visavis::ties ties = visavis::ties::competition;
    visavis::polarity polarity = visavis::polarity::higher_is_better;
    missing_values missing = missing_values::unranked;
    std::span<std::byte> workspace = {};
};

/// How a list of figures is ranked: which way is better belongs to the indicator.
struct figure_rank_options {
    visavis::ties ties = visavis::ties::competition;
    indicators_polarity polarity = {};
    missing_values missing = missing_values::unranked;
    visavis::periods periods = visavis::periods::same;
    std::span<std::byte> workspace = {};
};

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

// Cells that ranks can be written to by their address.
template <class Out>
concept contiguous_cells = ranges::contiguous_range<Out>;

// Refuses, for its reason, the first missing cell of a column.
template <class Number>
answer<agreed> has_no_missing(const column<Number>& cells) {
    for (std::size_t cell = 0; cell != cells.size(); ++cell) {
        if (!cells.is_missing(cell)) continue;
        text<120> where("cell ");
        append_integer(where, static_cast<std::int64_t>(cell));
        return refusal{cells[cell].why(), where};
    }
    return agreed{};
}

template <class Number>
answer<agreed> may_be_ranked(const column<Number>& cells, const rank_options& options) {
    if (cells.size() > std::numeric_limits<std::uint32_t>::max())
        return refusal{reason::out_of_range, "a column of more than 2^32 - 1 cells"};
    if (options.missing == missing_values::error) return has_no_missing(cells);
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
            if constexpr (columnar_list<List, Projection> && contiguous_cells<Out>)
                if (!std::is_constant_evaluated())
                    return answer<rank_summary>(write_ranks(column(list), ranges::data(out),
                                                            {options.ties, better, options.missing},
                                                            options.workspace, in_sequence{}));
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

    /// The ranks of a column, over as many workers as the division of work has.
    template <column_source Column, rank_column Out, work_division Work>
        requires contiguous_cells<Out> answer<rank_summary>
        checked(const Column& values, Out&& ranks, const rank_options& options, const Work& divide)
    const {
        const column cells(values);
        const auto may = can_be_written<ranges::range_value_t<Out>>(cells, ranks, options);
        if (!may) return may.refused();
        return write_ranks(cells, ranges::data(ranks), ranking_by(options), options.workspace,
                           divide);
    }

    /// The ranks within each group of a column.
    template <column_number Number, rank_column Out, work_division Work = in_sequence>
        requires contiguous_cells<Out> answer<rank_summary>
        checked(const grouped_column<Number>& cells, Out&& ranks, const rank_options& options = {},
                const Work& divide = {})
    const {
        const auto may = can_be_written<ranges::range_value_t<Out>>(cells.values, ranks, options);
        if (!may) return may.refused();
        return write_group_ranks(cells, ranges::data(ranks), ranking_by(options), divide);
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

    template <column_source Column, rank_column Out, work_division Work>
    requires contiguous_cells<Out> rank_summary operator()(const Column& values, Out&& ranks,
                                                           const rank_options& options,
                                                           const Work& divide) const {
        return checked(values, ranks, options, divide).value();
    }
    template <column_number Number, rank_column Out, work_division Work = in_sequence>
    requires contiguous_cells<Out> rank_summary operator()(const grouped_column<Number>& cells,
                                                           Out&& ranks,
                                                           const rank_options& options = {},
                                                           const Work& divide = {}) const {
        return checked(cells, ranks, options, divide).value();
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

private:
    static constexpr column_ranking ranking_by(const rank_options& options) {
        return {options.ties, options.polarity, options.missing};
    }
    template <rank_cell Cell, class Number, class Out>
    static answer<agreed> can_be_written(const column<Number>& cells, Out& ranks,
                                         const rank_options& options) {
        const auto fits = fits_column<Cell>(cells.size(), size_of(ranks), options.ties);
        return fits ? may_be_ranked(cells, options) : fits;
    }
};

} // namespace detail

/// The rank of each value of a list: `rank(values, ranks, {.ties = ties::dense}, projection)`, or
/// `rank(array)` of an array, which returns an array of placings; of a column over several workers,
/// `rank(column(values), ranks, {}, in_parallel(2))`; within each group of a column,
/// `rank(by_group(values, groups), ranks)`.
/// Formula: 1 + the number of better values, or as `ties` say; of figures, better is the
///   indicator's polarity; it reverses the order, never the value
/// Units: places
/// Range: 1 to n of the n ranked values
/// Missing, zero, negative: missing values and NaN by `missing`, by default unranked and not
///   counted; so are the cells of a column that no group has; -0.0 ties with 0.0; infinities and
///   negative numbers rank like any other
/// Errors: out_of_range (`ranks` of another size, or of whole numbers for fractional ranks; nothing
///   is written), different_indicators, different_kinds, different_periods (unless
///   `.periods = across_periods`), with `missing_values::error` the missing value's reason, of a
///   column with its cell; `rank.checked(...)` returns them
/// Complexity: O(n log n); contiguous numbers O(n) unless nearly all lie together, and then one
///   step a value and bit; no allocation up to `small_list` values (contiguous numbers: 2,048) or
///   with a workspace of `workspace_size(n)` bytes, else one, of about 11 bytes a value
/// Source: the names of ties after SQL's RANK (competition) and R's rank (modified is its "max",
///   ordinal its "first", fractional its "average")
/// Example: examples/ranks_with_ties.cpp
inline constexpr detail::rank_fn rank{};

} // namespace visavis
