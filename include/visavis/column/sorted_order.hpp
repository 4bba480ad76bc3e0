// SPDX-License-Identifier: BSL-1.0
#pragma once

// sorted_order: the runs of a column that is in order already, forwards or backwards

#include <visavis/column/bucket_plan.hpp>
#include <visavis/column/runs.hpp>

namespace visavis {

/// What takes many cells at once that differ and follow one another in order, forwards or
/// backwards: before the first of `count` cells, from the `lowest` one on, come `before` others in
/// `runs` runs.
template <class Visit>
concept visits_stretches = requires(const Visit& visit, std::size_t number, bool backwards) {
    visit.stretch(number, number, number, number, backwards);
};

/// Visits the runs of a column as `for_each_tie` does, as long as each key is at least the one
/// before, and says whether it came to the end: then all are visited. It stops at the first key
/// that is less, and at the first missing cell. O(n) for what it visits.
template <column_number Number, class Visit>
[[nodiscard]] constexpr bool visit_sorted(const column_keys<Number>& keys, run_counts& found,
                                          Visit visit);

/// The same from the last cell to the first.
template <column_number Number, class Visit>
[[nodiscard]] constexpr bool visit_reversed(const column_keys<Number>& keys, run_counts& found,
                                            Visit visit);

// ---------------------------------------------------------------------------------------------

namespace detail {

// Stretches are so long. Where one is not to be had, the next is looked for behind it.
inline constexpr std::size_t stretch_size = 512;

// Visits as many stretches as follow one another, and says how many cells they have. `is_one(done)`
// tells whether there is another behind those, and `visit(done)` visits it.
template <class IsOne, class Visit>
constexpr std::size_t visit_stretches(std::size_t& looked_at, std::size_t done, const IsOne& is_one,
                                      const Visit& visit) {
    if (done < looked_at) return 0;
    std::size_t cells = 0;
    for (; is_one(done + cells); cells += stretch_size) visit(done + cells);
    looked_at = done + cells + stretch_size;
    return cells;
}

} // namespace detail

template <column_number Number, class Visit>
constexpr bool visit_sorted(const column_keys<Number>& keys, run_counts& found, Visit visit) {
    using detail::stretch_size;
    const std::size_t size = keys.size();
    std::size_t looked_at = 0;
    for (std::size_t first = 0; first != size;) {
        if constexpr (visits_stretches<Visit>) {
            first += detail::visit_stretches(
                looked_at, first,
                [&](std::size_t done) {
                    return size - done > stretch_size && keys.rise(done, stretch_size);
                },
                [&](std::size_t done) {
                    visit.stretch(done, found.runs, stretch_size, done, false);
                    found.runs += stretch_size;
                });
        }
        if (keys.is_missing(first)) return false;
        std::size_t end = first + 1;
        while (end != size && keys[end] == keys[first] && !keys.is_missing(end)) ++end;
        if (end != size && keys[end] < keys[first]) return false;
        visit(first, found.runs++, end - first,
              [first](std::size_t which) { return first + which; });
        found.ties += end - first > 1;
        first = end;
    }
    return true;
}

template <column_number Number, class Visit>
constexpr bool visit_reversed(const column_keys<Number>& keys, run_counts& found, Visit visit) {
    using detail::stretch_size;
    const std::size_t size = keys.size();
    std::size_t looked_at = 0;
    for (std::size_t end = size; end != 0;) {
        if constexpr (visits_stretches<Visit>) {
            end -= detail::visit_stretches(
                looked_at, size - end,
                [&](std::size_t done) {
                    const std::size_t left = size - done;
                    return left > stretch_size && keys.fall(left - stretch_size - 1, stretch_size);
                },
                [&](std::size_t done) {
                    visit.stretch(done, found.runs, stretch_size, size - done - stretch_size, true);
                    found.runs += stretch_size;
                });
        }
        if (keys.is_missing(end - 1)) return false;
        std::size_t first = end - 1;
        while (first != 0 && keys[first - 1] == keys[end - 1] && !keys.is_missing(first - 1))
            --first;
        if (first != 0 && keys[first - 1] < keys[end - 1]) return false;
        visit(size - end, found.runs++, end - first,
              [first](std::size_t which) { return first + which; });
        found.ties += end - first > 1;
        end = first;
    }
    return true;
}

} // namespace visavis
