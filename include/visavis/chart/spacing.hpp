// SPDX-License-Identifier: BSL-1.0
#pragma once

// spacing: labels moved apart as little as it takes for none to lie on another

#include <range/v3/algorithm/stable_sort.hpp>

#include <cstddef>
#include <vector>

namespace visavis {

/// Moves places (the middles of labels, in any order) so far apart that two lie at least `distance`
/// from each other, in the same order as before, equal ones in the order given, with the least sum
/// of squared moves; then, as far as there is room, within `low` and `high`. O(n log n).
inline void move_apart(std::vector<double>& places, double distance, double low, double high);

// ---------------------------------------------------------------------------------------------

namespace detail {

// Labels that touch one another, so that they move as one.
struct label_block {
    double sum; // of the wanted places, each less its distance from the block's first label
    std::size_t size;

    [[nodiscard]] double first() const { return sum / static_cast<double>(size); }
};

} // namespace detail

// Isotonic regression by pooling: blocks that would overlap are merged, and a block lies at the
// mean of what its labels want.
inline void move_apart(std::vector<double>& places, double distance, double low, double high) {
    std::vector<std::size_t> order(places.size());
    for (std::size_t at = 0; at != order.size(); ++at) order[at] = at;
    ranges::stable_sort(order, {}, [&](std::size_t at) { return places[at]; });

    std::vector<detail::label_block> blocks;
    for (std::size_t at = 0; at != order.size(); ++at) {
        blocks.push_back({places[order[at]], 1});
        while (blocks.size() > 1) {
            const auto last = blocks.back();
            auto& before = blocks[blocks.size() - 2];
            const auto length = distance * static_cast<double>(before.size);
            if (before.first() + length <= last.first()) break;
            before.sum += last.sum - length * static_cast<double>(last.size);
            before.size += last.size;
            blocks.pop_back();
        }
    }
    // Both bounds rise from label to label by the distance, so that labels stay as far apart.
    double lowest = low;
    double highest = high - distance * static_cast<double>(places.size()) + distance;
    std::size_t at = 0;
    for (const auto& block : blocks) {
        for (std::size_t number = 0; number != block.size; ++number) {
            auto place = block.first() + distance * static_cast<double>(number);
            if (place > highest) place = highest;
            places[order[at++]] = place < lowest ? lowest : place;
            lowest += distance;
            highest += distance;
        }
    }
}

} // namespace visavis
