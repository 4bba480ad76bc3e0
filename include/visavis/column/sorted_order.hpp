// SPDX-License-Identifier: BSL-1.0
#pragma once

// sorted_order: the runs of a column that is in order already, forwards or backwards

#include <visavis/column/bucket_plan.hpp>
#include <visavis/column/runs.hpp>

namespace visavis {

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

template <column_number Number, class Visit>
constexpr bool visit_sorted(const column_keys<Number>& keys, run_counts& found, Visit visit) {
    const std::size_t size = keys.size();
    for (std::size_t first = 0; first != size;) {
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
    const std::size_t size = keys.size();
    for (std::size_t end = size; end != 0;) {
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
