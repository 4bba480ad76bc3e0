// SPDX-License-Identifier: BSL-1.0
#pragma once

// group_order: the cells of one group of a column in order

#include <visavis/column/column_order.hpp>
#include <visavis/column/groups.hpp>

namespace visavis {

/// Calls visit(before, runs, count, place_of) for each run of equal values of one group, as
/// `for_each_tie_of` does of a column; place_of tells the places in the group, from 0. Groups of
/// more than `local_size` cells allocate, unless they are consecutive and lend `ordering_bytes`.
template <column_number Number, class Visit>
run_summary for_each_tie_in_group(const grouped_column<Number>& cells, groups::extent group,
                                  const tie_order& order, const Visit& visit);

/// Calls body(group) for every group, in parts of about 32,768 cells that workers share.
template <column_number Number, work_division Work, class Body>
void for_each_group(const grouped_column<Number>& cells, const Work& divide, const Body& body);

// ---------------------------------------------------------------------------------------------

namespace detail {

// The cells at `positions`, which are many, in order by way of a copy of them in a row.
template <class Number, class Visit>
run_summary for_each_tie_in_copy(const column<Number>& cells, const std::uint32_t* positions,
                                 std::size_t size, const tie_order& order, const Visit& visit) {
    const std::size_t bits = (size + 7) / 8;
    const std::size_t needed = ordering_bytes(size);
    working_memory memory({}, working_memory::bytes_for<Number>(size) + bits + needed);
    auto* const values = memory.take<Number>(size);
    auto* const valid = memory.take<std::uint8_t>(bits);
    for (std::size_t byte = 0; byte != bits; ++byte) valid[byte] = 0;
    for (std::size_t at = 0; at != size; ++at) {
        values[at] = cells.data()[positions[at]];
        const auto present = static_cast<unsigned>(!cells.is_missing(positions[at]));
        valid[at / 8] = static_cast<std::uint8_t>(valid[at / 8] | (present << (at % 8)));
    }
    const std::span lent(memory.take<std::byte>(needed), needed);
    return for_each_tie_of(column(values, size, validity(valid)), order, lent, in_sequence{},
                           visit);
}

} // namespace detail

template <column_number Number, class Visit>
run_summary for_each_tie_in_group(const grouped_column<Number>& cells, groups::extent group,
                                  const tie_order& order, const Visit& visit) {
    const auto* const positions = cells.by.positions();
    if (positions == nullptr)
        return for_each_tie_of(cells.values.part(group.first, group.size), order, {}, in_sequence{},
                               visit);
    const auto* const own = positions + group.first;
    if (group.size > local_size)
        return detail::for_each_tie_in_copy(cells.values, own, group.size, order, visit);
    return for_each_tie_of_few(cells.values, own, group.size, order, visit);
}

template <column_number Number, work_division Work, class Body>
void for_each_group(const grouped_column<Number>& cells, const Work& divide, const Body& body) {
    constexpr std::size_t cells_of_a_share = std::size_t{1} << 15;
    const std::size_t count = cells.by.size();
    if (count == 0) return;
    const std::size_t grouped = cells.by.end_of_last() - cells.by[0].first;
    const std::size_t parts = grouped / cells_of_a_share + 1;
    divide(count, count / parts + 1, [&](std::size_t first, std::size_t last) {
        for (std::size_t group = first; group != last; ++group) body(cells.by[group]);
    });
}

} // namespace visavis
