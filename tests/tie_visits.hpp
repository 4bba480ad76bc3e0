// SPDX-License-Identifier: BSL-1.0
#pragma once

// tie_visits: the runs of equal values that a column is visited by, and what they must be

#include <visavis/column/bucket_plan.hpp>
#include <visavis/column/runs.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace visavis::tests {

/// What the visits of a column tell: for each place in order its cell, and, where a run begins, how
/// long it is and how many runs come before.
struct tie_visits {
    std::vector<std::size_t> cells;
    std::vector<std::size_t> lengths;
    std::vector<std::size_t> groups;
    run_summary summary = {};

    explicit tie_visits(std::size_t size) : cells(size), lengths(size), groups(size) {}

    /// A visit, by one worker or several: each run has places of its own.
    template <class CellOf>
    void operator()(std::size_t before, std::size_t runs, std::size_t count, CellOf cell_of) {
        for (std::size_t which = 0; which != count; ++which)
            one(before, runs, count, which, static_cast<std::size_t>(cell_of(which)));
    }
    /// The visit of one cell of a frequent value. What is said last of a place holds.
    void one(std::size_t before, std::size_t runs, std::size_t count, std::size_t which,
             std::size_t cell) {
        lengths[before + which] = which == 0 ? count : 0;
        groups[before + which] = which == 0 ? runs : 0;
        cells[before + which] = cell;
    }
    /// Forgets the order of the cells within each run.
    void forget_order_of_cells() {
        for (std::size_t at = 0; at != cells.size(); ++at)
            std::sort(cells.data() + at, cells.data() + at + lengths[at]);
    }
    /// Forgets how many runs come before each.
    void forget_groups() { groups.assign(groups.size(), 0); }

    friend bool operator==(const tie_visits&, const tie_visits&) = default;
};

/// Passes visits on, as verbs take them: by value, and constant.
struct visits_to {
    tie_visits* found;

    template <class CellOf>
    void operator()(std::size_t before, std::size_t runs, std::size_t count, CellOf cell_of) const {
        (*found)(before, runs, count, cell_of);
    }
    void one(std::size_t before, std::size_t runs, std::size_t count, std::size_t which,
             std::size_t cell) const {
        found->one(before, runs, count, which, cell);
    }
};

/// The same by sorting cells by value, and equal ones by where they are.
template <class Number>
tie_visits expected_visits(const std::vector<Number>& values, const std::vector<bool>& missing,
                           direction order) {
    std::vector<std::size_t> cells;
    for (std::size_t cell = 0; cell != values.size(); ++cell)
        if (!missing[cell]) cells.push_back(cell);
    std::sort(cells.begin(), cells.end(), [&](std::size_t a, std::size_t b) {
        if (values[a] == values[b]) return a < b;
        return (order == direction::ascending) == (values[a] < values[b]);
    });
    tie_visits all(values.size());
    all.summary.missing = values.size() - cells.size();
    for (std::size_t first = 0; first != cells.size();) {
        std::size_t end = first + 1;
        while (end != cells.size() && values[cells[end]] == values[cells[first]]) ++end;
        all(first, all.summary.found.runs++, end - first,
            [&](std::size_t which) { return cells[first + which]; });
        all.summary.found.ties += end - first > 1;
        first = end;
    }
    return all;
}

} // namespace visavis::tests
