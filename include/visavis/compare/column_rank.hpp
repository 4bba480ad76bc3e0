// SPDX-License-Identifier: BSL-1.0
#pragma once

// column_rank: the ranks of the cells of a column, and of every group of one

#include <visavis/column/group_order.hpp>
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

// Writes the ranks of runs of equal values; `missing` of those before them are missing ones. The
// rule is not a parameter of the type: an order compiled for each rule makes programs five times as
// long to compile, and saves nothing that can be measured.
template <class Cell, class CellOf>
class tie_writer {
public:
    constexpr tie_writer(Cell* cells, CellOf position_of, ties how, std::size_t missing)
        : ranks_(cells), position_(position_of), how_(formula_of(how)), missing_before_(missing) {}

    template <class Which>
    constexpr void operator()(std::size_t before, std::size_t groups, std::size_t count,
                              Which cell_at) const {
        const Cell shared = rank_in(before, groups, count, 0);
        ranks_[position_(cell_at(0))] = shared;
        for (std::size_t which = 1; which != count; ++which)
            ranks_[position_(cell_at(which))] =
                how_.is_shared() ? shared : rank_in(before, groups, count, which);
    }
    constexpr void one(std::size_t before, std::size_t groups, std::size_t count, std::size_t which,
                       std::size_t cell) const {
        ranks_[position_(cell)] = rank_in(before, groups, count, which);
    }
    [[nodiscard]] constexpr bool is_shared() const { return how_.is_shared(); }
    [[nodiscard]] constexpr Cell shared(std::size_t before, std::size_t groups,
                                        std::size_t count) const {
        return rank_in(before, groups, count, 0);
    }
    constexpr void put(std::size_t cell, const Cell& rank) const { ranks_[position_(cell)] = rank; }
    // Where all cells differ, each rank is by every rule one more than the one before.
    constexpr void distinct(const std::int32_t* before, std::size_t size) const {
        const auto first = static_cast<std::int32_t>(first_rank(0, 0));
        for (std::size_t cell = 0; cell != size; ++cell)
            ranks_[position_(cell)] = unless_missing(before[cell] >> 31, before[cell] + first);
    }
    constexpr void stretch(std::size_t before, std::size_t groups, std::size_t count,
                           std::size_t lowest, bool backwards) const {
        const auto first = first_rank(before, groups);
        if (backwards)
            for (std::size_t at = 0; at != count; ++at)
                ranks_[position_(lowest + at)] = further(first + count - 1, -narrow(at));
        else
            for (std::size_t at = 0; at != count; ++at)
                ranks_[position_(lowest + at)] = further(first, narrow(at));
    }

private:
    [[nodiscard]] constexpr std::size_t first_rank(std::size_t before, std::size_t groups) const {
        return 1 + (how_.of_groups ? groups + (missing_before_ != 0 ? 1 : 0)
                                   : before + missing_before_);
    }
    // A rank, or where all bits of `missing` are set none, without a branch on that.
    [[nodiscard]] static constexpr Cell unless_missing(std::int32_t missing, std::int32_t rank) {
        if constexpr (std::same_as<Cell, placing>) {
            return missing != 0 ? placing() : placing(rank);
        } else if constexpr (std::same_as<Cell, double> || std::same_as<Cell, float>) {
            using bits = std::conditional_t<sizeof(Cell) == 8, std::int64_t, std::int32_t>;
            const auto none = std::bit_cast<bits>(std::numeric_limits<Cell>::quiet_NaN());
            const auto some = std::bit_cast<bits>(static_cast<Cell>(rank));
            return std::bit_cast<Cell>((none & missing) | (some & ~bits{missing}));
        } else {
            return static_cast<Cell>(rank & ~missing);
        }
    }
    static constexpr std::int32_t narrow(std::size_t at) { return static_cast<std::int32_t>(at); }
    [[nodiscard]] static constexpr Cell further(std::size_t first, std::int32_t by) {
        if constexpr (std::same_as<Cell, double>) // exact, and as compilers add several at a time
            return static_cast<double>(first) + by;
        else
            return cell_of<Cell>(placing(static_cast<std::int64_t>(first) + by));
    }
    [[nodiscard]] constexpr Cell rank_in(std::size_t before, std::size_t groups, std::size_t count,
                                         std::size_t which) const {
        return cell_of<Cell>(place_in_tie(how_, before + missing_before_,
                                          groups + (missing_before_ != 0 ? 1 : 0), count, which));
    }

    Cell* ranks_;
    CellOf position_; // of a cell in the column
    tie_formula how_;
    std::size_t missing_before_;
};

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
    const tie_order order{best_first(how.better), how.ties == ties::ordinal,
                          how.ties == ties::dense};
    const auto runs =
        visit_runs(order, tie_writer<Cell, Position>(ranks, position, how.ties, missing_first));
    if (runs.missing != 0 && !(unranked_before && !ranks_missing(how)))
        write_missing(ranks, size, how, runs.missing, size - runs.missing, runs.found.runs,
                      is_missing, position);
    return summary_of(size, runs, how);
}

// Leaves short columns unranked, without a branch on what nobody can predict, and says whether they
// are. Counted ones have it done for them.
template <class Cell, class Position>
constexpr bool unrank_few(Cell* ranks, std::size_t size, const Position& position) {
    if (size > local_size || size <= counted_size) return size <= counted_size;
    for (std::size_t place = 0; place != size; ++place)
        ranks[position(place)] = cell_of<Cell>(placing());
    return true;
}

// Ranks the cells of a group that lie anywhere in the column.
template <class Number, class Cell>
rank_summary rank_places(const grouped_column<Number>& cells, groups::extent group, Cell* ranks,
                         const column_ranking& how) {
    const auto position = [own = cells.by.positions() + group.first](std::size_t place) {
        return own[place];
    };
    const auto is_missing = [&](std::size_t place) {
        return cells.values.is_missing(position(place));
    };
    const bool few = unrank_few(ranks, group.size, position);
    return rank_runs(ranks, group.size, how, is_missing, position, few,
                     [&](const tie_order& order, const auto& write) {
                         return for_each_tie_in_group(cells, group, order, write);
                     });
}

template <class Number, class Cell>
rank_summary rank_group(const grouped_column<Number>& cells, groups::extent group, Cell* ranks,
                        const column_ranking& how) {
    if (cells.by.are_consecutive())
        return write_ranks(cells.values.part(group.first, group.size), ranks + group.first, how, {},
                           in_sequence{});
    return rank_places(cells, group, ranks, how);
}

// The summary of what `write(group)` says of each group, with the cells in none as unranked.
template <class Number, class Work, class Write>
rank_summary summary_of_groups(const grouped_column<Number>& cells, const Work& divide,
                               const Write& write) {
    const std::size_t grouped =
        cells.by.size() == 0 ? 0 : cells.by.end_of_last() - cells.by[0].first;
    rank_summary all{0, cells.values.size() - grouped, 0};
    const auto add = [](std::size_t& to, std::size_t more) {
        __atomic_fetch_add(&to, more, __ATOMIC_RELAXED);
    };
    for_each_group(cells, divide, [&](groups::extent group) {
        const rank_summary part = write(group);
        add(all.ranked, part.ranked);
        add(all.unranked, part.unranked);
        add(all.tied_groups, part.tied_groups);
    });
    return all;
}

// Gives the cells that no group has what stands for nothing.
template <class Number, class Cell>
void clear_others(const grouped_column<Number>& cells, Cell* out, const Cell& nothing) {
    const std::size_t size = cells.values.size();
    const bool consecutive = cells.by.are_consecutive();
    const std::size_t first = cells.by.size() == 0 ? size : cells.by[0].first;
    if (!consecutive && cells.by.size() != 0 && cells.by.end_of_last() - first == size) return;
    for (std::size_t cell = 0; cell != (consecutive ? first : size); ++cell) out[cell] = nothing;
    if (consecutive)
        for (std::size_t cell = cells.by.end_of_last(); cell < size; ++cell) out[cell] = nothing;
}

} // namespace detail

// Not inlined: code that g++ sees at every call at -O3 makes it warn of lists that are refused.
template <column_number Number, rank_cell Cell, work_division Work>
[[gnu::noinline]] rank_summary write_ranks(const column<Number>& cells, Cell* ranks,
                                           const column_ranking& how, std::span<std::byte> lent,
                                           const Work& divide) {
    const auto itself = [](std::size_t cell) { return cell; };
    const auto is_missing = [&](std::size_t cell) { return cells.is_missing(cell); };
    const bool few = detail::unrank_few(ranks, cells.size(), itself);
    return detail::rank_runs(ranks, cells.size(), how, is_missing, itself, few,
                             [&](const tie_order& order, const auto& write) {
                                 return for_each_tie_of(cells, order, lent, divide, write);
                             });
}

template <column_number Number, rank_cell Cell, work_division Work>
rank_summary write_group_ranks(const grouped_column<Number>& cells, Cell* ranks,
                               const column_ranking& how, const Work& divide) {
    detail::clear_others(cells, ranks, detail::cell_of<Cell>(placing()));
    return detail::summary_of_groups(cells, divide, [&](groups::extent group) {
        return detail::rank_group(cells, group, ranks, how);
    });
}

} // namespace visavis
