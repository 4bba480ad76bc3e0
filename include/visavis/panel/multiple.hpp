// SPDX-License-Identifier: BSL-1.0
#pragma once

// multiple: each cell of a column as a multiple of its baseline, and as an index number

#include <visavis/panel/baseline.hpp>

namespace visavis {

// ---------------------------------------------------------------------------------------------

namespace detail {

struct multiple_of_cell {
    static constexpr bool has_positive_base = true;
    static constexpr bool has_no_negatives = true;

    template <class Cells, class Bases>
    static constexpr auto of_eight(const Cells& cells, const Bases& bases) {
        return reals_of(cells) / reals_of(bases);
    }
};

struct index_of_cell : multiple_of_cell {
    template <class Cells, class Bases>
    static constexpr auto of_eight(const Cells& cells, const Bases& bases) {
        return multiple_of_cell::of_eight(cells, bases) * 100;
    }
};

} // namespace detail

/// Each cell as a multiple of its baseline: `multiples(by_group(values, groups), cell_at(7), out)`,
/// or `multiples(values, bases, out)` of two columns.
/// Formula: cell / base, where the base is a cell of the group, the mean, median or total of its
///   values, or the cell at the same place of another column
/// Units: none ("times as much")
/// Range: 0 and above
/// Missing, zero, negative: a cell has no multiple (NaN, counted in the summary by its reason)
///   where it or its base is missing (`not_a_number`, `not_available`, `no_such_period`), the base
///   is zero (`zero_baseline`) or negative (`negative_baseline`), the cell is negative
///   (`sign_change`), both are infinite (`infinite`), or the cell is in no group (`unknown_entity`); asked in this
///   order
/// Errors: out_of_range (results or bases of another size, or results written over values that are
///   yet to be read; nothing is written); `multiples.checked(...)` returns it, and
///   `multiples.at(..., cell)` the multiple of one cell or its reason
/// Complexity: O(n), no allocation (medians of groups beyond `small_list`: one); correctly rounded
///   where cell and base are exact doubles; integers beyond 2^53 are rounded to doubles first, for
///   an error of at most 3 u with u = 2^-53; means and totals add the error of `sum_of`
/// Source: as `multiple_of_baseline`
/// Example: examples/shares_of_a_databank.cpp
inline constexpr detail::against_base_fn<detail::multiple_of_cell> multiples{};

/// Each cell as an index number, 100 being its baseline: `index_numbers(source, cell_at(7), out)`.
/// Formula: 100 (cell / base)
/// Units: none; the baseline is 100
/// Range: 0 and above
/// Missing, zero, negative: as `multiples`
/// Errors: as `multiples`; `index_numbers.checked(...)`, `index_numbers.at(..., cell)`
/// Complexity: as `multiples`, and one more rounding
/// Source: IMF, Consumer Price Index Manual (2020)
/// Example: examples/shares_of_a_databank.cpp
inline constexpr detail::against_base_fn<detail::index_of_cell> index_numbers{};

} // namespace visavis
