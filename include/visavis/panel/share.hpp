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

// The whole that the cells of a group are parts of.
struct whole_of_group {
    static constexpr bool is_of_sum = true;

    template <class Cells>
    constexpr number_or_reason<double> operator()(const partial_sum<typename Cells::number>& sum,
                                                  const Cells& cells, std::size_t size) const {
        if (sum.has_negative) return {0, reason::negative_part, false};
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

inline constexpr detail::shares_fn shares{};

} // namespace visavis
