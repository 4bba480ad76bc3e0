// SPDX-License-Identifier: BSL-1.0
#pragma once

// column_rank: the ranks of the cells of a column, and of every group of one

#include <visavis/column/column_order.hpp>
#include <visavis/column/groups.hpp>
#include <visavis/compare/ties.hpp>
#include <visavis/model/indicator.hpp>

#include <span>

namespace visavis {

/// How columns are ranked: which way is better, and what becomes of equal and of missing cells.
struct column_ranking {
    visavis::ties ties = visavis::ties::competition;
    polarity better = polarity::higher_is_better;
    missing_values missing = missing_values::unranked;
};

/// Writes the rank of each cell of a column to `ranks`, which has as many: see the verb `rank`.
/// A column of up to `local_size` cells needs no memory, a longer one `spread_bytes`, lent or
/// allocated.
template <column_number Number, rank_cell Cell, work_division Work>
rank_summary write_ranks(const column<Number>& cells, Cell* ranks, const column_ranking& how,
                         std::span<std::byte> lent, const Work& divide);

/// The same within each group of a column. Cells in no group are unranked. Groups of more than
/// `local_size` cells allocate.
template <column_number Number, rank_cell Cell, work_division Work>
rank_summary write_group_ranks(const grouped_column<Number>& cells, Cell* ranks,
                               const column_ranking& how, const Work& divide);

// ---------------------------------------------------------------------------------------------

namespace detail {

constexpr direction best_first(polarity better) {
    return better == polarity::higher_is_better ? direction::descending : direction::ascending;
}

// Writes the ranks of runs of equal values; `missing` of those before them are missing ones.
template <ties How, class Cell, class CellOf>
struct tie_writer {
    Cell* ranks;
    CellOf position; // of a cell in the column
    std::size_t missing_before;

    template <class Position>
    constexpr void operator()(std::size_t before, std::size_t groups, std::size_t count,
                              Position which_cell) const {
        const std::size_t first = before + missing_before;
        const std::size_t group = groups + (missing_before != 0 ? 1 : 0);
        const auto shared = cell_of<Cell>(place_in_tie(How, first, group, count, 0));
        for (std::size_t which = 0; which != count; ++which) {
            if constexpr (How == ties::ordinal)
                ranks[position(which_cell(which))] =
                    cell_of<Cell>(place_in_tie(How, first, group, count, which));
            else
                ranks[position(which_cell(which))] = shared;
        }
    }
};

// Calls body(std::integral_constant<ties, ...>()) of a rule.
template <class Body>
constexpr auto with_ties(ties how, Body body) {
    switch (how) {
    case ties::modified:
        return body(std::integral_constant<ties, ties::modified>());
    case ties::dense:
        return body(std::integral_constant<ties, ties::dense>());
    case ties::ordinal:
        return body(std::integral_constant<ties, ties::ordinal>());
    case ties::fractional:
        return body(std::integral_constant<ties, ties::fractional>());
    case ties::competition:
        break;
    }
    return body(std::integral_constant<ties, ties::competition>());
}

// Writes what missing cells get, of which there are `missing` beside `present` others in `groups`
// runs. Ordinal ranks follow one another; for others `position` is of the cells in a column.
template <class Cell, class IsMissing, class Position>
constexpr void write_missing(Cell* ranks, std::size_t size, const column_ranking& how,
                             std::size_t missing, std::size_t present, std::size_t groups,
                             const IsMissing& is_missing, const Position& position) {
    if (missing == 0) return;
    const bool first = how.missing == missing_values::first;
    const bool ranked = first || how.missing == missing_values::last;
    std::size_t which = 0;
    for (std::size_t cell = 0; cell != size; ++cell) {
        if (!is_missing(cell)) continue;
        ranks[position(cell)] =
            ranked ? cell_of<Cell>(place_in_tie(how.ties, first ? 0 : present, first ? 0 : groups,
                                                missing, which))
                   : cell_of<Cell>(placing());
        ++which;
    }
}

constexpr rank_summary summary_of(std::size_t size, const run_summary& runs,
                                  missing_values missing) {
    const bool ranked = missing == missing_values::first || missing == missing_values::last;
    return {ranked ? size : size - runs.missing, ranked ? 0 : runs.missing,
            runs.found.ties + (ranked && runs.missing > 1 ? 1 : 0)};
}

constexpr rank_summary together(const rank_summary& a, const rank_summary& b) {
    return {a.ranked + b.ranked, a.unranked + b.unranked, a.tied_groups + b.tied_groups};
}

template <class IsMissing>
constexpr std::size_t count_missing(std::size_t size, const column_ranking& how,
                                    const IsMissing& is_missing) {
    std::size_t missing = 0;
    if (how.missing == missing_values::first)
        for (std::size_t cell = 0; cell != size; ++cell) missing += is_missing(cell);
    return missing;
}

// Ranks cells by `visit_runs(order, visit)`, which visits their runs.
template <class Cell, class IsMissing, class Position, class VisitRuns>
constexpr rank_summary rank_runs(Cell* ranks, std::size_t size, const column_ranking& how,
                                 const IsMissing& is_missing, const Position& position,
                                 const VisitRuns& visit_runs) {
    const auto missing_first = count_missing(size, how, is_missing);
    const auto runs = with_ties(how.ties, [&](auto rule) {
        constexpr ties by = decltype(rule)::value;
        const tie_order order{best_first(how.better), by == ties::ordinal, by == ties::dense};
        return visit_runs(order, tie_writer<by, Cell, Position>{ranks, position, missing_first});
    });
    write_missing(ranks, size, how, runs.missing, size - runs.missing, runs.found.runs, is_missing,
                  position);
    return summary_of(size, runs, how.missing);
}

// Ranks cells that are few, seen through `position`, on the stack.
template <class Number, class Cell, class Position>
constexpr rank_summary rank_locally(const column<Number>& cells, std::size_t size, Cell* ranks,
                                    const column_ranking& how, const Position& position) {
    const auto is_missing = [&](std::size_t cell) { return cells.is_missing(position(cell)); };
    const auto value_at = [&](std::size_t cell) { return cells.data()[position(cell)]; };
    return rank_runs(
        ranks, size, how, is_missing, position, [&](const tie_order& order, const auto& write) {
            return for_each_tie_locally(size, order.first, value_at, is_missing, write);
        });
}

// Ranks the cells at `positions`, which are many: a copy of them, in a row.
template <class Number, class Cell>
rank_summary rank_copied(const column<Number>& cells, const std::uint32_t* positions,
                         std::size_t size, Cell* ranks, const column_ranking& how) {
    const std::size_t bits = (size + 7) / 8;
    const std::size_t spread = spread_bytes(size);
    working_memory memory({}, working_memory::bytes_for<Number>(size) + bits + spread);
    auto* const values = memory.take<Number>(size);
    auto* const valid = memory.take<std::uint8_t>(bits);
    for (std::size_t byte = 0; byte != bits; ++byte) valid[byte] = 0;
    for (std::size_t at = 0; at != size; ++at) {
        values[at] = cells.data()[positions[at]];
        const auto present = static_cast<unsigned>(!cells.is_missing(positions[at]));
        valid[at / 8] = static_cast<std::uint8_t>(valid[at / 8] | (present << (at % 8)));
    }
    const column copied(values, size, validity(valid));
    const auto is_missing = [&](std::size_t cell) { return copied.is_missing(cell); };
    const auto position = [&](std::size_t cell) { return positions[cell]; };
    const std::span lent(memory.take<std::byte>(spread), spread);
    return rank_runs(ranks, size, how, is_missing, position,
                     [&](const tie_order& order, const auto& write) {
                         return for_each_tie(copied, order, lent, in_sequence{}, write);
                     });
}

template <class Number, class Cell>
rank_summary rank_group(const grouped_column<Number>& cells, groups::extent group, Cell* ranks,
                        const column_ranking& how) {
    const auto* const positions = cells.by.positions();
    if (positions == nullptr) {
        const auto part = cells.values.part(group.first, group.size);
        return write_ranks(part, ranks + group.first, how, {}, in_sequence{});
    }
    const auto* const own = positions + group.first;
    if (group.size > local_size) return rank_copied(cells.values, own, group.size, ranks, how);
    return rank_locally(cells.values, group.size, ranks, how,
                        [own](std::size_t cell) { return own[cell]; });
}

// How many cells are in groups.
constexpr std::size_t grouped_cells(const groups& by) {
    return by.size() == 0 ? 0 : by.end_of_last() - by[0].first;
}

// Leaves the cells that no group has unranked.
template <class Number, class Cell>
void unrank_others(const grouped_column<Number>& cells, Cell* ranks) {
    const std::size_t size = cells.values.size();
    const bool consecutive = cells.by.are_consecutive();
    const std::size_t first = cells.by.size() == 0 ? size : cells.by[0].first;
    const auto none = cell_of<Cell>(placing());
    if (!consecutive && grouped_cells(cells.by) == size) return;
    for (std::size_t cell = 0; cell != (consecutive ? first : size); ++cell) ranks[cell] = none;
    if (consecutive)
        for (std::size_t cell = cells.by.end_of_last(); cell < size; ++cell) ranks[cell] = none;
}

// Groups are divided among workers in runs of about so many cells.
inline constexpr std::size_t cells_of_a_run = std::size_t{1} << 15;

} // namespace detail

template <column_number Number, rank_cell Cell, work_division Work>
rank_summary write_ranks(const column<Number>& cells, Cell* ranks, const column_ranking& how,
                         std::span<std::byte> lent, const Work& divide) {
    const auto itself = [](std::size_t cell) { return cell; };
    const auto is_missing = [&](std::size_t cell) { return cells.is_missing(cell); };
    return detail::rank_runs(ranks, cells.size(), how, is_missing, itself,
                             [&](const tie_order& order, const auto& write) {
                                 return for_each_tie_of(cells, order, lent, divide, write);
                             });
}

template <column_number Number, rank_cell Cell, work_division Work>
rank_summary write_group_ranks(const grouped_column<Number>& cells, Cell* ranks,
                               const column_ranking& how, const Work& divide) {
    detail::unrank_others(cells, ranks);
    const std::size_t count = cells.by.size();
    const std::size_t grouped = detail::grouped_cells(cells.by);
    const std::size_t runs = grouped / detail::cells_of_a_run + 1;
    const std::size_t least = count / runs + 1;
    rank_summary all{0, cells.values.size() - grouped, 0};
    std::size_t ranked = 0;
    std::size_t unranked = 0;
    std::size_t tied = 0;
    divide(count, least, [&](std::size_t first, std::size_t last) {
        rank_summary part;
        for (std::size_t group = first; group != last; ++group)
            part = detail::together(part, detail::rank_group(cells, cells.by[group], ranks, how));
        __atomic_fetch_add(&ranked, part.ranked, __ATOMIC_RELAXED);
        __atomic_fetch_add(&unranked, part.unranked, __ATOMIC_RELAXED);
        __atomic_fetch_add(&tied, part.tied_groups, __ATOMIC_RELAXED);
    });
    return detail::together(all, {ranked, unranked, tied});
}

} // namespace visavis
