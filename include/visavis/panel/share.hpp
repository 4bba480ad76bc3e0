// SPDX-License-Identifier: BSL-1.0
#pragma once

// share: each cell of a column as a share of the total of its group

#include <visavis/panel/dividing.hpp>

namespace visavis {

// ---------------------------------------------------------------------------------------------

namespace detail {

struct share_of_whole {
    static constexpr bool has_positive_base = false; // the whole has seen to it
    static constexpr bool has_no_negatives = false;

    template <class Parts, class Wholes>
    static constexpr auto of_eight(const Parts& parts, const Wholes& wholes) {
        return reals_of(parts) / reals_of(wholes);
    }
};

template <class Cells>
constexpr bool has_negative(const Cells& cells, std::size_t size) {
    for (std::size_t at = 0; at != size; ++at)
        if (!cells.is_missing(at) && cells.value(at) < 0) return true;
    return false;
}

// The whole that the cells of a group are parts of.
struct whole_of_group {
    static constexpr bool is_of_sum = true;

    template <class Cells>
    constexpr number_or_reason<double> operator()(const partial_sum<typename Cells::number>& sum,
                                                  const Cells& cells, std::size_t size) const {
        if (sum.has_sign && has_negative(cells, size)) return {0, reason::negative_part, false};
        const auto total = sum_or_reason(sum, cells, size);
        if (total.is_known && total.value == 0) return {0, reason::zero_denominator, false};
        return {static_cast<double>(total.value), total.why, total.is_known};
    }
};

struct shares_fn {
    template <group_source Source, result_column Out, work_division Work = in_sequence>
    constexpr answer<column_summary> checked(const Source& source, Out&& out,
                                             const Work& divide = {}) const {
        const auto grouped = groups_in(source);
        const auto may = may_write(grouped.values, out, true);
        if (!may) return may.refused();
        return with_reader(grouped.values, grouped.by.positions(), [&](const auto& cells) {
            return results_of(plan_for(cells, grouped.by), grouped.values.size(), std::data(out),
                              divide);
        });
    }
    template <group_source Source, result_column Out, work_division Work = in_sequence>
    constexpr column_summary operator()(const Source& source, Out&& out,
                                        const Work& divide = {}) const {
        return checked(source, out, divide).value();
    }

    /// The share of one cell, or why it has none.
    template <group_source Source>
    [[nodiscard]] constexpr answer<double> at(const Source& source, std::size_t cell) const {
        const auto grouped = groups_in(source);
        return with_reader(grouped.values, grouped.by.positions(), [&](const auto& cells) {
            return result_of_cell(plan_for(cells, grouped.by), grouped.values.size(), cell);
        });
    }

private:
    template <class Cells>
    static constexpr auto plan_for(const Cells& cells, const groups& by) {
        return against_figures<share_of_whole, Cells, whole_of_group>{cells, by, {}};
    }
};

} // namespace detail

/// Each cell as a share of the total of its group: `shares(by_group(values, groups), out)`, or of
/// the column: `shares(values, out)`.
/// Formula: cell / (sum of the cells of the group)
/// Units: none
/// Range: 0 to 1; the shares of a group add up to 1 within 4 u, u = 2^-53
/// Missing, zero, negative: a cell has no share (NaN, counted in the summary by its reason) where
///   it is missing (`not_a_number`, `not_available`), a cell of its group is negative
///   (`negative_part`, of all in the group), the total is zero (`zero_denominator`), it is infinite
///   and so is the total, or the total leaves the doubles (`infinite`), or the cell is in no group
///   (`unknown_entity`); missing cells are in no total
/// Errors: out_of_range (results of another size, or written over some of the values but not each
///   over its own; nothing is written); `shares.checked(...)` returns it, and
///   `shares.at(source, cell)` the share of one cell or its reason
/// Complexity: O(n), no allocation; the total with the bound of `sum_of`, exact for integers; for
///   them, and for values of one sign, a share is off by at most 3 u of it
/// Source: as `share_of`
/// Example: examples/shares_of_a_databank.cpp
inline constexpr detail::shares_fn shares{};

} // namespace visavis
