// SPDX-License-Identifier: BSL-1.0
#pragma once

// column_order: the cells of a column in order, in the way that suits its length

#include <visavis/column/counted_order.hpp>
#include <visavis/column/frequent_order.hpp>
#include <visavis/column/local_order.hpp>
#include <visavis/column/sorted_order.hpp>

namespace visavis {

/// The bytes that it takes to put `size` cells in order: none up to `local_size`, which go on the
/// stack.
[[nodiscard]] constexpr std::size_t ordering_bytes(std::size_t size, std::size_t workers = 1) {
    return size <= local_size ? 0 : frequent_bytes(size, workers);
}

/// Calls visit(before, runs, count, cell_of) for each run of equal values among up to `local_size`
/// cells of a column, all of them or those at `positions`, as `for_each_tie_locally` does, or has
/// them counted by `visit_counted`.
template <column_number Number, class Visit>
run_summary for_each_tie_of_few(const column<Number>& cells, const std::uint32_t* positions,
                                std::size_t size, const tie_order& order, const Visit& visit) {
    if constexpr (visits_places<Visit>) {
        run_summary found;
        if (size <= counted_size && visit_counted(cells, positions, size, order, visit, found))
            return found;
    }
    const auto cell_at = [positions](std::size_t at) {
        return positions == nullptr ? at : positions[at];
    };
    return for_each_tie_locally(
        size, order.first, [&](std::size_t at) { return cells.data()[cell_at(at)]; },
        [&](std::size_t at) { return cells.is_missing(cell_at(at)); }, visit);
}

/// Calls visit(before, runs, count, cell_of) for each run of equal values of a column, as
/// `for_each_tie` and `for_each_tie_locally` do, whichever suits its length.
///
/// A visit that has `visit.one` takes the cells of frequent values as `frequent_order` says, and
/// runs that turn out to be others: what is said last of a place holds. It may be that a column is
/// in order already, which shows only at its end.
template <column_number Number, work_division Work, class Visit>
run_summary for_each_tie_of(const column<Number>& cells, const tie_order& order,
                            std::span<std::byte> lent, const Work& divide, Visit visit) {
    if (cells.size() <= local_size)
        return for_each_tie_of_few(cells, nullptr, cells.size(), order, visit);
    if constexpr (visits_cells<Visit>) {
        const column_keys keys(cells, order.first);
        run_counts sorted;
        if (visit_sorted(keys, sorted, visit)) return {0, sorted};
        run_counts reversed;
        if (visit_reversed(keys, reversed, visit)) return {0, reversed};
        const std::size_t needed = ordering_bytes(cells.size(), divide.workers());
        working_memory memory(lent, needed);
        const std::span bytes(memory.take<std::byte>(needed), needed);
        frequent_order frequent(cells, order, bytes, divide);
        if (frequent.pays()) return frequent.visit_all(visit);
        return for_each_tie(cells, order, bytes, divide, visit);
    } else {
        return for_each_tie(cells, order, lent, divide, visit);
    }
}

} // namespace visavis
