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
class tie_writer {
public:
    constexpr tie_writer(Cell* cells, CellOf position_of, std::size_t missing)
        : ranks_(cells), position_(position_of), missing_before_(missing) {}

    template <class Which>
    constexpr void operator()(std::size_t before, std::size_t groups, std::size_t count,
                              Which cell_at) const {
        const auto shared = rank_in(before, groups, count, 0);
        for (std::size_t which = 0; which != count; ++which)
            ranks_[position_(cell_at(which))] =
                How == ties::ordinal ? rank_in(before, groups, count, which) : shared;
    }
    constexpr void one(std::size_t before, std::size_t groups, std::size_t count, std::size_t which,
                       std::size_t cell) const {
        ranks_[position_(cell)] = rank_in(before, groups, count, which);
    }

private:
    [[nodiscard]] constexpr Cell rank_in(std::size_t before, std::size_t groups, std::size_t count,
                                         std::size_t which) const {
        return cell_of<Cell>(place_in_tie(How, before + missing_before_,
                                          groups + (missing_before_ != 0 ? 1 : 0), count, which));
    }

    Cell* ranks_;
    CellOf position_; // of a cell in the column
    std::size_t missing_before_;
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

// Whether missing cells get a rank.
constexpr bool ranks_missing(const column_ranking& how) {
    return how.missing == missing_values::first || how.missing == missing_values::last;
}

// Writes the ranks of `missing` cells beside `present` others in `runs` runs.
template <class Cell, class IsMissing, class Position>
constexpr void write_missing(Cell* ranks, std::size_t size, const column_ranking& how,
                             std::size_t missing, std::size_t present, std::size_t runs,
                             const IsMissing& is_missing, const Position& position) {
    const bool first = how.missing == missing_values::first;
    const std::size_t before = first ? 0 : present;
    const std::size_t runs_before = first ? 0 : runs;
    std::size_t which = 0;
    for (std::size_t cell = 0; cell != size; ++cell) {
        if (!is_missing(cell)) continue;
        ranks[position(cell)] =
            ranks_missing(how)
                ? cell_of<Cell>(place_in_tie(how.ties, before, runs_before, missing, which))
                : cell_of<Cell>(placing());
        ++which;
    }
}

constexpr rank_summary summary_of(std::size_t size, const run_summary& runs,
                                  const column_ranking& how) {
    const bool ranked = ranks_missing(how);
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

// Ranks cells by `visit_runs(order, visit)`, which visits their runs. `unranked_before` says that
// all of them are unranked so far.
template <class Cell, class IsMissing, class Position, class VisitRuns>
constexpr rank_summary rank_runs(Cell* ranks, std::size_t size, const column_ranking& how,
                                 const IsMissing& is_missing, const Position& position,
                                 bool unranked_before, const VisitRuns& visit_runs) {
    const auto missing_first = count_missing(size, how, is_missing);
    const auto runs = with_ties(how.ties, [&](auto rule) {
        constexpr ties by = decltype(rule)::value;
        const tie_order order{best_first(how.better), by == ties::ordinal, by == ties::dense};
        return visit_runs(order, tie_writer<by, Cell, Position>(ranks, position, missing_first));
    });
    if (runs.missing != 0 && !(unranked_before && !ranks_missing(how)))
        write_missing(ranks, size, how, runs.missing, size - runs.missing, runs.found.runs,
                      is_missing, position);
    return summary_of(size, runs, how);
}

// Ranks cells that are few, seen through `position`, on the stack.
template <class Number, class Cell, class Position>
constexpr rank_summary rank_locally(const column<Number>& cells, std::size_t size, Cell* ranks,
                                    const column_ranking& how, const Position& position) {
    const auto is_missing = [&](std::size_t cell) { return cells.is_missing(position(cell)); };
    const auto value_at = [&](std::size_t cell) { return cells.data()[position(cell)]; };
    // without a branch on what nobody can predict
    for (std::size_t cell = 0; cell != size; ++cell)
        ranks[position(cell)] = cell_of<Cell>(placing());
    return rank_runs(ranks, size, how, is_missing, position, true,
                     [&](const tie_order& order, const auto& write) {
                         return for_each_tie_locally(size, order.first, value_at, is_missing,
                                                     write);
                     });
}

// Ranks the cells at `positions`, which are many: a copy of them, in a row.
template <class Number, class Cell>
rank_summary rank_copied(const column<Number>& cells, const std::uint32_t* positions,
                         std::size_t size, Cell* ranks, const column_ranking& how) {
    const std::size_t bits = (size + 7) / 8;
    const std::size_t spread = ordering_bytes(size);
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
    return rank_runs(ranks, size, how, is_missing, position, false,
                     [&](const tie_order& order, const auto& write) {
                         return for_each_tie_of(copied, order, lent, in_sequence{}, write);
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

// Leaves the cells that no group has unranked.
template <class Number, class Cell>
void unrank_others(const grouped_column<Number>& cells, Cell* ranks) {
    const std::size_t size = cells.values.size();
    const bool consecutive = cells.by.are_consecutive();
    const std::size_t first = cells.by.size() == 0 ? size : cells.by[0].first;
    const auto none = cell_of<Cell>(placing());
    if (!consecutive && cells.by.end_of_last() - first == size) return;
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
    if (cells.size() <= local_size)
        return detail::rank_locally(cells, cells.size(), ranks, how, itself);
    return detail::rank_runs(ranks, cells.size(), how, is_missing, itself, false,
                             [&](const tie_order& order, const auto& write) {
                                 return for_each_tie_of(cells, order, lent, divide, write);
                             });
}

template <column_number Number, rank_cell Cell, work_division Work>
rank_summary write_group_ranks(const grouped_column<Number>& cells, Cell* ranks,
                               const column_ranking& how, const Work& divide) {
    detail::unrank_others(cells, ranks);
    const std::size_t count = cells.by.size();
    const std::size_t grouped = count == 0 ? 0 : cells.by.end_of_last() - cells.by[0].first;
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
