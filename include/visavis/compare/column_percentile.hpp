// SPDX-License-Identifier: BSL-1.0
#pragma once

// column_percentile: the percentiles of the cells of a column, and of every group of one

#include <visavis/compare/standing.hpp>

namespace visavis {

/// Writes the percentile of each cell of a group of a column within it; those of missing cells are
/// NaN. Twice the work for `percentile::dense`, which needs the number of different values.
template <column_number Number, std::floating_point Cell>
rank_summary write_percentiles(const grouped_column<Number>& cells, groups::extent group,
                               Cell* percentiles, percentile definition, polarity better);

/// The same of every group. Cells in no group are NaN.
template <column_number Number, std::floating_point Cell, work_division Work>
rank_summary write_group_percentiles(const grouped_column<Number>& cells, Cell* percentiles,
                                     percentile definition, polarity better, const Work& divide) {
    detail::clear_others(cells, percentiles, std::numeric_limits<Cell>::quiet_NaN());
    return detail::summary_of_groups(cells, divide, [&](groups::extent group) {
        return write_percentiles(cells, group, percentiles, definition, better);
    });
}

// ---------------------------------------------------------------------------------------------

template <column_number Number, std::floating_point Cell>
rank_summary write_percentiles(const grouped_column<Number>& cells, groups::extent group,
                               Cell* percentiles, percentile definition, polarity better) {
    const auto at = [&](std::size_t place) { return cells.by.cell(group.first + place); };
    std::size_t missing = 0;
    for (std::size_t place = 0; place != group.size; ++place) {
        missing += cells.values.is_missing(at(place));
        percentiles[at(place)] = std::numeric_limits<Cell>::quiet_NaN();
    }
    const tie_order order{detail::best_first(better), false, true};
    std::size_t runs = 0;
    if (definition == percentile::dense)
        runs = for_each_tie_in_group(cells, group, order,
                                     [](std::size_t, std::size_t, std::size_t, auto) {})
                   .found.runs;
    const auto signed_count = [](std::size_t count) { return static_cast<std::int64_t>(count); };
    const auto summary = for_each_tie_in_group(
        cells, group, order,
        [&](std::size_t before, std::size_t runs_before, std::size_t count, auto place_of) {
            const standing where({signed_count(group.size - missing - before - count),
                                  signed_count(count), signed_count(before), signed_count(missing),
                                  signed_count(runs - runs_before - 1), signed_count(runs_before)});
            const auto value = static_cast<Cell>(where.by(definition).to_double());
            for (std::size_t which = 0; which != count; ++which)
                percentiles[at(place_of(which))] = value;
        });
    return {group.size - missing, missing, summary.found.ties};
}

} // namespace visavis
