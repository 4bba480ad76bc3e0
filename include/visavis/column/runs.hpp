// SPDX-License-Identifier: BSL-1.0
#pragma once

// runs: equal values that follow one another in order

#include <cstddef>

namespace visavis {

/// How many runs of equal values there are, and how many of them are of two or more.
struct run_counts {
    std::size_t runs = 0;
    std::size_t ties = 0;

    constexpr run_counts& operator+=(const run_counts& more) {
        runs += more.runs;
        ties += more.ties;
        return *this;
    }
    friend constexpr bool operator==(const run_counts&, const run_counts&) = default;
};

/// What is left to say of a column whose runs of equal values were visited.
struct run_summary {
    std::size_t missing = 0;
    run_counts found = {};

    friend constexpr bool operator==(const run_summary&, const run_summary&) = default;
};

/// Calls visit(first, count) for each run of cells in order that are `same(a, b)`. O(n).
template <class Cell, class Same, class Visit>
constexpr run_counts for_each_run(const Cell* sorted, std::size_t size, const Same& same,
                                  Visit visit) {
    run_counts found;
    for (std::size_t first = 0; first != size;) {
        std::size_t end = first + 1;
        while (end != size && same(sorted[first], sorted[end])) ++end;
        ++found.runs;
        found.ties += end - first > 1;
        visit(first, end - first);
        first = end;
    }
    return found;
}

} // namespace visavis
