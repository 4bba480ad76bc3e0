// SPDX-License-Identifier: BSL-1.0
#pragma once

// concentration: how much of the total of each group lies with few of its cells

#include <visavis/compare/gini.hpp>
#include <visavis/compare/herfindahl.hpp>
#include <visavis/compare/top_share.hpp>
#include <visavis/panel/dividing.hpp>

namespace visavis {

/// Where measures of groups are written, a cell for each group; those left empty are not computed.
template <std::floating_point Result>
struct concentration_columns {
    std::span<Result> herfindahl = {};
    std::span<Result> gini = {};
    std::span<Result> top_share = {};
};

/// How groups are measured: the share of how many cells is the top share; what becomes of missing
/// cells, by default left out as they are of sums; and the memory that one worker alone may use.
struct concentration_options {
    std::int64_t largest = 1;
    absent_members missing = absent_members::skip;
    std::span<std::byte> workspace = {};
};

/// The measures of one group.
struct group_concentration {
    double herfindahl = 0;
    double gini = 0;
    double top_share = 0;
    std::int64_t parts = 0;

    friend constexpr bool operator==(const group_concentration&,
                                     const group_concentration&) = default;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// The cells of a group that lie anywhere in a column, as a list.
template <column_number Number>
struct scattered_cells {
    using value_type = answer<Number>;
    using iterator = place_iterator<scattered_cells>;

    column<Number> cells = {};
    const std::uint32_t* positions = nullptr;
    std::size_t count = 0;

    [[nodiscard]] constexpr std::size_t size() const { return count; }
    [[nodiscard]] constexpr answer<Number> operator[](std::size_t place) const {
        return cells[positions[place]];
    }
    [[nodiscard]] constexpr iterator begin() const { return {*this, 0}; }
    [[nodiscard]] constexpr iterator end() const { return {*this, count}; }
};

struct wanted_measures {
    bool herfindahl = true;
    bool ordered = true;
};

// What the verbs on one list say of it, its total and its order taken once for all of them.
template <class List>
constexpr answer<group_concentration>
concentration_of(List list, const concentration_options& options, const wanted_measures& wanted) {
    std::identity itself;
    const auto total = add_parts(list, itself, parts_options{options.missing, {}});
    if (!total) return total.refused();
    const auto& whole = total.value();
    group_concentration found;
    found.parts = whole.count;
    if (wanted.herfindahl) found.herfindahl = herfindahl_of(whole, list, itself).value();
    if (!wanted.ordered) return found;
    in_order(list, itself, options.workspace, [&](const auto& ordered) {
        found.gini = gini_of(whole, ordered).value();
        found.top_share = top_share_of(whole, ordered, options.largest).value();
        return agreed{};
    });
    return found;
}

template <column_number Number>
constexpr answer<group_concentration>
concentration_of_group(const grouped_column<Number>& cells, const groups::extent& group,
                       const concentration_options& options, const wanted_measures& wanted) {
    if (cells.by.are_consecutive())
        return concentration_of(cells.values.part(group.first, group.size), options, wanted);
    return concentration_of(
        scattered_cells<Number>{cells.values, cells.by.positions() + group.first, group.size},
        options, wanted);
}

// The measures of a group at its place in the columns that are wanted.
template <class Result>
constexpr void write_measures(const concentration_columns<Result>& out, std::size_t group,
                              const answer<group_concentration>& found) {
    const auto write = [&](const std::span<Result>& measures, double group_concentration::*which) {
        if (measures.empty()) return;
        measures[group] = found ? static_cast<Result>(found.value().*which)
                                : std::numeric_limits<Result>::quiet_NaN();
    };
    write(out.herfindahl, &group_concentration::herfindahl);
    write(out.gini, &group_concentration::gini);
    write(out.top_share, &group_concentration::top_share);
}

inline constexpr refusal negative_number_of_parts{reason::out_of_range,
                                                  "a negative number of parts"};

struct concentrations_fn {
    template <group_source Source, std::floating_point Result, work_division Work = in_sequence>
    constexpr answer<column_summary>
    checked(const Source& source, const concentration_columns<Result>& out,
            const concentration_options& options = {}, const Work& divide = {}) const {
        const auto grouped = groups_in(source);
        const auto count = grouped.by.size();
        for (const auto& each : {out.herfindahl, out.gini, out.top_share})
            if (!each.empty() && each.size() != count)
                return refusal{reason::out_of_range, "measures of another number of groups"};
        if (options.largest < 0) return negative_number_of_parts;
        auto own = options;
        if (divide.workers() > 1) own.workspace = {};
        const wanted_measures wanted{!out.herfindahl.empty(),
                                     !out.gini.empty() || !out.top_share.empty()};
        column_summary summary;
        divide(count, groups_to_a_part(grouped.by), [&](std::size_t first, std::size_t last) {
            column_summary part;
            for (auto group = first; group != last; ++group) {
                const auto found = concentration_of_group(grouped, grouped.by[group], own, wanted);
                write_measures(out, group, found);
                if (!found) part.count(found.why(), 1);
            }
            summary.add(part);
        });
        summary.count_answered(count - summary.unanswered());
        return summary;
    }
    template <group_source Source, std::floating_point Result, work_division Work = in_sequence>
    constexpr column_summary
    operator()(const Source& source, const concentration_columns<Result>& out,
               const concentration_options& options = {}, const Work& divide = {}) const {
        return checked(source, out, options, divide).value();
    }

    /// All measures of one group, or why it has none.
    template <group_source Source>
    [[nodiscard]] constexpr answer<group_concentration>
    at(const Source& source, std::size_t group, const concentration_options& options = {}) const {
        const auto grouped = groups_in(source);
        if (group >= grouped.by.size())
            return refusal{reason::out_of_range, "a group beyond the last one"};
        if (options.largest < 0) return negative_number_of_parts;
        return concentration_of_group(grouped, grouped.by[group], options, {});
    }
};

} // namespace detail

/// The concentration of each group of a column: `concentrations(by_group(values, groups),
/// concentration_columns<double>{.herfindahl = h, .gini = g, .top_share = s}, {.largest = 4})`.
/// Formula: those of `herfindahl`, `gini` and `top_share`, of the cells of each group
/// Units: none
/// Range: 0 to 1; herfindahl from 1/n, gini to 1 - 1/n
/// Missing, zero, negative: missing cells are left out, or with `absent_members::refuse` their
///   group has no measure; a zero counts as a part; a group has no measure (NaN, counted in the
///   summary by its reason) where a cell is negative (`negative_part`), none has a value
///   (`empty_list`), all are zero (`zero_denominator`), one or the total is infinite (`infinite`),
///   or integers add up beyond 64 bits (`overflow`)
/// Errors: out_of_range (measures of another number of groups, a negative number of largest cells;
///   nothing is written); `concentrations.checked(...)` returns it, and `concentrations.at(source,
///   group)` the measures of one group or its reason
/// Complexity: O(n) for herfindahl, O(n log m) with gini or the top share, in groups of m; no
///   allocation for groups of up to `small_list` cells, nor with a workspace of `workspace_size(m)`
///   for the largest and one worker, else one for each larger group
/// Source: as `herfindahl` and `gini`
/// Example: examples/concentration.cpp
inline constexpr detail::concentrations_fn concentrations{};

} // namespace visavis
