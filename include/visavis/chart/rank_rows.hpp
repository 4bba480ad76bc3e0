// SPDX-License-Identifier: BSL-1.0
#pragma once

// rank_rows: the rows that ranks are drawn in, joint ones below one another

#include <visavis/chart/bump_chart.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace visavis {

/// For each entry of a bump chart and each edition the row of its place, from 1; 0 where it has
/// none. Members that are joint have rows of their own, one below the other, so that all of them are
/// seen. O(editions * entries^2).
[[nodiscard]] inline std::vector<std::vector<int>> rows_of(const bump_chart& picture);

/// How many rows there are.
[[nodiscard]] inline int row_count(const std::vector<std::vector<int>>& rows);

/// The place of an entry in an edition; none where its line is shorter.
[[nodiscard]] inline placing place_in(const bump_line& line, std::size_t edition) {
    return edition < line.places.size() ? line.places[edition] : placing();
}

// ---------------------------------------------------------------------------------------------

inline std::vector<std::vector<int>> rows_of(const bump_chart& picture) {
    const auto& entries = picture.entries;
    std::vector<std::vector<int>> rows(entries.size());
    for (auto& line : rows) line.resize(picture.editions.size());
    for (std::size_t edition = 0; edition != picture.editions.size(); ++edition) {
        for (std::size_t at = 0; at != entries.size(); ++at) {
            const auto place = place_in(entries[at], edition);
            if (!place.is_ranked()) continue;
            // Ranks that others leave free by a tie of theirs are where the tied ones go.
            int joint_before = 0;
            for (std::size_t other = 0; other != at; ++other)
                joint_before += place_in(entries[other], edition).halves() == place.halves();
            rows[at][edition] = static_cast<int>(place.halves() / 2) + joint_before;
        }
    }
    return rows;
}

inline int row_count(const std::vector<std::vector<int>>& rows) {
    int count = 0;
    for (const auto& line : rows)
        for (const auto row : line)
            if (row > count) count = row;
    return count;
}

} // namespace visavis
