// SPDX-License-Identifier: BSL-1.0
#pragma once

// sum: the sum of each group of a column

#include <visavis/panel/dividing.hpp>

namespace visavis {

// ---------------------------------------------------------------------------------------------

namespace detail {

struct sums_fn {
    /// Writes the sum of each group to `out`, which has a cell for each.
    template <group_source Source, result_column Out, work_division Work = in_sequence>
    constexpr answer<column_summary> checked(const Source& source, Out&& out,
                                             const Work& divide = {}) const {
        const auto grouped = groups_in(source);
        const auto& by = grouped.by;
        if (std::size(out) != by.size())
            return refusal{reason::out_of_range, "sums for another number of groups"};
        return with_reader(grouped.values, by.positions(), [&](const auto& cells) {
            column_summary summary;
            if (by.size() < 2 * divide.workers())
                write_sums(cells, by, 0, by.size(), std::data(out), divide, summary);
            else
                divide(by.size(), groups_to_a_part(by), [&](std::size_t first, std::size_t last) {
                    column_summary part;
                    write_sums(cells, by, first, last, std::data(out), in_sequence{}, part);
                    summary.add(part);
                });
            summary.count_answered(by.size() - summary.unanswered());
            return summary;
        });
    }
    template <group_source Source, result_column Out, work_division Work = in_sequence>
    constexpr column_summary operator()(const Source& source, Out&& out,
                                        const Work& divide = {}) const {
        return checked(source, out, divide).value();
    }

    /// The sum of one group, or why it has none.
    template <group_source Source>
    [[nodiscard]] constexpr answer<double> at(const Source& source, std::size_t group) const {
        const auto grouped = groups_in(source);
        if (group >= grouped.by.size())
            return refusal{reason::out_of_range, "a group beyond the last one"};
        return with_reader(grouped.values, grouped.by.positions(), [&](const auto& cells) {
            const auto sum = sum_of_group(cells, grouped.by[group], in_sequence{});
            return sum.is_known ? answer<double>(static_cast<double>(sum.value))
                                : answer<double>(about_number("group ", group, sum.why));
        });
    }

private:
    template <class Cells, class Work>
    static constexpr auto sum_of_group(const Cells& cells, const groups::extent& group,
                                       const Work& divide) {
        const auto its = cells.from(group.first);
        return sum_or_reason(sum_of_cells(its, group.size, divide), its, group.size);
    }

    template <class Cells, class Result, class Work>
    static constexpr void write_sums(const Cells& cells, const groups& by, std::size_t first,
                                     std::size_t last, Result* out, const Work& divide,
                                     column_summary& summary) {
        for (auto at = first; at != last; ++at) {
            const auto sum = sum_of_group(cells, by[at], divide);
            out[at] = sum.is_known ? static_cast<Result>(sum.value)
                                   : std::numeric_limits<Result>::quiet_NaN();
            if (!sum.is_known) summary.count(sum.why, 1);
        }
    }
};

} // namespace detail

/// The sum of each group of a column: `sums(by_group(values, groups), totals)`.
/// Formula: the sum of the values of the group that are there
/// Units: the values'
/// Range: any double
/// Missing, zero, negative: missing cells are left out; a group has no sum (NaN, counted in the
///   summary by its reason) where no cell has a value (`empty_list`), or infinities have both signs
///   or the sum leaves the doubles (`infinite`)
/// Errors: out_of_range (totals for another number of groups; nothing is written);
///   `sums.checked(...)` returns it, and `sums.at(source, group)` one sum or its reason
/// Complexity: O(n), no allocation; of doubles with the bound of `sum_of`, of integers exact and
///   then correctly rounded; the same bits however the work is divided
/// Source: as `sum_of`
/// Example: examples/shares_of_a_databank.cpp
inline constexpr detail::sums_fn sums{};

} // namespace visavis
