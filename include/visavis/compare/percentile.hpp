// SPDX-License-Identifier: BSL-1.0
#pragma once

// percentile: where a score stands among others, by every definition in use

#include <visavis/compare/column_percentile.hpp>

#include <utility>

namespace visavis {

/// How a list is ordered; which way figures are is a matter of their indicator.
struct percentile_options {
    visavis::polarity polarity = visavis::polarity::higher_is_better;
    std::span<std::byte> workspace = {};
};
struct figure_percentile_options {
    indicators_polarity polarity = {};
    visavis::periods periods = visavis::periods::same;
    std::span<std::byte> workspace = {};
};

/// What a percentile can be written to: a floating number (missing: NaN), an answer<fraction>, or
/// a fraction (then no value may be missing).
template <class Cell>
concept percentile_cell = std::floating_point<Cell> || std::same_as<Cell, fraction> ||
    std::same_as<Cell, answer<fraction>>;

/// Where the percentiles of a list are written.
template <class Out>
concept percentile_column = orderable_list<Out> && percentile_cell<ranges::range_value_t<Out>> &&
    ranges::output_range<Out, ranges::range_value_t<Out>>;

// ---------------------------------------------------------------------------------------------

namespace detail {

template <class Listed>
using percentile_options_for =
    std::conditional_t<figure<Listed>, figure_percentile_options, percentile_options>;

// -1, 0 or 1 for a < b, a == b, a > b of numbers of any two types that mix.
template <number A, number B>
constexpr answer<int> compare_mixed(const A& a, const B& b) {
    if constexpr (counting_integer<A> && counting_integer<B>) {
        return std::cmp_less(a, b) ? -1 : (std::cmp_less(b, a) ? 1 : 0);
    } else if constexpr (std::same_as<A, B>) {
        return precedes(a, b) ? -1 : (precedes(b, a) ? 1 : 0);
    } else {
        const auto left = number_as<result_of<A, B>>(a);
        if (!left) return left.refused();
        const auto right = number_as<result_of<A, B>>(b);
        if (!right) return right.refused();
        return left.value() < right.value() ? -1 : (right.value() < left.value() ? 1 : 0);
    }
}

template <class Score, class List, class Projection, class Options>
constexpr answer<agreed> may_stand(const Score& score, List& list, Projection& projection,
                                   const Options& options) {
    if (is_absent(value_of(score))) return why_absent(score);
    rank_options checked_as;
    const auto may = may_be_ranked(list, projection, checked_as);
    if (!may) return may;
    if constexpr (requires { options.periods; }) {
        const auto together = belong_together(list, projection, options.periods);
        if (!together || size_of(list) == 0) return together;
        return belongs_with(score, listed_at(list, projection, 0), options.periods);
    } else {
        return agreed{};
    }
}

struct standing_of_fn {
    template <class Score, orderable_list List, class Projection = std::identity>
        requires(figure<Score> == figure<listed_t<List, Projection>>)
    [[nodiscard]] constexpr answer<standing>
    checked(const Score& score, List&& list,
            const percentile_options_for<listed_t<List, Projection>>& options = {},
            Projection projection = {}) const {
        using listed = listed_t<List, Projection>;
        if constexpr (figure<Score> && figure<listed>)
            static_assert(same_indicator_type<indicator_of_t<Score>, indicator_of_t<listed>>,
                          "visavis: a score stands among figures of the same indicator");
        if constexpr (has_exact_rank<Score>() && has_exact_rank<listed>()) {
            const auto may = may_stand(score, list, projection, options);
            if (!may) return may.refused();
            const auto own = present_number(value_of(score));
            const auto better = better_in(list, projection, options);
            return in_order(list, projection, options.workspace, [&](const auto& ordered) {
                if (ordered.present() == 0) return answer<standing>(reason::empty_list);
                return count(own, better, ordered);
            });
        }
    }

    template <class Score, orderable_list List, class Projection = std::identity>
        requires(figure<Score> == figure<listed_t<List, Projection>>)
    [[nodiscard]] constexpr standing
    operator()(const Score& score, List&& list,
               const percentile_options_for<listed_t<List, Projection>>& options = {},
               Projection projection = {}) const {
        return checked(score, list, options, projection).value();
    }

private:
    template <class Number, class Ordering>
    static constexpr answer<standing> count(const Number& own, polarity better,
                                            const Ordering& ordered) {
        standing::counts counts;
        counts.missing = static_cast<std::int64_t>(ordered.missing());
        answer<agreed> may = agreed{};
        ordered.for_each_tie(polarity::lower_is_better, [&](std::size_t first, std::size_t size) {
            const auto compared = compare_mixed(ordered.number(first), own);
            if (!compared) {
                may = compared.refused();
                return;
            }
            const auto tied = static_cast<std::int64_t>(size);
            const bool is_lower = compared.value() < 0;
            if (compared.value() == 0) {
                counts.equal += tied;
            } else if (is_lower == (better == polarity::higher_is_better)) {
                counts.below += tied;
                ++counts.distinct_below;
            } else {
                counts.above += tied;
                ++counts.distinct_above;
            }
        });
        return may ? answer<standing>(standing(counts)) : answer<standing>(may.refused());
    }
};

struct percentiles_fn {
    /// The percentiles within each group of a column.
    template <column_number Number, percentile_column Out, work_division Work = in_sequence>
        requires contiguous_cells<Out> && std::floating_point<ranges::range_value_t<Out>>
            answer<rank_summary>
            checked(const grouped_column<Number>& cells, Out&& out, percentile definition,
                    const percentile_options& options = {}, const Work& divide = {})
    const {
        if (cells.values.size() != size_of(out))
            return refusal{reason::out_of_range, "percentiles for a column of another size"};
        return write_group_percentiles(cells, ranges::data(out), definition, options.polarity,
                                       divide);
    }
    template <column_number Number, percentile_column Out, work_division Work = in_sequence>
    requires contiguous_cells<Out> && std::floating_point<ranges::range_value_t<Out>>
        rank_summary operator()(const grouped_column<Number>& cells, Out&& out,
                                percentile definition, const percentile_options& options = {},
                                const Work& divide = {}) const {
        return checked(cells, out, definition, options, divide).value();
    }

    template <orderable_list List, percentile_column Out, class Projection = std::identity>
    constexpr answer<rank_summary>
    checked(List&& list, Out&& out, percentile definition,
            const percentile_options_for<listed_t<List, Projection>>& options = {},
            Projection projection = {}) const {
        using cell = ranges::range_value_t<Out>;
        if constexpr (has_exact_rank<listed_t<List, Projection>>()) {
            if (size_of(list) != size_of(out))
                return refusal{reason::out_of_range, "percentiles for a list of another size"};
            rank_options checked_as;
            if constexpr (std::same_as<cell, fraction>) checked_as.missing = missing_values::error;
            const auto may = may_be_ranked(list, projection, checked_as);
            if (!may) return may.refused();
            if constexpr (requires { options.periods; }) {
                const auto together = belong_together(list, projection, options.periods);
                if (!together) return together.refused();
            }
            const auto better = better_in(list, projection, options);
            return in_order(list, projection, options.workspace, [&](const auto& ordered) {
                return write<Out>(
                    ordered, definition, better, [&](std::size_t position) -> auto& {
                        return ranges::begin(
                            out)[static_cast<ranges::range_difference_t<Out>>(position)];
                    });
            });
        }
    }

    template <orderable_list List, percentile_column Out, class Projection = std::identity>
    constexpr rank_summary
    operator()(List&& list, Out&& out, percentile definition,
               const percentile_options_for<listed_t<List, Projection>>& options = {},
               Projection projection = {}) const {
        return checked(list, out, definition, options, projection).value();
    }

private:
    template <class Out, class Ordering, class Cell>
    static constexpr rank_summary write(const Ordering& ordered, percentile definition,
                                        polarity better, Cell cell_at) {
        using cell = ranges::range_value_t<Out>;
        std::int64_t distinct = 0;
        ordered.for_each_tie(better, [&](std::size_t, std::size_t) { ++distinct; });
        rank_summary summary{0, ordered.missing(), 0};
        standing::counts counts{0, 0, 0, 0, distinct, 0};
        ordered.for_each_tie(better, [&](std::size_t first, std::size_t size) {
            counts.above = static_cast<std::int64_t>(summary.ranked);
            summary.ranked += size;
            summary.tied_groups += size > 1 ? 1 : 0;
            counts.equal = static_cast<std::int64_t>(size);
            counts.below = static_cast<std::int64_t>(ordered.present() - summary.ranked);
            --counts.distinct_below;
            const auto value = standing(counts).by(definition);
            for (std::size_t at = first; at != first + size; ++at) {
                if constexpr (std::floating_point<cell>)
                    cell_at(ordered.position(at)) = static_cast<cell>(value.to_double());
                else
                    cell_at(ordered.position(at)) = value;
            }
            ++counts.distinct_above;
        });
        for (std::size_t which = 0; which != ordered.missing(); ++which) {
            if constexpr (std::floating_point<cell>)
                cell_at(ordered.missing_position(which)) = std::numeric_limits<cell>::quiet_NaN();
            else if constexpr (std::same_as<cell, answer<fraction>>)
                cell_at(ordered.missing_position(which)) = cell(reason::unranked);
        }
        return summary;
    }
};

} // namespace detail

/// Where a score stands among the values of a list, its own or another:
/// `standing_of(score, values, {.polarity = ...}, projection).percent_rank()`.
/// Formula: the numbers of worse, equal and better values; the definitions are `percentile`'s
/// Units: values; percentiles are parts of 1
/// Range: counts from 0 to n, percentiles from 0 to 1, both included
/// Missing, zero, negative: missing values are counted apart and are in no denominator; a missing
///   score is refused with its reason; zero and negative scores stand like any other
/// Errors: empty_list (no value that is not missing), the score's reason, overflow (an integer
///   beyond 2^53 against floating values), different_indicators, different_kinds,
///   different_periods (unless `.periods = across_periods`); `standing_of.checked(...)`
/// Complexity: O(n log n), memory as `rank`
/// Source: ISO/IEC 9075-2 (percent_rank, cume_dist); scipy.stats.percentileofscore; PostgreSQL,
///   hypothetical-set aggregate functions
/// Example: examples/ranks_with_ties.cpp
inline constexpr detail::standing_of_fn standing_of{};

/// The percentile of each value of a list, `percentiles(values, out, percentile::cume_dist)`, or
/// within each group of a column, `percentiles(by_group(values, groups), out, ...)`.
/// Formula: as `percentile` says
/// Units: none; parts of 1
/// Range: 0 to 1; cume_dist and dense end at 1, percent_rank begins at 0
/// Missing, zero, negative: a missing value has a missing percentile (NaN, or `unranked`) and is in
///   no denominator; zero and negative values are like any other
/// Errors: out_of_range (`out` of another size; nothing is written), the missing value's reason
///   when `out` holds plain fractions, and those of figures as in `rank`; `percentiles.checked`
/// Complexity: O(n log n), memory as `rank`
/// Source: as `standing_of`
/// Example: examples/ranks_with_ties.cpp
inline constexpr detail::percentiles_fn percentiles{};

} // namespace visavis
