// SPDX-License-Identifier: BSL-1.0
#pragma once

// top_lists: which members of a list rank n-th or better, by the definition of each rank

#include <visavis/compare/ties.hpp>
#include <visavis/model/indicator.hpp>

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

namespace visavis::tests {

/// Whether the member at a place ranks n-th or better: its rank counted one by one.
template <class Number>
bool is_in_top(const std::vector<std::optional<Number>>& list, std::size_t place, std::size_t n,
               ties how, polarity which, missing_values missing) {
    const bool ranks_missing = missing == missing_values::first || missing == missing_values::last;
    if (!list[place] && !ranks_missing) return false;
    // 1 when a comes before b, 0 when they are equal, -1 otherwise
    const auto compare = [&](const std::optional<Number>& a, const std::optional<Number>& b) {
        if (!a && !b) return 0;
        if (!a || !b) return a.has_value() == (missing == missing_values::last) ? 1 : -1;
        if (*a == *b) return 0;
        return (*a > *b) == (which == polarity::higher_is_better) ? 1 : -1;
    };
    std::size_t before = 0;
    std::size_t equal = 0;
    std::size_t equal_earlier = 0;
    std::set<Number> values_before;
    bool missing_before = false;
    for (std::size_t other = 0; other != list.size(); ++other) {
        if (!list[other] && !ranks_missing) continue;
        const int order = compare(list[other], list[place]);
        if (order > 0) {
            ++before;
            if (list[other])
                values_before.insert(*list[other]);
            else
                missing_before = true;
        }
        equal += order == 0;
        equal_earlier += order == 0 && other < place;
    }
    switch (how) {
    case ties::competition:
        return before + 1 <= n;
    case ties::modified:
        return before + equal <= n;
    case ties::dense:
        return values_before.size() + missing_before + 1 <= n;
    case ties::ordinal:
        return before + equal_earlier + 1 <= n;
    case ties::fractional:
        return 2 * before + equal + 1 <= 2 * n;
    }
    return false;
}

} // namespace visavis::tests
