// SPDX-License-Identifier: BSL-1.0
#pragma once

// difference: how much more each cell of a column is than its baseline, in units and relative to it

#include <visavis/panel/baseline.hpp>

namespace visavis {

// ---------------------------------------------------------------------------------------------

namespace detail {

struct difference_of_cell {
    static constexpr bool has_positive_base = false;
    static constexpr bool has_no_negatives = false;

    template <class Cells, class Bases>
    static constexpr auto of_eight(const Cells& cells, const Bases& bases) {
        return subtracted(cells, bases);
    }
};

struct change_of_cell {
    static constexpr bool has_positive_base = true;
    static constexpr bool has_no_negatives = false;

    template <class Cells, class Bases>
    static constexpr auto of_eight(const Cells& cells, const Bases& bases) {
        const auto gap = subtracted(cells, bases);
        const auto beyond = infinite_lanes(gap); // where it is left to the quotient, less 1
        const auto changes = chosen(beyond, reals_of(cells), gap) / reals_of(bases);
        return changes - kept(all_lanes(lanes_of(changes), 1.0), beyond);
    }
};

} // namespace detail

/// How much more each cell is than its baseline: `differences(by_group(values, groups),
/// cell_before(), out)` from period to period, or `differences(values, bases, out)` of two columns.
/// Formula: cell - base, with the bases of `multiples`
/// Units: the values'
/// Range: any double
/// Missing, zero, negative: a cell has no difference (NaN, counted in the summary by its reason)
///   where it or its base is missing (`not_a_number`, `not_available`, `no_such_period`), both are
///   infinite with one sign (`infinite`), or the cell is in no group (`unknown_entity`)
/// Errors: as `multiples`; results of `cell_before` cannot be written over the values;
///   `differences.checked(...)`, `differences.at(..., cell)`
/// Complexity: O(n), as `multiples`; correctly rounded where the base is a cell, also for integers
///   beyond 2^53, since the difference is exact before it is rounded
/// Source: none needed
/// Example: examples/shares_of_a_databank.cpp
inline constexpr detail::against_base_fn<detail::difference_of_cell> differences{};

/// How much more each cell is than its baseline, relative to it; from period to period it is the
/// rate of growth: `relative_changes(by_group(values, groups), cell_before(), out)`.
/// Formula: (cell - base) / base, with the bases of `multiples`
/// Units: none; a change on the base
/// Range: any double; -1 and above for cells that are not negative
/// Missing, zero, negative: as `multiples`, but the cell may be negative
/// Errors: as `differences`; `relative_changes.checked(...)`, `relative_changes.at(..., cell)`
/// Complexity: O(n), as `multiples`; the error is at most 2 u relative to the change, 3 u for
///   integers beyond 2^53, with u = 2^-53, and not that of a quotient less 1
/// Source: as `relative_difference`
/// Example: examples/shares_of_a_databank.cpp
inline constexpr detail::against_base_fn<detail::change_of_cell> relative_changes{};

} // namespace visavis
